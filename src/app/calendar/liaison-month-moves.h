// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through a month with the keyboard.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_month_view_add_movements (GtkWidgetClass *klass);

G_END_DECLS
