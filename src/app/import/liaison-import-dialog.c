// SPDX-License-Identifier: GPL-3.0-or-later
// Brings in partners or meetings from a file: the file, where its columns go, what it would add, then adding it.
//
// One piece of work is under way at a time (self->cancellable): opening, planning, importing or taking back. What takes
// longer than a moment shows the page "work".
#include "liaison-import-dialog.h"

#include "liaison-error-text.h"
#include "liaison-import-earlier.h"
#include "liaison-import-file-dialog.h"
#include "liaison-import-mapping.h"
#include "liaison-import-people.h"
#include "liaison-import-review.h"
#include "liaison-import-words.h"

#include <glib/gi18n.h>

/* Work that is done sooner shows no progress, in milliseconds. */
#define PATIENCE 200

/* How often the progress bar moves, in milliseconds. */
#define PROGRESS_INTERVAL 80

struct _LiaisonImportDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  LiaisonImportFile *file;
  LiaisonImportPreview *preview;
  LiaisonId change_set;

  GCancellable *cancellable; /* of the work under way */
  LiaisonImportMeter *meter; /* the same */
  guint patience_source;
  guint progress_source;

  AdwNavigationView *pages;
  AdwBanner *file_banner;
  GtkButton *choose_button;
  LiaisonImportEarlier *earlier;
  LiaisonImportMapping *mapping;
  AdwBanner *mapping_banner;
  GtkButton *preview_button;
  LiaisonImportReview *review;
  GtkButton *import_button;
  LiaisonImportPeople *people;
  GtkButton *people_button;
  GtkLabel *work_label;
  GtkProgressBar *progress;
  GtkButton *cancel_button;
  AdwStatusPage *result;
  AdwBanner *result_banner;
  GtkButton *done_button;
  GtkButton *undo_button;
};

G_DEFINE_FINAL_TYPE (LiaisonImportDialog, liaison_import_dialog, ADW_TYPE_DIALOG)

static void
tell (AdwBanner *banner, const char *text)
{
  if (text != NULL)
    adw_banner_set_title (banner, text);
  adw_banner_set_revealed (banner, text != NULL);
}

/* What was cancelled is not worth telling. */
static void
tell_error (AdwBanner *banner, const GError *error)
{
  g_autofree char *text = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : liaison_error_text (error);

  tell (banner, text);
}

/* What the keyboard is at on each page, so that Enter goes on and Escape closes. */
static void
focus_page (LiaisonImportDialog *self, const char *tag)
{
  const struct {
    const char *tag;
    GtkButton *button;
  } buttons[] = {
    { "file", self->choose_button },   { "mapping", self->preview_button }, { "preview", self->import_button },
    { "people", self->people_button }, { "work", self->cancel_button },     { "result", self->done_button },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (g_str_equal (buttons[i].tag, tag))
      gtk_widget_grab_focus (GTK_WIDGET (buttons[i].button));
}

static gboolean
has_mapping (LiaisonImportDialog *self)
{
  return self->file != NULL && (self->file->format == LIAISON_IMPORT_CSV || self->file->format == LIAISON_IMPORT_VCARD);
}

/* Goes to a page; the back button leads through those before it. */
static void
show_page (LiaisonImportDialog *self, const char *tag)
{
  const char *tags[4] = { "file" };
  int count = 1;

  if (g_str_equal (tag, "result") || g_str_equal (tag, "work")) {
    tags[0] = tag;
  } else if (!g_str_equal (tag, "file")) {
    if (has_mapping (self))
      tags[count++] = "mapping";
    if (!g_str_equal (tag, "mapping"))
      tags[count++] = "preview";
    if (g_str_equal (tag, "people"))
      tags[count++] = tag;
  }
  if (g_strcmp0 (adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (self->pages)), tag) == 0)
    return;
  adw_navigation_view_replace_with_tags (self->pages, tags, count);
  focus_page (self, tag);
}

static gboolean
progress_cb (gpointer user_data)
{
  LiaisonImportDialog *self = user_data;
  double fraction = liaison_import_meter_fraction (self->meter);

  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer user_data)
{
  LiaisonImportDialog *self = user_data;

  self->patience_source = 0;
  show_page (self, "work");
  return G_SOURCE_REMOVE;
}

/* Begins some work: @words say what, while it takes its time. */
static void
begin_work (LiaisonImportDialog *self, const char *words, gboolean can_cancel)
{
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
  g_clear_object (&self->cancellable);
  self->meter = liaison_import_meter_new ();
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->work_label, words);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_button), can_cancel);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), TRUE);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  self->patience_source = g_timeout_add (PATIENCE, patience_cb, self);
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL, progress_cb, self);
}

