// SPDX-License-Identifier: GPL-3.0-or-later
// Queries as data.
#include "liaison-query.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>

static void
free_condition (gpointer data)
{
  LiaisonCondition *condition = data;

  g_clear_pointer (&condition->value, g_variant_unref);
  g_free (condition);
}

/** liaison_query_new: Returns: (transfer full): a query for every record of @entity that is not in the trash */
LiaisonQuery *
liaison_query_new (const LiaisonEntity *entity)
{
  LiaisonQuery *query = g_new0 (LiaisonQuery, 1);

  g_atomic_ref_count_init (&query->refs);
  query->entity = entity;
  query->conditions = g_ptr_array_new_with_free_func (free_condition);
  return query;
}

/** liaison_query_ref: Returns: @query */
LiaisonQuery *
liaison_query_ref (LiaisonQuery *query)
{
  g_atomic_ref_count_inc (&query->refs);
  return query;
}

/** liaison_query_unref: Gives one reference back. */
void
liaison_query_unref (LiaisonQuery *query)
{
  if (!g_atomic_ref_count_dec (&query->refs))
    return;
  g_ptr_array_unref (query->conditions);
  g_free (query->text);
  g_free (query->sort);
  g_free (query);
}

/**
 * liaison_query_where:
 * @field: a field's name
 * @value: (nullable): a value of the field's type (a text for %LIAISON_QUERY_CONTAINS); floating ones are sunk
 *
 * Returns: whether the entity has that field
 */
gboolean
liaison_query_where (LiaisonQuery *query, const char *field, LiaisonQueryOperator op, GVariant *value)
{
  LiaisonCondition *condition;
  g_autoptr (GVariant) sunk = value != NULL ? g_variant_ref_sink (value) : NULL;
  const LiaisonField *found = liaison_entity_field (query->entity, field);

  if (found == NULL)
    return FALSE;
  condition = g_new0 (LiaisonCondition, 1);
  condition->field = found;
  condition->op = op;
  condition->value = g_steal_pointer (&sunk);
  g_ptr_array_add (query->conditions, condition);
  return TRUE;
}

/**
 * liaison_query_where_text:
 * @text: (nullable): the value as a person writes it
 * @error: %LIAISON_ERROR_NOT_FOUND for an unknown field, %LIAISON_ERROR_INVALID
 */
gboolean
liaison_query_where_text (LiaisonQuery *query, const char *field, LiaisonQueryOperator op, const char *text,
                          GError **error)
{
  const LiaisonField *found = liaison_entity_field (query->entity, field);
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) local = NULL;

  if (found == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s has no field “%.60s”"), query->entity->name,
                 field);
    return FALSE;
  }
  if (op == LIAISON_QUERY_CONTAINS)
    value = g_variant_ref_sink (g_variant_new_string (text != NULL ? text : ""));
  else
    value = liaison_field_parse (found, text, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return liaison_query_where (query, field, op, value);
}

/** liaison_query_set_text: Asks for records that a search for @text finds; %NULL or blank asks for all. */
void
liaison_query_set_text (LiaisonQuery *query, const char *text)
{
  g_free (query->text);
  query->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/** liaison_query_set_sort: Sets the order; see #LiaisonQuery for what @sort may be. */
void
liaison_query_set_sort (LiaisonQuery *query, const char *sort, gboolean descending)
{
  g_free (query->sort);
  query->sort = g_strdup (sort);
  query->descending = descending;
}
