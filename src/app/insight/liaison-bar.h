// SPDX-License-Identifier: GPL-3.0-or-later
// One bar of a chart, lying or standing; a mark where it ended a year before.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_BAR (liaison_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBar, liaison_bar, LIAISON, BAR, GtkWidget)

GtkWidget *liaison_bar_new (GtkOrientation orientation, double fraction, double before);

G_END_DECLS