static void
end_work (LiaisonImportDialog *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
}

static gboolean
is_alive (LiaisonImportDialog *self)
{
  return self->session != NULL;
}

static void
cancel_cb (LiaisonImportDialog *self)
{
  if (self->cancellable == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->cancel_button)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
review_changed_cb (LiaisonImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), liaison_import_review_is_ready (self->review));
}

static void
show_preview (LiaisonImportDialog *self)
{
  liaison_import_review_show (self->review, self->preview, self->file->format);
  liaison_import_people_show (self->people, self->preview);
  show_page (self, "preview");
}

static void
people_cb (LiaisonImportDialog *self)
{
  show_page (self, "people");
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonImportPreview *preview = liaison_session_plan_import_finish (LIAISON_SESSION (source), result, &error);

  if (!is_alive (self)) {
    g_clear_pointer (&preview, liaison_import_preview_unref);
    return;
  }
  end_work (self);
  if (preview == NULL) {
    show_page (self, has_mapping (self) ? "mapping" : "file");
    tell_error (has_mapping (self) ? self->mapping_banner : self->file_banner, error);
    return;
  }
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  self->preview = preview;
  show_preview (self);
}

static void
start_plan (LiaisonImportDialog *self)
{
  g_auto (GStrv) people = self->preview != NULL ? liaison_import_people_choice (self->people) : NULL;
  /* A record of Liaison's own is known by its id, a meeting of a calendar by its UID. */
  LiaisonImportMemory plain = { .key = self->file->format == LIAISON_IMPORT_JSON ? (char *) "id" : NULL,
                                .people = people };
  g_autoptr (LiaisonImportMemory) choice = has_mapping (self) ? liaison_import_mapping_choice (self->mapping) : NULL;
  /* Translators: %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("Reading %s…"), self->file->name);

  if (self->cancellable != NULL)
    return;
  tell (self->mapping_banner, NULL);
  begin_work (self, words, TRUE);
  liaison_session_plan_import (self->session, self->file, choice != NULL ? choice : &plain, self->meter,
                               self->cancellable, planned_cb, g_object_ref (self));
}

static void
recalled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (LiaisonImportMemory)
      memory = liaison_session_recall_import_finish (LIAISON_SESSION (source), result, NULL);

  if (!is_alive (self))
    return;
  end_work (self);
  liaison_import_mapping_show (self->mapping, self->file, memory);
  show_page (self, "mapping");
}

/* @reread: the same file in another way: what was chosen for the columns then need not fit */
static void
take_file (LiaisonImportDialog *self, LiaisonImportFile *file, gboolean reread)
{
  g_clear_pointer (&self->file, liaison_import_file_unref);
  self->file = file;
  tell (self->file_banner, NULL);
  tell (self->mapping_banner, NULL);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  if (!has_mapping (self)) {
    start_plan (self);
    return;
  }
  if (file->columns != NULL && !reread) {
    begin_work (self, _ ("Reading…"), TRUE);
    liaison_session_recall_import (self->session, file, self->cancellable, recalled_cb, g_object_ref (self));
    return;
  }
  liaison_import_mapping_show (self->mapping, file, NULL);
  show_page (self, "mapping");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportFile) file = liaison_import_file_open_finish (result, &error);

  if (!is_alive (self))
    return;
  end_work (self);
  if (file == NULL) {
    show_page (self, "file");
    tell_error (self->file_banner, error);
    return;
  }
  take_file (self, g_steal_pointer (&file), FALSE);
}

static void
reopened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportFile) file = liaison_import_file_open_finish (result, &error);

  if (!is_alive (self))
    return;
  end_work (self);
  show_page (self, "mapping");
  if (file == NULL)
    tell_error (self->mapping_banner, error);
  else
    take_file (self, g_steal_pointer (&file), TRUE);
}

static void
open_file (LiaisonImportDialog *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = g_strdup_printf (_ ("Reading %s…"), shown);

  if (self->cancellable != NULL)
    return;
  tell (self->file_banner, NULL);
  begin_work (self, words, TRUE);
  liaison_import_file_open (file, self->cancellable, opened_cb, g_object_ref (self));
}

static void
reread_cb (LiaisonImportDialog *self)
{
  g_autofree char *words = g_strdup_printf (_ ("Reading %s…"), self->file->name);

  if (self->cancellable != NULL)
    return;
  begin_work (self, words, TRUE);
  liaison_import_file_reopen (
      self->file, liaison_import_mapping_separator (self->mapping), liaison_import_mapping_encoding (self->mapping),
      liaison_import_mapping_header (self->mapping), self->cancellable, reopened_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && is_alive (self))
    open_file (self, file);
}

