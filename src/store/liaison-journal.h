// SPDX-License-Identifier: GPL-3.0-or-later
// How the journal writes one entry down: GVariant in normal form, little endian, which is also what travels.
//
// An insert is a{sv}: every field that is set. An update, a trash and a restore are a(smva(tt)): the name of a field
// (or NAME:CODE for one element of a set, or @trashed), its new value, and the heads that value replaces. An erase is
// empty.
#pragma once

#include "liaison-db.h"

G_BEGIN_DECLS

#define LIAISON_HEAD_TRASHED "@trashed"
#define LIAISON_BODY_INSERT  G_VARIANT_TYPE ("a{sv}")
#define LIAISON_BODY_CHANGES G_VARIANT_TYPE ("a(smva(tt))")

/** LiaisonFieldKey: what a name in the journal stands for; @field is %NULL for @trashed and for what is not known. */
typedef struct {
  const LiaisonField *field;
  const char *element;
} LiaisonFieldKey;

GVariant *liaison_journal_write_insert (const LiaisonRecord *record);
LiaisonRecord *
liaison_journal_read_insert (const LiaisonEntity *entity, const LiaisonId *id, GVariant *body, GError **error);
GVariant *liaison_journal_read_body (LiaisonEditKind kind, sqlite3_stmt *statement, int column, GError **error);
LiaisonFieldKey liaison_journal_find_field (const LiaisonEntity *entity, const char *name);
char *liaison_journal_name (const LiaisonField *field, const char *element);
gboolean liaison_journal_add_entry (LiaisonStore *store, gint64 change_set, LiaisonEditKind kind,
                                    const LiaisonEntity *entity, const LiaisonId *id, GVariant *body, GError **error);

/* liaison-code-name.c */
gboolean
liaison_journal_hide_name (LiaisonStore *store, const LiaisonId *partner, const char *code_name, GError **error);
gboolean liaison_journal_hide_names (LiaisonStore *store, const LiaisonId *partner, GError **error);
LiaisonChangeSet *liaison_code_name_titles (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);
gboolean liaison_code_name_mask (LiaisonStore *store, GPtrArray *entries, GError **error);

/** LiaisonStale: a partner whose line or documents must be made anew; @fresh: itself, where it is new and unchanged. */
typedef struct {
  LiaisonId id;
  LiaisonRecord *fresh;
  guint scope;
} LiaisonStale;

/* liaison-apply.c: one entry into tables, heads and search; inside the caller's transaction. */
typedef struct {
  LiaisonStamp stamp;
  gint64 made_at;
  GHashTable *partners; /* (element-type LiaisonStale): a set */
  GPtrArray *in_order;  /* the same, as they came: a full-text index wants its documents in ascending order */
  GPtrArray *coded;     /* (element-type LiaisonPartner): those who got a code name, as they then were */
  GArray *touched;      /* (nullable) (element-type LiaisonTouched) */
} LiaisonApply;

gboolean liaison_apply_insert (LiaisonStore *store, LiaisonApply *apply, LiaisonRecord *record, GError **error);
gboolean liaison_apply_changes (LiaisonStore *store, LiaisonApply *apply, LiaisonEditKind kind,
                                const LiaisonEntity *entity, const LiaisonId *id, GVariant *body, GError **error);
gboolean liaison_apply_erase (LiaisonStore *store, LiaisonApply *apply, const LiaisonEntity *entity,
                              const LiaisonId *id, GError **error);
gboolean liaison_apply_finish (LiaisonStore *store, LiaisonApply *apply, GError **error);
void liaison_apply_init (LiaisonApply *apply, GArray *touched);
void liaison_apply_clear (LiaisonApply *apply);
GVariant *liaison_heads_read (LiaisonStore *store, const LiaisonRecord *record, const char *name, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonApply, liaison_apply_clear)

G_END_DECLS
