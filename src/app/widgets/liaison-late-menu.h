// SPDX-License-Identifier: GPL-3.0-or-later
// Menus that are made when they are first opened.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_late_menu (GtkMenuButton *button, GMenuModel *model);

G_END_DECLS
