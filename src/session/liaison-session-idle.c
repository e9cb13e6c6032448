// SPDX-License-Identifier: GPL-3.0-or-later
// Locks a register that nobody has touched for a while.
//
// Two clocks: the monotonic one cannot be set, but stands still while the machine sleeps; the other one goes on.
#include "liaison-session-private.h"

#include "liaison-clock.h"

/* How late a machine that woke up may notice that it slept, in seconds. */
#define MAX_NAP 15

static gint64
count_idle_seconds (LiaisonSession *self)
{
  gint64 real = liaison_clock_now () - self->touched_real;
  gint64 monotonic = g_get_monotonic_time () - self->touched_monotonic;

  return MAX (real, monotonic) / G_USEC_PER_SEC;
}

static gboolean
idle_cb (gpointer user_data)
{
  LiaisonSession *self = user_data;

  self->idle_source = 0;
  if (count_idle_seconds (self) >= self->idle_seconds)
    liaison_session_lock (self);
  else
    liaison_session_watch_idle (self);
  return G_SOURCE_REMOVE;
}

/** liaison_session_watch_idle: Arms or disarms the watch as the state and the setting now ask. */
void
liaison_session_watch_idle (LiaisonSession *self)
{
  gint64 left;

  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->state != LIAISON_SESSION_OPEN || self->idle_seconds == 0)
    return;
  left = CLAMP (self->idle_seconds - count_idle_seconds (self), 1, MAX_NAP);
  self->idle_source = g_timeout_add_seconds ((guint) left, idle_cb, self);
}

/**
 * liaison_session_touch:
 *
 * Says that somebody is here, which puts idle locking off; but whoever comes back too late finds the register locked.
 */
void
liaison_session_touch (LiaisonSession *self)
{
  g_return_if_fail (LIAISON_IS_SESSION (self));
  if (self->state == LIAISON_SESSION_OPEN && self->idle_seconds > 0 &&
      count_idle_seconds (self) >= self->idle_seconds) {
    liaison_session_lock (self);
    return;
  }
  self->touched_real = liaison_clock_now ();
  self->touched_monotonic = g_get_monotonic_time ();
}

/**
 * liaison_session_set_idle_lock:
 * @seconds: after how long the register locks itself; 0 for never
 */
void
liaison_session_set_idle_lock (LiaisonSession *self, guint seconds)
{
  g_return_if_fail (LIAISON_IS_SESSION (self));
  self->idle_seconds = seconds;
  liaison_session_touch (self);
  liaison_session_watch_idle (self);
}
