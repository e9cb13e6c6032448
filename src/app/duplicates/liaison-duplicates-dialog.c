// SPDX-License-Identifier: GPL-3.0-or-later
// All partners compared: the pairs that may be one, to be told apart or merged.
#include "liaison-duplicates-dialog.h"

#include "liaison-accessible.h"
#include "liaison-duplicate-row.h"
#include "liaison-error-text.h"
#include "liaison-merge-dialog.h"
#include "liaison-session-duplicates.h"

#include <glib/gi18n.h>

/* More than anybody goes through at once; the likeliest are among them. */
#define MAX_PAIRS 200
/* How often progress is shown, in milliseconds. */
#define TICK 100

struct _LiaisonDuplicatesDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonImportMeter *meter;
  guint tick;
  guint n_pairs;
  gboolean is_cut; /* there are more than are shown */

  GtkStack *stack;
  AdwToastOverlay *toasts;
  GtkWidget *again;
  GtkProgressBar *progress;
  AdwStatusPage *problem;
  GtkLabel *count;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonDuplicatesDialog, liaison_duplicates_dialog, ADW_TYPE_DIALOG)

static void
show_count (LiaisonDuplicatesDialog *self)
{
  g_autofree char *text = NULL;

  if (self->is_cut)
    /* Translators: %u is a number of pairs of partners. */
    text = g_strdup_printf (_ ("The %u likeliest pairs. Search again once these are dealt with."), self->n_pairs);
  else
    text = g_strdup_printf (
        ngettext ("%u pair may be the same partner", "%u pairs may each be the same partner", self->n_pairs),
        self->n_pairs);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (self->again, TRUE);
  gtk_stack_set_visible_child_name (self->stack, self->n_pairs > 0 ? "list" : "empty");
}

static void
remove_row (LiaisonDuplicatesDialog *self, GtkWidget *row)
{
  gtk_list_box_remove (self->list, row);
  self->n_pairs--;
}

/* Rows that name a partner that is no more. */
static void
remove_rows_of (LiaisonDuplicatesDialog *self, const LiaisonId *id)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = next) {
    LiaisonDuplicateRow *pair = LIAISON_DUPLICATE_ROW (row);
    next = gtk_widget_get_next_sibling (row);
    if (liaison_id_equal (liaison_duplicate_row_first (pair), id) ||
        liaison_id_equal (liaison_duplicate_row_second (pair), id))
      remove_row (self, row);
  }
  show_count (self);
}

/* The button that was pressed went with its row: the keyboard must be somewhere. */
static void
focus_rest (LiaisonDuplicatesDialog *self)
{
  if (self->n_pairs == 0 || !gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->again);
}

static void
focus_rest_cb (gpointer user_data)
{
  g_autoptr (LiaisonDuplicatesDialog) self = user_data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    focus_rest (self);
}

/* The dialog that closes gives the keyboard back to the button that opened it, which is gone: wait until it did. */
static void
merge_closed_cb (LiaisonDuplicatesDialog *self)
{
  g_idle_add_once (focus_rest_cb, g_object_ref (self));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDuplicatesDialog) self = user_data;
  g_autofree char *label = liaison_session_undo_finish (LIAISON_SESSION (source), result, NULL);

  if (label != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "duplicates.search", NULL);
}

static void
undo_cb (LiaisonDuplicatesDialog *self)
{
  liaison_session_undo (self->session, undone_cb, g_object_ref (self));
}

/* What was done here can be taken back here: the window's own toasts lie behind this dialog. Only the latest can: an
 * earlier toast that waits would undo what it does not name. */
static void
show_toast (LiaisonDuplicatesDialog *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_error (LiaisonDuplicatesDialog *self, const GError *error)
{
  g_autofree char *text = liaison_error_text (error);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

typedef struct {
  LiaisonDuplicatesDialog *self;
  GtkWidget *row;
} Telling;

static void
told_apart_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Telling *telling = user_data;
  g_autoptr (LiaisonDuplicatesDialog) self = telling->self;
  g_autoptr (GtkWidget) row = telling->row;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      show_error (self, error);
    return;
  }
  if (gtk_widget_get_parent (row) == GTK_WIDGET (self->list))
    remove_row (self, row);
  show_count (self);
  focus_rest (self);
  show_toast (self, _ ("This pair is not shown again"));
}

