// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a meeting besides editing it, each as one change set that can be undone.
#include "liaison-meeting-actions.h"

#include "liaison-accessible.h"
#include "liaison-day-entry.h"
#include "liaison-error-text.h"
#include "liaison-meeting-load.h"
#include "liaison-meeting-save.h"
#include "liaison-meeting-when.h"
#include "liaison-scope-question.h"
#include "liaison-session-series.h"

#include <glib/gi18n.h>
#include <string.h>

/* Something that is being done. */
typedef struct {
  GtkWidget *where; /* a widget of the window */
  LiaisonSession *session;
  LiaisonMeetingRow *row;
  LiaisonDayEntry *entry; /* (nullable): where the new date is typed */
} Doing;

static Doing *
begin (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->where = g_object_ref (where);
  doing->session = g_object_ref (session);
  doing->row = liaison_meeting_row_ref ((LiaisonMeetingRow *) row);
  return doing;
}

static void
end (Doing *doing)
{
  g_object_unref (doing->where);
  g_object_unref (doing->session);
  liaison_meeting_row_unref (doing->row);
  g_clear_object (&doing->entry);
  g_free (doing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Doing, end)

static void
tell_error (Doing *doing, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  gtk_widget_activate_action (doing->where, "win.toast", "s", text);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Doing) doing = user_data;
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    gtk_widget_activate_action (doing->where, "win.toast-undo", "s", liaison_session_undo_label (doing->session));
  else
    tell_error (doing, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Doing) doing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonMeetingDraft) draft = liaison_meeting_load_finish (LIAISON_SESSION (source), result, &error);
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonSession *session = doing->session;

  if (draft == NULL) {
    tell_error (doing, error);
    return;
  }
  liaison_meeting_draft_set_status (draft, "held");
  for (guint i = 0; i < draft->attendees->len; i++) {
    LiaisonAttendee *attendee = ((LiaisonDraftAttendee *) draft->attendees->pdata[i])->record;
    if (g_strcmp0 (attendee->presence, "accepted") == 0)
      g_set_str (&attendee->presence, "attended");
  }
  set = liaison_meeting_draft_is_in_series (draft) ? liaison_meeting_draft_parts (draft)
                                                   : liaison_meeting_draft_change_set (draft);
  if (liaison_meeting_draft_is_in_series (draft))
    liaison_meeting_save_scope (session, draft, LIAISON_SCOPE_THIS, set, done_cb, g_steal_pointer (&doing));
  else
    liaison_session_commit (session, set, NULL, done_cb, g_steal_pointer (&doing));
}

/** liaison_meeting_mark_held: The meeting took place; who was invited or had accepted attended. */
void
liaison_meeting_mark_held (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row)
{
  liaison_meeting_load (session, &row->meeting->record.id, &row->occurrence, NULL, loaded_cb,
                        begin (where, session, row));
}

static void
postpone (Doing *doing, const LiaisonMeeting *dates)
{
  LiaisonSeriesStep step = liaison_series_step (doing->row, LIAISON_SCOPE_THIS);

  step.starts = dates->starts;
  step.ends = dates->ends;
  liaison_session_postpone_meeting (doing->session, &step, NULL, done_cb, doing);
}

/* Moves a copy to the date that was typed; FALSE where that is none. */
static gboolean
read_date (Doing *doing, LiaisonMeeting *dates)
{
  LiaisonWhenInput input;

  if (!liaison_day_entry_peek (doing->entry, &input) || !liaison_moment_is_set (&input.day))
    return FALSE;
  return liaison_when_move (dates, &input) == LIAISON_WHEN_FINE;
}

/* Only a date can be answered with; what it is understood as is said while it is typed. */
static void
date_changed_cb (Doing *doing, LiaisonDayEntry *entry)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (entry), ADW_TYPE_ALERT_DIALOG));
  g_autoptr (LiaisonRecord) dates = liaison_record_copy (&doing->row->meeting->record);
  gboolean valid = read_date (doing, (LiaisonMeeting *) dates);
  g_autofree char *when = valid ? liaison_meeting_when ((LiaisonMeeting *) dates, liaison_language_of_interface ())
                                : NULL;

  if (alert == NULL)
    return;
  adw_alert_dialog_set_body (alert, when != NULL ? when : _ ("Such as “next Friday 10:00” or “14/09”"));
  adw_alert_dialog_set_response_enabled (alert, "postpone", valid);
}

static void
date_typed_cb (LiaisonDayEntry *entry)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (entry), ADW_TYPE_ALERT_DIALOG));

  if (alert != NULL && adw_alert_dialog_get_response_enabled (alert, "postpone"))
    gtk_widget_activate_default (GTK_WIDGET (entry));
}

static void
postpone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Doing) doing = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autoptr (LiaisonRecord) dates = liaison_record_copy (&doing->row->meeting->record);
  gboolean valid = strcmp (response, "postpone") == 0 && read_date (doing, (LiaisonMeeting *) dates);

  g_signal_handlers_disconnect_by_data (doing->entry, doing);
  if (valid)
    postpone (g_steal_pointer (&doing), (LiaisonMeeting *) dates);
}

/** liaison_meeting_ask_postpone: Asks for the new date and plans the meeting again, then; both are linked. */
void
liaison_meeting_ask_postpone (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row)
{
  Doing *doing = begin (where, session, row);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("Postpone to When?"), _ ("Such as “next Friday 10:00” or “14/09”")));
  GtkWidget *list = gtk_list_box_new ();

  doing->entry = g_object_ref_sink (LIAISON_DAY_ENTRY (liaison_day_entry_new (_ ("New date"), TRUE)));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  liaison_accessible_set_label (list, _ ("New date"));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (doing->entry));
  adw_alert_dialog_set_extra_child (alert, list);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "postpone", _ ("_Postpone"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "postpone", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (alert, "postpone", FALSE);
  adw_alert_dialog_set_default_response (alert, "postpone");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_swapped (doing->entry, "changed", G_CALLBACK (date_changed_cb), doing);
  g_signal_connect (doing->entry, "entry-activated", G_CALLBACK (date_typed_cb), NULL);
  adw_dialog_set_focus (ADW_DIALOG (alert), GTK_WIDGET (doing->entry));
  adw_alert_dialog_choose (alert, where, NULL, postpone_cb, doing);
}

static void
scope_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Doing) doing = user_data;
  LiaisonSession *session = doing->session;
  LiaisonSeriesStep step;
  LiaisonScope scope;

  if (!liaison_scope_ask_finish (source, result, &scope))
    return;
  step = liaison_series_step (doing->row, scope);
  liaison_session_trash_meeting (session, &step, NULL, done_cb, g_steal_pointer (&doing));
}

/** liaison_meeting_trash: Moves the meeting to the trash; asks how much of a series. */
void
liaison_meeting_trash (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row)
{
  g_autofree char *uuid = NULL;

  if (liaison_series_is_recurring (row)) {
    liaison_scope_ask (where, _ ("Move a Series to the Trash?"), TRUE, NULL, scope_cb, begin (where, session, row));
    return;
  }
  uuid = liaison_id_to_string (&row->meeting->record.id);
  gtk_widget_activate_action (where, "win.trash", "(ss)", "meeting", uuid);
}
