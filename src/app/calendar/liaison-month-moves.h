// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through a month with the keyboard.
#pragma once

#include "liaison-month-view.h"

G_BEGIN_DECLS

void liaison_month_view_add_movements (GtkWidgetClass *klass);
void liaison_month_view_add_typing (LiaisonMonthView *self);

G_END_DECLS
