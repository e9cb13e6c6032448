// SPDX-License-Identifier: GPL-3.0-or-later
// Gives partners or meetings out: for whom, in which format, what is withheld, then the file.
//
// Every choice asks the register anew what would go (self->cancellable while it does); what is shown is what is then
// written. What was shown for other choices is never written.
#include "liaison-export-dialog.h"

#include "liaison-error-text.h"
#include "liaison-meeting.h"
#include "liaison-numbers.h"
#include "liaison-withheld-list.h"

#include <glib/gi18n.h>

/* Work that is done sooner shows no progress, in milliseconds. */
#define PATIENCE 200

/* How often the progress bar moves, in milliseconds. */
#define PROGRESS_INTERVAL 80

struct _LiaisonExportDialog {
  AdwDialog parent_instance;

  LiaisonSession *session; /* NULL once it is closed */
  LiaisonQuery *query;
  GArray *ids;                                         /* (nullable) (element-type LiaisonId) */
  GArray *rows;                                        /* (nullable) (element-type gint64) */
  LiaisonPeriodWish period;                            /* of meetings: what was seen */
  LiaisonCalendarFilter *filter;                       /* of meetings; NULL for none */
  LiaisonExportFormat formats[LIAISON_EXPORT_FORMATS]; /* those of the row, in its order */
  LiaisonDisclosure *disclosure;                       /* of the choices; NULL while they are asked for */
  GPtrArray *purposes; /* (element-type utf8) (nullable): those of the row, after its first choice */

  GCancellable *cancellable; /* of the work under way */
  LiaisonImportMeter *meter; /* the same */
  gboolean saving;
  guint patience_source;
  guint progress_source;

  GtkButton *close_button;
  GtkButton *save_button;
  AdwBanner *banner;
  GtkRevealer *work;
  GtkLabel *work_label;
  GtkProgressBar *progress;
  AdwComboRow *audience_row;
  AdwComboRow *purpose_row;
  AdwComboRow *format_row;
  AdwComboRow *period_row;
  AdwSwitchRow *filter_row;
  LiaisonWithheldList *list;
};

G_DEFINE_FINAL_TYPE (LiaisonExportDialog, liaison_export_dialog, ADW_TYPE_DIALOG)

/* What was cancelled is not worth telling. */
static void
tell_error (LiaisonExportDialog *self, const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    adw_banner_set_title (self->banner, text);
    adw_banner_set_revealed (self->banner, TRUE);
  } else {
    adw_banner_set_revealed (self->banner, FALSE);
  }
}

static gboolean
progress_cb (gpointer user_data)
{
  LiaisonExportDialog *self = user_data;
  double fraction = liaison_import_meter_fraction (self->meter);

  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else
    gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static void
patience_cb (gpointer user_data)
{
  LiaisonExportDialog *self = user_data;

  self->patience_source = 0;
  gtk_revealer_set_reveal_child (self->work, TRUE);
}

static void
end_work (LiaisonExportDialog *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->work, FALSE);
}

/* Begins some work in the place of any other: @words say what, while it takes its time. */
static void
begin_work (LiaisonExportDialog *self, const char *words)
{
  g_cancellable_cancel (self->cancellable);
  end_work (self);
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
  self->meter = liaison_import_meter_new ();
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->work_label, words);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->patience_source = g_timeout_add_once (PATIENCE, patience_cb, self);
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL, progress_cb, self);
}

/* As the row of periods says. */
static LiaisonPeriodWish
read_period (LiaisonExportDialog *self)
{
  LiaisonPeriodWish period = self->period;
  guint selected = adw_combo_row_get_selected (self->period_row);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->period_row)))
    return period;
  if (selected == 1) {
    period.from.month = period.from.day = 0;
    period.to = period.from;
  }
  if (selected == 2)
    period = (LiaisonPeriodWish) { LIAISON_MOMENT_NONE, LIAISON_MOMENT_NONE };
  return period;
}

static LiaisonExportWish
read_wish (LiaisonExportDialog *self)
{
  guint purpose = adw_combo_row_get_selected (self->purpose_row);
  LiaisonExportWish wish = { .query = self->query,
                             .ids = self->ids,
                             .rows = self->rows,
                             .period = read_period (self),
                             .filter = adw_switch_row_get_active (self->filter_row) ? self->filter : NULL,
                             .format = self->formats[adw_combo_row_get_selected (self->format_row)],
                             .audience = (LiaisonAudience) adw_combo_row_get_selected (self->audience_row) };

  if (wish.audience != LIAISON_AUDIENCE_INTERNAL && self->purposes != NULL && purpose > 0 &&
      purpose <= self->purposes->len)
    wish.purpose = g_ptr_array_index (self->purposes, purpose - 1);
  return wish;
}

