// SPDX-License-Identifier: GPL-3.0-or-later
// What the day asks for.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TODAY_PAGE (liaison_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTodayPage, liaison_today_page, LIAISON, TODAY_PAGE, AdwBin)

GtkWidget *liaison_today_page_new (LiaisonSession *session);

G_END_DECLS
