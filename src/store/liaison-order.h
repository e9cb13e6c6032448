// SPDX-License-Identifier: GPL-3.0-or-later
// The order of all partners by name, in memory, and what is kept beside it. Not for other modules.
#pragma once

#include "liaison-db.h"

G_BEGIN_DECLS

/**
 * LiaisonOrder: of all partners not in the trash; what is kept by place has one element for each of @rows.
 * @version: of what other connections committed
 * @changes: of what this one did
 * @rows: (element-type gint64): by name
 * @families: (element-type guint8): by place: number in @codes
 * @kinds: (element-type guint8): by place
 * @places: (element-type guint32): by row number, the place plus one; 0 for none
 * @codes: (element-type char*): families and kinds met so far
 * @contacts: (nullable): by place: the day of the last real contact as year * 10000 + month * 100 + day; 0 for none;
 * made when first asked for
 */
struct _LiaisonOrder {
  gint64 version;
  gint64 changes;
  GArray *rows;
  GArray *families;
  GArray *kinds;
  GArray *places;
  GPtrArray *codes;
  guint32 *contacts;
};

/** How well a partner answers a search; the least is the best. 0: not at all. */
typedef enum {
  LIAISON_TIER_NONE,
  LIAISON_TIER_EXACT, /* a name or acronym is what was typed */
  LIAISON_TIER_START, /* one starts with it */
  LIAISON_TIER_WORDS, /* words of names do */
  LIAISON_TIER_NOTES, /* something else has it */
  LIAISON_TIER_LAST,
} LiaisonTier;

/* liaison-order.c */
LiaisonOrder *liaison_order_get (LiaisonStore *store, GError **error);
guint8 liaison_order_code (LiaisonOrder *order, const char *code);
guint32 liaison_order_place (LiaisonOrder *order, gint64 row);
const guint32 *liaison_order_contacts (LiaisonStore *store, LiaisonOrder *order, GError **error);

/* liaison-select.c: what a query finds: one LiaisonTier per place */
guint8 *liaison_order_select (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, GError **error);

/* liaison-arrange.c: in which order */
GArray *liaison_order_arrange (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers,
                               GError **error);

G_END_DECLS
