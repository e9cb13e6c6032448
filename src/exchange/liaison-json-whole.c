// SPDX-License-Identifier: GPL-3.0-or-later
// A whole register as one JSON document.
#include "liaison-json-whole.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many bytes of a file stand in one object; well below LIAISON_JSON_RECORD_MAX in base64. */
#define PART_BYTES (3 * 1024 * 1024)

/* By LiaisonEditKind. */
static const char *const edits[] = { "insert", "update", "trash", "restore", "erase" };

/* @hash, @media_type, @bytes: of the file being put together */
typedef struct {
  const LiaisonJsonWhole *whole;
  const char *file_name;
  char *hash;
  char *media_type;
  GByteArray *bytes;
  guint next_part;
} Reading;

static void
add_base64 (JsonObject *object, const char *name, GVariant *tuple, gsize index)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (tuple, index);
  gsize size = 0;
  const void *data = g_variant_get_fixed_array (bytes, &size, 1);
  g_autofree char *text = size > 0 ? g_base64_encode (data, size) : NULL;

  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
add_id (JsonObject *object, const char *name, GVariant *tuple, gsize index)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (tuple, index);
  gsize size = 0;
  const void *data = g_variant_get_fixed_array (bytes, &size, 1);
  g_autofree char *text = NULL;
  LiaisonId id;

  if (size != sizeof id.bytes)
    return;
  memcpy (id.bytes, data, size);
  text = liaison_id_to_string (&id);
  json_object_set_string_member (object, name, text);
}

static void
add_hexadecimal (JsonObject *object, const char *name, GVariant *tuple, gsize index)
{
  g_autofree char *text = NULL;
  guint64 number;

  g_variant_get_child (tuple, index, "t", &number);
  text = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", number);
  json_object_set_string_member (object, name, text);
}

static void
write_set (JsonObject *object, GVariant *set)
{
  const char *author, *label, *argument;
  g_autofree char *made_at = NULL;
  gint64 number, instant;

  g_variant_get_child (set, 2, "x", &number);
  g_variant_get_child (set, 4, "&s", &author);
  g_variant_get_child (set, 5, "x", &instant);
  g_variant_get_child (set, 6, "&s", &label);
  g_variant_get_child (set, 7, "m&s", &argument);
  made_at = liaison_json_write_instant (instant);
  add_id (object, "change_set", set, 0);
  add_hexadecimal (object, "device", set, 1);
  json_object_set_int_member (object, "number", number);
  add_hexadecimal (object, "time", set, 3);
  json_object_set_string_member (object, "author", author);
  json_object_set_string_member (object, "made_at", made_at);
  json_object_set_string_member (object, "label", label);
  if (argument != NULL)
    json_object_set_string_member (object, "argument", argument);
  add_id (object, "undoes", set, 8);
  add_base64 (object, "seen", set, 9);
}

static void
write_entry (JsonObject *object, GVariant *entry)
{
  const LiaisonEntity *entity;
  guint32 number, kind;

  g_variant_get_child (entry, 0, "u", &number);
  g_variant_get_child (entry, 2, "u", &kind);
  entity = liaison_entities_find_number (number);
  json_object_set_string_member (object, "entity", entity != NULL ? entity->name : "");
  add_id (object, "record", entry, 1);
  json_object_set_string_member (object, "edit", edits[MIN (kind, G_N_ELEMENTS (edits) - 1)]);
  add_base64 (object, "body", entry, 3);
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static GVariant *
get_base64 (JsonObject *object, const char *name)
{
  const char *text = get_text (object, name);
  gsize size = 0;
  g_autofree guchar *data = text != NULL && *text != '\0' ? g_base64_decode (text, &size) : NULL;

  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, data, size, 1);
}

/* Empty where it is left out. */
static GVariant *
get_id (JsonObject *object, const char *name, gboolean *valid)
{
  const char *text = get_text (object, name);
  LiaisonId id = { 0 };

  if (text != NULL && !liaison_id_parse (text, &id))
    *valid = FALSE;
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, text != NULL ? sizeof id.bytes : 0, 1);
}

static guint64
get_hexadecimal (JsonObject *object, const char *name, gboolean *valid)
{
  const char *text = get_text (object, name);
  guint64 number = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 16, 0, G_MAXINT64, &number, NULL))
    *valid = FALSE;
  return number;
}

static gint64
get_number (JsonObject *object, const char *name, gboolean *valid)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node);
  *valid = FALSE;
  return 0;
}

/* Returns: (transfer floating) */
static GVariant *
read_set (JsonObject *object, gboolean *valid)
{
  const char *author = get_text (object, "author"), *label = get_text (object, "label");
  const char *made_at = get_text (object, "made_at");
  gint64 instant = 0;

  if (author == NULL || label == NULL || made_at == NULL || !liaison_json_read_instant (made_at, &instant))
    *valid = FALSE;
  return g_variant_new ("(@aytxtsxsms@ay@ay)", get_id (object, "change_set", valid),
                        get_hexadecimal (object, "device", valid), get_number (object, "number", valid),
                        get_hexadecimal (object, "time", valid), author != NULL ? author : "", instant,
                        label != NULL ? label : "", get_text (object, "argument"), get_id (object, "undoes", valid),
                        get_base64 (object, "seen"));
}

