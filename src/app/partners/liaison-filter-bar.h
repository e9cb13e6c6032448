// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of a list of partners as chips, and the button that adds some.
//
// "changed" tells that somebody chose other filters.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILTER_BAR (liaison_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFilterBar, liaison_filter_bar, LIAISON, FILTER_BAR, AdwBin)

void liaison_filter_bar_set_up (LiaisonFilterBar *self, LiaisonSession *session, GtkMenuButton *button);
void liaison_filter_bar_set_query (LiaisonFilterBar *self, const LiaisonQuery *query);
void liaison_filter_bar_add_to (LiaisonFilterBar *self, LiaisonQuery *query);
gboolean liaison_filter_bar_is_empty (LiaisonFilterBar *self);

G_END_DECLS
