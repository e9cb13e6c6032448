// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a calendar. Used by liaison-import.c alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

gboolean liaison_import_plan_ical (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                                   GCancellable *cancellable, GError **error);

G_END_DECLS
