// SPDX-License-Identifier: GPL-3.0-or-later
// Text as search and sorting see it.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_fold (const char *text);
char *liaison_sort_key (const char *text);
gboolean liaison_text_is_clean (const char *text, gssize length, gsize *bad_offset);

G_END_DECLS
