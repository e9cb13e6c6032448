// SPDX-License-Identifier: GPL-3.0-or-later
// A display, the resources, and an open session.
#pragma once

#include "session-fixture.h"

#include <adwaita.h>

G_BEGIN_DECLS

void app_test_init (int *argc, char ***argv);
/* Until the widgets have been drawn and nothing happens any more. */
void draw (void);

G_END_DECLS
