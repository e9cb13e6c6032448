// SPDX-License-Identifier: GPL-3.0-or-later
// Queries as data.
#include "liaison-query.h"

#include "liaison-error.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What partners have in queries alone. */
const LiaisonField liaison_query_field_tag = {
  .name = "tag", .type = LIAISON_FIELD_REF, .label = N_ ("Tag"), .target = "tag"
};
const LiaisonField liaison_query_field_quiet = { .name = "quiet",
                                                 .type = LIAISON_FIELD_INTEGER,
                                                 .label = N_ ("Months without contact") };

/* Operators as a stored query writes them, in the order of the enumeration. */
static const char *const operators[] = { "is", "is-not", "at-least", "less", "contains" };

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

/** liaison_query_field: Returns: (nullable): the field a condition calls @name */
const LiaisonField *
liaison_query_field (const LiaisonEntity *entity, const char *name)
{
  if (entity == &liaison_entity_partner && strcmp (name, liaison_query_field_tag.name) == 0)
    return &liaison_query_field_tag;
  if (entity == &liaison_entity_partner && strcmp (name, liaison_query_field_quiet.name) == 0)
    return &liaison_query_field_quiet;
  return liaison_entity_field (entity, name);
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
  const LiaisonField *found = liaison_query_field (query->entity, field);

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
  const LiaisonField *found = liaison_query_field (query->entity, field);
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

/**
 * liaison_query_add_choice:
 * @field: a field's name
 * @value: one of its values as text
 *
 * Asks for @value in @field; with other values chosen for the same field, for any of them. A value chosen already is
 * not added again; of months without contact there is one number.
 *
 * Returns: whether the field takes that value
 */
gboolean
liaison_query_add_choice (LiaisonQuery *query, const char *field, const char *value)
{
  const LiaisonField *found = liaison_query_field (query->entity, field);
  LiaisonQueryOperator op;
  LiaisonCondition *added;
  guint place = query->conditions->len;

  if (found == NULL)
    return FALSE;
  op = found->type == LIAISON_FIELD_CODES    ? LIAISON_QUERY_CONTAINS
       : found == &liaison_query_field_quiet ? LIAISON_QUERY_AT_LEAST
                                             : LIAISON_QUERY_IS;
  if (!liaison_query_where_text (query, field, op, value, NULL))
    return FALSE;
  added = g_ptr_array_index (query->conditions, query->conditions->len - 1);
  for (guint i = 0; i + 1 < query->conditions->len; i++) {
    const LiaisonCondition *other = g_ptr_array_index (query->conditions, i);
    if (other->field != found || other->op != op)
      continue;
    if (found == &liaison_query_field_quiet || g_variant_equal (other->value, added->value)) {
      g_ptr_array_remove_index (query->conditions, found == &liaison_query_field_quiet ? i : place);
      return TRUE;
    }
    added->is_alternative = TRUE;
  }
  /* Alternatives stand together. */
  for (guint i = 0; added->is_alternative && i + 1 < query->conditions->len; i++) {
    const LiaisonCondition *other = g_ptr_array_index (query->conditions, i);
    if (other->field == found && other->op == op)
      place = i + 1;
  }
  if (place + 1 < query->conditions->len)
    g_ptr_array_insert (query->conditions, (int) place,
                        g_ptr_array_steal_index (query->conditions, query->conditions->len - 1));
  return TRUE;
}

/** liaison_query_remove: Takes one condition away; what was an alternative to it stays. */
void
liaison_query_remove (LiaisonQuery *query, guint condition)
{
  const LiaisonCondition *gone = g_ptr_array_index (query->conditions, condition);
  LiaisonCondition *next = condition + 1 < query->conditions->len ? g_ptr_array_index (query->conditions, condition + 1)
                                                                  : NULL;

  if (next != NULL && !gone->is_alternative)
    next->is_alternative = FALSE;
  g_ptr_array_remove_index (query->conditions, condition);
}

/** liaison_query_copy: Returns: (transfer full): the same query, to be changed */
LiaisonQuery *
liaison_query_copy (const LiaisonQuery *query)
{
  LiaisonQuery *copy = liaison_query_new (query->entity);

  for (guint i = 0; i < query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (query->conditions, i);
    liaison_query_where (copy, condition->field->name, condition->op, condition->value);
    ((LiaisonCondition *) g_ptr_array_index (copy->conditions, i))->is_alternative = condition->is_alternative;
  }
  copy->trash = query->trash;
  copy->text = g_strdup (query->text);
  copy->sort = g_strdup (query->sort);
  copy->descending = query->descending;
  copy->limit = query->limit;
  return copy;
}

/**
 * liaison_query_write:
 *
 * A query as a saved list keeps it: a line for each condition ("status is active", "countries contains FRA", "or
 * countries contains DEU"), one for the text ("text amina"), one for the order ("sort name", "sort contact down").
 *
 * Returns: (transfer full): that; no trash and no limit
 */
char *
liaison_query_write (const LiaisonQuery *query)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (query->conditions, i);
    g_autofree char *value = NULL;
    if (condition->op == LIAISON_QUERY_CONTAINS && condition->value != NULL)
      value = g_variant_dup_string (condition->value, NULL);
    else if (condition->value != NULL)
      value = liaison_field_write (condition->field, condition->value);
    g_string_append_printf (out, "%s%s %s %s\n", condition->is_alternative ? "or " : "", condition->field->name,
                            operators[condition->op], value != NULL ? value : "");
  }
  if (query->text != NULL)
    g_string_append_printf (out, "text %s\n", query->text);
  if (query->sort != NULL)
    g_string_append_printf (out, "sort %s%s\n", query->sort, query->descending ? " down" : "");
  return g_string_free (out, FALSE);
}