/* Returns: (transfer floating) */
static GVariant *
read_entry (JsonObject *object, gboolean *valid)
{
  const LiaisonEntity *entity = liaison_entities_find (get_text (object, "entity"));
  const char *edit = get_text (object, "edit");
  guint32 kind = 0;

  while (kind < G_N_ELEMENTS (edits) && g_strcmp0 (edits[kind], edit) != 0)
    kind++;
  if (entity == NULL || kind == G_N_ELEMENTS (edits) || get_text (object, "record") == NULL)
    *valid = FALSE;
  return g_variant_new ("(u@ayu@ay)", entity != NULL ? (guint32) entity->number : 0, get_id (object, "record", valid),
                        kind, get_base64 (object, "body"));
}

static gboolean
end_file (Reading *reading, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean done;

  if (reading->hash == NULL)
    return TRUE;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&reading->bytes));
  done = reading->whole->file (reading->hash, reading->media_type, bytes, reading->whole->data, error);
  g_clear_pointer (&reading->hash, g_free);
  g_clear_pointer (&reading->media_type, g_free);
  return done;
}

/* A part of the same file as before, or the first of another. */
static gboolean
take_file (Reading *reading, JsonObject *object, gboolean *valid, GError **error)
{
  const char *hash = get_text (object, "hash"), *type = get_text (object, "media_type");
  gint64 part = get_number (object, "part", valid);
  g_autoptr (GVariant) data = g_variant_ref_sink (get_base64 (object, "data"));
  gsize size = 0;
  const void *bytes = g_variant_get_fixed_array (data, &size, 1);

  if (hash == NULL || type == NULL || !*valid) {
    *valid = FALSE;
    return TRUE;
  }
  if (part == 0) {
    if (!end_file (reading, error))
      return FALSE;
    reading->hash = g_strdup (hash);
    reading->media_type = g_strdup (type);
    reading->bytes = g_byte_array_new ();
    reading->next_part = 0;
  }
  *valid = g_strcmp0 (reading->hash, hash) == 0 && part == (gint64) reading->next_part++;
  if (*valid)
    g_byte_array_append (reading->bytes, bytes, (guint) size);
  return TRUE;
}

static gboolean
take_object_cb (const LiaisonJsonScanned *scanned, gpointer data, GError **error)
{
  Reading *reading = data;
  JsonObject *object = json_node_get_object (scanned->node);
  gboolean valid = TRUE, done = TRUE;

  if (scanned->section == LIAISON_JSON_HISTORY) {
    g_autoptr (GVariant) item = g_variant_ref_sink (
        json_object_has_member (object, "change_set") ? read_set (object, &valid) : read_entry (object, &valid));
    done = !valid || reading->whole->history (item, reading->whole->data, error);
  } else if (scanned->section == LIAISON_JSON_FILES) {
    done = take_file (reading, object, &valid, error);
  }
  if (done && !valid)
    liaison_json_set_error (error, reading->file_name, &scanned->place, _ ("a part of the whole register is damaged"));
  return done && valid;
}

/** liaison_json_history_to_node: Returns: (transfer full): a change set or an entry as an object */
JsonNode *
liaison_json_history_to_node (GVariant *item)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  if (g_variant_is_of_type (item, G_VARIANT_TYPE (LIAISON_JSON_SET_TYPE)))
    write_set (object, item);
  else
    write_entry (object, item);
  json_node_take_object (node, object);
  return node;
}

/** liaison_json_writer_file: Adds a file to the section "files". */
gboolean
liaison_json_writer_file (LiaisonJsonWriter *writer, const char *hash, const char *media_type, GBytes *bytes,
                          GCancellable *cancellable, GError **error)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  gint64 part = 0;

  for (gsize at = 0; at == 0 || at < size; at += PART_BYTES, part++) {
    g_autofree char *text = g_base64_encode (data != NULL ? data + at : NULL, MIN (PART_BYTES, size - at));
    g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
    JsonObject *object = json_object_new ();
    json_object_set_string_member (object, "hash", hash);
    json_object_set_string_member (object, "media_type", media_type);
    json_object_set_int_member (object, "part", part);
    json_object_set_string_member (object, "data", text != NULL ? text : "");
    json_node_take_object (node, object);
    if (!liaison_json_writer_item (writer, node, cancellable, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
note_history_cb (const LiaisonJsonScanned *scanned, gpointer data, GError **error)
{
  if (scanned->section != LIAISON_JSON_HISTORY)
    return TRUE;
  *(gboolean *) data = TRUE;
  return FALSE;
}

/** liaison_json_has_history: Returns: whether a document is a whole register */
gboolean
liaison_json_has_history (GBytes *bytes)
{
  gboolean found = FALSE;

  liaison_json_scan_sections (bytes, "", note_history_cb, &found, NULL);
  return found;
}

/**
 * liaison_json_read_whole:
 * @error: %LIAISON_ERROR_INVALID with file, line and column, or what @whole says
 *
 * Gives the history and the files of a document to @whole. The records are not read: the history has them.
 */
gboolean
liaison_json_read_whole (GBytes *bytes, const char *file_name, const LiaisonJsonWhole *whole, GError **error)
{
  Reading reading = { whole, file_name, NULL, NULL, NULL, 0 };
  gboolean done = liaison_json_scan_sections (bytes, file_name, take_object_cb, &reading, error) &&
                  end_file (&reading, error);

  g_clear_pointer (&reading.bytes, g_byte_array_unref);
  g_free (reading.hash);
  g_free (reading.media_type);
  return done;
}
