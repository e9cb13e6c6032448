// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a programme and its meeting are kept in step: what changes in one changes in the other, in the same change
// set. Of the commit alone.
#pragma once

#include "liaison-change-set.h"
#include "liaison-store.h"

G_BEGIN_DECLS

LiaisonChangeSet *liaison_programme_follow (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

G_END_DECLS
