// SPDX-License-Identifier: GPL-3.0-or-later
// On which day a week begins.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int liaison_first_weekday (void);

G_END_DECLS
