// SPDX-License-Identifier: GPL-3.0-or-later
// The clock everything reads, so that a test can hold it.
#include "liaison-clock.h"

static gint64 held;

/* In a development build a test may set the clock of a whole program: so many seconds before or after this one. */
static gint64
get_shift (void)
{
#if LIAISON_DEVELOPMENT
  static gsize once;
  static gint64 shift;

  if (g_once_init_enter (&once)) {
    const char *text = g_getenv ("LIAISON_TEST_CLOCK");
    shift = text != NULL ? g_ascii_strtoll (text, NULL, 10) * G_USEC_PER_SEC : 0;
    g_once_init_leave (&once, 1);
  }
  return shift;
#else
  return 0;
#endif
}

/** liaison_clock_now: Returns: microseconds since 1970-01-01 UTC */
gint64
liaison_clock_now (void)
{
  return held != 0 ? held : g_get_real_time () + get_shift ();
}

/**
 * liaison_clock_hold:
 * @now: microseconds since 1970 that liaison_clock_now() returns from now on; 0 lets the clock go
 *
 * For tests, and for a demonstration register whose "today" must not move.
 */
void
liaison_clock_hold (gint64 now)
{
  held = now;
}
