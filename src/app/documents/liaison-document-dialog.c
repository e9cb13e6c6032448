// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a document on paper or into a PDF: which, in which language, for whom, what is withheld.
//
// Every choice asks the register anew what would go (self->cancellable while it does); what is shown is what is then
// printed or written. What was shown for other choices never is.
#include "liaison-document-dialog.h"

#include "liaison-document-periods.h"
#include "liaison-document-print.h"
#include "liaison-error-text.h"
#include "liaison-withheld-list.h"

#include <glib/gi18n.h>

/* What an agenda may be about, around the day that is shown; positions of the row. */
typedef enum {
  DAYS_MONTH,
  DAYS_QUARTER,
  DAYS_YEAR,
} Days;

struct _LiaisonDocumentDialog {
  AdwDialog parent_instance;

  LiaisonSession *session; /* NULL once it is closed */
  LiaisonDocumentWish wish;
  LiaisonCalendarFilter *filter; /* NULL for none */
  LiaisonDocumentKind first_kind;
  LiaisonDocumentRead *read; /* of the choices; NULL while they are asked for */
  GCancellable *cancellable; /* of the work under way */
  gboolean working;          /* on the pages or the file */

  GtkButton *close_button;
  GtkButton *save_button;
  GtkButton *print_button;
  AdwBanner *banner;
  AdwPreferencesGroup *choices;
  AdwComboRow *kind_row;
  AdwComboRow *days_row;
  AdwComboRow *language_row;
  AdwComboRow *audience_row;
  AdwComboRow *paper_row;
  AdwComboRow *format_row;
  LiaisonDocumentPeriods *periods;
  AdwSwitchRow *filter_row;
  AdwSwitchRow *sealed_row;
  LiaisonWithheldList *list;
};

G_DEFINE_FINAL_TYPE (LiaisonDocumentDialog, liaison_document_dialog, ADW_TYPE_DIALOG)

/* What was cancelled is not worth telling. */
static void
tell_error (LiaisonDocumentDialog *self, const GError *error)
{
  gboolean is_told = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *text = is_told ? liaison_error_text (error) : NULL;

  if (is_told)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, is_told);
}

static LiaisonMoment
month_after (const LiaisonMoment *from, int months)
{
  int month = from->year * 12 + from->month - 1 + months;

  return (LiaisonMoment) { (gint16) (month / 12), (gint8) (month % 12 + 1), 0, -1 };
}

/* The first and the last day of an agenda, as far as they are known: a month, a year. */
static void
set_days (LiaisonDocumentDialog *self, LiaisonDocumentWish *wish)
{
  Days days = (Days) adw_combo_row_get_selected (self->days_row);

  if (wish->kind == LIAISON_DOCUMENT_FIGURES)
    return;
  if (wish->kind == LIAISON_DOCUMENT_COMMUNICATIONS) {
    liaison_document_periods_read (self->periods, wish);
    return;
  }
  wish->to = LIAISON_MOMENT_NONE;
  if (wish->kind != LIAISON_DOCUMENT_AGENDA)
    return;
  wish->from.day = 0;
  if (days == DAYS_YEAR)
    wish->from.month = 0;
  else if (days == DAYS_QUARTER)
    wish->to = month_after (&wish->from, 2);
}

/* Sealed notes are for the office alone, and stand in these. */
static gboolean
may_seal (const LiaisonDocumentWish *wish)
{
  return wish->audience == LIAISON_AUDIENCE_INTERNAL &&
         (wish->kind == LIAISON_DOCUMENT_MEETING || wish->kind == LIAISON_DOCUMENT_PARTNER);
}

static LiaisonDocumentWish
read_wish (LiaisonDocumentDialog *self)
{
  LiaisonDocumentWish wish = self->wish;

  wish.kind = (LiaisonDocumentKind) (self->first_kind + adw_combo_row_get_selected (self->kind_row));
  wish.language = (LiaisonLanguage) adw_combo_row_get_selected (self->language_row);
  wish.audience = (LiaisonAudience) adw_combo_row_get_selected (self->audience_row);
  wish.paper = (LiaisonPaper) adw_combo_row_get_selected (self->paper_row);
  wish.format = (LiaisonDocumentFormat) adw_combo_row_get_selected (self->format_row);
  wish.sealed = may_seal (&wish) && adw_switch_row_get_active (self->sealed_row);
  set_days (self, &wish);
  return wish;
}

