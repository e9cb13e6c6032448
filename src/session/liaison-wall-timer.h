// SPDX-License-Identifier: GPL-3.0-or-later
// One alarm on the clock of the wall.
//
// GLib's timeouts count time that passes while the computer is awake. This one is set to a time of day: it goes off
// then, or as soon as the computer wakes up after it, and also when somebody sets the clock, so that whoever waits can
// look at it again. It uses no time while it waits. For the main thread.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonWallTimer LiaisonWallTimer;

/** LiaisonWallTimerFunc: the time has come, or the clock was set: ask the clock which. The timer is not set any more.
 */
typedef void (*LiaisonWallTimerFunc) (gpointer user_data);

LiaisonWallTimer *liaison_wall_timer_new (LiaisonWallTimerFunc func, gpointer user_data);
void liaison_wall_timer_set (LiaisonWallTimer *timer, gint64 at);
void liaison_wall_timer_stop (LiaisonWallTimer *timer);
void liaison_wall_timer_free (LiaisonWallTimer *timer);

G_END_DECLS
