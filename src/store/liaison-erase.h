// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing for good: the one change that nothing takes back.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** The label of every erasure: it names nobody, for the label stays. */
#define LIAISON_ERASURE_LABEL "Erased from the trash for good"

LiaisonChangeSet *
liaison_store_erasure (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error);
LiaisonChangeSet *liaison_store_erasure_of_trash (LiaisonStore *store, GError **error);
gboolean liaison_change_set_erases (const LiaisonChangeSet *set);

G_END_DECLS
