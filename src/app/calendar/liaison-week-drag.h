// SPDX-License-Identifier: GPL-3.0-or-later
// Putting meetings where they shall be: with the pointer, a finger, or the keyboard.
//
// Dragging over empty time begins a meeting there; a meeting is dragged to move it, at one of its edges to make it
// longer or shorter. By touch, which scrolls, the finger is held still first. Nothing is changed before it is dropped;
// Escape leaves everything as it was.
#pragma once

#include "liaison-week-view.h"

G_BEGIN_DECLS

typedef struct _LiaisonWeekDrag LiaisonWeekDrag;

LiaisonWeekDrag *liaison_week_view_drag (LiaisonWeekView *self);
LiaisonWeekDrag *liaison_week_drag_new (LiaisonWeekView *view);
void liaison_week_drag_free (LiaisonWeekDrag *drag);
gboolean liaison_week_drag_is_active (LiaisonWeekDrag *drag);
void liaison_week_drag_cancel (LiaisonWeekDrag *drag);
void liaison_week_drag_show (LiaisonWeekDrag *drag);
gboolean liaison_week_drag_carry (LiaisonWeekDrag *drag, int days, int minutes, gboolean resizes);
void liaison_week_drag_put_down (LiaisonWeekDrag *drag);

G_END_DECLS
