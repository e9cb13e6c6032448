// SPDX-License-Identifier: GPL-3.0-or-later
// The list of every entity.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

const LiaisonEntity *const *liaison_entities_list (guint *count);
const LiaisonEntity *liaison_entities_find (const char *name);
const LiaisonEntity *liaison_entities_find_number (guint number);

G_END_DECLS
