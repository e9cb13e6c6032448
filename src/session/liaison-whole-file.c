// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are complete in the end, or as they were before.
#include "liaison-whole-file.h"

/* An output stream that is closed with a cancelled cancellable leaves the file as it was. */
static void
abandon (GFileOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
}

/** liaison_whole_file_write: Overwrites @file, which nobody else may read then; for a thread that may wait. */
gboolean
liaison_whole_file_write (GFile *file, LiaisonFileFill fill, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (
      file, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);

  if (stream == NULL)
    return FALSE;
  if (fill (G_OUTPUT_STREAM (stream), data, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  abandon (stream);
  return FALSE;
}
