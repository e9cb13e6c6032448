// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding with gdk-pixbuf, which GTK brings along: in newer runtimes it hands the work to a sandbox of its own, in
// older ones its loaders run here. Only formats of photos and drawings are taken, each by its own loader alone.
#include "liaison-file-texture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

/* More pixels than cameras make: a small file that claims so many is there to fill the memory. */
#define MAX_PIXELS (G_GINT64_CONSTANT (120) * 1000 * 1000)

/* Loaders are fed in pieces, so that one which has seen the size can be stopped. */
#define PIECE (64 * 1024)

typedef struct {
  GBytes *bytes;
  char *media_type;
  int max_side;
} Decoding;

static const char *const decodable[] = { "image/jpeg", "image/png",  "image/webp", "image/gif", "image/tiff",
                                         "image/bmp",  "image/heif", "image/heic", "image/avif" };

static void
free_decoding (gpointer data)
{
  Decoding *decoding = data;

  g_bytes_unref (decoding->bytes);
  g_free (decoding->media_type);
  g_free (decoding);
}

/* No dimension means: do not decode. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  const Decoding *decoding = data;
  int side = MAX (width, height);

  if (width <= 0 || height <= 0 || (gint64) width * height > MAX_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (side > decoding->max_side)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) ((gint64) width * decoding->max_side / side)),
                                MAX (1, (int) ((gint64) height * decoding->max_side / side)));
}

static gboolean
feed (GdkPixbufLoader *loader, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize done = 0; done < size; done += PIECE)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gdk_pixbuf_loader_write (loader, data + done, MIN (PIECE, size - done), error))
      return FALSE;
  return TRUE;
}

static GdkPixbuf *
load (const Decoding *decoding, GCancellable *cancellable, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (decoding->media_type, error);
  GdkPixbuf *pixbuf;
  gboolean fed;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), (gpointer) decoding);
  fed = feed (loader, decoding->bytes, cancellable, error);
  /* It must be closed in any case; only the first thing that went wrong is told. */
  if (!gdk_pixbuf_loader_close (loader, fed ? error : NULL) || !fed)
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "there is no picture in it");
    return NULL;
  }
  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}

/* Loaders that do not scale give the whole picture. */
static GdkPixbuf *
fit (GdkPixbuf *pixbuf, int max_side)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf), side = MAX (width, height);

  if (side <= max_side)
    return g_object_ref (pixbuf);
  return gdk_pixbuf_scale_simple (pixbuf, MAX (1, (int) ((gint64) width * max_side / side)),
                                  MAX (1, (int) ((gint64) height * max_side / side)), GDK_INTERP_BILINEAR);
}

static void
decode (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Decoding *decoding = data;
  GError *error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = load (decoding, cancellable, &error);
  g_autoptr (GdkPixbuf) fitting = pixbuf != NULL ? fit (pixbuf, decoding->max_side) : NULL;
  g_autoptr (GBytes) pixels = NULL;

  if (fitting == NULL) {
    g_task_return_error (
        task,
        error != NULL ? error : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the picture is too large"));
    return;
  }
  pixels = gdk_pixbuf_read_pixel_bytes (fitting);
  g_task_return_pointer (
      task,
      gdk_memory_texture_new (gdk_pixbuf_get_width (fitting), gdk_pixbuf_get_height (fitting),
                              gdk_pixbuf_get_has_alpha (fitting) ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, pixels,
                              (gsize) gdk_pixbuf_get_rowstride (fitting)),
      g_object_unref);
}

static void
encode (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GBytes *png = gdk_texture_save_to_png_bytes (data);

  if (png != NULL)
    g_task_return_pointer (task, png, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", _ ("The picture could not be read"));
}

/** liaison_file_texture_can_decode: Returns: whether there may be a picture of a file of @media_type */
gboolean
liaison_file_texture_can_decode (const char *media_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (decodable); i++)
    if (g_strcmp0 (decodable[i], media_type) == 0)
      return TRUE;
  return FALSE;
}

/**
 * liaison_file_texture_decode:
 * @max_side: of the picture, in pixels; it is made smaller, never larger
 *
 * Decodes on a thread. Answer with liaison_file_texture_decode_finish().
 */
void
liaison_file_texture_decode (GBytes *bytes, const char *media_type, int max_side, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Decoding *decoding = g_new0 (Decoding, 1);

  decoding->bytes = g_bytes_ref (bytes);
  decoding->media_type = g_strdup (media_type);
  decoding->max_side = max_side;
  g_task_set_source_tag (task, liaison_file_texture_decode);
  g_task_set_task_data (task, decoding, free_decoding);
  g_task_run_in_thread (task, decode);
}

/** liaison_file_texture_decode_finish: Returns: (transfer full) (nullable): the picture; %NULL for a broken file */
GdkTexture *
liaison_file_texture_decode_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/** liaison_file_texture_encode: Makes PNG of a picture, on a thread. Nothing but its pixels goes in. */
void
liaison_file_texture_encode (GdkTexture *texture, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, liaison_file_texture_encode);
  g_task_set_task_data (task, g_object_ref (texture), g_object_unref);
  g_task_run_in_thread (task, encode);
}

/** liaison_file_texture_encode_finish: Returns: (transfer full) (nullable): the bytes of the PNG file */
GBytes *
liaison_file_texture_encode_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
