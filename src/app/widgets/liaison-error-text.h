// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in words for the person at the window.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_error_text (const GError *error);

G_END_DECLS