static void
apart_cb (LiaisonDuplicatesDialog *self, LiaisonDuplicateRow *row)
{
  Telling *telling = g_new (Telling, 1);

  *telling = (Telling) { g_object_ref (self), g_object_ref (GTK_WIDGET (row)) };
  liaison_session_tell_apart (self->session, liaison_duplicate_row_first (row), liaison_duplicate_row_second (row),
                              told_apart_cb, telling);
}

static void
merged_cb (LiaisonDuplicatesDialog *self, const char *gone)
{
  LiaisonId id;

  if (liaison_id_parse (gone, &id))
    remove_rows_of (self, &id);
  merge_closed_cb (self);
  show_toast (self, _ ("Merged two partners"));
}

static void
merge_cb (LiaisonDuplicatesDialog *self, LiaisonDuplicateRow *row)
{
  AdwDialog *dialog = liaison_merge_dialog_new (self->session, liaison_duplicate_row_first (row),
                                                liaison_duplicate_row_second (row));

  g_signal_connect_object (dialog, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (merge_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
open_cb (LiaisonDuplicatesDialog *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-partner", "s", id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_pairs (LiaisonDuplicatesDialog *self, GPtrArray *found)
{
  gboolean can_change = !liaison_session_is_read_only (self->session);

  self->is_cut = found->len >= MAX_PAIRS;
  self->n_pairs = found->len;
  for (guint i = 0; i < found->len; i++) {
    GtkWidget *row = liaison_duplicate_row_new (self->session, found->pdata[i], can_change);
    g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "apart", G_CALLBACK (apart_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "merge", G_CALLBACK (merge_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
  }
  show_count (self);
  liaison_accessible_announce (GTK_WIDGET (self), gtk_label_get_label (self->count));
}

static void
stop_ticking (LiaisonDuplicatesDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDuplicatesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = liaison_session_find_duplicates_finish (LIAISON_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  stop_ticking (self);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (found != NULL) {
    show_pairs (self, found);
    return;
  }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = liaison_error_text (error);
  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->stack, "stopped");
}

static gboolean
tick_cb (gpointer user_data)
{
  LiaisonDuplicatesDialog *self = user_data;
  double fraction = liaison_import_meter_fraction (self->meter);

  /* Until the pairs to compare are known, nobody can say how far it is. */
  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonDuplicatesDialog *self = LIAISON_DUPLICATES_DIALOG (widget);

  if (self->meter != NULL)
    return;
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (self->again, FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "searching");
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->meter = liaison_import_meter_new ();
  self->tick = g_timeout_add (TICK, tick_cb, self);
  liaison_session_find_duplicates (self->session, MAX_PAIRS, self->meter, self->cancellable, found_cb,
                                   g_object_ref (self));
}

static void
stop_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (LIAISON_DUPLICATES_DIALOG (widget)->cancellable);
}

static void
closed_cb (LiaisonDuplicatesDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
liaison_duplicates_dialog_dispose (GObject *object)
{
  LiaisonDuplicatesDialog *self = LIAISON_DUPLICATES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  stop_ticking (self);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DUPLICATES_DIALOG);
  G_OBJECT_CLASS (liaison_duplicates_dialog_parent_class)->dispose (object);
}

static void
liaison_duplicates_dialog_finalize (GObject *object)
{
  LiaisonDuplicatesDialog *self = LIAISON_DUPLICATES_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_duplicates_dialog_parent_class)->finalize (object);
}

static void
liaison_duplicates_dialog_class_init (LiaisonDuplicatesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_duplicates_dialog_dispose;
  object_class->finalize = liaison_duplicates_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "duplicates.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "duplicates.stop", NULL, stop_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/ui/duplicates/liaison-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, again);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicatesDialog, list);
}

static void
liaison_duplicates_dialog_init (LiaisonDuplicatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/** liaison_duplicates_dialog_new: Returns: (transfer floating): a dialog that begins to search at once */
AdwDialog *
liaison_duplicates_dialog_new (LiaisonSession *session)
{
  LiaisonDuplicatesDialog *self = g_object_new (LIAISON_TYPE_DUPLICATES_DIALOG, NULL);

  self->session = g_object_ref (session);
  gtk_widget_activate_action (GTK_WIDGET (self), "duplicates.search", NULL);
  return ADW_DIALOG (self);
}
