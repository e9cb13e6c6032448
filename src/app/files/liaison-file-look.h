// SPDX-License-Identifier: GPL-3.0-or-later
// How files are shown: their kind in words, their icon, their size.
#pragma once

#include "liaison-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *liaison_file_describe_kind (const char *media_type);
GIcon *liaison_file_icon (const char *media_type);
char *liaison_file_subtitle (const LiaisonAttachment *attachment);
gboolean liaison_file_is_text (const char *media_type);

G_END_DECLS
