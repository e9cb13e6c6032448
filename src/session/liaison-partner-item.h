// SPDX-License-Identifier: GPL-3.0-or-later
// The items of a partner list and what lies between them and the list. Private to the session.
#pragma once

#include "liaison-partner-list.h"

G_BEGIN_DECLS

/** LiaisonItemTable: the live items of one list, and which of them wait to be fetched. Main thread only. */
typedef struct _LiaisonItemTable LiaisonItemTable;

LiaisonItemTable *liaison_item_table_new (void);
void liaison_item_table_free (LiaisonItemTable *table);
LiaisonPartnerItem *liaison_item_table_get (LiaisonItemTable *table, gint64 row);
gboolean liaison_item_table_touch (LiaisonItemTable *table, GHashTable *rows, GHashTable *partners);
void liaison_item_table_want (LiaisonItemTable *table, gint64 row);
void liaison_item_table_prepare (LiaisonItemTable *table, GPtrArray *contents);
GArray *liaison_item_table_take_wanted (LiaisonItemTable *table);
gboolean liaison_item_table_has_wanted (LiaisonItemTable *table);
void liaison_item_table_fill (LiaisonItemTable *table, GPtrArray *contents);
void liaison_item_table_forget (LiaisonItemTable *table, GPtrArray *except);
void liaison_item_table_clear (LiaisonItemTable *table);

/* liaison-partner-list.c */
void liaison_partner_list_show_rows (LiaisonPartnerList *self, GArray *rows);

G_END_DECLS
