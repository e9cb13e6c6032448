// SPDX-License-Identifier: GPL-3.0-or-later
// Reads them when asked to show them; whoever shows it asks again when they changed.
//
// A file of a partner with a code name may show who that is: while the register hides that, the files are not read.
#include "liaison-files-view.h"

#include "liaison-error-text.h"
#include "liaison-file-adder.h"
#include "liaison-file-details.h"
#include "liaison-file-leave.h"
#include "liaison-file-preview.h"
#include "liaison-file-thumbnails.h"
#include "liaison-names.h"
#include "liaison-numbers.h"
#include "liaison-outgoing.h"
#include "liaison-partner.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many are shown at once; a button shows as many more. */
#define PAGE 100

struct _LiaisonFilesView {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonRecord *record;
  GPtrArray *files; /* (nullable) (element-type LiaisonAttachment): by name */
  guint limit;
  GCancellable *cancellable;
  LiaisonFileAdder *adder;
  LiaisonFileThumbnails *thumbnails;
  AdwDialog *preview; /* (nullable) */

  GtkStack *stack;
  GtkLabel *count;
  LiaisonFileProgress *progress;
  GtkWidget *outside;
  AdwActionRow *outside_row;
  GtkListBox *list;
  GtkWidget *more_button;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (LiaisonFilesView, liaison_files_view, ADW_TYPE_BIN)

static gboolean
is_hidden (LiaisonFilesView *self)
{
  return self->record->entity == &liaison_entity_partner &&
         ((const LiaisonPartner *) self->record)->code_name != NULL &&
         !liaison_session_identities_shown (self->session);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  const LiaisonAttachment *first = *(LiaisonAttachment *const *) a, *second = *(LiaisonAttachment *const *) b;
  int order = g_utf8_collate (first->name, second->name);

  return order != 0 ? order : liaison_id_compare (&first->record.id, &second->record.id);
}

/* The file that an action names; %NULL if it is gone meanwhile. */
static LiaisonAttachment *
find_file (LiaisonFilesView *self, const char *uuid, guint *position)
{
  LiaisonId id;

  for (guint i = 0; self->files != NULL && liaison_id_parse (uuid, &id) && i < self->files->len; i++) {
    LiaisonAttachment *attachment = self->files->pdata[i];
    if (!liaison_id_equal (&attachment->record.id, &id))
      continue;
    if (position != NULL)
      *position = i;
    return attachment;
  }
  return NULL;
}

static void
clear_rows (LiaisonFilesView *self)
{
  if (self->thumbnails != NULL)
    liaison_file_thumbnails_forget_rows (self->thumbnails);
  gtk_list_box_remove_all (self->list);
}

static void
show_rows (LiaisonFilesView *self)
{
  LiaisonNames *names = liaison_names_of (self->session);
  guint shown = MIN (self->files->len, self->limit);

  clear_rows (self);
  for (guint i = 0; i < shown; i++) {
    LiaisonAttachment *attachment = self->files->pdata[i];
    const char *classification = attachment->record.classification;
    gboolean is_open = g_strcmp0 (classification, "unclassified") == 0;
    GtkWidget *row = liaison_file_row_new (
        attachment, is_open ? NULL : liaison_names_label (names, &liaison_vocabulary_classification, classification));
    gtk_list_box_append (self->list, row);
    liaison_file_thumbnails_want (self->thumbnails, LIAISON_FILE_ROW (row));
  }
  gtk_widget_set_visible (self->more_button, shown < self->files->len);
}

static void
show_files (LiaisonFilesView *self)
{
  g_autofree char *number = liaison_number_format (self->files->len);
  g_autofree char *count = g_strdup_printf (ngettext ("%s file", "%s files", self->files->len), number);

  gtk_label_set_text (self->count, count);
  show_rows (self);
  gtk_stack_set_visible_child_name (self->stack, self->files->len > 0 ? "files" : "empty");
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFilesView) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *files = liaison_session_fetch_finish (LIAISON_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL) {
    g_clear_pointer (&files, g_ptr_array_unref);
    return;
  }
  if (files == NULL) {
    text = liaison_error_text (error);
    adw_status_page_set_description (self->problem, text);
    gtk_stack_set_visible_child_name (self->stack, "problem");
    return;
  }
  g_ptr_array_sort (files, compare_files);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = files;
  show_files (self);
}

static void
fetch (LiaisonFilesView *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_attachment);

  liaison_query_where (
      query, "about", LIAISON_QUERY_IS,
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, self->record->id.bytes, sizeof self->record->id.bytes, 1));
  liaison_session_fetch (self->session, query, self->cancellable, fetched_cb, g_object_ref (self));
}

/* Drops all that was read. */
static void
forget (LiaisonFilesView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  clear_rows (self);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  if (self->preview != NULL)
    adw_dialog_force_close (self->preview);
}

static void
outgoing_changed_cb (LiaisonFilesView *self)
{
  guint count = liaison_outgoing_count (liaison_outgoing_of (self->session));
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u copy is outside of the register", "%u copies are outside of the register", count), count);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->outside_row), title);
  gtk_widget_set_visible (self->outside, count > 0);
}

