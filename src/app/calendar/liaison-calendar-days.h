// SPDX-License-Identifier: GPL-3.0-or-later
// Days as the calendar counts them, and as the register writes them.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

LiaisonMoment liaison_calendar_day (guint32 julian);
guint32 liaison_calendar_julian (const LiaisonMoment *moment);
guint32 liaison_calendar_today (void);
guint32 liaison_calendar_last_day (void);
guint32 liaison_calendar_add_months (guint32 julian, int months);

G_END_DECLS
