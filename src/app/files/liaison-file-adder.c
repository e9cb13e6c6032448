// SPDX-License-Identifier: GPL-3.0-or-later
// From a choice to a change set. Each batch keeps the record it was meant for, whatever is shown meanwhile.
#include "liaison-file-adder.h"

#include "liaison-error-text.h"
#include "liaison-file-question.h"
#include "liaison-file-texture.h"
#include "liaison-session-files.h"

#include <glib/gi18n.h>

struct _LiaisonFileAdder {
  GObject parent_instance;

  GtkWidget *widget;             /* (unowned): owns this */
  LiaisonFileProgress *progress; /* (unowned): the same */
  LiaisonSession *session;
  LiaisonRecord *record;
  GCancellable *choosing; /* (nullable): of a file chooser, a clipboard */
};

G_DEFINE_FINAL_TYPE (LiaisonFileAdder, liaison_file_adder, G_TYPE_OBJECT)

/* Files on their way to one record. */
typedef struct {
  LiaisonFileAdder *adder;
  LiaisonSession *session;
  const LiaisonEntity *entity;
  LiaisonId id;
  GPtrArray *files;
} Batch;

static void
free_batch (Batch *batch)
{
  g_object_unref (batch->adder);
  g_object_unref (batch->session);
  g_clear_pointer (&batch->files, g_ptr_array_unref);
  g_free (batch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batch, free_batch)

static Batch *
new_batch (LiaisonFileAdder *self)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->adder = g_object_ref (self);
  batch->session = g_object_ref (self->session);
  batch->entity = self->record->entity;
  batch->id = self->record->id;
  batch->files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_incoming_unref);
  return batch;
}

static void
toast (LiaisonFileAdder *self, const char *action, const char *text)
{
  if (self->widget != NULL && text != NULL && gtk_widget_get_root (self->widget) != NULL)
    gtk_widget_activate_action (self->widget, action, "s", text);
}

/* What was cancelled is not worth telling. */
static void
tell_error (LiaisonFileAdder *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  toast (self, "win.toast", text);
}

static gboolean
can_begin (LiaisonFileAdder *self)
{
  if (self->widget == NULL || self->session == NULL || liaison_session_is_read_only (self->session) ||
      liaison_session_state (self->session) != LIAISON_SESSION_OPEN)
    return FALSE;
  if (!liaison_file_progress_is_busy (self->progress))
    return TRUE;
  toast (self, "win.toast", _ ("Wait until the other files are done"));
  return FALSE;
}

static void
end_work (LiaisonFileAdder *self)
{
  if (self->widget != NULL)
    liaison_file_progress_end (self->progress);
}

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Batch) batch = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonSession *session = LIAISON_SESSION (source);

  end_work (batch->adder);
  if (liaison_session_commit_finish (session, result, &error)) {
    toast (batch->adder, "win.toast-undo", liaison_session_undo_label (session));
    return;
  }
  liaison_session_tidy_files (session);
  tell_error (batch->adder, error);
}

static void
store (Batch *batch)
{
  LiaisonFileAdder *self = batch->adder;
  LiaisonImportMeter *meter;
  GCancellable *cancellable;

  if (!can_begin (self)) {
    free_batch (batch);
    return;
  }
  cancellable = liaison_file_progress_begin (self->progress, _ ("Encrypting files…"), &meter);
  liaison_session_attach (batch->session, batch->entity, &batch->id, batch->files, meter, cancellable, attached_cb,
                          batch);
}

static void
decided_cb (LiaisonFileQuestion *question, gpointer user_data)
{
  Batch *asked = user_data;
  Batch *batch = g_new0 (Batch, 1);

  batch->adder = g_object_ref (asked->adder);
  batch->session = g_object_ref (asked->session);
  batch->entity = asked->entity;
  batch->id = asked->id;
  batch->files = g_ptr_array_ref (asked->files);
  store (batch);
}

static void
free_batch_closure (gpointer batch, GClosure *closure)
{
  free_batch (batch);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Batch) batch = user_data;
  g_autoptr (GError) error = NULL;
  AdwDialog *question;
  gboolean good = liaison_session_look_at_files_finish (LIAISON_SESSION (source), result, &error);

  end_work (batch->adder);
  if (!good) {
    tell_error (batch->adder, error);
  } else if (!liaison_file_question_is_needed (batch->files)) {
    store (g_steal_pointer (&batch));
  } else if (can_begin (batch->adder)) {
    GtkWidget *parent = batch->adder->widget;
    question = liaison_file_question_new (batch->files);
    g_signal_connect_data (question, "decided", G_CALLBACK (decided_cb), g_steal_pointer (&batch), free_batch_closure,
                           G_CONNECT_DEFAULT);
    adw_dialog_present (question, parent);
  }
}

static void
look (Batch *batch)
{
  LiaisonFileAdder *self = batch->adder;
  LiaisonImportMeter *meter;
  GCancellable *cancellable;

  if (batch->files->len == 0 || !can_begin (self)) {
    free_batch (batch);
    return;
  }
  cancellable = liaison_file_progress_begin (self->progress, _ ("Looking at files…"), &meter);
  liaison_session_look_at_files (batch->session, batch->files, cancellable, looked_cb, batch);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Batch) batch = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files == NULL) {
    tell_error (batch->adder, error);
    return;
  }
  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);
    g_ptr_array_add (batch->files, liaison_incoming_new_for_file (file));
  }
  look (g_steal_pointer (&batch));
}

