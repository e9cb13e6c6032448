// SPDX-License-Identifier: GPL-3.0-or-later
// The clock everything reads, so that a test can hold it.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 liaison_clock_now (void);
void liaison_clock_hold (gint64 now);

G_END_DECLS
