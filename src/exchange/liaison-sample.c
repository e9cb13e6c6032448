// SPDX-License-Identifier: GPL-3.0-or-later
// The invented office: turns the sample's names, dates and languages into plain records.
#include "liaison-sample.h"

#include "liaison-clock.h"
#include "liaison-data.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-json-scan.h"
#include "liaison-reference.h"
#include "liaison-sample-date.h"

#include <string.h>

typedef struct {
  const char *file_name;
  LiaisonLanguage language;
  GDate today;
  GPtrArray *records;
  GHashTable *named;
  GHashTable *wanted;
  GHashTable *reference;
  guint unnamed;
} Loader;

static gboolean take_record (Loader *loader, const LiaisonEntity *entity, JsonObject *object,
                             const LiaisonRecord *whole, GError **error);

static gboolean
is_slug (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length <= 60 && text[length] == '\0';
}

/* The id that "@ENTITY:SLUG" or "@reference:SPACE:CODE" names. */
static gboolean
read_name (const char *text, LiaisonId *id)
{
  g_auto (GStrv) parts = g_strsplit (text + 1, ":", 3);
  guint count = g_strv_length (parts);

  if (count == 3 && strcmp (parts[0], "reference") == 0) {
    liaison_reference_id (id, parts[1], parts[2]);
    return TRUE;
  }
  if (count != 2 || liaison_entities_find (parts[0]) == NULL || !is_slug (parts[1]))
    return FALSE;
  liaison_id_derive (id, "sample", text);
  return TRUE;
}

static JsonNode *
new_text (char *text)
{
  JsonNode *node = json_node_init_string (json_node_alloc (), text);

  g_free (text);
  return node;
}

static gboolean
fail (GError **error, const char *what, const char *text)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "%s: “%.80s”", what, text);
  return FALSE;
}

static gboolean
take_id (Loader *loader, const LiaisonEntity *entity, const char *text, LiaisonId *id, GError **error)
{
  g_autofree char *start = g_strdup_printf ("@%s:", entity->name);
  g_autofree char *key = NULL;

  if (text == NULL) {
    key = g_strdup_printf ("%u", loader->unnamed++);
    liaison_id_derive (id, "sample part", key);
    return TRUE;
  }
  if (!g_str_has_prefix (text, start) || !read_name (text, id))
    return fail (error, "not the name of such a record", text);
  return g_hash_table_add (loader->named, g_memdup2 (id, sizeof *id)) || fail (error, "named twice", text);
}

/* The year of a date that moves with today, for a number such as the year of a letter's reference. */
static JsonNode *
expand_year (const char *text, const GDate *today, GError **error)
{
  g_autofree char *date = liaison_sample_date (text, today);

  if (date != NULL && g_str_has_suffix (text, "~year"))
    return json_node_init_int (json_node_alloc (), g_ascii_strtoll (date, NULL, 10));
  fail (error, "not a year that moves with today", text);
  return NULL;
}

/* A value as the ordinary reader wants it; NULL with @error. */
static JsonNode *
expand (Loader *loader, const LiaisonField *field, JsonNode *node, GError **error)
{
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    JsonObject *both = json_node_get_object (node);
    if (json_object_get_size (both) != 2 || !json_object_has_member (both, "en") ||
        !json_object_has_member (both, "fr")) {
      fail (error, "a text in two languages has \"en\" and \"fr\"", field->name);
      return NULL;
    }
    return json_node_copy (json_object_get_member (both, liaison_language_code (loader->language)));
  }
  if (text == NULL || text[0] != '@')
    return json_node_copy (node);
  if (field->type == LIAISON_FIELD_DATE || field->type == LIAISON_FIELD_MOMENT) {
    char *date = liaison_sample_date (text, &loader->today);
    if (date != NULL)
      return new_text (date);
    fail (error, "not a date that moves with today", text);
    return NULL;
  }
  if (field->type == LIAISON_FIELD_INTEGER)
    return expand_year (text, &loader->today, error);
  if (field->type == LIAISON_FIELD_REF) {
    LiaisonId id;
    if (!read_name (text, &id)) {
      fail (error, "not a name of a record", text);
      return NULL;
    }
    if (!g_hash_table_contains (loader->wanted, &id))
      g_hash_table_insert (loader->wanted, g_memdup2 (&id, sizeof id), g_strdup (text));
    return new_text (liaison_id_to_string (&id));
  }
  return json_node_copy (node);
}

static gboolean
take_fields (Loader *loader, const LiaisonEntity *entity, JsonObject *object, JsonObject *plain, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const LiaisonField *field = liaison_entity_field (entity, name);
    JsonNode *value;
    if (field == NULL && (strcmp (name, "id") == 0 || liaison_entities_find (name) != NULL))
      continue;
    value = field != NULL ? expand (loader, field, node, error) : json_node_copy (node);
    if (value == NULL)
      return FALSE;
    json_object_set_member (plain, name, value);
  }
  return TRUE;
}

