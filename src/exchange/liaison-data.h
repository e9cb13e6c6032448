// SPDX-License-Identifier: GPL-3.0-or-later
// The files that are built into the program.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *liaison_data_lookup (const char *name, GError **error);

G_END_DECLS
