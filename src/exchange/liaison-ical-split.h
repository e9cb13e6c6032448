// SPDX-License-Identifier: GPL-3.0-or-later
// Events that change all occurrences of a series from one on (RANGE=THISANDFUTURE).
#pragma once

#include "liaison-ical-records.h"

G_BEGIN_DECLS

void liaison_ical_split_series (GPtrArray *events);

G_END_DECLS