static void
show_state (LiaisonDocumentDialog *self)
{
  LiaisonDocumentWish wish = read_wish (self);
  gboolean is_ready = !self->working && self->read != NULL &&
                      (liaison_document_is_period (wish.kind) || self->read->disclosure->tally.given > 0);

  if (wish.kind == LIAISON_DOCUMENT_COMMUNICATIONS)
    is_ready = is_ready && liaison_document_periods_read (self->periods, &wish);
  gtk_button_set_label (self->save_button, wish.format == LIAISON_FORMAT_PDF ? _ ("_Save as PDF…") : _ ("_Save…"));
  gtk_widget_set_visible (GTK_WIDGET (self->days_row), wish.kind == LIAISON_DOCUMENT_AGENDA);
  gtk_widget_set_visible (GTK_WIDGET (self->sealed_row), may_seal (&wish));
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), is_ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->print_button), is_ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choices), !self->working);
}

static GCancellable *
begin_work (LiaisonDocumentDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  return self->cancellable;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDocumentDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonDocumentRead)
      read = liaison_session_read_document_finish (LIAISON_SESSION (source), result, &error);

  /* A cancelled answer is that of older choices. */
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  tell_error (self, error);
  g_clear_pointer (&self->read, liaison_document_read_unref);
  self->read = g_steal_pointer (&read);
  liaison_withheld_list_show (self->list, self->read != NULL ? self->read->disclosure : NULL);
  show_state (self);
}

