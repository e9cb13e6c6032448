// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of a page: side by side where they fit, else a drop-down.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TAB_BAR (liaison_tab_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTabBar, liaison_tab_bar, LIAISON, TAB_BAR, GtkWidget)

G_END_DECLS
