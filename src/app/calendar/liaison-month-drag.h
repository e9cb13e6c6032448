// SPDX-License-Identifier: GPL-3.0-or-later
// Putting meetings on other days of a month with the pointer or a finger, and drawing over days that shall have one.
//
// Over empty days a meeting begins that lasts as long as was drawn; a meeting that is dragged is moved by whole days.
// By touch, which scrolls, the finger is held still first. Nothing is changed before it is dropped; Escape leaves
// everything as it was.
#pragma once

#include "liaison-month-view.h"

G_BEGIN_DECLS

typedef struct _LiaisonMonthDrag LiaisonMonthDrag;

LiaisonMonthDrag *liaison_month_drag_new (LiaisonMonthView *view);
void liaison_month_drag_free (LiaisonMonthDrag *drag);
gboolean liaison_month_drag_cancel (LiaisonMonthDrag *drag);

G_END_DECLS
