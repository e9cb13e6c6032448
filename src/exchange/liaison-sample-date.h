// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that move with today. Used by liaison-sample.c alone.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_sample_date (const char *text, const GDate *today);

G_END_DECLS
