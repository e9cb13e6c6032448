// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar dropped on the window.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_import_take_drops (GtkWidget *window);

G_END_DECLS
