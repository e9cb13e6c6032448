// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting among the hours of a day: a button as high as it lasts.
#pragma once

#include "liaison-reads.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WEEK_CHIP (liaison_week_chip_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekChip, liaison_week_chip, LIAISON, WEEK_CHIP, GtkWidget)

GtkWidget *liaison_week_chip_new (void);
void liaison_week_chip_show (LiaisonWeekChip *self, LiaisonMeetingRow *row, gboolean came_in, gboolean goes_on);
LiaisonMeetingRow *liaison_week_chip_row (LiaisonWeekChip *self);
char *liaison_week_times (const LiaisonMoment *starts, const LiaisonMoment *ends, GTimeZone *zone);

G_END_DECLS
