// SPDX-License-Identifier: GPL-3.0-or-later
// A register as a source of records.
#pragma once

#include "liaison-source.h"
#include "liaison-store.h"

G_BEGIN_DECLS

LiaisonSource liaison_store_as_source (LiaisonStore *store);

G_END_DECLS