static void
show_state (LiaisonExportDialog *self)
{
  gboolean is_inside = adw_combo_row_get_selected (self->audience_row) == LIAISON_AUDIENCE_INTERNAL;

  gtk_widget_set_visible (GTK_WIDGET (self->purpose_row),
                          !is_inside && self->purposes != NULL && self->purposes->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button),
                            !self->saving && self->disclosure != NULL && self->disclosure->tally.given > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->audience_row), !self->saving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->purpose_row), !self->saving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->format_row), !self->saving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->period_row), !self->saving);
}

static void
disclosed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonDisclosure *disclosure = liaison_session_disclose_finish (LIAISON_SESSION (source), result, &error);

  /* A cancelled answer is that of older choices. */
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_clear_pointer (&disclosure, liaison_disclosure_unref);
    return;
  }
  end_work (self);
  tell_error (self, error);
  g_clear_pointer (&self->disclosure, liaison_disclosure_unref);
  self->disclosure = disclosure;
  liaison_withheld_list_show (self->list, disclosure);
  show_state (self);
}

static void
ask (LiaisonExportDialog *self)
{
  LiaisonExportWish wish = read_wish (self);

  if (self->session == NULL || self->saving)
    return;
  g_clear_pointer (&self->disclosure, liaison_disclosure_unref);
  begin_work (self, _ ("Looking what may go…"));
  show_state (self);
  liaison_session_disclose (self->session, &wish, self->meter, self->cancellable, disclosed_cb, g_object_ref (self));
}

