// SPDX-License-Identifier: GPL-3.0-or-later
// One file is read at a time, so that other questions to the register are answered in between.
#include "liaison-file-thumbnails.h"

#include "liaison-file-texture.h"
#include "liaison-session-files.h"

/* Twice the size they are shown at, for sharp screens. */
#define SIDE 160

struct _LiaisonFileThumbnails {
  GObject parent_instance;

  LiaisonSession *session;
  GHashTable *textures; /* (element-type utf8 GdkTexture): by content; %NULL for what gives none */
  GQueue waiting;       /* (element-type LiaisonFileRow) */
  LiaisonFileRow *row;  /* (nullable): being worked at */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LiaisonFileThumbnails, liaison_file_thumbnails, G_TYPE_OBJECT)

static void next (LiaisonFileThumbnails *self);

static void
unref_texture (gpointer texture)
{
  if (texture != NULL)
    g_object_unref (texture);
}

/* @texture: (nullable) (transfer full) */
static void
take_texture (LiaisonFileThumbnails *self, GdkTexture *texture)
{
  g_autoptr (LiaisonFileRow) row = g_steal_pointer (&self->row);

  if (row != NULL) {
    g_hash_table_replace (self->textures, g_strdup (liaison_file_row_attachment (row)->hash), texture);
    if (texture != NULL)
      liaison_file_row_set_texture (row, texture);
  } else {
    unref_texture (texture);
  }
  next (self);
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFileThumbnails) self = user_data;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = liaison_file_texture_decode_finish (result, &error);

  /* A broken picture keeps its icon. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_texture (self, texture);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFileThumbnails) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = liaison_session_read_file_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->row == NULL)
    return;
  if (bytes == NULL)
    take_texture (self, NULL);
  else
    liaison_file_texture_decode (bytes, liaison_file_row_attachment (self->row)->media_type, SIDE, self->cancellable,
                                 decoded_cb, g_object_ref (self));
}

static void
next (LiaisonFileThumbnails *self)
{
  if (self->row != NULL)
    return;
  self->row = g_queue_pop_head (&self->waiting);
  if (self->row != NULL)
    liaison_session_read_file (self->session, liaison_file_row_attachment (self->row), LIAISON_FILE_TEXTURE_MAX,
                               self->cancellable, read_cb, g_object_ref (self));
}

static void
liaison_file_thumbnails_dispose (GObject *object)
{
  LiaisonFileThumbnails *self = LIAISON_FILE_THUMBNAILS (object);

  liaison_file_thumbnails_forget_rows (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->textures, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_file_thumbnails_parent_class)->dispose (object);
}

static void
liaison_file_thumbnails_class_init (LiaisonFileThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_file_thumbnails_dispose;
}

static void
liaison_file_thumbnails_init (LiaisonFileThumbnails *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_texture);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->waiting);
}

/** liaison_file_thumbnails_new: For files of @session. */
LiaisonFileThumbnails *
liaison_file_thumbnails_new (LiaisonSession *session)
{
  LiaisonFileThumbnails *self = g_object_new (LIAISON_TYPE_FILE_THUMBNAILS, NULL);

  self->session = g_object_ref (session);
  return self;
}

/** liaison_file_thumbnails_want: Gives @row its picture, at once if it was made before, if there can be one. */
void
liaison_file_thumbnails_want (LiaisonFileThumbnails *self, LiaisonFileRow *row)
{
  const LiaisonAttachment *attachment = liaison_file_row_attachment (row);
  gpointer texture = NULL;

  if (!liaison_file_texture_can_decode (attachment->media_type) || attachment->size > LIAISON_FILE_TEXTURE_MAX)
    return;
  if (g_hash_table_lookup_extended (self->textures, attachment->hash, NULL, &texture)) {
    if (texture != NULL)
      liaison_file_row_set_texture (row, texture);
    return;
  }
  g_queue_push_tail (&self->waiting, g_object_ref (row));
  next (self);
}

/** liaison_file_thumbnails_forget_rows: The rows go; what was made stays for those that come. */
void
liaison_file_thumbnails_forget_rows (LiaisonFileThumbnails *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_object (&self->row);
  g_queue_clear_full (&self->waiting, g_object_unref);
}