static void
encoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Batch) batch = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = liaison_file_texture_encode_finish (result, &error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = NULL;

  if (png == NULL) {
    tell_error (batch->adder, error);
    return;
  }
  /* Translators: the name of a picture that was pasted; a date and a time, as strftime(3) writes them. */
  name = g_date_time_format (now, _ ("Picture %Y-%m-%d %H.%M.%S.png"));
  g_ptr_array_add (batch->files, liaison_incoming_new_for_bytes (png, name, "image/png"));
  look (g_steal_pointer (&batch));
}

static GCancellable *
begin_choosing (LiaisonFileAdder *self)
{
  g_cancellable_cancel (self->choosing);
  g_clear_object (&self->choosing);
  self->choosing = g_cancellable_new ();
  return self->choosing;
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFileAdder) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value == NULL)
    tell_error (self, error);
  else
    liaison_file_adder_take (self, value);
}

static void
liaison_file_adder_dispose (GObject *object)
{
  LiaisonFileAdder *self = LIAISON_FILE_ADDER (object);

  g_cancellable_cancel (self->choosing);
  g_clear_object (&self->choosing);
  g_clear_object (&self->session);
  g_clear_pointer (&self->record, liaison_record_unref);
  self->widget = NULL;
  G_OBJECT_CLASS (liaison_file_adder_parent_class)->dispose (object);
}

static void
liaison_file_adder_class_init (LiaisonFileAdderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_file_adder_dispose;
}

static void
liaison_file_adder_init (LiaisonFileAdder *self)
{
}

/**
 * liaison_file_adder_new:
 * @widget: where questions and messages go; when it goes, call liaison_file_adder_stop()
 * @progress: shows how far it is
 */
LiaisonFileAdder *
liaison_file_adder_new (GtkWidget *widget, LiaisonFileProgress *progress)
{
  LiaisonFileAdder *self = g_object_new (LIAISON_TYPE_FILE_ADDER, NULL);

  self->widget = widget;
  self->progress = progress;
  return self;
}

/** liaison_file_adder_set_record: From now on files go to @record. */
void
liaison_file_adder_set_record (LiaisonFileAdder *self, LiaisonSession *session, const LiaisonRecord *record)
{
  g_return_if_fail (LIAISON_IS_FILE_ADDER (self));
  g_set_object (&self->session, session);
  g_clear_pointer (&self->record, liaison_record_unref);
  self->record = liaison_record_copy (record);
}

/** liaison_file_adder_choose: Lets the person choose files, several at once. */
void
liaison_file_adder_choose (LiaisonFileAdder *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;

  g_return_if_fail (LIAISON_IS_FILE_ADDER (self));
  if (!can_begin (self))
    return;
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _ ("Attach Files"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Attach"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (self->widget)), begin_choosing (self),
                                 chosen_cb, new_batch (self));
}

/** liaison_file_adder_paste: Takes files or a picture from the clipboard; FALSE if it holds neither. */
gboolean
liaison_file_adder_paste (LiaisonFileAdder *self)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;
  GType type;

  g_return_val_if_fail (LIAISON_IS_FILE_ADDER (self), FALSE);
  if (!can_begin (self))
    return FALSE;
  clipboard = gtk_widget_get_clipboard (self->widget);
  formats = gdk_clipboard_get_formats (clipboard);
  type = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
                 gdk_content_formats_contain_mime_type (formats, "text/uri-list")
             ? GDK_TYPE_FILE_LIST
             : GDK_TYPE_TEXTURE;
  if (type == GDK_TYPE_TEXTURE && !gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) &&
      !gdk_content_formats_contain_mime_type (formats, "image/png")) {
    toast (self, "win.toast", _ ("There is neither a file nor a picture to paste"));
    return FALSE;
  }
  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, begin_choosing (self), pasted_cb,
                                  g_object_ref (self));
  return TRUE;
}

/** liaison_file_adder_take: @value: a #GdkFileList or a #GdkTexture that was dropped or pasted */
gboolean
liaison_file_adder_take (LiaisonFileAdder *self, const GValue *value)
{
  Batch *batch;

  g_return_val_if_fail (LIAISON_IS_FILE_ADDER (self), FALSE);
  if (!can_begin (self))
    return FALSE;
  batch = new_batch (self);
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE)) {
    liaison_file_texture_encode (g_value_get_object (value), begin_choosing (self), encoded_cb, batch);
    return TRUE;
  }
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST)) {
    g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
    for (GSList *link = files; link != NULL; link = link->next)
      g_ptr_array_add (batch->files, liaison_incoming_new_for_file (link->data));
  }
  look (batch);
  return TRUE;
}

/** liaison_file_adder_stop: Cancels what is under way, because its widget goes or the register locks. */
void
liaison_file_adder_stop (LiaisonFileAdder *self)
{
  g_return_if_fail (LIAISON_IS_FILE_ADDER (self));
  g_cancellable_cancel (self->choosing);
  if (self->widget != NULL)
    liaison_file_progress_cancel (self->progress);
}
