// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a place with several lists of work: one is chosen in the header bar, or below where that is narrow.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *
liaison_work_page_new (AdwViewStack *stack, const char *add_tooltip, const char *add_action, GtkWidget *extra);

G_END_DECLS
