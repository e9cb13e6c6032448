// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar has read: the meetings and marks around the days shown, the filter applied.
//
// One object for all views. A view asks for its days with liaison_calendar_data_show(); what was read reaches some
// months further on both sides, so that what one turns to is there in the same frame, and it is read on behind the
// user's back. ::changed () says that the rows or the marks are others: because they were read, somebody changed the
// register, or chose another filter or other layers. Filter and layers are forgotten with the object.
#pragma once

#include "liaison-read-calendar.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_DATA (liaison_calendar_data_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarData, liaison_calendar_data, LIAISON, CALENDAR_DATA, GObject)

LiaisonCalendarData *liaison_calendar_data_new (LiaisonSession *session);
void liaison_calendar_data_stop (LiaisonCalendarData *self);
LiaisonSession *liaison_calendar_data_session (LiaisonCalendarData *self);
void liaison_calendar_data_show (LiaisonCalendarData *self, guint32 first, guint32 last);
gboolean liaison_calendar_data_has (LiaisonCalendarData *self, guint32 first, guint32 last);
GPtrArray *liaison_calendar_data_meetings (LiaisonCalendarData *self);
GPtrArray *liaison_calendar_data_marks (LiaisonCalendarData *self);
void liaison_calendar_data_count (LiaisonCalendarData *self, guint *shown, guint *hidden);
const LiaisonCalendarFilter *liaison_calendar_data_filter (LiaisonCalendarData *self);
void liaison_calendar_data_set_filter (LiaisonCalendarData *self, const LiaisonCalendarFilter *filter);
LiaisonMarkTypes liaison_calendar_data_layers (LiaisonCalendarData *self);
void liaison_calendar_data_set_layers (LiaisonCalendarData *self, LiaisonMarkTypes layers);

G_END_DECLS
