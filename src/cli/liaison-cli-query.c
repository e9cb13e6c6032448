// SPDX-License-Identifier: GPL-3.0-or-later
// From --where and --sort to a query.
#include "liaison-cli-query.h"

#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A set of codes is asked for each of the codes given; everything else for being equal, "" for not being set. */
static gboolean
add_condition (LiaisonCli *cli, LiaisonQuery *query, const char *text, GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name = equals != NULL ? g_strndup (text, (gsize) (equals - text)) : NULL;
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) local = NULL;
  const LiaisonField *field;

  if (name == NULL) {
    liaison_cli_set_usage_error (error, _ ("“%.60s” is not of the form FIELD=VALUE"), text);
    return FALSE;
  }
  field = liaison_cli_find_field (query->entity, name, error);
  if (field == NULL)
    return FALSE;
  value = liaison_cli_parse_value (cli, field, equals + 1, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (field->type == LIAISON_FIELD_CODES && value != NULL) {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    for (guint i = 0; codes[i] != NULL; i++)
      liaison_query_where (query, name, LIAISON_QUERY_CONTAINS, g_variant_new_string (codes[i]));
    return TRUE;
  }
  return liaison_query_where (query, name, LIAISON_QUERY_IS, value);
}

static gboolean
set_sort (LiaisonQuery *query, const char *sort, GError **error)
{
  gboolean partners = query->entity == &liaison_entity_partner;
  const char *name = sort != NULL && *sort == '-' ? sort + 1 : sort;

  if (name == NULL) {
    liaison_query_set_sort (query, partners ? "name" : NULL, FALSE);
    return TRUE;
  }
  if (strcmp (name, "changed") != 0 && !(partners && strcmp (name, "name") == 0) &&
      liaison_cli_find_field (query->entity, name, error) == NULL)
    return FALSE;
  liaison_query_set_sort (query, name, name != sort);
  return TRUE;
}

/**
 * liaison_cli_make_query:
 * @conditions: (nullable) (array zero-terminated=1): "FIELD=VALUE" each
 * @sort: (nullable): a field, "changed", for partners "name"; "-" in front turns the order round
 *
 * Returns: (transfer full) (nullable): the query
 */
LiaisonQuery *
liaison_cli_make_query (LiaisonCli *cli, const LiaisonEntity *entity, const char *const *conditions, const char *sort,
                        GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  if (!set_sort (query, sort, error))
    return NULL;
  for (guint i = 0; conditions != NULL && conditions[i] != NULL; i++)
    if (!add_condition (cli, query, conditions[i], error))
      return NULL;
  return g_steal_pointer (&query);
}
