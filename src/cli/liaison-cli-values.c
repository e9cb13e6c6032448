// SPDX-License-Identifier: GPL-3.0-or-later
// Values and records as the command line writes and reads them.
#include "liaison-cli-values.h"

#include "liaison-code-index.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-import-target.h"
#include "liaison-json.h"
#include "liaison-office.h"
#include "liaison-posts.h"
#include "liaison-relations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @labels: "VOCABULARY\nCODE" to the label in the chosen language
 * @borrowed: the keys of those that have a label in the other language only */
struct _LiaisonCliValues {
  LiaisonCodeIndex *index;
  GHashTable *labels;
  GHashTable *borrowed;
  gboolean translates_names;
  gboolean has_countries;
};

static const char *
pick_label (LiaisonCli *cli, const char *english, const char *french)
{
  return cli->language == LIAISON_LANGUAGE_FR && french != NULL ? french : english;
}

static void
add_label (LiaisonCliValues *values, const char *vocabulary, const char *code, const char *label)
{
  if (code != NULL && label != NULL)
    g_hash_table_insert (values->labels, g_strconcat (vocabulary, "\n", code, NULL), g_strdup (label));
}

static void
read_labels (LiaisonCli *cli, LiaisonCliValues *values, const LiaisonEntity *entity)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) records = liaison_store_fetch (cli->store, query, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    liaison_code_index_add (values->index, record);
    if (entity == &liaison_entity_country) {
      const LiaisonCountry *country = (const LiaisonCountry *) record;
      values->has_countries = TRUE;
      add_label (values, "country", country->iso3, pick_label (cli, country->name_en, country->name_fr));
    } else {
      const LiaisonTerm *term = (const LiaisonTerm *) record;
      add_label (values, term->vocabulary, term->code, pick_label (cli, term->label_en, term->label_fr));
      if (cli->language == LIAISON_LANGUAGE_FR && term->label_fr == NULL)
        g_hash_table_add (values->borrowed, g_strconcat (term->vocabulary, "\n", term->code, NULL));
    }
  }
}

/* Made when first wanted: most calls need none of it. */
static LiaisonCliValues *
get_values (LiaisonCli *cli)
{
  g_autofree char *language = NULL;

  if (cli->values != NULL)
    return cli->values;
  cli->values = g_new0 (LiaisonCliValues, 1);
  cli->values->index = liaison_code_index_new ();
  cli->values->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  cli->values->borrowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  language = liaison_store_get_local (cli->store, "names-language", NULL);
  cli->values->translates_names = (g_strcmp0 (language, "fr") == 0) != (cli->language == LIAISON_LANGUAGE_FR);
  read_labels (cli, cli->values, &liaison_entity_country);
  read_labels (cli, cli->values, &liaison_entity_term);
  return cli->values;
}

static char *
name_code (LiaisonCli *cli, const LiaisonVocabulary *vocabulary, const char *code)
{
  g_autofree char *key = g_strconcat (vocabulary->name, "\n", code, NULL);
  const LiaisonCliValues *values = get_values (cli);
  const char *label = g_hash_table_lookup (values->labels, key);

  /* A built-in word keeps its name in the language in which the office has given it none. */
  if (label != NULL && liaison_vocabulary_find (vocabulary, code) != NULL &&
      g_hash_table_contains (values->borrowed, key))
    label = NULL;
  return g_strdup (label != NULL ? label : liaison_vocabulary_label (vocabulary, code));
}

