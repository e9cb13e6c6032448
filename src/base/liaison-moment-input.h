// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a date the way a person types it into a form.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

gboolean liaison_moment_input_parse (const char *text, GTimeZone *zone, LiaisonMoment *moment);

G_END_DECLS
