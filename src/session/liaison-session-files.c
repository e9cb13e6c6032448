// SPDX-License-Identifier: GPL-3.0-or-later
// Files of records, off the main thread.
#include "liaison-session-files.h"

#include "liaison-attach.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>

/* Of a change set: what it attaches, and to what. @sizes: of all files, to tell how far it is. */
typedef struct {
  const LiaisonEntity *entity;
  LiaisonId id;
  GPtrArray *files;
  LiaisonImportMeter *meter;
  guint64 sizes;
  guint64 done;
} Attaching;

typedef struct {
  char *hash;
  gsize max_size;
  GFile *target;
  LiaisonImportMeter *meter;
} Reading;

static void
free_attaching (gpointer data)
{
  Attaching *attaching = data;

  g_ptr_array_unref (attaching->files);
  liaison_import_meter_unref (attaching->meter);
  g_free (attaching);
}

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_free (reading->hash);
  g_clear_object (&reading->target);
  g_clear_pointer (&reading->meter, liaison_import_meter_unref);
  g_free (reading);
}

/* Says which file it was about; what was cancelled stays that. */
static void
name_file (GError **error, const LiaisonIncoming *incoming)
{
  g_autofree char *name = incoming->name == NULL ? g_file_get_basename (incoming->file) : NULL;
  g_autofree char *clean = liaison_incoming_clean_name (name != NULL ? name : incoming->name);

  if (error != NULL && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_prefix_error (error, _ ("“%s”: "), clean);
}

static void
look_at_files (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GPtrArray *files = data;

  for (guint i = 0; i < files->len; i++) {
    GError *error = NULL;
    if (!liaison_incoming_look (files->pdata[i], cancellable, &error)) {
      name_file (&error, files->pdata[i]);
      g_task_return_error (task, error);
      return;
    }
  }
  g_task_return_boolean (task, TRUE);
}

static void
stored_cb (guint64 done, guint64 total, gpointer data)
{
  Attaching *attaching = data;

  liaison_import_meter_set_fraction (attaching->meter,
                                     (double) (attaching->done + done) / (double) MAX (attaching->sizes, 1));
}

static gboolean
attach_one (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonRecord *about, LiaisonIncoming *incoming,
            GError **error)
{
  LiaisonAttachment *attachment = liaison_attachment_new_about (about);
  g_autoptr (LiaisonRecord) record = &attachment->record;
  g_autoptr (GInputStream) stream = liaison_incoming_open (incoming, NULL, error);

  attachment->name = g_strdup (incoming->name);
  attachment->media_type = g_strdup (incoming->media_type);
  attachment->taken_on = incoming->photo.taken_on;
  return stream != NULL && liaison_store_attach (store, set, attachment, stream, error);
}

static gboolean
attach_all (LiaisonStore *store, Attaching *attaching, const LiaisonRecord *about, GPtrArray *files,
            LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; i < files->len; i++) {
    LiaisonIncoming *incoming = files->pdata[i];
    if (!attach_one (store, set, about, incoming, error)) {
      name_file (error, incoming);
      return FALSE;
    }
    attaching->done += (guint64) incoming->size;
  }
  return TRUE;
}

static LiaisonChangeSet *
make_attachments (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Attaching *attaching = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (LiaisonRecord) about = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  gboolean done;

  for (guint i = 0; i < attaching->files->len; i++) {
    LiaisonIncoming *incoming = attaching->files->pdata[i];
    if (incoming->choice == LIAISON_INCOMING_LEAVE_OUT)
      continue;
    g_ptr_array_add (files, incoming);
    attaching->sizes += (guint64) incoming->size;
  }
  if (files->len == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "all files are left out");
    return NULL;
  }
  about = liaison_store_get (store, attaching->entity, &attaching->id, error);
  set = about != NULL ? liaison_attachments_begin (store, about, files->len,
                                                   ((const LiaisonIncoming *) files->pdata[0])->name, error)
                      : NULL;
  if (set == NULL)
    return NULL;
  liaison_store_set_progress (store, stored_cb, attaching);
  done = attach_all (store, attaching, about, files, set, error);
  liaison_store_set_progress (store, NULL, NULL);
  return done ? g_steal_pointer (&set) : NULL;
}

