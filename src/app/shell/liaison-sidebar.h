// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar: the places, with the number of partners in each family.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SIDEBAR (liaison_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSidebar, liaison_sidebar, LIAISON, SIDEBAR, AdwBin)

GtkWidget *liaison_sidebar_new (LiaisonSession *session);
void liaison_sidebar_select (LiaisonSidebar *self, const char *place);

G_END_DECLS
