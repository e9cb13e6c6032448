// SPDX-License-Identifier: GPL-3.0-or-later
// A disc with the initials of a name, or a shield for a code name: one widget, for lists of hundreds of rows.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_INITIALS (liaison_initials_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonInitials, liaison_initials, LIAISON, INITIALS, GtkWidget)

void liaison_initials_set_name (LiaisonInitials *self, const char *name);
void liaison_initials_set_icon (LiaisonInitials *self, const char *icon_name);

G_END_DECLS
