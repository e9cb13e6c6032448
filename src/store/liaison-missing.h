// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a register records that it may have already: reference data, the sample.
#pragma once

#include "liaison-change-set.h"
#include "liaison-store.h"

G_BEGIN_DECLS

LiaisonChangeSet *liaison_store_missing (LiaisonStore *store, GPtrArray *records, const char *label, GError **error);

G_END_DECLS
