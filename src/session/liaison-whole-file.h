// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are complete in the end, or as they were before.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** LiaisonFileFill: writes all of a file into @stream. */
typedef gboolean (*LiaisonFileFill) (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error);

gboolean
liaison_whole_file_write (GFile *file, LiaisonFileFill fill, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