static void
choose_cb (LiaisonImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = liaison_import_file_dialog_new ();

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb,
                        g_object_ref (self));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  open_file (LIAISON_IMPORT_DIALOG (user_data), g_value_get_object (value));
  return TRUE;
}

static void
show_result (LiaisonImportDialog *self)
{
  LiaisonImportPlan plan = liaison_import_review_plan (self->review);
  g_autofree char *rest = liaison_import_words_rest (&plan);
  g_autofree char *title = liaison_import_words_done (&plan, self->file->format);

  adw_status_page_set_icon_name (self->result, "object-select-symbolic");
  adw_status_page_set_title (self->result, title);
  adw_status_page_set_description (self->result, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), TRUE);
  tell (self->result_banner, NULL);
  show_page (self, "result");
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = liaison_session_import_finish (LIAISON_SESSION (source), result, &self->change_set, &error);
  g_autofree char *text = NULL;

  if (!is_alive (self))
    return;
  end_work (self);
  if (done) {
    show_result (self);
    return;
  }
  show_page (self, "preview");
  text = liaison_error_text (error);
  liaison_import_review_tell (self->review, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : text);
}

static void
import_cb (LiaisonImportDialog *self)
{
  /* Translators: %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("Importing %s…"), self->file->name);
  LiaisonImportPlan plan = liaison_import_review_plan (self->review);

  if (self->cancellable != NULL)
    return;
  begin_work (self, words, TRUE);
  liaison_session_import (self->session, self->preview, plan.keep_duplicates, plan.trashed, self->meter,
                          self->cancellable, imported_cb, g_object_ref (self));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = liaison_session_commit_finish (LIAISON_SESSION (source), result, &error);

  if (!is_alive (self))
    return;
  end_work (self);
  show_page (self, "result");
  if (!done) {
    tell_error (self->result_banner, error);
    return;
  }
  adw_status_page_set_icon_name (self->result, "edit-undo-symbolic");
  adw_status_page_set_title (self->result, _ ("Import Undone"));
  adw_status_page_set_description (self->result,
                                   _ ("What it had added is in the trash, and what it had changed is as it was."));
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), FALSE);
}

static void
undo_cb (LiaisonImportDialog *self)
{
  if (self->cancellable != NULL)
    return;
  begin_work (self, _ ("Taking the import back…"), FALSE);
  liaison_session_undo_import (self->session, &self->change_set, undone_cb, g_object_ref (self));
}

static void
liaison_import_dialog_dispose (GObject *object)
{
  LiaisonImportDialog *self = LIAISON_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->earlier != NULL)
    liaison_import_earlier_show (self->earlier, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  g_clear_pointer (&self->file, liaison_import_file_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_import_dialog_parent_class)->dispose (object);
}

static void
liaison_import_dialog_class_init (LiaisonImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_import_dialog_dispose;
  g_type_ensure (LIAISON_TYPE_IMPORT_EARLIER);
  g_type_ensure (LIAISON_TYPE_IMPORT_MAPPING);
  g_type_ensure (LIAISON_TYPE_IMPORT_PEOPLE);
  g_type_ensure (LIAISON_TYPE_IMPORT_REVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/import/liaison-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, file_banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, earlier);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, mapping);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, mapping_banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, preview_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, review);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, people);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, people_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, work_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, result);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, result_banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportDialog, undo_button);
}

static void
connect_buttons (LiaisonImportDialog *self)
{
  g_signal_connect_object (self->choose_button, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview_button, "clicked", G_CALLBACK (start_plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->import_button, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cancel_button, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->done_button, "clicked", G_CALLBACK (adw_dialog_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo_button, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mapping, "reread", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people_button, "clicked", G_CALLBACK (start_plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "changed", G_CALLBACK (review_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "people", G_CALLBACK (people_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "close-attempt", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
}

static void
liaison_import_dialog_init (LiaisonImportDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->pages), GTK_EVENT_CONTROLLER (drop));
  connect_buttons (self);
}

/**
 * liaison_import_dialog_new:
 * @session: open, to be written to
 * @file: (nullable): what to import; %NULL asks for it
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_import_dialog_new (LiaisonSession *session, GFile *file)
{
  LiaisonImportDialog *self = g_object_new (LIAISON_TYPE_IMPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  liaison_import_earlier_show (self->earlier, session);
  if (file != NULL)
    open_file (self, file);
  return ADW_DIALOG (self);
}
