// SPDX-License-Identifier: GPL-3.0-or-later
// Stamps and the hybrid logical clock that makes them.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonStamp:
 * @time: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16
 * @device: the device that made it (a random number, never 0)
 *
 * Names one change set for ever: a device never uses the same time twice.
 */
typedef struct {
  guint64 time;
  guint64 device;
} LiaisonStamp;

/** How far, in milliseconds, a stranger's stamp may drag this clock ahead of this machine's. */
#define LIAISON_HLC_BOUND_MS (24 * 3600 * 1000)

typedef struct {
  guint64 last;
} LiaisonHlc;

guint64 liaison_hlc_tick (LiaisonHlc *hlc, gint64 now_us);
gboolean liaison_hlc_observe (LiaisonHlc *hlc, guint64 time, gint64 now_us);
int liaison_stamp_compare (const LiaisonStamp *a, const LiaisonStamp *b);
gint64 liaison_stamp_unix_ms (guint64 time);

G_END_DECLS
