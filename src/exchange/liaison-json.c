// SPDX-License-Identifier: GPL-3.0-or-later
// Records as JSON, in and out, without loss.
#include "liaison-json.h"

#include "liaison-error.h"
#include "liaison-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  GPtrArray *records;
  const char *file_name;
  GCancellable *cancellable;
} Reading;

static gboolean
read_stamp (const char *text, LiaisonStamp *stamp)
{
  g_autofree char *first = NULL;
  guint64 time, device;

  if (strlen (text) != 33 || text[16] != '-')
    return FALSE;
  first = g_strndup (text, 16);
  if (!g_ascii_string_to_unsigned (first, 16, 0, G_MAXUINT64, &time, NULL) ||
      !g_ascii_string_to_unsigned (text + 17, 16, 0, G_MAXUINT64, &device, NULL))
    return FALSE;
  *stamp = (LiaisonStamp) { time, device };
  return TRUE;
}

static void
add_text (JsonObject *object, const char *name, char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  g_free (text);
}

/* Reads the members that every record has. Returns FALSE where @name is none of them. */
static gboolean
read_common (LiaisonRecord *record, const char *name, JsonNode *node, gboolean *valid)
{
  static const char *const names[] = { "id", "created_at", "changed_at", "trashed_at", "stamp", NULL };
  const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  if (!g_strv_contains (names, name))
    return FALSE;
  if (text == NULL)
    *valid = JSON_NODE_HOLDS_NULL (node);
  else if (strcmp (name, "id") == 0)
    *valid = liaison_id_parse (text, &record->id) && !liaison_id_is_nil (&record->id);
  else if (strcmp (name, "created_at") == 0)
    *valid = liaison_json_read_instant (text, &record->created_at);
  else if (strcmp (name, "changed_at") == 0)
    *valid = liaison_json_read_instant (text, &record->changed_at);
  else if (strcmp (name, "trashed_at") == 0)
    *valid = liaison_json_read_instant (text, &record->trashed_at);
  else
    *valid = read_stamp (text, &record->stamp);
  return TRUE;
}

static gboolean
read_member (LiaisonRecord *record, const char *name, JsonNode *node, GError **error)
{
  const LiaisonField *field = liaison_entity_field (record->entity, name);
  g_autoptr (GVariant) value = NULL;
  gboolean valid = TRUE;

  if (field == NULL && read_common (record, name, node, &valid)) {
    if (!valid)
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: not a valid value"), name);
    return valid;
  }
  if (field == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s has no field “%.60s”"), record->entity->name,
                 name);
    return FALSE;
  }
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  value = liaison_json_value_from_node (field, node, error);
  return value != NULL && liaison_record_set (record, field, value, error);
}

static GVariant *
read_codes (JsonNode *node)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++) {
    JsonNode *item = json_array_get_element (array, i);
    const char *code = JSON_NODE_HOLDS_VALUE (item) ? json_node_get_string (item) : NULL;
    if (code == NULL)
      return NULL;
    g_strv_builder_add (builder, code);
  }
  codes = g_strv_builder_end (builder);
  return array != NULL ? g_variant_new_strv ((const char *const *) codes, -1) : NULL;
}

static GVariant *
read_reference (const char *text)
{
  LiaisonId id;

  if (!liaison_id_parse (text, &id))
    return NULL;
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, sizeof id.bytes, 1);
}

static gboolean
read_record_cb (const LiaisonJsonScanned *scanned, gpointer data, GError **error)
{
  const Reading *reading = data;
  g_autofree char *bad_key = NULL;
  g_autoptr (GError) local = NULL;
  LiaisonRecord *record = liaison_json_record_from_node (scanned->entity, scanned->node, &bad_key, &local);

  if (record == NULL) {
    LiaisonJsonPlace place = liaison_json_place_of_key (scanned, bad_key);
    liaison_json_set_error (error, reading->file_name, &place, local->message);
    return FALSE;
  }
  g_ptr_array_add (reading->records, record);
  return !g_cancellable_set_error_if_cancelled (reading->cancellable, error);
}

/** liaison_json_write_instant: Returns: (transfer full) (nullable): "2026-11-24T09:00:00.000000Z" */
char *
liaison_json_write_instant (gint64 microseconds)
{
  gint64 seconds = microseconds / G_USEC_PER_SEC - (microseconds % G_USEC_PER_SEC < 0 ? 1 : 0);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S") : NULL;

  if (text == NULL)
    return NULL;
  return g_strdup_printf ("%s.%06dZ", text, (int) (microseconds - seconds * G_USEC_PER_SEC));
}

/** liaison_json_read_instant: Reads it; GDateTime's own reader goes over a floating-point number and loses
 * microseconds. */
gboolean
liaison_json_read_instant (const char *text, gint64 *microseconds)
{
  gsize length = strlen (text);
  g_autofree char *whole = NULL;
  g_autoptr (GDateTime) time = NULL;
  gint64 fraction;

  if (length != 27 || text[19] != '.' || text[26] != 'Z')
    return FALSE;
  whole = g_strdup_printf ("%.19sZ", text);
  time = g_date_time_new_from_iso8601 (whole, NULL);
  fraction = strspn (text + 20, "0123456789") == 6 ? g_ascii_strtoll (text + 20, NULL, 10) : -1;
  if (time == NULL || fraction < 0)
    return FALSE;
  *microseconds = g_date_time_to_unix (time) * G_USEC_PER_SEC + fraction;
  return TRUE;
}