static char *
display_codes (LiaisonCli *cli, const LiaisonField *field, GVariant *value)
{
  g_autofree const char **codes = g_variant_get_strv (value, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    g_strv_builder_take (names, name_code (cli, field->vocabulary, codes[i]));
  list = g_strv_builder_end (names);
  return g_strjoinv (", ", list);
}

static char *
display_reference (LiaisonCli *cli, const LiaisonField *field, GVariant *value)
{
  const LiaisonEntity *target = field->target != NULL ? liaison_entities_find (field->target) : NULL;
  char *title = NULL;
  LiaisonId id;

  if (target != NULL && g_variant_get_size (value) == sizeof id.bytes) {
    memcpy (id.bytes, g_variant_get_data (value), sizeof id.bytes);
    title = liaison_cli_title (cli, target, &id, NULL);
  }
  return title != NULL && *title != '\0' ? title : (g_free (title), liaison_field_write (field, value));
}

/* The name that the record itself holds in the chosen language: name_fr, label_en, title_fr_m and the like. */
static const char *
find_translated (LiaisonCli *cli, const LiaisonRecord *record)
{
  static const char *const english[] = { "name_en", "label_en", "title_en", "forward_en", NULL };
  static const char *const french[] = { "name_fr", "label_fr", "title_fr_m", "title_fr_f", "forward_fr_m", NULL };
  const char *const *names = cli->language == LIAISON_LANGUAGE_FR ? french : english;

  for (guint i = 0; names[i] != NULL; i++) {
    const LiaisonField *field = liaison_entity_field (record->entity, names[i]);
    if (field != NULL && liaison_record_is_set (record, field))
      return liaison_record_text (record, field);
  }
  return NULL;
}

/* Some errors tell the field already. */
static void
propagate_named (GError **error, const char *field, GError *local)
{
  g_autofree char *prefix = g_strconcat (field, ": ", NULL);

  if (!g_str_has_prefix (local->message, prefix))
    g_prefix_error_literal (&local, prefix);
  g_propagate_error (error, local);
}

static void
unref_value (gpointer value)
{
  g_variant_unref (value);
}

/** liaison_cli_values_free: Frees it. */
void
liaison_cli_values_free (LiaisonCliValues *values)
{
  liaison_code_index_free (values->index);
  g_hash_table_unref (values->labels);
  g_hash_table_unref (values->borrowed);
  g_free (values);
}

/**
 * liaison_cli_find_code: a #LiaisonFindCode over the register's countries and terms; @cli is the #LiaisonCli
 *
 * A register without any country takes their codes as they are.
 */
char *
liaison_cli_find_code (const LiaisonVocabulary *vocabulary, const char *text, gpointer cli)
{
  const LiaisonCliValues *values = get_values (cli);
  char *code = liaison_code_index_find (vocabulary, text, values->index);

  if (code == NULL && !values->has_countries && vocabulary == &liaison_vocabulary_country && strlen (text) == 3)
    return g_ascii_strup (text, 3);
  return code;
}

/** liaison_cli_translates_names: see the header */
gboolean
liaison_cli_translates_names (LiaisonCli *cli)
{
  return get_values (cli)->translates_names;
}

/** liaison_cli_find_entity: Returns: (nullable): the entity that an argument names; a usage error without it */
const LiaisonEntity *
liaison_cli_find_entity (const char *name, GError **error)
{
  const LiaisonEntity *entity = liaison_entities_find (name);
  g_autoptr (GString) names = g_string_new (NULL);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; entity == NULL && i < count; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", entities[i]->name);
  if (entity == NULL)
    liaison_cli_set_usage_error (error, _ ("“%.60s” is no kind of record; there are: %s"), name, names->str);
  return entity;
}

/** liaison_cli_set_field_error: Sets a usage error that tells which fields @entity has. */
void
liaison_cli_set_field_error (GError **error, const LiaisonEntity *entity, const char *name)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", entity->fields[i].name);
  liaison_cli_set_usage_error (error, _ ("%s has no field “%.60s”; it has: %s"), entity->name, name, names->str);
}

/** liaison_cli_find_field: Returns: (nullable): the field that an argument names; a usage error without it */
const LiaisonField *
liaison_cli_find_field (const LiaisonEntity *entity, const char *name, GError **error)
{
  const LiaisonField *field = liaison_entity_field (entity, name);

  if (field == NULL)
    liaison_cli_set_field_error (error, entity, name);
  return field;
}

/**
 * liaison_cli_find_id:
 * @text: a whole id, or the last eight digits of one, or more of them
 * @error: %LIAISON_ERROR_NOT_FOUND; %LIAISON_ERROR_INVALID where several records end like that
 */
gboolean
liaison_cli_find_id (LiaisonCli *cli, const LiaisonEntity *entity, const char *text, LiaisonId *id, GError **error)
{
  gsize length = strlen (text);

  if (liaison_id_parse (text, id))
    return TRUE;
  if (length < 8 || length > 32 || strspn (text, "0123456789abcdefABCDEF") != length) {
    liaison_cli_set_usage_error (error, _ ("“%.60s” is neither an id nor the last 8 digits or more of one"), text);
    return FALSE;
  }
  return liaison_store_find_id (cli->store, entity, text, id, error);
}

/** liaison_cli_find_record: Returns: (transfer full) (nullable): the record that the arguments ENTITY ID name */
LiaisonRecord *
liaison_cli_find_record (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonEntity *entity = liaison_cli_find_entity (arguments[0], error);
  LiaisonId id;

  if (entity == NULL || !liaison_cli_find_id (cli, entity, arguments[1], &id, error))
    return NULL;
  return liaison_store_get (cli->store, entity, &id, error);
}

