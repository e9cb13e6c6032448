// SPDX-License-Identifier: GPL-3.0-or-later
// A week in words: its title, and what a screen reader says of its cells.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_week_words_days (guint32 first, guint n_days);
char *liaison_week_words_cell (guint32 day, int minute, GPtrArray *meetings, GPtrArray *marks);
char *liaison_week_words_skipped (guint32 day, int minute);

G_END_DECLS
