// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar: month and agenda.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_PAGE (liaison_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarPage, liaison_calendar_page, LIAISON, CALENDAR_PAGE, AdwBin)

GtkWidget *liaison_calendar_page_new (LiaisonSession *session);

G_END_DECLS
