// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records as JSON or CSV, to standard output or to a file that is complete or not there.
#include "liaison-cli-export.h"

#include "liaison-csv.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-json.h"
#include "liaison-partner-name.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* @path: (nullable): where it shall be in the end; @aside: where it is written */
typedef struct {
  GOutputStream *stream;
  const char *path;
  char *aside;
  int fd;
} Target;

static void
clear_target (Target *target)
{
  g_clear_object (&target->stream);
  if (target->aside != NULL) {
    g_unlink (target->aside);
    close (target->fd);
  }
  g_clear_pointer (&target->aside, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, clear_target)

static gboolean
fail (GError **error, const char *path)
{
  int saved = errno;

  g_set_error (error, LIAISON_ERROR, saved == ENOSPC ? LIAISON_ERROR_FULL : LIAISON_ERROR_FAILED,
               _ ("%s cannot be written: %s"), path, g_strerror (saved));
  return FALSE;
}

static gboolean
open_target (Target *target, const char *path, GError **error)
{
  target->path = path;
  target->fd = STDOUT_FILENO;
  if (path != NULL) {
    g_autofree char *aside = g_strconcat (path, ".XXXXXX", NULL);
    target->fd = g_mkstemp_full (aside, O_WRONLY | O_CLOEXEC, 0600);
    if (target->fd < 0)
      return fail (error, path);
    target->aside = g_steal_pointer (&aside);
  }
  target->stream = g_unix_output_stream_new (target->fd, FALSE);
  return TRUE;
}

/* link() does not overwrite: what came to be there since the options were read stays. */
static gboolean
finish_target (Target *target, gboolean force, GError **error)
{
  if (target->path == NULL)
    return TRUE;
  if (fsync (target->fd) != 0)
    return fail (error, target->path);
  if (force)
    return g_rename (target->aside, target->path) == 0 ? TRUE : fail (error, target->path);
  if (link (target->aside, target->path) == 0)
    return TRUE;
  if (errno == EEXIST) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"),
                 target->path);
    return FALSE;
  }
  return g_rename (target->aside, target->path) == 0 ? TRUE : fail (error, target->path);
}

/**
 * liaison_cli_export_json:
 * @records: (array fixed-size=64) (nullable items): by the number of their entity
 * @path: (nullable): %NULL writes to standard output
 */
gboolean
liaison_cli_export_json (LiaisonCli *cli, GPtrArray *const *records, const char *path, gboolean force, GError **error)
{
  g_auto (Target) target = { 0 };
  g_autoptr (LiaisonJsonWriter) writer = NULL;
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  if (!open_target (&target, path, error))
    return FALSE;
  writer = liaison_json_writer_new (target.stream);
  for (guint i = 0; i < count; i++) {
    GPtrArray *list = records[entities[i]->number];
    for (guint j = 0; list != NULL && j < list->len; j++)
      if (!liaison_json_writer_record (writer, g_ptr_array_index (list, j), cli->cancellable, error))
        return FALSE;
  }
  return liaison_json_writer_finish (writer, cli->cancellable, error) && finish_target (&target, force, error);
}

/* A partner's name and acronym as far as the audience may know them. */
static void
add_names (LiaisonCli *cli, const LiaisonAudienceContext *context, const LiaisonRecord *record, GStrvBuilder *cells)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) record;
  g_autoptr (GPtrArray)
      all = liaison_store_children (cli->store, &liaison_entity_partner_name, "partner", &record->id, NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  const LiaisonPartnerName *name, *acronym;

  for (guint i = 0; all != NULL && i < all->len; i++) {
    LiaisonRecord *redacted = liaison_audience_redact (context, g_ptr_array_index (all, i), NULL);
    if (redacted != NULL)
      g_ptr_array_add (known, redacted);
  }
  name = liaison_partner_name_choose (known, cli->language);
  acronym = liaison_partner_name_choose_acronym (known, cli->language);
  /* Whoever has a code name is known by nothing else. */
  if (partner->code_name != NULL)
    name = acronym = NULL;
  g_strv_builder_add (cells, name != NULL && name->text != NULL ? name->text
                             : partner->code_name != NULL       ? partner->code_name
                                                                : "");
  g_strv_builder_add (cells, acronym != NULL && acronym->text != NULL ? acronym->text : "");
}

static gboolean
write_row (LiaisonCsvWriter *writer, GStrvBuilder *cells, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) list = g_strv_builder_end (cells);

  return liaison_csv_writer_row (writer, (const char *const *) list, g_strv_length (list), cancellable, error);
}

static gboolean
write_header (LiaisonCsvWriter *writer, const LiaisonEntity *entity, GCancellable *cancellable, GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, "id");
  if (entity == &liaison_entity_partner)
    g_strv_builder_add_many (cells, "name", "acronym", NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].sensitivity != LIAISON_SENSITIVITY_SEALED)
      g_strv_builder_add (cells, entity->fields[i].name);
  return write_row (writer, cells, cancellable, error);
}

static gboolean
write_record (LiaisonCli *cli, LiaisonCsvWriter *writer, const LiaisonRecord *record,
              const LiaisonAudienceContext *context, GError **error)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, liaison_id_to_string (&record->id));
  if (record->entity == &liaison_entity_partner)
    add_names (cli, context, record, cells);
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    if (field->sensitivity != LIAISON_SENSITIVITY_SEALED)
      g_strv_builder_take (cells, liaison_field_write (field, value));
  }
  return write_row (writer, cells, cli->cancellable, error);
}

/**
 * liaison_cli_export_csv:
 * @records: (nullable) (element-type LiaisonRecord): of @entity, redacted
 * @context: who reads it
 * @path: (nullable): %NULL writes to standard output
 */
gboolean
liaison_cli_export_csv (LiaisonCli *cli, const LiaisonEntity *entity, GPtrArray *records,
                        const LiaisonAudienceContext *context, const char *path, gboolean force, GError **error)
{
  g_auto (Target) target = { 0 };
  g_autoptr (LiaisonCsvWriter) writer = NULL;

  if (!open_target (&target, path, error))
    return FALSE;
  writer = liaison_csv_writer_new (target.stream, ',', TRUE);
  if (!write_header (writer, entity, cli->cancellable, error))
    return FALSE;
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!write_record (cli, writer, g_ptr_array_index (records, i), context, error))
      return FALSE;
  return liaison_csv_writer_finish (writer, cli->cancellable, error) && finish_target (&target, force, error);
}
