// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings day by day, as far as one scrolls.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_AGENDA_VIEW (liaison_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgendaView, liaison_agenda_view, LIAISON, AGENDA_VIEW, AdwBin)

GtkWidget *liaison_agenda_view_new (LiaisonSession *session);
void liaison_agenda_view_go_to (LiaisonAgendaView *self, const LiaisonMoment *day);
void liaison_agenda_view_refresh (LiaisonAgendaView *self);

G_END_DECLS