/** liaison_json_value_to_node: Returns: (transfer full): a value of @field as JSON */
JsonNode *
liaison_json_value_to_node (const LiaisonField *field, GVariant *value)
{
  JsonNode *node = json_node_alloc ();

  if (value == NULL)
    return json_node_init_null (node);
  if (field->type == LIAISON_FIELD_INTEGER)
    return json_node_init_int (node, g_variant_get_int64 (value));
  if (field->type == LIAISON_FIELD_BOOLEAN)
    return json_node_init_boolean (node, g_variant_get_boolean (value));
  if (field->type == LIAISON_FIELD_CODES) {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    g_autoptr (JsonArray) array = json_array_new ();
    for (guint i = 0; codes[i] != NULL; i++)
      json_array_add_string_element (array, codes[i]);
    return json_node_init_array (node, array);
  } else {
    g_autofree char *text = liaison_field_write (field, value);
    return json_node_init_string (node, text);
  }
}

/**
 * liaison_json_value_from_node:
 * @node: not null
 * @error: %LIAISON_ERROR_INVALID: JSON of the wrong type
 *
 * Returns: (transfer full) (nullable): the value, whose rules are not yet checked
 */
GVariant *
liaison_json_value_from_node (const LiaisonField *field, JsonNode *node, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  const char *text = type == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  GVariant *value = NULL;

  if (field->type == LIAISON_FIELD_INTEGER && type == G_TYPE_INT64)
    value = g_variant_new_int64 (json_node_get_int (node));
  else if (field->type == LIAISON_FIELD_BOOLEAN && type == G_TYPE_BOOLEAN)
    value = g_variant_new_boolean (json_node_get_boolean (node));
  else if (field->type == LIAISON_FIELD_CODES)
    value = read_codes (node);
  else if (field->type == LIAISON_FIELD_REF && text != NULL)
    value = read_reference (text);
  else if (text != NULL && field->type != LIAISON_FIELD_INTEGER && field->type != LIAISON_FIELD_BOOLEAN)
    value = g_variant_new_string (text);
  if (value != NULL)
    return g_variant_ref_sink (value);
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: a whole number is wanted"), field->name);
    break;
  case LIAISON_FIELD_BOOLEAN:
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: true or false is wanted"), field->name);
    break;
  case LIAISON_FIELD_CODES:
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: an array of texts is wanted"), field->name);
    break;
  case LIAISON_FIELD_REF:
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: an identifier is wanted"), field->name);
    break;
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
  default:
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: a text is wanted"), field->name);
  }
  return NULL;
}

/** liaison_json_record_to_node: Returns: (transfer full): an object with all that is set of @record */
JsonNode *
liaison_json_record_to_node (const LiaisonRecord *record)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  add_text (object, "id", liaison_id_to_string (&record->id));
  if (record->created_at != 0)
    add_text (object, "created_at", liaison_json_write_instant (record->created_at));
  if (record->changed_at != 0)
    add_text (object, "changed_at", liaison_json_write_instant (record->changed_at));
  if (record->stamp.device != 0)
    add_text (object, "stamp",
              g_strdup_printf ("%016" G_GINT64_MODIFIER "x-%016" G_GINT64_MODIFIER "x", record->stamp.time,
                               record->stamp.device));
  if (record->trashed_at != 0)
    add_text (object, "trashed_at", liaison_json_write_instant (record->trashed_at));
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    if (value != NULL)
      json_object_set_member (object, field->name, liaison_json_value_to_node (field, value));
  }
  json_node_take_object (node, object);
  return node;
}

/**
 * liaison_json_record_from_node:
 * @node: an object
 * @bad_key: (out) (optional) (nullable): which member is wrong
 * @error: %LIAISON_ERROR_NOT_FOUND for an unknown field, %LIAISON_ERROR_INVALID for a value
 *
 * Required fields are not asked for: liaison_record_validate() does.
 *
 * Returns: (transfer full) (nullable): the record; with a new id and unclassified where @node does not say
 */
LiaisonRecord *
liaison_json_record_from_node (const LiaisonEntity *entity, JsonNode *node, char **bad_key, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new_blank (entity);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (object == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: an object is wanted"), entity->name);
    return NULL;
  }
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!read_member (record, name, member, error)) {
      if (bad_key != NULL)
        *bad_key = g_strdup (name);
      return NULL;
    }
  if (liaison_id_is_nil (&record->id))
    liaison_id_generate (&record->id);
  if (record->classification == NULL)
    g_set_str (&record->classification, "unclassified");
  return g_steal_pointer (&record);
}

/**
 * liaison_json_read:
 * @bytes: a document
 * @file_name: what errors call it
 * @error: %LIAISON_ERROR_INVALID with file, line and column; or cancelled
 *
 * Returns: (transfer full) (element-type LiaisonRecord) (nullable): its records, in the order of the file
 */
GPtrArray *
liaison_json_read (GBytes *bytes, const char *file_name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  Reading reading = { records, file_name, cancellable };

  if (!liaison_json_scan (bytes, file_name, FALSE, read_record_cb, &reading, error))
    return NULL;
  return g_steal_pointer (&records);
}
