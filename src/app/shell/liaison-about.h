// SPDX-License-Identifier: GPL-3.0-or-later
// What Liaison is, who made it, under which licence.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_about_present (GtkWidget *parent);

G_END_DECLS