static void
locked_cb (LiaisonFilesView *self)
{
  liaison_file_adder_stop (self->adder);
  forget (self);
  g_clear_object (&self->thumbnails);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
locking_cb (LiaisonFilesView *self)
{
  liaison_file_adder_stop (self->adder);
}

static void
set_session (LiaisonFilesView *self, LiaisonSession *session)
{
  LiaisonOutgoing *outgoing = liaison_outgoing_of (session);

  if (self->session == session)
    return;
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outgoing, "notify::count", G_CALLBACK (outgoing_changed_cb), self, G_CONNECT_SWAPPED);
  outgoing_changed_cb (self);
}

static void
attach_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  liaison_file_adder_choose (LIAISON_FILES_VIEW (widget)->adder);
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  liaison_file_adder_paste (LIAISON_FILES_VIEW (widget)->adder);
}

static void
remove_copies_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  liaison_outgoing_remove_all (liaison_outgoing_of (LIAISON_FILES_VIEW (widget)->session));
}

static void
leave (LiaisonFilesView *self, const char *uuid, gboolean is_open)
{
  const LiaisonAttachment *attachment = find_file (self, uuid, NULL);

  if (attachment == NULL)
    return;
  if (is_open)
    liaison_file_leave_open (GTK_WIDGET (self), self->session, self->progress, attachment);
  else
    liaison_file_leave_save (GTK_WIDGET (self), self->session, self->progress, attachment);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (LIAISON_FILES_VIEW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (LIAISON_FILES_VIEW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
preview_open_cb (LiaisonFilesView *self, const char *uuid)
{
  leave (self, uuid, TRUE);
}

static void
preview_save_cb (LiaisonFilesView *self, const char *uuid)
{
  leave (self, uuid, FALSE);
}

static void
preview_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonFilesView *self = LIAISON_FILES_VIEW (widget);
  guint position;

  if (find_file (self, g_variant_get_string (parameter, NULL), &position) == NULL)
    return;
  g_set_weak_pointer (&self->preview, liaison_file_preview_new (self->session, self->files, position));
  g_signal_connect_object (self->preview, "open", G_CALLBACK (preview_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "save", G_CALLBACK (preview_save_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (self->preview, widget);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonFilesView *self = LIAISON_FILES_VIEW (widget);
  const LiaisonAttachment *attachment = find_file (self, g_variant_get_string (parameter, NULL), NULL);

  if (attachment != NULL)
    adw_dialog_present (liaison_file_details_new (self->session, attachment), widget);
}

static void
more_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonFilesView *self = LIAISON_FILES_VIEW (widget);

  self->limit += PAGE;
  if (self->files != NULL)
    show_rows (self);
}

static gboolean
drop_cb (LiaisonFilesView *self, const GValue *value)
{
  return liaison_file_adder_take (self->adder, value);
}

/* The keys of the whole window: what has the focus may be a tab, but not a text, which they paste into. */
static gboolean
paste_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return FALSE;
  gtk_widget_activate_action (widget, "files.paste", NULL);
  return TRUE;
}

static void
liaison_files_view_dispose (GObject *object)
{
  LiaisonFilesView *self = LIAISON_FILES_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->preview);
  g_clear_object (&self->thumbnails);
  if (self->adder != NULL) {
    liaison_file_adder_stop (self->adder);
    g_object_run_dispose (G_OBJECT (self->adder));
  }
  g_clear_object (&self->adder);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->record, liaison_record_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FILES_VIEW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_files_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "files.attach", NULL, attach_cb);
  gtk_widget_class_install_action (widget_class, "files.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "files.remove-copies", NULL, remove_copies_cb);
  gtk_widget_class_install_action (widget_class, "files.more", NULL, more_cb);
  gtk_widget_class_install_action (widget_class, "files.preview", "s", preview_cb);
  gtk_widget_class_install_action (widget_class, "files.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "files.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "files.edit", "s", edit_cb);
}

static void
liaison_files_view_class_init (LiaisonFilesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_files_view_dispose;
  g_type_ensure (LIAISON_TYPE_FILE_PROGRESS);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "files");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/files/liaison-files-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, outside);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, outside_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, more_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFilesView, problem);
}

static void
add_controllers (LiaisonFilesView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>v"),
                                                          gtk_callback_action_new (paste_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
liaison_files_view_init (LiaisonFilesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->limit = PAGE;
  self->adder = liaison_file_adder_new (GTK_WIDGET (self), self->progress);
  add_controllers (self);
}

/**
 * liaison_files_view_show:
 * @record: whose files to show
 *
 * Reads the files and shows them. Call it again when they, or the record, changed.
 */
void
liaison_files_view_show (LiaisonFilesView *self, LiaisonSession *session, const LiaisonRecord *record)
{
  gboolean is_other, is_writable = !liaison_session_is_read_only (session);

  g_return_if_fail (LIAISON_IS_FILES_VIEW (self) && record != NULL);
  is_other = self->record == NULL || !liaison_id_equal (&self->record->id, &record->id);
  set_session (self, session);
  if (is_other)
    forget (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->record, liaison_record_unref);
  self->record = liaison_record_copy (record);
  liaison_file_adder_set_record (self->adder, session, record);
  if (is_other || self->thumbnails == NULL) {
    self->limit = PAGE;
    g_clear_object (&self->thumbnails);
    self->thumbnails = liaison_file_thumbnails_new (session);
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "files.attach", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "files.paste", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "files.edit", is_writable);
  if (is_hidden (self)) {
    forget (self);
    gtk_stack_set_visible_child_name (self->stack, "hidden");
    return;
  }
  fetch (self);
}
