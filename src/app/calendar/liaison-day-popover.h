// SPDX-License-Identifier: GPL-3.0-or-later
// A list of meetings to choose from.
#pragma once

#include "liaison-reads.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *liaison_day_popover_new (const char *title, GPtrArray *meetings, GPtrArray *marks, guint32 day);
GtkWidget *liaison_day_list_new (const char *title, GPtrArray *meetings, GPtrArray *marks);

G_END_DECLS
