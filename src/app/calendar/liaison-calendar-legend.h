// SPDX-License-Identifier: GPL-3.0-or-later
// What colours, icons and shapes of the calendar mean.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *liaison_calendar_legend_new (void);

G_END_DECLS
