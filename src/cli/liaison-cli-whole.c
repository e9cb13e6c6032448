// SPDX-License-Identifier: GPL-3.0-or-later
// A whole register into a document, and out of one into an empty register.
#include "liaison-cli-whole.h"

#include "liaison-blobs.h"
#include "liaison-cli-output.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-history.h"
#include "liaison-identities.h"
#include "liaison-json-whole.h"
#include "liaison-office.h"
#include "liaison-replay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file of a register is in memory while it is written or read. */
#define FILE_MAX (1024 * 1024 * 1024)

typedef struct {
  LiaisonCli *cli;
  LiaisonJsonWriter *writer;
  GOutputStream *stream;
  guint records;
  guint entries;
  guint files;
} Export;

typedef struct {
  LiaisonCli *cli;
  LiaisonReplay *replay;
  guint entries;
  guint files;
} Import;

static GPtrArray *
fetch (LiaisonCli *cli, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  query->trash = LIAISON_TRASH_INCLUDED;
  return liaison_store_fetch (cli->store, query, error);
}

static gboolean
write_records (Export *export, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_autoptr (GPtrArray) records = fetch (export->cli, entities[i], error);
    for (guint j = 0; records != NULL && j < records->len; j++, export->records++)
      if (!liaison_json_writer_record (export->writer, g_ptr_array_index (records, j), export->cli->cancellable, error))
        return FALSE;
    if (records == NULL)
      return FALSE;
    liaison_cli_progress (export->cli, (double) i / count);
  }
  return TRUE;
}

static gboolean
write_history_cb (GVariant *item, gpointer data, GError **error)
{
  Export *export = data;
  g_autoptr (JsonNode) node = liaison_json_history_to_node (item);

  export->entries++;
  return liaison_json_writer_item (export->writer, node, export->cli->cancellable, error);
}

static int
compare_hashes (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(LiaisonAttachment *const *) a)->hash, (*(LiaisonAttachment *const *) b)->hash);
}

/* Each content once, by its hash: several attachments may have the same. */
static gboolean
write_files (Export *export, GError **error)
{
  g_autoptr (GPtrArray) list = fetch (export->cli, &liaison_entity_attachment, error);
  const char *last = NULL;

  if (list == NULL)
    return FALSE;
  g_ptr_array_sort (list, compare_hashes);
  liaison_json_writer_section (export->writer, "files");
  for (guint i = 0; i < list->len; i++) {
    const LiaisonAttachment *file = g_ptr_array_index (list, i);
    g_autoptr (GBytes) bytes = NULL;
    if (file->hash == NULL || g_strcmp0 (file->hash, last) == 0)
      continue;
    last = file->hash;
    bytes = liaison_store_read_blob (export->cli->store, file->hash, FILE_MAX, error);
    if (bytes == NULL || !liaison_json_writer_file (export->writer, file->hash, file->media_type, bytes,
                                                    export->cli->cancellable, error))
      return FALSE;
    export->files++;
  }
  return TRUE;
}

static gboolean
write_whole_cb (GOutputStream *stream, gpointer data, GError **error)
{
  Export *export = data;
  g_autoptr (LiaisonJsonWriter) writer = liaison_json_writer_new (stream);

  export->writer = writer;
  if (!write_records (export, error))
    return FALSE;
  liaison_json_writer_section (writer, "history");
  return liaison_store_read_journal (export->cli->store, write_history_cb, export, error) &&
         write_files (export, error) && liaison_json_writer_finish (writer, export->cli->cancellable, error);
}

/**
 * liaison_cli_export_whole:
 * @error: %LIAISON_ERROR_REFUSED where it would tell who stands behind code names and nobody asked for that
 */
gboolean
liaison_cli_export_whole (LiaisonCli *cli, const LiaisonCliFile *file, GError **error)
{
  g_autoptr (GArray) coded = liaison_store_coded_partners (cli->store, error);
  Export export = { .cli = cli };
  gboolean done;

  if (coded == NULL)
    return FALSE;
  if (coded->len > 0 && liaison_store_hides_identities (cli->store)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED,
                         _ ("the whole register tells who stands behind code names; --show-identities allows it"));
    return FALSE;
  }
  liaison_cli_note (
      _ ("The file is not encrypted, and holds all of the register: names, sealed notes, files. Keep it as "
         "you keep the register, and delete it when it has served."));
  liaison_cli_begin_work (cli, _ ("Writing"));
  done = liaison_cli_write_file (cli, file, write_whole_cb, &export, error);
  liaison_cli_end_work (cli);
  if (done && cli->json && file->path != NULL) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "file", file->path);
    liaison_cli_add_integer (builder, "records", export.records);
    liaison_cli_add_integer (builder, "history", export.entries);
    liaison_cli_add_integer (builder, "files", export.files);
    liaison_cli_end_json (builder);
  }
  return done;
}

