// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when the screen locks or the computer goes to sleep.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SCREEN_LOCK (liaison_screen_lock_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScreenLock, liaison_screen_lock, LIAISON, SCREEN_LOCK, GObject)

LiaisonScreenLock *liaison_screen_lock_new (void);

G_END_DECLS
