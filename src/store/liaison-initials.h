// SPDX-License-Identifier: GPL-3.0-or-later
// The letters under which a list of partners sorted by name stands.
//
// The first letter of a sort key, folded, so that Élise and Emma are both under E, in every script. Names that begin
// with no letter, and those in Chinese characters, of which nearly each has another, are under "#".
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonInitial: from @start on, up to the start of the next, names begin with @letter, in capitals. */
typedef struct {
  guint start;
  gunichar letter;
} LiaisonInitial;

GArray *liaison_initials_of_keys (const char *const *keys, guint n_keys);
GArray *liaison_store_initials (LiaisonStore *store, const gint64 *rows, guint n_rows, GError **error);
gboolean liaison_initials_equal (const GArray *initials, const GArray *others);
guint liaison_initials_find (const GArray *initials, guint position);

G_END_DECLS
