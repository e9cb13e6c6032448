// SPDX-License-Identifier: GPL-3.0-or-later
// A record: a struct and the table of its fields; everything generic is here.
#pragma once

#include "liaison-field.h"
#include "liaison-hlc.h"
#include "liaison-id.h"
#include "liaison-moment.h"

G_BEGIN_DECLS

/**
 * LiaisonEntity:
 * @name: table, JSON key and command-line name
 * @number: stable, 1 to 63; never reused
 * @size: of the struct, which starts with a #LiaisonRecord
 * @owner_field: (nullable): the REF field naming the record this one is a part of (a name's partner)
 * @check: (nullable): a rule of several fields together; %LIAISON_ERROR_INVALID with a sentence for people
 */
typedef struct _LiaisonEntity LiaisonEntity;
typedef struct _LiaisonRecord LiaisonRecord;

struct _LiaisonEntity {
  const char *name;
  guint8 number;
  gsize size;
  const char *label;
  const char *label_plural;
  const LiaisonField *fields;
  guint n_fields;
  const char *owner_field;
  gboolean (*check) (const LiaisonRecord *record, GError **error);
};

/**
 * LiaisonRecord:
 * @row: the integer the register lists it by; 0 while it is not stored
 * @created_at: microseconds since 1970 UTC
 * @changed_at: microseconds since 1970 UTC
 * @stamp: of the change set that first inserted it; @stamp.device is the author device
 * @trashed_at: microseconds since 1970 UTC; 0 if it is not in the trash
 * @classification: "unclassified", "confidential" or "strictly_confidential"
 *
 * Reference counted. Nobody changes a record once another thread or list may see it: copy it, change the copy.
 */
struct _LiaisonRecord {
  const LiaisonEntity *entity;
  gatomicrefcount refs;
  gint64 row;
  LiaisonId id;
  gint64 created_at;
  gint64 changed_at;
  LiaisonStamp stamp;
  gint64 trashed_at;
  char *classification;
};

/** The field every entity has; its label is marked for translation in liaison-record.c. */
#define LIAISON_FIELD_CLASSIFICATION                                                                                   \
  { .name = "classification",                                                                                          \
    .offset = offsetof (LiaisonRecord, classification),                                                                \
    .type = LIAISON_FIELD_CODE,                                                                                        \
    .flags = LIAISON_FIELD_REQUIRED,                                                                                   \
    .label = "Classification",                                                                                         \
    .vocabulary = &liaison_vocabulary_classification }

LiaisonRecord *liaison_record_new (const LiaisonEntity *entity);
LiaisonRecord *liaison_record_new_blank (const LiaisonEntity *entity);
LiaisonRecord *liaison_record_ref (LiaisonRecord *record);
void liaison_record_unref (LiaisonRecord *record);
LiaisonRecord *liaison_record_copy (const LiaisonRecord *record);

const LiaisonField *liaison_entity_field (const LiaisonEntity *entity, const char *name);
const LiaisonField *liaison_entity_owner (const LiaisonEntity *entity);

gboolean liaison_record_is_set (const LiaisonRecord *record, const LiaisonField *field);
const char *liaison_record_text (const LiaisonRecord *record, const LiaisonField *field);
gint64 liaison_record_integer (const LiaisonRecord *record, const LiaisonField *field);
gboolean liaison_record_boolean (const LiaisonRecord *record, const LiaisonField *field);
const LiaisonMoment *liaison_record_moment (const LiaisonRecord *record, const LiaisonField *field);
const LiaisonId *liaison_record_reference (const LiaisonRecord *record, const LiaisonField *field);

GVariant *liaison_record_get (const LiaisonRecord *record, const LiaisonField *field);
gboolean liaison_record_set (LiaisonRecord *record, const LiaisonField *field, GVariant *value, GError **error);
GVariant *liaison_field_parse (const LiaisonField *field, const char *text, GError **error);
char *liaison_field_write (const LiaisonField *field, GVariant *value);
char *liaison_field_display (const LiaisonField *field, GVariant *value);
gboolean liaison_field_check (const LiaisonField *field, GVariant *value, GError **error);
gboolean liaison_record_set_text (LiaisonRecord *record, const char *name, const char *text, GError **error);
gboolean liaison_record_field_equal (const LiaisonRecord *a, const LiaisonRecord *b, const LiaisonField *field);
gboolean liaison_record_equal (const LiaisonRecord *a, const LiaisonRecord *b);
gboolean liaison_record_validate (const LiaisonRecord *record, GError **error);

/* For the code that fills records straight from SQL; @text is taken. */
void liaison_record_take_text (LiaisonRecord *record, const LiaisonField *field, char *text);
void liaison_record_put_integer (LiaisonRecord *record, const LiaisonField *field, gint64 value);
void liaison_record_put_moment (LiaisonRecord *record, const LiaisonField *field, LiaisonMoment value);
void liaison_record_put_reference (LiaisonRecord *record, const LiaisonField *field, const LiaisonId *value);

/* Sets of codes in their stored form: sorted, one space between. */
gboolean liaison_codes_contain (const char *codes, const char *code);
char *liaison_codes_with (const char *codes, const char *code, gboolean present);
char *liaison_codes_normalize (const char *const *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRecord, liaison_record_unref)

G_END_DECLS
