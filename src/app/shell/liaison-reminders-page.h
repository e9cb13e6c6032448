// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: when the office is reminded of meetings, by their kind.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_REMINDERS_PAGE (liaison_reminders_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRemindersPage, liaison_reminders_page, LIAISON, REMINDERS_PAGE, AdwNavigationPage)

AdwNavigationPage *liaison_reminders_page_new (LiaisonSession *session);

G_END_DECLS
