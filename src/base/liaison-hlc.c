// SPDX-License-Identifier: GPL-3.0-or-later
// A hybrid logical clock (Kulkarni et al., 2014): close to the wall clock, never backwards, after all it has seen.
#include "liaison-hlc.h"

/**
 * liaison_hlc_tick:
 * @hlc: the clock
 * @now_us: this machine's time in microseconds since 1970
 *
 * Returns: a time greater than any this clock returned or was shown (within its bound)
 */
guint64
liaison_hlc_tick (LiaisonHlc *hlc, gint64 now_us)
{
  guint64 wall = (guint64) MAX (now_us / 1000, 0) << 16;

  hlc->last = MAX (hlc->last + 1, wall);
  return hlc->last;
}

/**
 * liaison_hlc_observe:
 * @hlc: the clock
 * @time: the time of a stamp that arrived
 * @now_us: this machine's time in microseconds since 1970
 *
 * Moves the clock past @time, but never more than %LIAISON_HLC_BOUND_MS ahead of this machine: one wrong clock must
 * not spoil every other.
 *
 * Returns: %FALSE if @time lies beyond that bound, so that somebody can be told
 */
gboolean
liaison_hlc_observe (LiaisonHlc *hlc, guint64 time, gint64 now_us)
{
  guint64 bound = ((guint64) MAX (now_us / 1000, 0) + LIAISON_HLC_BOUND_MS) << 16;

  if (time > bound)
    return FALSE;
  hlc->last = MAX (hlc->last, time);
  return TRUE;
}

/** liaison_stamp_compare: Returns: less than, equal to or greater than 0: by time, then by device */
int
liaison_stamp_compare (const LiaisonStamp *a, const LiaisonStamp *b)
{
  if (a->time != b->time)
    return a->time < b->time ? -1 : 1;
  if (a->device != b->device)
    return a->device < b->device ? -1 : 1;
  return 0;
}

/** liaison_stamp_unix_ms: Returns: the wall-clock part of a stamp's time, in milliseconds since 1970 */
gint64
liaison_stamp_unix_ms (guint64 time)
{
  return (gint64) (time >> 16);
}
