// SPDX-License-Identifier: GPL-3.0-or-later
// From when to when, in words.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

char *liaison_period_format (const LiaisonMoment *from, const LiaisonMoment *to);

G_END_DECLS
