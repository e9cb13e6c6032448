// SPDX-License-Identifier: GPL-3.0-or-later
// From --where, --sort and --saved to a query.
#include "liaison-cli-query.h"

#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The only record of @entity that one of its fields calls @name, whatever its case and accents; else @name is an id. */
static gboolean
find_named (LiaisonCli *cli, const LiaisonEntity *entity, const char *const *fields, const char *name, LiaisonId *id,
            GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) records = liaison_store_fetch (cli->store, query, error);
  g_autofree char *wanted = liaison_fold (name);
  guint found = 0;

  for (guint i = 0; records != NULL && i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    gboolean is_it = FALSE;
    for (guint f = 0; fields[f] != NULL; f++) {
      g_autofree char *folded = liaison_fold (liaison_record_text (record, liaison_entity_field (entity, fields[f])));
      is_it |= strcmp (folded, wanted) == 0;
    }
    if (!is_it)
      continue;
    *id = record->id;
    found++;
  }
  if (found > 1)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("several are called “%.60s”: give the id"), name);
  if (found != 0 || records == NULL)
    return found == 1;
  if (liaison_id_parse (name, id) || (strlen (name) >= 8 && strspn (name, "0123456789abcdefABCDEF") == strlen (name)))
    return liaison_cli_find_id (cli, entity, name, id, error);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no %s “%.60s”"), entity->name, name);
  return FALSE;
}

/* A tag or a member of staff by name, everything else as a value. */
static GVariant *
parse_value (LiaisonCli *cli, const LiaisonField *field, const char *text, GError **error)
{
  static const char *const tag_fields[] = { "label_en", "label_fr", NULL };
  static const char *const staff_fields[] = { "name", "initials", NULL };
  gboolean is_tag = g_strcmp0 (field->target, "tag") == 0, is_staff = g_strcmp0 (field->target, "staff") == 0;
  LiaisonId id;

  if (*text == '\0' || !g_utf8_validate (text, -1, NULL) || (!is_tag && !is_staff))
    return liaison_cli_parse_value (cli, field, text, error);
  if (!find_named (cli, is_tag ? &liaison_entity_tag : &liaison_entity_staff, is_tag ? tag_fields : staff_fields, text,
                   &id, error))
    return NULL;
  return g_variant_ref_sink (g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, sizeof id.bytes, 1));
}

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
  field = liaison_query_field (query->entity, name);
  if (field == NULL) {
    liaison_cli_set_field_error (error, query->entity, name);
    return FALSE;
  }
  value = parse_value (cli, field, equals + 1, &local);
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
  return liaison_query_where (query, name,
                              field == &liaison_query_field_quiet ? LIAISON_QUERY_AT_LEAST : LIAISON_QUERY_IS, value);
}

static gboolean
set_sort (LiaisonQuery *query, const char *sort, GError **error)
{
  gboolean partners = query->entity == &liaison_entity_partner;
  const char *name = sort != NULL && *sort == '-' ? sort + 1 : sort;

  static const char *const orders[] = { "name", "contact", "country", NULL };

  if (name == NULL) {
    if (query->sort == NULL)
      liaison_query_set_sort (query, partners ? "name" : NULL, FALSE);
    return TRUE;
  }
  if (strcmp (name, "changed") != 0 && !(partners && g_strv_contains (orders, name)) &&
      liaison_cli_find_field (query->entity, name, error) == NULL)
    return FALSE;
  liaison_query_set_sort (query, name, name != sort);
  return TRUE;
}

/**
 * liaison_cli_narrow_query:
 * @conditions: (nullable) (array zero-terminated=1): "FIELD=VALUE" each
 * @sort: (nullable): a field, "changed", for partners "name", "contact" or "country"; "-" in front turns the order
 * round
 *
 * Adds conditions to @query and sets its order.
 */
gboolean
liaison_cli_narrow_query (LiaisonCli *cli, LiaisonQuery *query, const char *const *conditions, const char *sort,
                          GError **error)
{
  if (!set_sort (query, sort, error))
    return FALSE;
  for (guint i = 0; conditions != NULL && conditions[i] != NULL; i++)
    if (!add_condition (cli, query, conditions[i], error))
      return FALSE;
  return TRUE;
}

/**
 * liaison_cli_make_query:
 * @conditions: (nullable) (array zero-terminated=1): as liaison_cli_narrow_query()
 * @sort: (nullable): the same
 *
 * Returns: (transfer full) (nullable): the query
 */
LiaisonQuery *
liaison_cli_make_query (LiaisonCli *cli, const LiaisonEntity *entity, const char *const *conditions, const char *sort,
                        GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  return liaison_cli_narrow_query (cli, query, conditions, sort, error) ? g_steal_pointer (&query) : NULL;
}

/**
 * liaison_cli_saved_query:
 * @name: of a saved list, or its id
 *
 * Returns: (transfer full) (nullable): what it asks
 */
LiaisonQuery *
liaison_cli_saved_query (LiaisonCli *cli, const char *name, GError **error)
{
  static const char *const fields[] = { "name", NULL };
  g_autoptr (LiaisonRecord) list = NULL;
  LiaisonId id;

  if (!g_utf8_validate (name, -1, NULL)) {
    liaison_cli_set_usage_error (error, _ ("the text is not UTF-8"));
    return NULL;
  }
  if (!find_named (cli, &liaison_entity_saved_list, fields, name, &id, error))
    return NULL;
  list = liaison_store_get (cli->store, &liaison_entity_saved_list, &id, error);
  return list != NULL ? liaison_query_read (&liaison_entity_partner, ((LiaisonSavedList *) list)->query, error) : NULL;
}

/** liaison_cli_find_tag: Finds a tag by one of its labels, or by its id. */
gboolean
liaison_cli_find_tag (LiaisonCli *cli, const char *name, LiaisonId *id, GError **error)
{
  static const char *const fields[] = { "label_en", "label_fr", NULL };

  return find_named (cli, &liaison_entity_tag, fields, name, id, error);
}
