// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a meeting as a person asked for it: with the pointer, the keyboard, or otherwise.
//
// Of a meeting that recurs it is asked which occurrences are meant. Then it is one change set, which a toast offers to
// take back; the toast names who is somewhere else at that time, which is told and not forbidden.
#include "liaison-meeting-move.h"

#include "liaison-scope-question.h"
#include "liaison-session-series.h"

#include <glib/gi18n.h>

/* More names do not fit into a toast. */
#define MAX_NAMES 2

/* A move that is being made. */
typedef struct {
  GtkWidget *where;
  LiaisonSession *session;
  LiaisonMeetingRow *row;
  LiaisonSeriesStep step;
  GPtrArray *clashes; /* (nullable) (element-type LiaisonClash) */
} Move;

static void
move_free (Move *move)
{
  g_clear_object (&move->where);
  g_clear_object (&move->session);
  g_clear_pointer (&move->row, liaison_meeting_row_unref);
  g_clear_pointer (&move->clashes, g_ptr_array_unref);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, move_free)

/* "Amina Diallo is also at “Training”." */
static char *
describe_clash (const Move *move)
{
  const LiaisonClash *clash = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  const char *title;

  for (guint i = 0; move->clashes != NULL && i < move->clashes->len && clash == NULL; i++) {
    const LiaisonClash *found = g_ptr_array_index (move->clashes, i);
    if (!liaison_id_equal (&found->second->meeting->record.id, &move->row->meeting->record.id) && found->names->len > 0)
      clash = found;
  }
  if (clash == NULL)
    return NULL;
  for (guint i = 0; i < MIN (clash->names->len, MAX_NAMES); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (clash->names, i));
  if (clash->names->len > MAX_NAMES)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", clash->names->len - MAX_NAMES),
                            clash->names->len - MAX_NAMES);
  title = clash->second->meeting->title != NULL ? clash->second->meeting->title : "";
  /* Translators: after a meeting was moved: the first %s is one name or several, the second is another meeting. */
  return g_strdup_printf (ngettext ("%s is also at “%s” then", "%s are also at “%s” then", clash->names->len),
                          names->str, title);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Move) move = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *clash = describe_clash (move);
  g_autofree char *text = NULL;

  if (!liaison_session_commit_finish (move->session, result, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      gtk_widget_activate_action (move->where, "win.toast", "s", error->message);
    return;
  }
  /* Translators: a toast: the first %s says what was done, the second who is somewhere else at that time. */
  text = clash != NULL ? g_strdup_printf (_ ("%s. %s."), liaison_session_undo_label (move->session), clash)
                       : g_strdup (liaison_session_undo_label (move->session));
  gtk_widget_activate_action (move->where, "win.toast-undo", "s", text != NULL ? text : "");
}

/* What is not known of clashes does not keep anybody from moving a meeting. */
static void
clashes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Move *move = user_data;

  move->clashes = liaison_session_find_clashes_finish (move->session, result, NULL);
  liaison_session_move_meeting (move->session, &move->step, NULL, moved_cb, move);
}

static void
start (Move *move)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (&move->row->meeting->record);
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;

  liaison_meeting_set_start (meeting, &move->step.starts);
  if (liaison_moment_is_set (&move->step.ends))
    meeting->ends = move->step.ends;
  liaison_session_find_clashes (move->session, meeting, move->row->attendees, NULL, clashes_cb, move);
}

static void
scope_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Move) move = user_data;

  if (liaison_scope_ask_finish (source, result, &move->step.scope) &&
      liaison_session_state (move->session) == LIAISON_SESSION_OPEN)
    start (g_steal_pointer (&move));
}

/**
 * liaison_meeting_move:
 * @where: a widget of the window: what asks and tells belongs to it
 * @row: the meeting, or the occurrence, as it was shown
 * @starts: when it is to start: a minute or a day
 * @ends: when it is to end; none to keep how long it lasts
 *
 * Asks what is to be asked, moves it in one change set, and tells so.
 */
void
liaison_meeting_move (GtkWidget *where, LiaisonSession *session, LiaisonMeetingRow *row, const LiaisonMoment *starts,
                      const LiaisonMoment *ends)
{
  Move *move = g_new0 (Move, 1);

  move->where = g_object_ref (where);
  move->session = g_object_ref (session);
  move->row = liaison_meeting_row_ref (row);
  move->step = liaison_series_step (row, LIAISON_SCOPE_THIS);
  move->step.starts = *starts;
  move->step.ends = *ends;
  if (liaison_series_is_recurring (row))
    liaison_scope_ask (where, _ ("Move a Series?"), TRUE, NULL, scope_chosen_cb, move);
  else
    start (move);
}
