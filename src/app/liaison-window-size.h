// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the size of a window from one start to the next, also when the program ends badly.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_window_size_keep (GtkWindow *window);

G_END_DECLS