static gboolean
take_parts (Loader *loader, const LiaisonRecord *whole, JsonObject *object, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const LiaisonEntity *entity = liaison_entity_field (whole->entity, name) == NULL ? liaison_entities_find (name)
                                                                                     : NULL;
    JsonArray *array = entity != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
    if (entity != NULL && array == NULL)
      return fail (error, "an array of parts is wanted", name);
    for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
      JsonNode *part = json_array_get_element (array, i);
      if (!JSON_NODE_HOLDS_OBJECT (part))
        return fail (error, "a part is an object", name);
      if (!take_record (loader, entity, json_node_get_object (part), whole, error))
        return FALSE;
    }
  }
  return TRUE;
}

/* Points a part to its whole. */
static gboolean
own (LiaisonRecord *part, const LiaisonRecord *whole, GError **error)
{
  const LiaisonField *owner = liaison_entity_owner (part->entity);
  const LiaisonField *about = liaison_entity_field (part->entity, "about");
  const LiaisonField *about_entity = liaison_entity_field (part->entity, "about_entity");

  if (owner == NULL || (owner->target != NULL && strcmp (owner->target, whole->entity->name) != 0))
    owner = about;
  if (owner == NULL || (owner == about && about_entity == NULL))
    return fail (error, "not a part of such a record", part->entity->name);
  liaison_record_put_reference (part, owner, &whole->id);
  if (owner == about)
    liaison_record_take_text (part, about_entity, g_strdup (whole->entity->name));
  return TRUE;
}

static gboolean
take_record (Loader *loader, const LiaisonEntity *entity, JsonObject *object, const LiaisonRecord *whole,
             GError **error)
{
  JsonNode *id_node = json_object_get_member (object, "id");
  const char *id_text = id_node != NULL && JSON_NODE_HOLDS_VALUE (id_node) ? json_node_get_string (id_node) : NULL;
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  LiaisonRecord *record;
  LiaisonId id;

  json_node_take_object (node, json_object_new ());
  if (!take_id (loader, entity, id_text, &id, error) ||
      !take_fields (loader, entity, object, json_node_get_object (node), error))
    return FALSE;
  record = liaison_json_record_from_node (entity, node, NULL, error);
  if (record == NULL)
    return FALSE;
  record->id = id;
  g_ptr_array_add (loader->records, record);
  if (whole != NULL && !own (record, whole, error))
    return FALSE;
  return liaison_record_validate (record, error) && take_parts (loader, record, object, error);
}

static gboolean
record_cb (const LiaisonJsonScanned *scanned, gpointer data, GError **error)
{
  Loader *loader = data;
  g_autoptr (GError) local = NULL;

  if (take_record (loader, scanned->entity, json_node_get_object (scanned->node), NULL, &local))
    return TRUE;
  liaison_json_set_error (error, loader->file_name, &scanned->place, local->message);
  return FALSE;
}

static gboolean
check_names (Loader *loader, GError **error)
{
  g_autoptr (GPtrArray) reference = liaison_reference_load (loader->language, error);
  GHashTableIter iter;
  gpointer id, name;

  if (reference == NULL)
    return FALSE;
  for (guint i = 0; i < reference->len; i++)
    g_hash_table_add (loader->reference, &((LiaisonRecord *) g_ptr_array_index (reference, i))->id);
  g_hash_table_iter_init (&iter, loader->wanted);
  while (g_hash_table_iter_next (&iter, &id, &name))
    if (!g_hash_table_contains (loader->named, id) && !g_hash_table_contains (loader->reference, id))
      return fail (error, "no record bears this name", name);
  return TRUE;
}

static void
set_today (GDate *date)
{
  LiaisonMoment today = liaison_moment_today ();

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) today.day, today.month, (GDateYear) today.year);
}

/**
 * liaison_sample_read:
 * @bytes: a document as data/sample/README.md describes it
 * @file_name: what errors call it
 * @language: which of two texts is taken
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: (transfer full) (element-type LiaisonRecord) (nullable): its records, dates counted from today by
 * liaison_clock_now()
 */
GPtrArray *
liaison_sample_read (GBytes *bytes, const char *file_name, LiaisonLanguage language, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GHashTable) named = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  g_autoptr (GHashTable) reference = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  Loader loader = { .file_name = file_name,
                    .language = language,
                    .records = records,
                    .named = named,
                    .wanted = wanted,
                    .reference = reference };

  set_today (&loader.today);
  if (!liaison_json_scan (bytes, file_name, TRUE, record_cb, &loader, error))
    return NULL;
  if (!check_names (&loader, error)) {
    g_prefix_error (error, "%s: ", file_name);
    return NULL;
  }
  return g_steal_pointer (&records);
}

/** liaison_sample_load: Returns: (transfer full) (element-type LiaisonRecord) (nullable): the built-in sample */
GPtrArray *
liaison_sample_load (LiaisonLanguage language, GError **error)
{
  g_autoptr (GBytes) bytes = liaison_data_lookup ("sample/sample.json", error);

  return bytes != NULL ? liaison_sample_read (bytes, "sample.json", language, error) : NULL;
}
