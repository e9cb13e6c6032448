// SPDX-License-Identifier: GPL-3.0-or-later
// A place in the sidebar: its icon, its name, its number of partners.
//
// Signals: ::fold-changed (), ::dropped (GArray of the rows of partners).
#pragma once

#include "liaison-office.h"
#include "liaison-places.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SIDEBAR_ROW (liaison_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSidebarRow, liaison_sidebar_row, LIAISON, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *liaison_sidebar_row_new (const LiaisonPlace *place);
const LiaisonPlace *liaison_sidebar_row_place (LiaisonSidebarRow *self);
void liaison_sidebar_row_set_count (LiaisonSidebarRow *self, gint64 count);
void liaison_sidebar_row_set_can_unfold (LiaisonSidebarRow *self, gboolean can_unfold);
gboolean liaison_sidebar_row_is_unfolded (LiaisonSidebarRow *self);
void liaison_sidebar_row_set_list (LiaisonSidebarRow *self, LiaisonSession *session, const LiaisonSavedList *list);

G_END_DECLS
