// SPDX-License-Identifier: GPL-3.0-or-later
// What a calendar shows, read in one job each.
#pragma once

#include "liaison-calendar-filter.h"
#include "liaison-calendar-marks.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonCalendar: what was read of some days; changed by nobody.
 * @meetings: (element-type LiaisonMeetingRow): all of them, in time order
 * @marks: (element-type LiaisonCalendarMark): of the layers asked for
 * @bounds: between which moments there is anything at all
 */
typedef struct {
  gatomicrefcount refs;
  GPtrArray *meetings;
  GPtrArray *marks;
  LiaisonCalendarBounds bounds;
} LiaisonCalendar;

LiaisonCalendar *liaison_calendar_ref (LiaisonCalendar *calendar);
void liaison_calendar_unref (LiaisonCalendar *calendar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCalendar, liaison_calendar_unref)

/* What may touch the days between two, as liaison_store_meeting_rows() counts them. */
void liaison_session_load_calendar (LiaisonSession *self, const LiaisonMoment *from, const LiaisonMoment *to,
                                    LiaisonMarkTypes types, GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
LiaisonCalendar *liaison_session_load_calendar_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* How many meetings each month of a year has, of those @filter lets through: (element-type guint), 12 of them. */
void liaison_session_load_months (LiaisonSession *self, int year, const LiaisonCalendarFilter *filter,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GArray *liaison_session_load_months_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* What a person typed into the calendar's search entry: (element-type LiaisonMeetingRow), those @filter lets through.
 */
void liaison_session_find_meetings (LiaisonSession *self, const char *text, const LiaisonCalendarFilter *filter,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_find_meetings_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
