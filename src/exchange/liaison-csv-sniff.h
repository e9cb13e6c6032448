// SPDX-License-Identifier: GPL-3.0-or-later
// Finding out what parts the fields of a file.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char liaison_csv_sniff (const char *data, gsize size);

G_END_DECLS