static gpointer
tidy_files (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  liaison_store_collect_blobs (store, error);
  return NULL;
}

static gpointer
read_file (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return liaison_store_read_blob (store, reading->hash, reading->max_size, error);
}

static void
copied_cb (guint64 done, guint64 total, gpointer data)
{
  liaison_import_meter_set_fraction (data, (double) done / (double) MAX (total, 1));
}

/* Closing a replaced file puts it in place; with this cancelled it does not. A new one is in place from the start. */
static void
give_up (GOutputStream *stream, GFile *target, gboolean existed)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
  if (!existed)
    g_file_delete (target, NULL, NULL);
}

static gpointer
save_file (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;
  gboolean existed = g_file_query_exists (reading->target, cancellable), copied;
  g_autoptr (GFileOutputStream) stream = g_file_replace (
      reading->target, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);

  if (stream == NULL)
    return NULL;
  if (reading->meter != NULL)
    liaison_store_set_progress (store, copied_cb, reading->meter);
  copied = liaison_store_copy_blob (store, reading->hash, G_OUTPUT_STREAM (stream), error);
  liaison_store_set_progress (store, NULL, NULL);
  if (copied && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return GINT_TO_POINTER (TRUE);
  give_up (G_OUTPUT_STREAM (stream), reading->target, existed);
  return NULL;
}

static Reading *
new_reading (const LiaisonAttachment *attachment)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->hash = g_strdup (attachment->hash);
  return reading;
}

void
liaison_session_look_at_files (LiaisonSession *self, GPtrArray *files, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, liaison_session_look_at_files);
  g_task_set_task_data (task, g_ptr_array_ref (files), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, look_at_files);
}

/** liaison_session_look_at_files_finish: Returns: whether all of them can be attached */
gboolean
liaison_session_look_at_files_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
liaison_session_attach (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id, GPtrArray *files,
                        LiaisonImportMeter *meter, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Attaching *attaching = g_new0 (Attaching, 1);

  attaching->entity = entity;
  attaching->id = *id;
  attaching->files = g_ptr_array_ref (files);
  attaching->meter = liaison_import_meter_ref (meter);
  liaison_session_change (self, make_attachments, attaching, free_attaching, cancellable, callback, user_data);
}

void
liaison_session_tidy_files (LiaisonSession *self)
{
  if (liaison_session_state (self) == LIAISON_SESSION_OPEN && !liaison_session_is_read_only (self))
    liaison_session_write (self, tidy_files, NULL, NULL, NULL, NULL, NULL, NULL);
}

void
liaison_session_read_file (LiaisonSession *self, const LiaisonAttachment *attachment, gsize max_size,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Reading *reading = new_reading (attachment);

  reading->max_size = max_size;
  liaison_session_read (self, read_file, reading, free_reading, (GDestroyNotify) g_bytes_unref, cancellable, callback,
                        user_data);
}

/** liaison_session_read_file_finish: Returns: (transfer full) (nullable): the content */
GBytes *
liaison_session_read_file_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_save_file (LiaisonSession *self, const LiaisonAttachment *attachment, GFile *target,
                           LiaisonImportMeter *meter, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Reading *reading = new_reading (attachment);

  reading->target = g_object_ref (target);
  reading->meter = meter != NULL ? liaison_import_meter_ref (meter) : NULL;
  liaison_session_read (self, save_file, reading, free_reading, NULL, cancellable, callback, user_data);
}

/** liaison_session_save_file_finish: Returns: whether all of it is written */
gboolean
liaison_session_save_file_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error) != NULL;
}
