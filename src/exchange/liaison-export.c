// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records that may go, in any format, to a stream.
#include "liaison-export.h"

#include "liaison-csv-export.h"
#include "liaison-entities.h"
#include "liaison-ical-export.h"
#include "liaison-json.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-vcard-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef gboolean (*Write) (const LiaisonEntity *entity, const LiaisonExportContent *content, GOutputStream *stream,
                           GCancellable *cancellable, GError **error);

typedef struct {
  const char *name;   /* on the command line */
  const char *suffix; /* at the end of a file's name */
  const char *label;
  Write write;
  const LiaisonEntity *const *parts; /* (nullable): NULL for all there are */
  const LiaisonEntity *entity;       /* (nullable): NULL for any */
} Format;

/* The parts that a table has columns for. */
static const LiaisonEntity *const table_parts[] = { &liaison_entity_partner_name, &liaison_entity_contact_point, NULL };

/* And those that a card has lines for. */
static const LiaisonEntity *const card_parts[] = { &liaison_entity_partner_name, &liaison_entity_contact_point,
                                                   &liaison_entity_tenure,       &liaison_entity_tagging,
                                                   &liaison_entity_attachment,   NULL };

/* And a calendar. */
static const LiaisonEntity *const event_parts[] = { &liaison_entity_attendee, &liaison_entity_reminder, NULL };

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
write_csv (const LiaisonEntity *entity, const LiaisonExportContent *content, GOutputStream *stream,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonCsvExport) table = liaison_csv_export_new (stream, entity);
  g_autoptr (GHashTable) parts = sort_parts (content->records);
  const GPtrArray *list = content->records[entity->number];

  for (guint i = 0; list != NULL && i < list->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (list, i);
    if (!liaison_csv_export_record (table, record, g_hash_table_lookup (parts, &record->id), cancellable, error))
      return FALSE;
  }
  return liaison_csv_export_finish (table, cancellable, error);
}

static gboolean
write_json (const LiaisonEntity *entity, const LiaisonExportContent *content, GOutputStream *stream,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonJsonWriter) writer = liaison_json_writer_new (stream);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    const GPtrArray *list = content->records[entities[i]->number];
    for (guint j = 0; list != NULL && j < list->len; j++)
      if (!liaison_json_writer_record (writer, g_ptr_array_index (list, j), cancellable, error))
        return FALSE;
  }
  return liaison_json_writer_finish (writer, cancellable, error);
}

static gboolean
write_vcard_3 (const LiaisonEntity *entity, const LiaisonExportContent *content, GOutputStream *stream,
               GCancellable *cancellable, GError **error)
{
  return liaison_vcard_export (content, 30, stream, cancellable, error);
}

static gboolean
write_vcard_4 (const LiaisonEntity *entity, const LiaisonExportContent *content, GOutputStream *stream,
               GCancellable *cancellable, GError **error)
{
  return liaison_vcard_export (content, 40, stream, cancellable, error);
}

static gboolean
write_ical (const LiaisonEntity *entity, const LiaisonExportContent *content, GOutputStream *stream,
            GCancellable *cancellable, GError **error)
{
  return liaison_ical_export (content, stream, cancellable, error);
}

/* The first with a suffix is what a file with it holds. */
static const Format formats[LIAISON_EXPORT_FORMATS] = {
  [LIAISON_EXPORT_CSV] = { "csv", "csv", N_ ("Table (CSV)"), write_csv, table_parts, NULL },
  [LIAISON_EXPORT_JSON] = { "json", "json", N_ ("Whole records (JSON)"), write_json, NULL, NULL },
  [LIAISON_EXPORT_VCARD_3] = { "vcard", "vcf", N_ ("Cards for telephones (vCard 3.0)"), write_vcard_3, card_parts,
                               &liaison_entity_partner },
  [LIAISON_EXPORT_VCARD_4] = { "vcard4", "vcf", N_ ("Cards (vCard 4.0)"), write_vcard_4, card_parts,
                               &liaison_entity_partner },
  [LIAISON_EXPORT_ICAL] = { "ical", "ics", N_ ("Calendar (iCalendar)"), write_ical, event_parts,
                            &liaison_entity_meeting },
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

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].suffix) == 0) {
      *format = (LiaisonExportFormat) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_export_format_suffix: Returns: how its files end: "csv", ... */
const char *
liaison_export_format_suffix (LiaisonExportFormat format)
{
  return formats[format].suffix;
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
  return formats[format].parts;
}

/** liaison_export_has_links: Returns: whether such a file also says something of what its records refer to */
gboolean
liaison_export_has_links (LiaisonExportFormat format)
{
  return formats[format].entity != NULL;
}

/** liaison_export_entity: Returns: (nullable): what alone such a file can hold; %NULL where it can hold anything */
const LiaisonEntity *
liaison_export_entity (LiaisonExportFormat format)
{
  return formats[format].entity;
}

/** liaison_export_takes: Returns: whether such a file can hold records of @entity */
gboolean
liaison_export_takes (LiaisonExportFormat format, const LiaisonEntity *entity)
{
  return formats[format].entity == NULL || formats[format].entity == entity;
}

/**
 * liaison_export_write:
 * @entity: what a table has rows of
 * @stream: stays open
 */
gboolean
liaison_export_write (LiaisonExportFormat format, const LiaisonEntity *entity, const LiaisonExportContent *content,
                      GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  return formats[format].write (entity, content, stream, cancellable, error);
}