static void
ask (LiaisonDocumentDialog *self)
{
  LiaisonDocumentWish wish;

  if (self->session == NULL || self->working)
    return;
  wish = read_wish (self);
  g_clear_pointer (&self->read, liaison_document_read_unref);
  show_state (self);
  liaison_session_read_document (self->session, &wish,
                                 adw_switch_row_get_active (self->filter_row) ? self->filter : NULL, begin_work (self),
                                 read_cb, g_object_ref (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDocumentDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = liaison_session_write_document_finish (LIAISON_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  self->working = FALSE;
  tell_error (self, error);
  show_state (self);
  if (!saved)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Document saved"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDocumentDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || self->session == NULL || self->read == NULL || self->working)
    return;
  self->working = TRUE;
  show_state (self);
  liaison_session_write_document (self->session, self->read, file, begin_work (self), saved_cb, g_object_ref (self));
}

static GtkWindow *
window_of (LiaisonDocumentDialog *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* The name of the file tells nothing: it gets into lists of recent files. */
static void
save_cb (LiaisonDocumentDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  LiaisonDocumentWish wish = read_wish (self);
  LiaisonMoment today = liaison_moment_today ();
  char day[LIAISON_MOMENT_BUFFER];
  g_autofree char *name = g_strdup_printf ("liaison-%s-%s-%s.%s", liaison_document_code (wish.kind),
                                           liaison_audience_code (wish.audience), liaison_moment_write (&today, day),
                                           liaison_document_format_code (wish.format));

  gtk_file_dialog_set_title (dialog, _ ("Save the Document"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, window_of (self), NULL, chosen_cb, g_object_ref (self));
}

static void
set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDocumentDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonReport) report = liaison_session_set_document_finish (LIAISON_SESSION (source), result, &error);
  gboolean printed = FALSE;

  if (self->session == NULL)
    return;
  /* Asking for a printer takes as long as it takes; the register may lock meanwhile. */
  if (report != NULL)
    printed = liaison_document_print (window_of (self), report, &error);
  self->working = FALSE;
  if (self->session == NULL)
    return;
  tell_error (self, error);
  show_state (self);
  if (printed)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
print_cb (LiaisonDocumentDialog *self)
{
  self->working = TRUE;
  show_state (self);
  liaison_session_set_document (self->session, self->read, begin_work (self), set_cb, g_object_ref (self));
}

/* Stops a file that is being written; else closes. */
static void
close_cb (LiaisonDocumentDialog *self)
{
  if (self->working)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
liaison_document_dialog_closed (AdwDialog *dialog)
{
  LiaisonDocumentDialog *self = LIAISON_DOCUMENT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
}

static void
liaison_document_dialog_dispose (GObject *object)
{
  LiaisonDocumentDialog *self = LIAISON_DOCUMENT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->read, liaison_document_read_unref);
  g_clear_pointer (&self->filter, liaison_calendar_filter_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DOCUMENT_DIALOG);
  G_OBJECT_CLASS (liaison_document_dialog_parent_class)->dispose (object);
}

static void
liaison_document_dialog_class_init (LiaisonDocumentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_document_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = liaison_document_dialog_closed;
  g_type_ensure (LIAISON_TYPE_WITHHELD_LIST);
  g_type_ensure (LIAISON_TYPE_DOCUMENT_PERIODS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/ui/documents/liaison-document-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, periods);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, filter_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, sealed_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDocumentDialog, list);
}

static void
set_choices (AdwComboRow *row, const char *const *labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
liaison_document_dialog_init (LiaisonDocumentDialog *self)
{
  const char *audiences[LIAISON_AUDIENCE_PUBLIC + 2] = { NULL };
  const char *const days[] = { _ ("The month"), _ ("Three months"), _ ("The year"), NULL };
  /* Languages are called what they call themselves. */
  static const char *const languages[] = { "English", "Français", NULL };
  const char *const papers[] = { "A4", C_ ("paper", "Letter"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = LIAISON_AUDIENCE_INTERNAL; i <= LIAISON_AUDIENCE_PUBLIC; i++)
    audiences[i] = liaison_audience_label ((LiaisonAudience) i);
  set_choices (self->audience_row, audiences);
  set_choices (self->days_row, days);
  set_choices (self->language_row, languages);
  set_choices (self->paper_row, papers);
  adw_combo_row_set_selected (self->language_row, liaison_language_of_interface ());
  liaison_withheld_list_set_strikes (self->list, TRUE);
  g_signal_connect_object (self->close_button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->print_button, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
}

/* The kinds of what the wish is about: all periods, or all documents about one record. */
static void
find_range (LiaisonDocumentKind kind, LiaisonDocumentKind *first, LiaisonDocumentKind *last)
{
  *first = *last = kind;
  while (*first > 0 && liaison_document_entity (*first - 1) == liaison_document_entity (kind))
    (*first)--;
  while (*last + 1 < LIAISON_DOCUMENT_KINDS && liaison_document_entity (*last + 1) == liaison_document_entity (kind))
    (*last)++;
}

/* The forms that a document comes in, and who may read it: a draft letter is for the office. */
static void
offer_forms (LiaisonDocumentDialog *self, LiaisonDocumentKind kind)
{
  const char *const labels[] = { "PDF", _ ("OpenDocument text"), _ ("Web page (HTML)"), _ ("Table (CSV)") };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (int i = 0; i < LIAISON_DOCUMENT_FORMATS; i++)
    if (liaison_document_offers (kind, (LiaisonDocumentFormat) i))
      gtk_string_list_append (list, labels[i]);
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->format_row), g_list_model_get_n_items (G_LIST_MODEL (list)) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->audience_row), kind != LIAISON_DOCUMENT_LETTER);
  gtk_widget_set_visible (GTK_WIDGET (self->periods), kind == LIAISON_DOCUMENT_COMMUNICATIONS);
  if (kind != LIAISON_DOCUMENT_COMMUNICATIONS)
    return;
  liaison_document_periods_show (self->periods, &self->wish);
  g_signal_connect_object (self->periods, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
}

static AdwDialog *
start (LiaisonSession *session, const LiaisonDocumentWish *wish)
{
  LiaisonDocumentDialog *self = g_object_new (LIAISON_TYPE_DOCUMENT_DIALOG, NULL);
  AdwComboRow *rows[] = { self->kind_row,     self->days_row,  self->language_row,
                          self->audience_row, self->paper_row, self->format_row };
  const char *kinds[LIAISON_DOCUMENT_KINDS + 1] = { NULL };
  LiaisonDocumentKind first, last;

  self->session = g_object_ref (session);
  self->wish = *wish;
  find_range (wish->kind, &first, &last);
  self->first_kind = first;
  for (int i = first; i <= (int) last; i++)
    kinds[i - first] = liaison_document_label ((LiaisonDocumentKind) i, liaison_language_of_interface ());
  set_choices (self->kind_row, kinds);
  adw_combo_row_set_selected (self->kind_row, wish->kind - first);
  adw_combo_row_set_selected (self->audience_row, wish->audience);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), first != last);
  offer_forms (self, wish->kind);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "notify::selected", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_row, "notify::active", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sealed_row, "notify::active", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  /* What changed meanwhile must not go unseen. */
  g_signal_connect_object (session, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
  return ADW_DIALOG (self);
}

/** liaison_document_dialog_new_period: Returns: (transfer floating): the dialog, for what is around @day */
AdwDialog *
liaison_document_dialog_new_period (LiaisonSession *session, LiaisonDocumentKind kind, const LiaisonMoment *day)
{
  LiaisonDocumentWish wish = {
    .kind = kind, .from = *day, .to = LIAISON_MOMENT_NONE, .occurrence = LIAISON_MOMENT_NONE
  };

  return start (session, &wish);
}

/**
 * liaison_document_dialog_set_filter:
 * @filter: what the calendar lets through; without anything chosen, nothing happens
 * @words: what that is called
 *
 * Narrows the document to that, unless the person wishes otherwise.
 */
void
liaison_document_dialog_set_filter (LiaisonDocumentDialog *self, const LiaisonCalendarFilter *filter, const char *words)
{
  if (liaison_calendar_filter_count (filter) == 0)
    return;
  g_clear_pointer (&self->filter, liaison_calendar_filter_free);
  self->filter = liaison_calendar_filter_copy (filter);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->filter_row), words);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_row), TRUE);
  ask (self);
}

