// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the shown names of what records refer to, for whoever shows them.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

GHashTable *liaison_read_titles_new (void);
gboolean liaison_read_titles_add (GHashTable *titles, LiaisonStore *store, const LiaisonRecord *record, GError **error);

G_END_DECLS
