// SPDX-License-Identifier: GPL-3.0-or-later
// One alarm on the clock of the wall: a timer of the kernel.
#include "liaison-wall-timer.h"

#include "liaison-clock.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _LiaisonWallTimer {
  LiaisonWallTimerFunc func;
  gpointer user_data;
  int fd; /* -1 where the kernel has none to give */
  guint source;
};

static void
arm (LiaisonWallTimer *timer, gint64 at)
{
  struct itimerspec spec = { .it_value = { .tv_sec = at / G_USEC_PER_SEC, .tv_nsec = at % G_USEC_PER_SEC * 1000 } };

  if (timer->fd >= 0 && timerfd_settime (timer->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL) != 0)
    g_debug ("The timer could not be set");
}

static gboolean
fired_cb (int fd, GIOCondition condition, gpointer user_data)
{
  LiaisonWallTimer *timer = user_data;
  guint64 count;

  /* Reading fails when the clock was set: that is an answer too. */
  if (read (fd, &count, sizeof count) < 0)
    g_debug ("The clock was set");
  timer->func (timer->user_data);
  return G_SOURCE_CONTINUE;
}

/** liaison_wall_timer_new: Returns: (transfer full): a timer that is not set */
LiaisonWallTimer *
liaison_wall_timer_new (LiaisonWallTimerFunc func, gpointer user_data)
{
  LiaisonWallTimer *timer = g_new0 (LiaisonWallTimer, 1);

  timer->func = func;
  timer->user_data = user_data;
  timer->fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (timer->fd >= 0)
    timer->source = g_unix_fd_add (timer->fd, G_IO_IN, fired_cb, timer);
  return timer;
}

/** liaison_wall_timer_set: @at: microseconds since 1970 UTC by liaison_clock_now(); in place of what was set before */
void
liaison_wall_timer_set (LiaisonWallTimer *timer, gint64 at)
{
  /* A clock that is held for a test does not run: what lies ahead of it lies ahead of the real one as far. */
  gint64 ahead = MAX (at - liaison_clock_now (), 1);

  arm (timer, g_get_real_time () + ahead);
}

/** liaison_wall_timer_stop: Unsets it. */
void
liaison_wall_timer_stop (LiaisonWallTimer *timer)
{
  arm (timer, 0);
}

/** liaison_wall_timer_free: Frees it; %NULL is nothing. */
void
liaison_wall_timer_free (LiaisonWallTimer *timer)
{
  if (timer == NULL)
    return;
  g_clear_handle_id (&timer->source, g_source_remove);
  if (timer->fd >= 0)
    close (timer->fd);
  g_free (timer);
}
