// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a column go, and how their text becomes a value. Used by the import and the command line.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_TARGET_FIELD,
  LIAISON_TARGET_NAME,
  LIAISON_TARGET_GIVEN_NAME,
  LIAISON_TARGET_FAMILY_NAME,
  LIAISON_TARGET_CONTACT,
  LIAISON_TARGET_REFERENCE,
  LIAISON_TARGET_ID,
} LiaisonTargetKind;

typedef enum {
  LIAISON_CONVERT_NONE,
  LIAISON_CONVERT_SERIAL,
  LIAISON_CONVERT_DMY,
  LIAISON_CONVERT_MDY,
} LiaisonConverter;

/**
 * LiaisonImportTarget:
 * @field: (nullable): for FIELD
 * @type: (nullable): the type of a name or contact point
 * @language: (nullable): of a name
 * @order: without a converter: the order of day and month that the dates of the column have; see
 * liaison_import_settle_dates()
 * @cache: (nullable): the values of codes met before, by text
 */
typedef struct {
  LiaisonTargetKind kind;
  const LiaisonField *field;
  const char *type;
  const char *language;
  LiaisonConverter converter;
  LiaisonConverter order;
  GHashTable *cache;
} LiaisonImportTarget;

LiaisonImportTarget *liaison_import_target_new (const LiaisonEntity *entity, const char *text, GError **error);
gboolean liaison_import_target_gives (const LiaisonImportTarget *target, const char *key);
gboolean liaison_import_target_is_dated (const LiaisonImportTarget *target);
LiaisonConverter liaison_import_target_order (const char *text);
gboolean liaison_import_target_gives_name (const LiaisonImportTarget *target);
void liaison_import_target_free (LiaisonImportTarget *target);
GVariant *liaison_import_target_parse (LiaisonImportTarget *target, const char *text,
                                       const LiaisonImportOptions *options, GError **error);
char *liaison_import_strip (const char *text);
GPtrArray *liaison_import_guess_targets (const LiaisonEntity *entity, const char *const *headers, guint n_headers);
void liaison_import_guess_from_cells (GPtrArray *columns, GPtrArray *rows);
char *liaison_import_header_key (const char *header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportTarget, liaison_import_target_free)

G_END_DECLS