/**
 * liaison_cli_parse_value:
 * @text: as a person writes it: codes or names, also of countries; ids may be shortened; "" for none
 *
 * Returns: (transfer full) (nullable): the value; %NULL without @error for none
 */
GVariant *
liaison_cli_parse_value (LiaisonCli *cli, const LiaisonField *field, const char *text, GError **error)
{
  const LiaisonImportOptions options = { .find_code = liaison_cli_find_code, .lookup_data = cli };
  g_autoptr (GHashTable) cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_value);
  LiaisonImportTarget target = { .kind = LIAISON_TARGET_FIELD, .field = field };
  const LiaisonEntity *entity = field->target != NULL ? liaison_entities_find (field->target) : NULL;
  g_autoptr (GVariant) value = NULL;
  GError *local = NULL;
  LiaisonId id;

  if (*text == '\0')
    return NULL;
  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: the value is not UTF-8"), field->name);
    return NULL;
  }
  if (field->type == LIAISON_FIELD_REF && entity != NULL) {
    if (!liaison_cli_find_id (cli, entity, text, &id, error))
      return NULL;
    return g_variant_ref_sink (g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, sizeof id.bytes, 1));
  }
  if (field->type == LIAISON_FIELD_CODE || field->type == LIAISON_FIELD_CODES)
    target.cache = cache;
  value = liaison_import_target_parse (&target, text, &options, &local);
  if (local != NULL)
    propagate_named (error, field->name, g_steal_pointer (&local));
  return g_steal_pointer (&value);
}

/** liaison_cli_title: Returns: (transfer full) (nullable): what to call the record in one line, in the chosen language
 */
char *
liaison_cli_title (LiaisonCli *cli, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  const char *translated;

  if (entity == &liaison_entity_partner && !liaison_cli_translates_names (cli))
    return liaison_store_title (cli->store, entity, id, error);
  record = liaison_store_get (cli->store, entity, id, error);
  if (record == NULL)
    return NULL;
  if (entity == &liaison_entity_partner)
    return liaison_store_partner_name (cli->store, id, cli->language, error);
  if (entity == &liaison_entity_relation)
    return liaison_store_relation_sentence (cli->store, (const LiaisonRelation *) record, cli->language, error);
  if (entity == &liaison_entity_tenure)
    return liaison_store_tenure_sentence (cli->store, (const LiaisonTenure *) record, cli->language, error);
  translated = find_translated (cli, record);
  return translated != NULL ? g_strdup (translated) : liaison_store_title (cli->store, entity, id, error);
}

/** liaison_cli_display: Returns: (transfer full): the value for people: names for codes, titles for references */
char *
liaison_cli_display (LiaisonCli *cli, const LiaisonField *field, GVariant *value)
{
  if (value != NULL && field->type == LIAISON_FIELD_CODES && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
    return display_codes (cli, field, value);
  if (value != NULL && field->type == LIAISON_FIELD_CODE)
    return name_code (cli, field->vocabulary, g_variant_get_string (value, NULL));
  if (value != NULL && field->type == LIAISON_FIELD_REF)
    return display_reference (cli, field, value);
  return liaison_field_display (field, value);
}

/** liaison_cli_display_field: Returns: (transfer full): the same of one field of @record; "" where it is not set */
char *
liaison_cli_display_field (LiaisonCli *cli, const LiaisonRecord *record, const LiaisonField *field)
{
  g_autoptr (GVariant) value = liaison_record_get (record, field);

  return liaison_cli_display (cli, field, value);
}

/** liaison_cli_short_id: Returns: (transfer full): the end of @id that tables show */
char *
liaison_cli_short_id (const LiaisonId *id)
{
  g_autofree char *text = liaison_id_to_string (id);

  return g_strdup (text + LIAISON_ID_STRING_LENGTH - LIAISON_CLI_SHORT_ID);
}

/** liaison_cli_record_node: Returns: (transfer full) (nullable): the record as liaison-json.h says, with its "title" */
JsonNode *
liaison_cli_record_node (LiaisonCli *cli, const LiaisonRecord *record, GError **error)
{
  g_autofree char *title = liaison_cli_title (cli, record->entity, &record->id, error);
  JsonNode *node;

  if (title == NULL)
    return NULL;
  node = liaison_json_record_to_node (record);
  /* A field of that name says the same or more. */
  if (!json_object_has_member (json_node_get_object (node), "title"))
    json_object_set_string_member (json_node_get_object (node), "title", title);
  return node;
}
