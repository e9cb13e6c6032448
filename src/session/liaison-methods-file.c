// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of working methods as a file.
#include "liaison-read-objectives.h"

#include "liaison-csv.h"
#include "liaison-language.h"
#include "liaison-whole-file.h"

#include <glib/gi18n-lib.h>

/* What is to be written where. */
typedef struct {
  LiaisonAudience audience;
  GFile *file;
  LiaisonMethods *methods;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  g_clear_pointer (&writing->methods, liaison_methods_unref);
  g_object_unref (writing->file);
  g_free (writing);
}

static gboolean
fill_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonMethods *methods = ((const Writing *) data)->methods;
  g_autoptr (LiaisonCsvWriter) writer = liaison_csv_writer_new (stream, ',', TRUE);

  for (guint i = 0; i <= methods->themes->len; i++) {
    g_auto (GStrv) cells = liaison_methods_line (methods, i, _ ("Theme"), _ ("Without a theme"));
    if (!liaison_csv_writer_row (writer, (const char *const *) cells, methods->bodies->len + 1, cancellable, error))
      return FALSE;
  }
  return liaison_csv_writer_finish (writer, cancellable, error);
}

static gpointer
write_methods (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;

  writing->methods = liaison_store_methods (store, writing->audience, liaison_language_of_interface (), error);
  if (writing->methods == NULL || !liaison_whole_file_write (writing->file, fill_cb, writing, cancellable, error))
    return NULL;
  return g_object_ref (writing->file);
}

void
liaison_session_export_methods (LiaisonSession *self, LiaisonAudience audience, GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->audience = audience;
  writing->file = g_object_ref (file);
  liaison_session_read (self, write_methods, writing, free_writing, g_object_unref, cancellable, callback, user_data);
}

/** liaison_session_export_methods_finish: Returns: whether the file is there */
gboolean
liaison_session_export_methods_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GFile) file = liaison_session_finish (self, result, error);

  return file != NULL;
}
