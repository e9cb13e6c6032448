// SPDX-License-Identifier: GPL-3.0-or-later
// What to read: an entity, conditions that must all hold, an order. Pure data; may be made on any thread.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_QUERY_IS,       /* the field equals the value; a NULL value asks for "unset" */
  LIAISON_QUERY_IS_NOT,   /* the opposite */
  LIAISON_QUERY_AT_LEAST, /* >=, in time order for DATE and MOMENT */
  LIAISON_QUERY_LESS,     /* < */
  LIAISON_QUERY_CONTAINS, /* a CODES field has the code; a TEXT field has the text somewhere, A to Z in either case */
} LiaisonQueryOperator;

typedef enum {
  LIAISON_TRASH_EXCLUDED,
  LIAISON_TRASH_ONLY,
  LIAISON_TRASH_INCLUDED,
} LiaisonTrash;

typedef struct {
  const LiaisonField *field;
  LiaisonQueryOperator op;
  GVariant *value;
} LiaisonCondition;

/**
 * LiaisonQuery:
 * @conditions: (element-type LiaisonCondition): all must hold
 * @text: (nullable): what a person typed into a search entry; every word must match as a prefix
 * @sort: (nullable): a field's name, or "name" for a partner's shown name, or "changed"; %NULL is the order of entry
 * @limit: 0 for all
 */
typedef struct {
  gatomicrefcount refs;
  const LiaisonEntity *entity;
  GPtrArray *conditions;
  LiaisonTrash trash;
  char *text;
  char *sort;
  gboolean descending;
  guint limit;
} LiaisonQuery;

LiaisonQuery *liaison_query_new (const LiaisonEntity *entity);
LiaisonQuery *liaison_query_ref (LiaisonQuery *query);
void liaison_query_unref (LiaisonQuery *query);
gboolean liaison_query_where (LiaisonQuery *query, const char *field, LiaisonQueryOperator op, GVariant *value);
gboolean liaison_query_where_text (LiaisonQuery *query, const char *field, LiaisonQueryOperator op, const char *text,
                                   GError **error);
void liaison_query_set_text (LiaisonQuery *query, const char *text);
void liaison_query_set_sort (LiaisonQuery *query, const char *sort, gboolean descending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonQuery, liaison_query_unref)

G_END_DECLS
