// SPDX-License-Identifier: GPL-3.0-or-later
// A list model over any number of partners: ids at once, rows when looked at.
//
// The reader runs one query for the sorted ids, and fetches the first rows, which are looked at first, along with them.
// get_item() is O(1): the live item for that id, or a new one, mostly empty. A view makes items for many more rows than
// it shows, so nothing is fetched before somebody looks: liaison_partner_list_want(), called when an empty row is
// drawn, notes it and its neighbours; one idle flush fetches those noted that are still alive, in one job. Items of the
// same id are the same objects for as long as somebody holds them, so selection and scroll survive a change, which
// emits one items-changed for the differing middle; what stays but was touched is fetched again. ::locked empties the
// list and every live item, and forgets the query.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_ROW (liaison_partner_row_get_type ())
GType liaison_partner_row_get_type (void);

#define LIAISON_TYPE_PARTNER_ITEM (liaison_partner_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerItem, liaison_partner_item, LIAISON, PARTNER_ITEM, GObject)

gint64 liaison_partner_item_row (LiaisonPartnerItem *self);
/* NULL until it is loaded; "notify::content" (a boxed LiaisonPartnerRow) tells when. */
LiaisonPartnerRow *liaison_partner_item_content (LiaisonPartnerItem *self);

#define LIAISON_TYPE_PARTNER_LIST (liaison_partner_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerList, liaison_partner_list, LIAISON, PARTNER_LIST, GObject)

LiaisonPartnerList *liaison_partner_list_new (LiaisonSession *session);
/* Shows what @query (over partners) finds; NULL empties it. The property "loading" is TRUE until the ids are there, and
 * the list shows what it showed until then. "n-items" is a property too. */
void liaison_partner_list_set_query (LiaisonPartnerList *self, LiaisonQuery *query);
/* (nullable): what it shows: for whoever acts on all of it. Not to be changed. */
LiaisonQuery *liaison_partner_list_query (LiaisonPartnerList *self);
gboolean liaison_partner_list_is_loading (LiaisonPartnerList *self);
/* Whoever looks at the item at @position, and may look at its neighbours next, wants their content. */
void liaison_partner_list_want (LiaisonPartnerList *self, guint position);
/* The position of a partner, or GTK_INVALID_LIST_POSITION (G_MAXUINT) */
guint liaison_partner_list_find (LiaisonPartnerList *self, gint64 row);

/* A list by name that is no search stands by letters ("by-initial", a property; "initials-changed" tells of other
 * ones). Those beyond the first rows are known once they were wanted: nothing shall wait for them. */
void liaison_partner_list_want_initials (LiaisonPartnerList *self);
gunichar liaison_partner_list_initial (LiaisonPartnerList *self, guint position, guint *start, guint *end);

/* The row of the partner at @position, without making an item; 0 if there is none. */
gint64 liaison_partner_list_row (LiaisonPartnerList *self, guint position);

G_END_DECLS