static gboolean
take_history_cb (GVariant *item, gpointer data, GError **error)
{
  Import *import = data;

  import->entries++;
  return !g_cancellable_set_error_if_cancelled (import->cli->cancellable, error) &&
         liaison_replay_add (item, import->replay, error);
}

static gboolean
take_file_cb (const char *hash, const char *media_type, GBytes *bytes, gpointer data, GError **error)
{
  Import *import = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autofree char *stored = NULL;
  gint64 size;

  stored = liaison_store_add_blob (import->cli->store, stream, media_type, &size, error);
  if (stored == NULL)
    return FALSE;
  import->files++;
  if (strcmp (stored, hash) == 0)
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the content of a file is damaged: %s"), hash);
  return FALSE;
}

static gboolean
skip_history_cb (GVariant *item, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
skip_file_cb (const char *hash, const char *media_type, GBytes *bytes, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
is_same (const LiaisonRecord *a, const LiaisonRecord *b)
{
  return liaison_record_equal (a, b) && a->created_at == b->created_at && a->changed_at == b->changed_at &&
         a->trashed_at == b->trashed_at && a->stamp.time == b->stamp.time && a->stamp.device == b->stamp.device;
}

static gint64
count_all (LiaisonCli *cli)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);
  gint64 found = 0;

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    query->trash = LIAISON_TRASH_INCLUDED;
    found += MAX (liaison_store_count (cli->store, query, NULL), 0);
  }
  return found;
}

/* The document says everything twice, as records and as history: if both do not agree, it was damaged. */
static gboolean
verify (LiaisonCli *cli, GBytes *bytes, const char *file_name, GError **error)
{
  g_autoptr (GPtrArray) records = liaison_json_read (bytes, file_name, cli->cancellable, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    g_autoptr (LiaisonRecord) stored = liaison_store_get (cli->store, record->entity, &record->id, NULL);
    if (stored == NULL || !is_same (record, stored)) {
      g_autofree char *id = liaison_id_to_string (&record->id);
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                   _ ("%s is damaged: its history does not give the %s %s that it holds"), file_name,
                   record->entity->name, id);
      return FALSE;
    }
  }
  if (count_all (cli) == records->len)
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               _ ("%s is damaged: its history gives records that it does not hold"), file_name);
  return FALSE;
}

/** liaison_cli_can_import_whole: Returns: whether @bytes are a whole register and this one is empty */
gboolean
liaison_cli_can_import_whole (LiaisonCli *cli, GBytes *bytes)
{
  g_autoptr (GPtrArray) journal = liaison_store_journal (cli->store, 1, NULL);

  return journal != NULL && journal->len == 0 && liaison_json_has_history (bytes);
}

/**
 * liaison_cli_import_whole:
 *
 * Makes the register anew from its history, with every id and moment. Files come first: what is left of them after a
 * failure is nobody's and is collected.
 */
gboolean
liaison_cli_import_whole (LiaisonCli *cli, GBytes *bytes, const char *file_name, GError **error)
{
  Import import = { .cli = cli };
  LiaisonJsonWhole files = { skip_history_cb, take_file_cb, &import };
  LiaisonJsonWhole history = { take_history_cb, skip_file_cb, &import };
  g_autoptr (LiaisonReplay) replay = NULL;
  gboolean done;

  liaison_cli_begin_work (cli, _ ("Writing"));
  done = liaison_json_read_whole (bytes, file_name, &files, error);
  replay = done ? liaison_replay_new (cli->store, error) : NULL;
  import.replay = replay;
  done = replay != NULL && liaison_json_read_whole (bytes, file_name, &history, error) &&
         liaison_replay_settle (replay, error) && verify (cli, bytes, file_name, error) &&
         liaison_replay_finish (replay, error);
  liaison_cli_end_work (cli);
  if (!done)
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "file", file_name);
    liaison_cli_add_integer (builder, "history", import.entries);
    liaison_cli_add_integer (builder, "files", import.files);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print (_ ("The register is as %s has it, with its history"), file_name);
  }
  return TRUE;
}
