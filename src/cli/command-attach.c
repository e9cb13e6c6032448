// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl attach: puts files into the register, as parts of a record.
#include "liaison-cli-output.h"

#include "liaison-attach.h"
#include "liaison-cli-values.h"
#include "liaison-error.h"
#include "liaison-incoming.h"

#include <glib/gi18n-lib.h>

static gboolean keep_location;

static const GOptionEntry options[] = {
  { "keep-location", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &keep_location,
    N_ ("Attach photos and films as they are, even when they say where they were made"), NULL },
  { NULL },
};

/* What nobody decided about is not attached. */
static gboolean
decide (LiaisonIncoming *incoming, GError **error)
{
  incoming->choice = keep_location ? LIAISON_INCOMING_KEEP_PLACE : LIAISON_INCOMING_REMOVE_PLACE;
  if (keep_location || incoming->photo.verdict == LIAISON_PHOTO_SILENT ||
      incoming->photo.verdict == LIAISON_PHOTO_TELLS)
    return TRUE;
  g_set_error_literal (
      error, LIAISON_ERROR, LIAISON_ERROR_REFUSED,
      incoming->photo.verdict == LIAISON_PHOTO_TELLS_FOR_GOOD
          ? _ ("it says where it was taken, which cannot be removed from this kind of file; "
               "--keep-location attaches it as it is")
          : _ ("whether it says where it was made cannot be read; --keep-location attaches it as it is"));
  return FALSE;
}

/* All files are looked at before the first one is stored. */
static GPtrArray *
look_at_files (LiaisonCli *cli, const char *const *paths, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_incoming_unref);

  for (guint i = 0; paths[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
    LiaisonIncoming *incoming = liaison_incoming_new_for_file (file);
    g_ptr_array_add (files, incoming);
    if (!liaison_incoming_look (incoming, cli->cancellable, error) || !decide (incoming, error)) {
      g_prefix_error (error, "%s: ", paths[i]);
      return NULL;
    }
  }
  return g_steal_pointer (&files);
}

static gboolean
store_files (LiaisonCli *cli, const LiaisonRecord *about, GPtrArray *files, LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; i < files->len; i++) {
    LiaisonIncoming *incoming = files->pdata[i];
    LiaisonAttachment *attachment = liaison_attachment_new_about (about);
    g_autoptr (LiaisonRecord) record = &attachment->record;
    g_autoptr (GInputStream) stream = liaison_incoming_open (incoming, cli->cancellable, error);

    attachment->name = g_strdup (incoming->name);
    attachment->media_type = g_strdup (incoming->media_type);
    attachment->taken_on = incoming->photo.taken_on;
    if (stream == NULL || !liaison_store_attach (cli->store, set, attachment, stream, error)) {
      g_prefix_error (error, "%s: ", incoming->name);
      return FALSE;
    }
  }
  return liaison_cli_commit (cli, set, error);
}

static void
report (LiaisonCli *cli, GPtrArray *files, const LiaisonChangeSet *set)
{
  g_autoptr (JsonBuilder) builder = cli->json ? liaison_cli_begin_json (cli) : NULL;

  if (builder != NULL) {
    json_builder_set_member_name (builder, "files");
    json_builder_begin_array (builder);
  }
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = set->edits->pdata[i];
    const LiaisonIncoming *incoming = files->pdata[i];
    const LiaisonAttachment *attachment = (const LiaisonAttachment *) edit->record;
    gboolean removed = incoming->photo.verdict != LIAISON_PHOTO_SILENT && !keep_location;
    g_autofree char *id = liaison_id_to_string (&edit->id);
    if (builder == NULL) {
      liaison_cli_print ("%s", id);
      if (removed)
        liaison_cli_note (_ ("%s: where it was taken is removed"), attachment->name);
      continue;
    }
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "id", id);
    liaison_cli_add_text (builder, "name", attachment->name);
    liaison_cli_add_text (builder, "media_type", attachment->media_type);
    liaison_cli_add_integer (builder, "size", attachment->size);
    liaison_cli_add_boolean (builder, "location_removed", removed);
    json_builder_end_object (builder);
  }
  if (builder == NULL)
    return;
  json_builder_end_array (builder);
  liaison_cli_add_id (builder, "change_set", &set->id);
  liaison_cli_end_json (builder);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) about = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (GPtrArray) files = NULL;
  gboolean done;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  about = liaison_cli_find_record (cli, arguments, error);
  files = about != NULL ? look_at_files (cli, arguments + 2, error) : NULL;
  if (files == NULL)
    return FALSE;
  set = liaison_attachments_begin (cli->store, about, files->len, ((const LiaisonIncoming *) files->pdata[0])->name,
                                   error);
  if (set == NULL)
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Encrypting"));
  done = store_files (cli, about, files, set, error);
  liaison_cli_end_work (cli);
  if (!done) {
    /* Files that were stored already belong to nothing. */
    liaison_store_set_cancellable (cli->store, NULL);
    liaison_store_collect_blobs (cli->store, NULL);
    return FALSE;
  }
  report (cli, files, set);
  return TRUE;
}

const LiaisonCommand liaison_command_attach = {
  .name = "attach",
  .arguments = N_ ("ENTITY ID FILE..."),
  .summary = N_ ("Put files into the register, as parts of a record"),
  .details = N_ (
      "Where a photo was taken is removed from it. A file that says, or may say, where it was made, and from "
      "which that cannot be removed, is refused. The original stays where it is."),
  .options = options,
  .min_arguments = 3,
  .max_arguments = -1,
  .run = run,
};
