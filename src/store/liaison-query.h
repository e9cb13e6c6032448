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

/**
 * LiaisonCondition:
 * @field: of the entity, or one that partners have in queries alone: liaison_query_field_tag (it has that tag),
 * liaison_query_field_quiet (no real contact in the last so many months)
 * @value: (nullable): of the field's type; a text for %LIAISON_QUERY_CONTAINS
 * @is_alternative: it is enough if this one holds or the one before
 */
typedef struct {
  const LiaisonField *field;
  LiaisonQueryOperator op;
  GVariant *value;
  gboolean is_alternative;
} LiaisonCondition;

extern const LiaisonField liaison_query_field_tag;
extern const LiaisonField liaison_query_field_quiet;

/**
 * LiaisonQuery:
 * @conditions: (element-type LiaisonCondition): all must hold, but for alternatives
 * @text: (nullable): what a person typed into a search entry; every word must match as a prefix
 * @sort: (nullable): a field's name, or for partners "name" (their shown name; what a search finds: the best match
 * first), "contact" (the last real one), "country", or "changed"; %NULL is the order of entry
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
gboolean liaison_query_add_choice (LiaisonQuery *query, const char *field, const char *value);
void liaison_query_remove (LiaisonQuery *query, guint condition);
const LiaisonField *liaison_query_field (const LiaisonEntity *entity, const char *name);
LiaisonQuery *liaison_query_copy (const LiaisonQuery *query);
char *liaison_query_write (const LiaisonQuery *query);
LiaisonQuery *liaison_query_read (const LiaisonEntity *entity, const char *text, GError **error);
gboolean liaison_query_is_ordered (const LiaisonQuery *query);
void liaison_query_set_text (LiaisonQuery *query, const char *text);
void liaison_query_set_sort (LiaisonQuery *query, const char *sort, gboolean descending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonQuery, liaison_query_unref)

G_END_DECLS
