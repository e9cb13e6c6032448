// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a meeting as a person asked for it: with the pointer, the keyboard, or otherwise.
#include "liaison-meeting-move.h"

#include "liaison-week-layout.h"

#include <glib/gi18n.h>

/* A move that is being made. */
typedef struct {
  GtkWidget *where;
  LiaisonSession *session;
} Move;

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Move *move = user_data;
  g_autoptr (GtkWidget) where = move->where;
  g_autoptr (LiaisonSession) session = move->session;
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (session, result, &error))
    gtk_widget_activate_action (where, "win.toast-undo", "s", liaison_session_undo_label (session));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (where, "win.toast", "s", error->message);
}

/**
 * liaison_meeting_move:
 * @where: a widget of the window: what asks and tells belongs to it
 * @row: the meeting as it was shown
 * @starts: when it is to start: a minute or a day
 * @ends: when it is to end; none to keep how long it lasts
 *
 * Moves it in one change set, and tells so.
 */
void
liaison_meeting_move (GtkWidget *where, LiaisonSession *session, LiaisonMeetingRow *row, const LiaisonMoment *starts,
                      const LiaisonMoment *ends)
{
  const LiaisonMeeting *before = row->meeting;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (N_ ("Moved %s"), before->title);
  g_autoptr (LiaisonRecord) record = liaison_record_copy (&before->record);
  LiaisonMeeting *after = (LiaisonMeeting *) record;
  Move *move = NULL;

  after->starts = *starts;
  after->ends = *ends;
  if (!liaison_moment_is_set (ends) && before->ends.minute >= 0 && before->starts.minute >= 0 && starts->minute >= 0)
    after->ends = liaison_week_add_minutes (starts, liaison_week_minutes_between (&before->starts, &before->ends));
  if (!liaison_change_set_update (set, &before->record, record))
    return;
  move = g_new0 (Move, 1);
  move->where = g_object_ref (where);
  move->session = g_object_ref (session);
  liaison_session_commit (session, set, NULL, moved_cb, move);
}
