// SPDX-License-Identifier: GPL-3.0-or-later
// On which day a week begins.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int liaison_first_weekday (void);
void liaison_first_weekday_choose (int weekday);

G_END_DECLS
