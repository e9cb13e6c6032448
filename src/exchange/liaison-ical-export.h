// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings as a calendar file.
#pragma once

#include "liaison-export.h"

G_BEGIN_DECLS

gboolean liaison_ical_export (const LiaisonExportContent *content, GOutputStream *stream, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
