// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records that may go, in any format, to a stream.
#include "liaison-export.h"

#include "liaison-csv-export.h"
#include "liaison-entities.h"
#include "liaison-json.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef gboolean (*Write) (const LiaisonEntity *entity, GPtrArray *const *records, GOutputStream *stream,
                           GCancellable *cancellable, GError **error);

typedef struct {
  const char *name; /* on the command line and at the end of a file's name */
  const char *label;
  Write write;
} Format;

/* The parts that a table has columns for. */
static const LiaisonEntity *const table_parts[] = { &liaison_entity_partner_name, &liaison_entity_contact_point, NULL };

/* The names and contact points of each partner, by the partner's id. */
static GHashTable *
sort_parts (GPtrArray *const *records)
{
  GHashTable *parts = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; table_parts[i] != NULL; i++) {
    const GPtrArray *list = records[table_parts[i]->number];
    for (guint j = 0; list != NULL && j < list->len; j++) {
      LiaisonRecord *part = g_ptr_array_index (list, j);
      const LiaisonId *owner = liaison_record_reference (part, liaison_entity_owner (part->entity));
      GPtrArray *own = g_hash_table_lookup (parts, owner);
      if (own == NULL) {
        own = g_ptr_array_new ();
        g_hash_table_insert (parts, (gpointer) owner, own);
      }
      g_ptr_array_add (own, part);
    }
  }
  return parts;
}

static gboolean
write_csv (const LiaisonEntity *entity, GPtrArray *const *records, GOutputStream *stream, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (LiaisonCsvExport) table = liaison_csv_export_new (stream, entity);
  g_autoptr (GHashTable) parts = sort_parts (records);
  const GPtrArray *list = records[entity->number];

  for (guint i = 0; list != NULL && i < list->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (list, i);
    if (!liaison_csv_export_record (table, record, g_hash_table_lookup (parts, &record->id), cancellable, error))
      return FALSE;
  }
  return liaison_csv_export_finish (table, cancellable, error);
}

static gboolean
write_json (const LiaisonEntity *entity, GPtrArray *const *records, GOutputStream *stream, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (LiaisonJsonWriter) writer = liaison_json_writer_new (stream);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    const GPtrArray *list = records[entities[i]->number];
    for (guint j = 0; list != NULL && j < list->len; j++)
      if (!liaison_json_writer_record (writer, g_ptr_array_index (list, j), cancellable, error))
        return FALSE;
  }
  return liaison_json_writer_finish (writer, cancellable, error);
}

static const Format formats[LIAISON_EXPORT_FORMATS] = {
  [LIAISON_EXPORT_CSV] = { "csv", N_ ("Table (CSV)"), write_csv },
  [LIAISON_EXPORT_JSON] = { "json", N_ ("Whole records (JSON)"), write_json },
};

/** liaison_export_parse_format: Returns: whether @name is that of a format */
gboolean
liaison_export_parse_format (const char *name, LiaisonExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (name, formats[i].name) == 0) {
      *format = (LiaisonExportFormat) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_export_guess_format: Returns: whether the end of @path tells a format */
gboolean
liaison_export_guess_format (const char *path, LiaisonExportFormat *format)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && strchr (dot, '/') == NULL && liaison_export_parse_format (dot + 1, format);
}

/** liaison_export_format_name: Returns: "csv", ...: also how its files end */
const char *
liaison_export_format_name (LiaisonExportFormat format)
{
  return formats[format].name;
}

/** liaison_export_format_label: Returns: the translated name */
const char *
liaison_export_format_label (LiaisonExportFormat format)
{
  return _ (formats[format].label);
}

/** liaison_export_has_parts: Returns: whether such a file also holds the parts of its records */
gboolean
liaison_export_has_parts (LiaisonExportFormat format, const LiaisonEntity *entity)
{
  return format != LIAISON_EXPORT_CSV || entity == &liaison_entity_partner;
}

/** liaison_export_parts: Returns: (nullable) (array zero-terminated=1): the parts such a file holds; %NULL for all */
const LiaisonEntity *const *
liaison_export_parts (LiaisonExportFormat format)
{
  return format == LIAISON_EXPORT_CSV ? table_parts : NULL;
}

/**
 * liaison_export_write:
 * @entity: what a table has rows of
 * @records: (array fixed-size=64) (nullable items): by the number of their entity, redacted
 * @stream: stays open
 */
gboolean
liaison_export_write (LiaisonExportFormat format, const LiaisonEntity *entity, GPtrArray *const *records,
                      GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  return formats[format].write (entity, records, stream, cancellable, error);
}
