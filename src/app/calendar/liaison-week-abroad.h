// SPDX-License-Identifier: GPL-3.0-or-later
// The second zone that some days of the calendar are shown in: that of where one travels.
#pragma once

#include "liaison-calendar-data.h"

G_BEGIN_DECLS

GTimeZone *liaison_week_abroad (LiaisonCalendarData *data, GTimeZone *here, guint32 first, guint32 last);

G_END_DECLS
