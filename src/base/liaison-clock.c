// SPDX-License-Identifier: GPL-3.0-or-later
// The clock everything reads, so that a test can hold it.
#include "liaison-clock.h"

static gint64 held;

/** liaison_clock_now: Returns: microseconds since 1970-01-01 UTC */
gint64
liaison_clock_now (void)
{
  return held != 0 ? held : g_get_real_time ();
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