static gboolean
read_condition (LiaisonQuery *query, const char *line, GError **error)
{
  gboolean is_alternative = g_str_has_prefix (line, "or ");
  g_auto (GStrv) parts = g_strsplit (line + (is_alternative ? 3 : 0), " ", 3);

  for (guint i = 0; g_strv_length (parts) == 3 && i < G_N_ELEMENTS (operators); i++) {
    LiaisonCondition *condition;
    if (strcmp (parts[1], operators[i]) != 0)
      continue;
    if (!liaison_query_where_text (query, parts[0], i, parts[2], error))
      return FALSE;
    condition = g_ptr_array_index (query->conditions, query->conditions->len - 1);
    condition->is_alternative = is_alternative && query->conditions->len > 1;
    return TRUE;
  }
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is no line of a query"), line);
  return FALSE;
}

static void
read_sort (LiaisonQuery *query, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 2);

  if (parts[0] != NULL)
    liaison_query_set_sort (query, parts[0], g_strcmp0 (parts[1], "down") == 0);
}

/**
 * liaison_query_read:
 * @text: (nullable): from liaison_query_write(), perhaps of a newer program
 * @error: %LIAISON_ERROR_INVALID, %LIAISON_ERROR_NOT_FOUND for a field it does not know
 *
 * Returns: (transfer full) (nullable): the query
 */
LiaisonQuery *
liaison_query_read (const LiaisonEntity *entity, const char *text, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], "text "))
      liaison_query_set_text (query, lines[i] + strlen ("text "));
    else if (g_str_has_prefix (lines[i], "sort "))
      read_sort (query, lines[i] + strlen ("sort "));
    else if (*lines[i] != '\0' && !read_condition (query, lines[i], error))
      return NULL;
  }
  return g_steal_pointer (&query);
}

/** liaison_query_is_ordered: Returns: whether it asks for partners in one of the orders kept in memory */
gboolean
liaison_query_is_ordered (const LiaisonQuery *query)
{
  static const char *const sorts[] = { "name", "contact", "country", "changed", NULL };

  return query->entity == &liaison_entity_partner && query->trash == LIAISON_TRASH_EXCLUDED &&
         (query->sort == NULL || g_strv_contains (sorts, query->sort));
}
