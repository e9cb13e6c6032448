// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of meetings and of their series, and clashes, off the main thread.
#include "liaison-session-series.h"

static LiaisonChangeSet *
make_move (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_series_move (store, data, error);
}

static LiaisonChangeSet *
make_trash (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_series_trash (store, data, error);
}

static LiaisonChangeSet *
make_postpone (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_series_postpone (store, data, error);
}

static LiaisonChangeSet *
make_duplicate (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_series_duplicate (store, data, error);
}

static LiaisonChangeSet *
make_edit (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_series_edit (store, data, NULL, error);
}

static void
free_edit (gpointer data)
{
  LiaisonSeriesEdit *edit = data;

  liaison_record_unref ((LiaisonRecord *) &edit->before->record);
  liaison_record_unref ((LiaisonRecord *) &edit->after->record);
  g_clear_pointer (&edit->attendees, g_ptr_array_unref);
  g_free (edit);
}

/* The same records for another thread: nobody else changes them. */
static GPtrArray *
copy_records (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, liaison_record_copy (records->pdata[i]));
  return copy;
}

/* What clashes are asked of. */
typedef struct {
  LiaisonRecord *meeting;
  GPtrArray *attendees;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  liaison_record_unref (question->meeting);
  g_ptr_array_unref (question->attendees);
  g_free (question);
}

static gpointer
read_clashes (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_clashes_of (store, (const LiaisonMeeting *) question->meeting, question->attendees, error);
}

static void
free_clashes (gpointer clashes)
{
  g_ptr_array_unref (clashes);
}

/** liaison_session_move_meeting: Moves a meeting: see liaison_series_move(). */
void
liaison_session_move_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_move, g_memdup2 (step, sizeof *step), g_free, cancellable, callback, user_data);
}

/** liaison_session_trash_meeting: Moves a meeting to the trash: see liaison_series_trash(). */
void
liaison_session_trash_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_trash, g_memdup2 (step, sizeof *step), g_free, cancellable, callback, user_data);
}

/** liaison_session_edit_meeting: @edit: copied: Saves what a form made of a meeting: see liaison_series_edit(). Who has
 * more to write in the same change set calls that in a LiaisonChangeJob. */
void
liaison_session_edit_meeting (LiaisonSession *self, const LiaisonSeriesEdit *edit, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonSeriesEdit *copy = g_memdup2 (edit, sizeof *edit);

  copy->before = (LiaisonMeeting *) liaison_record_copy (&edit->before->record);
  copy->after = (LiaisonMeeting *) liaison_record_copy (&edit->after->record);
  copy->attendees = edit->attendees != NULL ? copy_records (edit->attendees) : NULL;
  liaison_session_change (self, make_edit, copy, free_edit, cancellable, callback, user_data);
}

/** liaison_session_postpone_meeting: Plans a meeting instead of one: see liaison_series_postpone(). */
void
liaison_session_postpone_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_postpone, g_memdup2 (step, sizeof *step), g_free, cancellable, callback,
                          user_data);
}

/** liaison_session_duplicate_meeting: Plans a meeting like one: see liaison_series_duplicate(). */
void
liaison_session_duplicate_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_duplicate, g_memdup2 (step, sizeof *step), g_free, cancellable, callback,
                          user_data);
}

/**
 * liaison_session_find_clashes:
 * @meeting: as it is in a form, stored or not; copied
 * @attendees: (element-type LiaisonAttendee): who is to be there; copied
 *
 * Asks who of @attendees is elsewhere at that time: see liaison_store_clashes_of().
 */
void
liaison_session_find_clashes (LiaisonSession *self, const LiaisonMeeting *meeting, GPtrArray *attendees,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { liaison_record_copy (&meeting->record), copy_records (attendees) };
  liaison_session_read (self, read_clashes, question, free_question, free_clashes, cancellable, callback, user_data);
}

/** liaison_session_find_clashes_finish: Returns: (transfer full) (nullable) (element-type LiaisonClash): none if empty
 */
GPtrArray *
liaison_session_find_clashes_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
