// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar's search: an entry, which of how many was found, a button that opens it, and the ways to the others.
//
// Signal: ::found (LiaisonMeetingRow) for the one to show and mark, with NULL for none.
#pragma once

#include "liaison-calendar-data.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_SEARCH (liaison_calendar_search_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarSearch, liaison_calendar_search, LIAISON, CALENDAR_SEARCH, AdwBin)

void liaison_calendar_search_set_data (LiaisonCalendarSearch *self, LiaisonCalendarData *data);
void liaison_calendar_search_begin (LiaisonCalendarSearch *self, guint32 day);

G_END_DECLS
