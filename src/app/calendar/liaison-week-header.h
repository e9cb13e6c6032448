// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the days above a week, and of the zones whose hours stand beside it.
#pragma once

#include "liaison-week-hours.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_WEEK_HEADER (liaison_week_header_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekHeader, liaison_week_header, LIAISON, WEEK_HEADER, GtkWidget)

GtkWidget *liaison_week_header_new (LiaisonWeekHours *hours);
void
liaison_week_header_show (LiaisonWeekHeader *self, const LiaisonWeekLayout *layout, guint32 today, GTimeZone *other);

G_END_DECLS
