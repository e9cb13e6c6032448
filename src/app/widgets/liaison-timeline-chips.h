// SPDX-License-Identifier: GPL-3.0-or-later
// Which types of entries a timeline shows: one chip a type, with how many there are.
//
// Chips that are down show their types alone; none down shows everything. Which are down is remembered while the
// program runs. ::changed () tells when another choice was made.
#pragma once

#include "liaison-timeline-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TIMELINE_CHIPS (liaison_timeline_chips_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineChips, liaison_timeline_chips, LIAISON, TIMELINE_CHIPS, AdwBin)

void liaison_timeline_chips_set_up (LiaisonTimelineChips *self, LiaisonSession *session, LiaisonTimelineList *entries,
                                    const char *memory);
guint liaison_timeline_chips_types (LiaisonTimelineChips *self);

G_END_DECLS
