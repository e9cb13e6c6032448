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

/**
 * LiaisonListQuestion: what is asked of the reader.
 * @with_first: also the first rows
 * @with_initials: the letters of all rows, not of the first alone
 */
typedef struct {
  LiaisonQuery *query;
  gboolean with_first;
  gboolean with_initials;
} LiaisonListQuestion;

/**
 * LiaisonListFound: its answer.
 * @rows: (element-type gint64)
 * @first: (nullable) (element-type LiaisonPartnerRow)
 * @initials: (nullable) (element-type LiaisonInitial): of a list by name
 */
typedef struct {
  GArray *rows;
  GPtrArray *first;
  GArray *initials;
} LiaisonListFound;

/**
 * LiaisonListWanted: what is asked about rows that are looked at.
 * @rows: (element-type gint64)
 * @text: (nullable): what they were searched by
 */
typedef struct {
  GArray *rows;
  char *text;
} LiaisonListWanted;

/* liaison-partner-list-read.c */
gpointer liaison_list_read (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);
gpointer liaison_list_read_rows (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);
void liaison_list_found_free (LiaisonListFound *found);
void liaison_list_question_free (gpointer data);
void liaison_list_wanted_free (gpointer data);

/* liaison-partner-list.c */
void liaison_partner_list_show_rows (LiaisonPartnerList *self, GArray *rows);

G_END_DECLS