/** liaison_document_dialog_new_record: Returns: (transfer floating): the dialog, for a document about one record;
 * @occurrence is none but for a meeting of a series */
AdwDialog *
liaison_document_dialog_new_record (LiaisonSession *session, LiaisonDocumentKind kind, const LiaisonId *id,
                                    const LiaisonMoment *occurrence)
{
  /* A programme is printed for the authorities: nobody has to think of leaving out what they must not see. */
  LiaisonDocumentWish wish = { .kind = kind,
                               .audience = kind == LIAISON_DOCUMENT_PROGRAMME ? LIAISON_AUDIENCE_STATE
                                                                              : LIAISON_AUDIENCE_INTERNAL,
                               .from = LIAISON_MOMENT_NONE,
                               .to = LIAISON_MOMENT_NONE,
                               .record = *id,
                               .occurrence = *occurrence };

  return start (session, &wish);
}

/** liaison_document_dialog_new_figures: Returns: (transfer floating): the dialog, for the numbers of some days */
AdwDialog *
liaison_document_dialog_new_figures (LiaisonSession *session, const LiaisonMoment *from, const LiaisonMoment *to)
{
  LiaisonDocumentWish wish = {
    .kind = LIAISON_DOCUMENT_FIGURES, .from = *from, .to = *to, .occurrence = LIAISON_MOMENT_NONE
  };

  return start (session, &wish);
}

/** liaison_document_dialog_new_communications: Returns: (transfer floating): the dialog, for the letters sent and the
 * replies received from @from to @to; both periods can be changed there */
AdwDialog *
liaison_document_dialog_new_communications (LiaisonSession *session, const LiaisonMoment *from, const LiaisonMoment *to)
{
  LiaisonDocumentWish wish = { .kind = LIAISON_DOCUMENT_COMMUNICATIONS,
                               .from = *from,
                               .to = *to,
                               .replies_from = *from,
                               .replies_to = *to,
                               .occurrence = LIAISON_MOMENT_NONE };

  return start (session, &wish);
}
