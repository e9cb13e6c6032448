// SPDX-License-Identifier: GPL-3.0-or-later
// Walks round the files of a record. Signals ::open (uuid) and ::save (uuid) ask for a copy of the one shown.
#include "liaison-file-preview.h"

#include "liaison-accessible.h"
#include "liaison-file-look.h"
#include "liaison-file-texture.h"
#include "liaison-session-files.h"

#include <glib/gi18n.h>

/* The longest side of a picture, in pixels; the longest text, in bytes. */
#define PICTURE_SIDE 2400
#define TEXT_MAX     (512 * 1024)

struct _LiaisonFilePreview {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GPtrArray *files; /* (element-type LiaisonAttachment) */
  guint position;
  GCancellable *cancellable;

  AdwWindowTitle *title;
  GtkWidget *steps;
  GtkStack *stack;
  GtkPicture *picture;
  GtkTextView *text;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (LiaisonFilePreview, liaison_file_preview, ADW_TYPE_DIALOG)

enum {
  OPEN,
  SAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const LiaisonAttachment *
shown (LiaisonFilePreview *self)
{
  return self->files->pdata[self->position];
}

static void
show_status (LiaisonFilePreview *self, const char *words)
{
  g_autoptr (GIcon) icon = liaison_file_icon (shown (self)->media_type);
  g_autofree char *kind = liaison_file_describe_kind (shown (self)->media_type);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable)
      paintable = gtk_icon_theme_lookup_by_gicon (theme, icon, 128, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                                  gtk_widget_get_direction (GTK_WIDGET (self)), 0);

  adw_status_page_set_paintable (self->status, GDK_PAINTABLE (paintable));
  adw_status_page_set_title (self->status, kind);
  adw_status_page_set_description (self->status, words);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFilePreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = liaison_file_texture_decode_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  if (texture == NULL) {
    show_status (self, _ ("This picture is damaged, or larger than can be shown."));
    return;
  }
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "picture");
}

/* Texts of older systems are in another encoding; what is not text at all is shown with marks for what it is not. */
static void
show_text (LiaisonFilePreview *self, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *converted = g_utf8_validate_len (data, size, NULL)
                                   ? NULL
                                   : g_convert (data, (gssize) size, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  g_autofree char *text = g_utf8_make_valid (converted != NULL ? converted : data,
                                             converted != NULL ? -1 : (gssize) size);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFilePreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = liaison_session_read_file_finish (LIAISON_SESSION (source), result, &error);
  const LiaisonAttachment *attachment;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  attachment = shown (self);
  if (bytes == NULL)
    show_status (self, _ ("The file could not be read."));
  else if (liaison_file_is_text (attachment->media_type))
    show_text (self, bytes);
  else
    liaison_file_texture_decode (bytes, attachment->media_type, PICTURE_SIDE, self->cancellable, decoded_cb,
                                 g_object_ref (self));
}

static void
forget (LiaisonFilePreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_title (LiaisonFilePreview *self)
{
  const LiaisonAttachment *attachment = shown (self);
  g_autofree char *size = g_format_size ((guint64) MAX (attachment->size, 0));
  g_autofree char *place = self->files->len > 1
                               /* Translators: the number of a file, how many there are, and its size. */
                               ? g_strdup_printf (_ ("%u of %u · %s"), self->position + 1, self->files->len, size)
                               : g_strdup (size);

  adw_window_title_set_title (self->title, attachment->name);
  adw_window_title_set_subtitle (self->title, place);
  adw_dialog_set_title (ADW_DIALOG (self), attachment->name);
  liaison_accessible_set_label (GTK_WIDGET (self->picture),
                                attachment->description != NULL ? attachment->description : attachment->name);
}

static void
show (LiaisonFilePreview *self, guint position)
{
  const LiaisonAttachment *attachment;
  gboolean is_text, is_picture;
  gsize limit;

  forget (self);
  self->cancellable = g_cancellable_new ();
  self->position = position;
  attachment = shown (self);
  show_title (self);
  is_text = liaison_file_is_text (attachment->media_type);
  is_picture = liaison_file_texture_can_decode (attachment->media_type);
  limit = is_text ? TEXT_MAX : LIAISON_FILE_TEXTURE_MAX;
  if (!is_text && !is_picture) {
    show_status (self, _ ("There is no preview of this kind of file."));
  } else if (attachment->size > (gint64) limit) {
    show_status (self, _ ("The file is too large for a preview."));
  } else {
    gtk_stack_set_visible_child_name (self->stack, "empty");
    liaison_session_read_file (self->session, attachment, limit, self->cancellable, read_cb, g_object_ref (self));
  }
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonFilePreview *self = LIAISON_FILE_PREVIEW (widget);

  show (self, (self->position + self->files->len - 1) % self->files->len);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonFilePreview *self = LIAISON_FILE_PREVIEW (widget);

  show (self, (self->position + 1) % self->files->len);
}

static void
ask_for_copy (LiaisonFilePreview *self, guint signal)
{
  g_autofree char *uuid = liaison_id_to_string (&shown (self)->record.id);
  g_autoptr (LiaisonFilePreview) kept = g_object_ref (self);

  g_signal_emit (kept, signals[signal], 0, uuid);
}

static void
open_clicked_cb (LiaisonFilePreview *self)
{
  ask_for_copy (self, OPEN);
}

static void
save_clicked_cb (LiaisonFilePreview *self)
{
  ask_for_copy (self, SAVE);
}

static void
liaison_file_preview_dispose (GObject *object)
{
  LiaisonFilePreview *self = LIAISON_FILE_PREVIEW (object);

  forget (self);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: what the register holds must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FILE_PREVIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_file_preview_parent_class)->dispose (object);
}

static void
liaison_file_preview_class_init (LiaisonFilePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_file_preview_dispose;
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "preview.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "preview.next", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/files/liaison-file-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilePreview, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilePreview, steps);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilePreview, picture);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilePreview, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilePreview, status);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
liaison_file_preview_init (LiaisonFilePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_file_preview_new:
 * @files: (element-type LiaisonAttachment): not empty
 * @position: of the one to show first
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
liaison_file_preview_new (LiaisonSession *session, GPtrArray *files, guint position)
{
  LiaisonFilePreview *self = g_object_new (LIAISON_TYPE_FILE_PREVIEW, NULL);

  g_return_val_if_fail (position < files->len, NULL);
  self->session = g_object_ref (session);
  self->files = g_ptr_array_ref (files);
  gtk_widget_set_visible (self->steps, files->len > 1);
  show (self, position);
  return ADW_DIALOG (self);
}
