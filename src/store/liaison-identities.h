// SPDX-License-Identifier: GPL-3.0-or-later
// Withholding who stands behind a code name.
//
// A partner that has a code name is called nothing else. Its names, its contact points and its files are read only
// through a connection that shows identities: one that hides them has none of their rows, none of their past values,
// and does not find them by searching. A code name cannot be taken away through it, nor can a name be moved to another
// partner.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

gboolean liaison_store_hide_identities (LiaisonStore *store, gboolean hide, GError **error);
gboolean liaison_store_hides_identities (LiaisonStore *store);
void liaison_store_guard_identities (LiaisonStore *store, gboolean guard);
GArray *liaison_store_coded_partners (LiaisonStore *store, GError **error);

G_END_DECLS
