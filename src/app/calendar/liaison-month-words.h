// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the month in words, for who does not see it.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_month_describe_day (guint32 day, GPtrArray *meetings, GPtrArray *marks);

G_END_DECLS
