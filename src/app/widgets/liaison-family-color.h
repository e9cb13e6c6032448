// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of a family of partners, for what draws itself.
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkRGBA liaison_color_from_rgb (guint rgb);
GdkRGBA liaison_family_color (const char *family);

G_END_DECLS
