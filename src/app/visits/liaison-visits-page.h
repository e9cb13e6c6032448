// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits from the request to what became of the recommendations; States that invite, States never visited.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_VISITS_PAGE (liaison_visits_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonVisitsPage, liaison_visits_page, LIAISON, VISITS_PAGE, AdwBin)

GtkWidget *liaison_visits_page_new (LiaisonSession *session);

G_END_DECLS
