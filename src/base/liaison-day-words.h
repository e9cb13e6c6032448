// SPDX-License-Identifier: GPL-3.0-or-later
// Days as people say them: "tomorrow", "Friday", "in two weeks".
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

gboolean liaison_day_words_parse (const char *folded, LiaisonMoment *day);
LiaisonMoment liaison_day_add (const LiaisonMoment *day, int days);

G_END_DECLS
