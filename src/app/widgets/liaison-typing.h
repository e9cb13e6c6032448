// SPDX-License-Identifier: GPL-3.0-or-later
// Typing that goes on while a dialog that it began is not there yet.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_typing_carry_on (GtkWidget *widget);

G_END_DECLS
