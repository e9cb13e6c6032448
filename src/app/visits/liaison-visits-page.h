// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits from the request to what became of the recommendations.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_visits_page_new (LiaisonSession *session);

G_END_DECLS