static void
purposes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonExportDialog) self = user_data;
  g_autoptr (GPtrArray) purposes = liaison_session_consent_purposes_finish (LIAISON_SESSION (source), result, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (self->session == NULL || purposes == NULL)
    return;
  gtk_string_list_append (labels, C_ ("purpose", "Any"));
  for (guint i = 0; i < purposes->len; i++)
    gtk_string_list_append (labels, g_ptr_array_index (purposes, i));
  self->purposes = g_steal_pointer (&purposes);
  adw_combo_row_set_model (self->purpose_row, G_LIST_MODEL (labels));
  show_state (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = liaison_session_export_finish (LIAISON_SESSION (source), result, &error);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  end_work (self);
  self->saving = FALSE;
  tell_error (self, error);
  show_state (self);
  if (!saved)
    return;
  number = liaison_number_format (self->disclosure->tally.given);
  text = g_strdup_printf (ngettext ("%s record saved", "%s records saved", self->disclosure->tally.given), number);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  LiaisonExportWish wish;

  if (file == NULL || self->session == NULL || self->disclosure == NULL || self->saving)
    return;
  wish = read_wish (self);
  self->saving = TRUE;
  begin_work (self, _ ("Writing the file…"));
  show_state (self);
  liaison_session_export (self->session, &wish, self->disclosure, file, self->cancellable, saved_cb,
                          g_object_ref (self));
}

/* The name of the file tells nothing: it gets into lists of recent files. */
static char *
make_name (LiaisonExportDialog *self)
{
  LiaisonExportWish wish = read_wish (self);
  LiaisonMoment today = liaison_moment_today ();
  char day[LIAISON_MOMENT_BUFFER];

  return g_strdup_printf ("liaison-%s-%s.%s", liaison_audience_code (wish.audience), liaison_moment_write (&today, day),
                          liaison_export_format_suffix (wish.format));
}

static void
save_cb (LiaisonExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = make_name (self);

  gtk_file_dialog_set_title (dialog, _ ("Save the Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb,
                        g_object_ref (self));
}

/* Stops a file that is being written; else closes. */
static void
close_cb (LiaisonExportDialog *self)
{
  if (self->saving)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* What changed meanwhile must not go unseen. */
static void
changed_cb (LiaisonExportDialog *self)
{
  ask (self);
}

static void
liaison_export_dialog_closed (AdwDialog *dialog)
{
  LiaisonExportDialog *self = LIAISON_EXPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  end_work (self);
  g_clear_object (&self->session);
}

static void
liaison_export_dialog_dispose (GObject *object)
{
  LiaisonExportDialog *self = LIAISON_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, liaison_query_unref);
  g_clear_pointer (&self->filter, liaison_calendar_filter_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->disclosure, liaison_disclosure_unref);
  g_clear_pointer (&self->purposes, g_ptr_array_unref);
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (liaison_export_dialog_parent_class)->dispose (object);
}

static void
liaison_export_dialog_class_init (LiaisonExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = liaison_export_dialog_closed;
  g_type_ensure (LIAISON_TYPE_WITHHELD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/export/liaison-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, work);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, work_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, filter_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, list);
}

static void
liaison_export_dialog_init (LiaisonExportDialog *self)
{
  g_autoptr (GtkStringList) audiences = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = LIAISON_AUDIENCE_INTERNAL; i <= LIAISON_AUDIENCE_PUBLIC; i++)
    gtk_string_list_append (audiences, liaison_audience_label ((LiaisonAudience) i));
  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (audiences));
  g_signal_connect_object (self->close_button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

/* The formats that can hold what is given out; one for that alone comes first. */
static void
show_formats (LiaisonExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint count = 0;

  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < LIAISON_EXPORT_FORMATS; i++) {
      LiaisonExportFormat format = (LiaisonExportFormat) i;
      gboolean first = liaison_export_entity (format) == &liaison_entity_meeting;
      if (first != (pass == 0) || !liaison_export_takes (format, self->query->entity))
        continue;
      self->formats[count++] = format;
      gtk_string_list_append (labels, liaison_export_format_label (format));
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
}

static AdwDialog *
start (LiaisonExportDialog *self, LiaisonSession *session)
{
  self->session = g_object_ref (session);
  if (self->query == NULL)
    self->query = liaison_query_new (&liaison_entity_partner);
  show_formats (self);
  g_signal_connect_object (self->audience_row, "notify::selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->purpose_row, "notify::selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->format_row, "notify::selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  liaison_session_consent_purposes (session, NULL, purposes_cb, g_object_ref (self));
  ask (self);
  return ADW_DIALOG (self);
}

/**
 * liaison_export_dialog_new:
 * @query: (nullable): which partners; %NULL for all
 * @ids: (nullable) (element-type LiaisonId): just these; nobody changes it any more
 *
 * Returns: (transfer floating): the dialog, over the register of @session
 */
AdwDialog *
liaison_export_dialog_new (LiaisonSession *session, LiaisonQuery *query, GArray *ids)
{
  LiaisonExportDialog *self = g_object_new (LIAISON_TYPE_EXPORT_DIALOG, NULL);

  self->query = query != NULL ? liaison_query_ref (query) : NULL;
  self->ids = ids != NULL ? g_array_ref (ids) : NULL;
  return start (self, session);
}

/**
 * liaison_export_dialog_new_chosen:
 * @rows: (element-type gint64): the row numbers of the partners chosen; nobody changes it any more
 *
 * Returns: (transfer floating): the dialog, over the register of @session
 */
AdwDialog *
liaison_export_dialog_new_chosen (LiaisonSession *session, GArray *rows)
{
  LiaisonExportDialog *self = g_object_new (LIAISON_TYPE_EXPORT_DIALOG, NULL);

  self->rows = g_array_ref (rows);
  return start (self, session);
}

/* Which meetings: those of the period that was seen, of its year, all. */
static void
show_periods (LiaisonExportDialog *self, const LiaisonPeriodWish *period, const char *title)
{
  g_autofree char *year = g_strdup_printf (_ ("Year %d"), period->from.year);
  const char *labels[] = { title, year, C_ ("meetings", "All"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  self->period = *period;
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->period_row), TRUE);
  g_signal_connect_object (self->period_row, "notify::selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_export_dialog_new_meetings:
 * @ids: (nullable) (element-type LiaisonId): just these; nobody changes it any more
 * @period: (nullable): otherwise: those of these days, or more if the person wishes
 * @title: (nullable): how @period is called
 *
 * Returns: (transfer floating): the dialog, over the register of @session
 */
AdwDialog *
liaison_export_dialog_new_meetings (LiaisonSession *session, GArray *ids, const LiaisonPeriodWish *period,
                                    const char *title)
{
  LiaisonExportDialog *self = g_object_new (LIAISON_TYPE_EXPORT_DIALOG, NULL);

  self->query = liaison_query_new (&liaison_entity_meeting);
  self->ids = ids != NULL ? g_array_ref (ids) : NULL;
  if (period != NULL)
    show_periods (self, period, title);
  return start (self, session);
}

/**
 * liaison_export_dialog_set_filter:
 * @filter: what the calendar lets through; without anything chosen, nothing happens
 * @words: what that is called
 *
 * Narrows the meetings to that, unless the person wishes otherwise.
 */
void
liaison_export_dialog_set_filter (LiaisonExportDialog *self, const LiaisonCalendarFilter *filter, const char *words)
{
  if (liaison_calendar_filter_count (filter) == 0)
    return;
  self->filter = liaison_calendar_filter_copy (filter);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->filter_row), words);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_row), TRUE);
  g_signal_connect_object (self->filter_row, "notify::active", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
}
