// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a filter: first by what, then which values.
//
// Signal: ::chosen (field, value, gboolean on).
#pragma once

#include "liaison-facets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Whether a value is among the filters already. */
typedef gboolean (*LiaisonFilterChosen) (const char *field, const char *value, gpointer user_data);

#define LIAISON_TYPE_FILTER_POPOVER (liaison_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFilterPopover, liaison_filter_popover, LIAISON, FILTER_POPOVER, GtkPopover)

GtkWidget *liaison_filter_popover_new (LiaisonFacets *facets, LiaisonFilterChosen is_chosen, gpointer user_data);

G_END_DECLS
