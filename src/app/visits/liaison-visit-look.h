// SPDX-License-Identifier: GPL-3.0-or-later
// How stages, sides and states of a visit are told at a glance, always beside their words.
#pragma once

#include "liaison-read-visits.h"

#include <adwaita.h>

G_BEGIN_DECLS

const char *liaison_visit_stage_style (LiaisonVisitStage stage);
const char *liaison_visit_term_style (const char *state);
const char *liaison_recommendation_style (const char *status);
const char *liaison_visit_side_icon (const char *side);
GtkWidget *liaison_visit_pill_new (const char *text, const char *style);
char *liaison_visit_stage_line (const LiaisonVisitRow *row);
char *liaison_visit_when_line (const LiaisonVisitRow *row);

G_END_DECLS
