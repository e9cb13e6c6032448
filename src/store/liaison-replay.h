// SPDX-License-Identifier: GPL-3.0-or-later
// The whole journal, out and in: from it alone a register is made anew, with every id, stamp and moment.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** A change set: its id, device, number, time of its stamp, author, moment, label, argument, what it undoes (empty for
 * nothing), what its author had seen. */
#define LIAISON_REPLAY_SET_TYPE "(aytxtsxsmsayay)"

/** One entry of it: the number of the entity, the record's id, a LiaisonEditKind, the body as the journal has it. */
#define LIAISON_REPLAY_ENTRY_TYPE "(uayuay)"

/** LiaisonReplayFunc: Takes a change set, and then its entries one by one; @item is of either type. */
typedef gboolean (*LiaisonReplayFunc) (GVariant *item, gpointer data, GError **error);

/* A register that is being filled; one transaction. */
typedef struct _LiaisonReplay LiaisonReplay;

gboolean liaison_store_read_journal (LiaisonStore *store, LiaisonReplayFunc func, gpointer data, GError **error);
LiaisonReplay *liaison_replay_new (LiaisonStore *into, GError **error);
gboolean liaison_replay_add (GVariant *item, gpointer data, GError **error);
gboolean liaison_replay_settle (LiaisonReplay *replay, GError **error);
gboolean liaison_replay_finish (LiaisonReplay *replay, GError **error);
void liaison_replay_free (LiaisonReplay *replay);
gboolean liaison_store_replay (LiaisonStore *from, LiaisonStore *into, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReplay, liaison_replay_free)

G_END_DECLS
