// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people write them.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_number_format (gint64 number);

G_END_DECLS
