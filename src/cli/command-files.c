// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl files and extract: the files of a record, and one of them written out.
#include "liaison-cli-output.h"

#include "liaison-blobs.h"
#include "liaison-cli-values.h"
#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-incoming.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

static char *output;

static const GOptionEntry extract_options[] = {
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("Write to FILE; “-” is standard output (default: the name of the file, in this folder)"), N_ ("FILE") },
  { NULL },
};

static void
print_files (LiaisonCli *cli, GPtrArray *files)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("ID"), _ ("NAME"), _ ("SIZE"), _ ("TYPE"), NULL);

  for (guint i = 0; i < files->len; i++) {
    const LiaisonAttachment *attachment = files->pdata[i];
    g_autofree char *id = liaison_cli_short_id (&attachment->record.id);
    g_autofree char *size = g_format_size ((guint64) MAX (attachment->size, 0));
    liaison_cli_table_add (table, id, attachment->name, size, attachment->media_type, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
print_files_json (LiaisonCli *cli, const LiaisonRecord *about, GPtrArray *files, GError **error)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "entity", about->entity->name);
  liaison_cli_add_id (builder, "id", &about->id);
  liaison_cli_add_integer (builder, "count", files->len);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++) {
    JsonNode *node = liaison_cli_record_node (cli, files->pdata[i], error);
    if (node == NULL)
      return FALSE;
    json_builder_add_value (builder, node);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
  return TRUE;
}

static gboolean
hides_files (LiaisonCli *cli, const LiaisonRecord *about)
{
  return about->entity == &liaison_entity_partner && ((const LiaisonPartner *) about)->code_name != NULL &&
         liaison_store_hides_identities (cli->store);
}

static gboolean
run_files (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) about = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  about = liaison_cli_find_record (cli, arguments, error);
  files = about != NULL ? liaison_store_children (cli->store, &liaison_entity_attachment, "about", &about->id, error)
                        : NULL;
  if (files == NULL)
    return FALSE;
  if (hides_files (cli, about))
    liaison_cli_note (_ ("The files of a partner with a code name are hidden; --show-identities shows them."));
  if (cli->json)
    return print_files_json (cli, about, files, error);
  print_files (cli, files);
  return TRUE;
}

/* A new file, for its owner alone; one that is there stays as it is. */
static gboolean
write_file (LiaisonCli *cli, const LiaisonAttachment *attachment, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, cli->cancellable, &problem);

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already"), path);
    return FALSE;
  }
  if (stream == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "%s: %s", path, problem->message);
    return FALSE;
  }
  if (liaison_store_copy_blob (cli->store, attachment->hash, G_OUTPUT_STREAM (stream), error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cli->cancellable, error))
    return TRUE;
  g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
  g_file_delete (file, NULL, NULL);
  return FALSE;
}

static gboolean
write_to_standard_output (LiaisonCli *cli, const LiaisonAttachment *attachment, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return liaison_store_copy_blob (cli->store, attachment->hash, stream, error) &&
         g_output_stream_flush (stream, cli->cancellable, error);
}

static LiaisonRecord *
find_attachment (LiaisonCli *cli, const char *text, GError **error)
{
  LiaisonId id;

  if (!liaison_cli_find_id (cli, &liaison_entity_attachment, text, &id, error))
    return NULL;
  return liaison_store_get (cli->store, &liaison_entity_attachment, &id, error);
}

static void
report_extracted (LiaisonCli *cli, const LiaisonAttachment *attachment, const char *path)
{
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_id (builder, "id", &attachment->record.id);
    liaison_cli_add_text (builder, "name", attachment->name);
    liaison_cli_add_text (builder, "media_type", attachment->media_type);
    liaison_cli_add_integer (builder, "size", attachment->size);
    liaison_cli_add_text (builder, "file", path);
    liaison_cli_end_json (builder);
    return;
  }
  liaison_cli_print (_ ("Written to %s"), path);
  liaison_cli_note (_ ("This copy is not encrypted."));
}

static gboolean
run_extract (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  gboolean to_standard_output = g_strcmp0 (output, "-") == 0, done;
  const LiaisonAttachment *attachment;
  g_autoptr (LiaisonRecord) record = NULL;
  g_autofree char *path = NULL;

  if (to_standard_output && cli->json) {
    liaison_cli_set_usage_error (error, _ ("--json and --output - both want standard output"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  record = find_attachment (cli, arguments[0], error);
  if (record == NULL)
    return FALSE;
  attachment = (const LiaisonAttachment *) record;
  if (to_standard_output)
    return write_to_standard_output (cli, attachment, error);
  /* Names came from other computers, and may have been changed by hand since. */
  path = output != NULL ? g_strdup (output) : liaison_incoming_clean_name (attachment->name);
  liaison_cli_begin_work (cli, _ ("Writing"));
  done = write_file (cli, attachment, path, error);
  liaison_cli_end_work (cli);
  if (done)
    report_extracted (cli, attachment, path);
  return done;
}

const LiaisonCommand liaison_command_files = {
  .name = "files",
  .arguments = N_ ("ENTITY ID"),
  .summary = N_ ("List the files of a record"),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_files,
};

const LiaisonCommand liaison_command_extract = {
  .name = "extract",
  .arguments = N_ ("ATTACHMENT"),
  .summary = N_ ("Write a file of the register out, unencrypted"),
  .details = N_ ("ATTACHMENT is the id that “files” tells. A file that exists is never overwritten."),
  .options = extract_options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_extract,
};
