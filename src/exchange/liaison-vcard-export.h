// SPDX-License-Identifier: GPL-3.0-or-later
// Partners as a file of cards.
#pragma once

#include "liaison-export.h"

G_BEGIN_DECLS

gboolean liaison_vcard_export (const LiaisonExportContent *content, guint version, GOutputStream *stream,
                               GCancellable *cancellable, GError **error);

G_END_DECLS
