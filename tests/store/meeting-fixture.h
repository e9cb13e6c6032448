// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings and series for tests of the store.
#pragma once

#include "liaison-meeting.h"
#include "store-fixture.h"

LiaisonMoment moment (const char *text);
LiaisonRecord *make_meeting (const char *title, const char *starts, const char *ends);
LiaisonId add_series (LiaisonStore *store, const char *title, const char *starts, const char *ends, const char *rule);
LiaisonId
add_override (LiaisonStore *store, const LiaisonId *series, const char *at, const char *title, const char *starts);
void add_attendee (LiaisonStore *store, const LiaisonId *meeting, const LiaisonId *partner, const char *presence);
char *list_rows (GPtrArray *rows);
void assert_rows (LiaisonStore *store, const char *from, const char *to, const char *expected);
