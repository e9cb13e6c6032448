// SPDX-License-Identifier: GPL-3.0-or-later
// A post of a body: who holds it, who held it before, and who held it on a day that is asked for.
#pragma once

#include "liaison-read-links.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_POST_ROW (liaison_post_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPostRow, liaison_post_row, LIAISON, POST_ROW, AdwExpanderRow)

GtkWidget *liaison_post_row_new (LiaisonPartnerLinks *links, guint index);
GtkWidget *liaison_post_held_row_new (const LiaisonPostHeld *held, gboolean names_holder);

G_END_DECLS
