// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings day by day, as far as one scrolls.
#pragma once

#include "liaison-calendar-data.h"
#include "liaison-calendar-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_AGENDA_VIEW (liaison_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgendaView, liaison_agenda_view, LIAISON, AGENDA_VIEW, AdwBin)

void liaison_agenda_view_set_data (LiaisonAgendaView *self, LiaisonCalendarData *data);

G_END_DECLS
