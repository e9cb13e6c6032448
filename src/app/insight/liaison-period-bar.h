// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a year, or any other days.
#pragma once

#include "liaison-moment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PERIOD_BAR (liaison_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeriodBar, liaison_period_bar, LIAISON, PERIOD_BAR, AdwBin)

/* Signal ::changed () */
GtkWidget *liaison_period_bar_new (void);
void liaison_period_bar_get (LiaisonPeriodBar *self, LiaisonMoment *from, LiaisonMoment *to);

G_END_DECLS
