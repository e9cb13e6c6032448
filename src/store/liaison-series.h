// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of meetings that recur: of one occurrence, of all from it on, or of all of them; and of any meeting: moving,
// postponing, duplicating. Each is made as one change set, which is not committed: give it to liaison_store_commit(),
// or return it from a LiaisonChangeJob.
//
// How a series is kept. The series is one meeting with a rule (`recurrence`); its occurrences are not stored. What
// differs on one date is an override: a meeting of its own, with `recurrence_of` the series and `recurrence_at` the
// start that the rule gives. An occurrence left out is in `recurrence_excluded`. An override that is in
// the trash brings its occurrence back, as an undo does: so deleting one, here, also leaves its occurrence out. A
// series is planned, whatever happens: an occurrence that was held, cancelled, postponed, or about which something is
// noted, is an override. So last contacts, who was quiet for long, and all figures count what was held by records
// alone.
//
// Which meeting is meant is said as everywhere: the id of a meeting, and the occurrence. The occurrence is
// LIAISON_MOMENT_NONE for a meeting that does not recur, and for a series as a whole; an override may be named by the
// series and its occurrence, or by its own id. The scope matters for an occurrence alone.
//
// Times are moved on the wall clock of the meeting's zone: an occurrence moved by a day is at the same hour there, even
// across daylight saving.
#pragma once

#include "liaison-change-set.h"
#include "liaison-directory.h"
#include "liaison-meeting.h"
#include "liaison-store.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_SCOPE_THIS,      /* becomes an override */
  LIAISON_SCOPE_FOLLOWING, /* the series ends before it, a new one begins with it */
  LIAISON_SCOPE_ALL,       /* the series itself; overrides keep what is their own */
} LiaisonScope;

/**
 * LiaisonSeriesEdit: what a form made of a meeting.
 * @meeting: which meeting it was opened for
 * @occurrence: which occurrence of it
 * @before: the meeting as it was shown: LiaisonMeetingRow.meeting, with the times of the occurrence
 * @after: a copy of it, changed; its id, `recurrence_of` and `recurrence_at` do not matter
 * @attendees: (nullable) (element-type LiaisonAttendee): everybody afterwards: those that were shown (same id, perhaps
 *   changed) and new ones; who is not among them is taken away. %NULL leaves them
 */
typedef struct {
  LiaisonId meeting;
  LiaisonMoment occurrence;
  LiaisonScope scope;
  const LiaisonMeeting *before;
  const LiaisonMeeting *after;
  GPtrArray *attendees;
} LiaisonSeriesEdit;

/**
 * LiaisonSeriesStep: what is done to which meeting.
 * @meeting: which meeting
 * @occurrence: which occurrence of it
 * @scope: of which occurrences besides; always THIS for postponing and duplicating
 * @starts: when it is to start, for moving, postponing and duplicating
 * @ends: when it is to end, for moving and postponing; LIAISON_MOMENT_NONE keeps how long it lasts
 * @target: the id of the new meeting, for postponing and duplicating; nil for any
 */
typedef struct {
  LiaisonId meeting;
  LiaisonMoment occurrence;
  LiaisonScope scope;
  LiaisonMoment starts;
  LiaisonMoment ends;
  LiaisonId target;
} LiaisonSeriesStep;

LiaisonSeriesStep liaison_series_step (const LiaisonMeetingRow *row, LiaisonScope scope);
gboolean liaison_series_is_recurring (const LiaisonMeetingRow *row);

LiaisonChangeSet *
liaison_series_edit (LiaisonStore *store, const LiaisonSeriesEdit *edit, LiaisonId *target, GError **error);
LiaisonChangeSet *liaison_series_move (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error);
LiaisonChangeSet *liaison_series_trash (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error);
LiaisonChangeSet *liaison_series_restore (LiaisonStore *store, const LiaisonId *meeting, GError **error);
LiaisonChangeSet *liaison_series_postpone (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error);
LiaisonChangeSet *liaison_series_duplicate (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error);

G_END_DECLS
