// SPDX-License-Identifier: GPL-3.0-or-later
// Records as JSON: no loss on the way out and in, and nothing hostile gets through.
#include "liaison-json.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-partner.h"

#include <string.h>

/* A value of each type that is a little unpleasant. */
static GVariant *
make_value (const LiaisonField *field)
{
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    return g_variant_new_int64 (-1234567890123);
  case LIAISON_FIELD_BOOLEAN:
    return g_variant_new_boolean (TRUE);
  case LIAISON_FIELD_DATE:
    return g_variant_new_string ("2015-09");
  case LIAISON_FIELD_MOMENT:
    return g_variant_new_string ("2015-09-14T13:30Z");
  case LIAISON_FIELD_REF: {
    LiaisonId id;
    liaison_id_generate (&id);
    return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, 16, 1);
  }
  case LIAISON_FIELD_CODES: {
    const char *first = field->vocabulary->n_terms > 0 ? field->vocabulary->terms[0].code : "FRA";
    const char *const codes[] = { first, field->vocabulary->n_terms > 1 ? field->vocabulary->terms[1].code : "TGO",
                                  NULL };
    return g_variant_new_strv (codes, -1);
  }
  case LIAISON_FIELD_CODE:
    return g_variant_new_string (field->vocabulary->n_terms > 0 ? field->vocabulary->terms[0].code : "FRA");
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  default:
    return g_variant_new_string ("“Ünï” \"quoted\" \\ back/slash\ttab\nline \xf0\x9f\x95\x8a אב");
  }
}

static LiaisonRecord *
make_record (const LiaisonEntity *entity)
{
  LiaisonRecord *record = liaison_record_new (entity);

  for (guint i = 0; i < entity->n_fields; i++) {
    g_autoptr (GVariant) value = g_variant_ref_sink (make_value (&entity->fields[i]));
    g_assert_true (liaison_record_set (record, &entity->fields[i], value, NULL));
  }
  record->created_at = 1795996800123457;
  record->changed_at = 1795996800999999;
  record->trashed_at = 1;
  record->stamp = (LiaisonStamp) { G_MAXUINT64 - 5, 0x8000000000000001 };
  return record;
}

static GBytes *
write_all (GPtrArray *records)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LiaisonJsonWriter) writer = liaison_json_writer_new (stream);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < records->len; i++) {
    liaison_json_writer_record (writer, g_ptr_array_index (records, i), NULL, &error);
    g_assert_no_error (error);
  }
  liaison_json_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_same (const LiaisonRecord *a, const LiaisonRecord *b)
{
  g_assert_true (a->entity == b->entity);
  g_assert_true (liaison_id_equal (&a->id, &b->id));
  g_assert_cmpint (a->created_at, ==, b->created_at);
  g_assert_cmpint (a->changed_at, ==, b->changed_at);
  g_assert_cmpint (a->trashed_at, ==, b->trashed_at);
  g_assert_cmpint (liaison_stamp_compare (&a->stamp, &b->stamp), ==, 0);
  for (guint i = 0; i < a->entity->n_fields; i++)
    g_assert_true (liaison_record_field_equal (a, b, &a->entity->fields[i]));
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GBytes) bytes = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_ptr_array_add (records, make_record (entities[i]));
    g_ptr_array_add (records, liaison_record_new (entities[i]));
  }
  bytes = write_all (records);
  read = liaison_json_read (bytes, "all.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, records->len);
  for (guint i = 0; i < read->len; i++)
    assert_same (g_ptr_array_index (records, i), g_ptr_array_index (read, i));
  again = write_all (read);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = write_all (none);
  g_autoptr (GPtrArray) read = liaison_json_read (bytes, "none.json", NULL, NULL);

  g_assert_nonnull (read);
  g_assert_cmpuint (read->len, ==, 0);
}

static void
test_needs_order (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LiaisonJsonWriter) writer = liaison_json_writer_new (stream);
  g_autoptr (LiaisonRecord) partner = liaison_record_new (&liaison_entity_partner);
  g_autoptr (LiaisonRecord) name = liaison_record_new (&liaison_entity_partner_name);
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_json_writer_record (writer, partner, NULL, NULL));
  g_assert_true (liaison_json_writer_record (writer, name, NULL, NULL));
  g_assert_false (liaison_json_writer_record (writer, partner, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
}

static void
test_by_hand (void)
{
  static const char text[] =
      "\xef\xbb\xbf{\"liaison\":1,\n\"records\":{\"partner\":[\n {\"kind\":\"person\", \"countries\":[\"TGO\","
      "\"FRA\",\"TGO\"],\n \"owner\":null,\"do_not_contact\":false}],\"meeting\":[]}}\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = liaison_json_read (bytes, "hand.json", NULL, &error);
  const LiaisonPartner *partner;

  g_assert_no_error (error);
  partner = g_ptr_array_index (read, 0);
  g_assert_cmpstr (partner->countries, ==, "FRA TGO");
  g_assert_cmpstr (partner->record.classification, ==, "unclassified");
  g_assert_false (liaison_id_is_nil (&partner->record.id));
}

static void
assert_refused (const char *data, gsize size, const char *place)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = liaison_json_read (bytes, "bad.json", NULL, &error);
  g_autofree char *start = g_strdup_printf ("bad.json, line %s", place);

  g_assert_null (read);
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, start))
    g_error ("“%s” does not start with “%s”", error->message, start);
}

#define HEAD "{\"liaison\":1,\"records\":{\"partner\":["

static void
test_refuses (void)
{
  static const struct {
    const char *text;
    const char *place;
  } cases[] = {
    { "", "1, column 1" },
    { "[]", "1, column 1" },
    { "{\"records\":{}}", "1, column" },
    { "{\"liaison\":2,\"records\":{}}", "1, column" },
    { "{\"liaison\":10,\"records\":{}}", "1, column" },
    { "{\"liaison\":1,\"record\":{}}", "1, column" },
    { "{\"liaison\":1,\"sample\":1,\"records\":{}}", "1, column" },
    { "{\"liaison\":1,\n\"records\":{\"dragon\":[]}}", "2, column" },
    { "{\"liaison\":1,\n\"records\":{}} x", "2, column" },
    { HEAD "\n{\"kind\":\"dragon\"}]}}", "2, column 2" },
    { HEAD "\n{\"kind\":\"person\",\n  \"colour\":\"red\"}]}}", "3, column 3" },
    { HEAD "\n{\"kind\":7}]}}", "2, column 2" },
    { HEAD "\n{\"ecosoc_year\":\"2024\"}]}}", "2, column 2" },
    { HEAD "\n{\"ecosoc_year\":1.5}]}}", "2, column 2" },
    { HEAD "\n{\"do_not_contact\":\"yes\"}]}}", "2, column 2" },
    { HEAD "\n{\"countries\":\"FRA\"}]}}", "2, column 2" },
    { HEAD "\n{\"countries\":[1]}]}}", "2, column 2" },
    { HEAD "\n{\"countries\":[\"a b\"]}]}}", "2, column 2" },
    { HEAD "\n{\"owner\":\"somebody\"}]}}", "2, column 2" },
    { HEAD "\n{\"id\":\"00000000-0000-0000-0000-000000000000\"}]}}", "2, column 2" },
    { HEAD "\n{\"review_on\":\"2024-02-30\"}]}}", "2, column 2" },
    { HEAD "\n{\"created_at\":\"yesterday\"}]}}", "2, column 2" },
    { HEAD "\n{\"stamp\":\"1-2\"}]}}", "2, column 2" },
    { HEAD "\n{\"summary\":\"a\\u0000b\"}]}}", "2, column 14" },
    { HEAD "\n{\"summary\":\"a\nb\"}]}}", "2, column" },
    { HEAD "\n{\"summary\":\"caf\xe9\"}]}}", "2, column 16" },
    { HEAD "\n{\"summary\":\"\\ud800\"}]}}", "2, column" },
    { HEAD "\n{\"summary\":}]}}", "2, column" },
    { HEAD "\n{\"summary\":\"x\"", "2, column" },
    { HEAD "\n{\"summary\":\"x", "2, column" },
    { HEAD "\n{\"summary\":[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]}]}}", "2, column" },
    { HEAD "\n{}{}]}}", "2, column" },
    { HEAD "\n[]]}}", "2, column" },
    { HEAD "\n{\"\\u006bind\":\"dragon\"}]}}", "2, column" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    assert_refused (cases[i].text, strlen (cases[i].text), cases[i].place);
  }
  assert_refused (HEAD "\n{\"summary\":\"a\0b\"}]}}", sizeof HEAD - 1 + 21, "2, column 14");
}

static void
test_bounds (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\n{\"summary\":\"");
  gsize start = text->len;

  for (guint i = 0; i <= LIAISON_TEXT_MAX; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\"}]}}");
  assert_refused (text->str, text->len, "2, column 2");
  g_string_truncate (text, start);
  for (guint i = 0; i < LIAISON_JSON_RECORD_MAX / 16 + 1; i++)
    g_string_append (text, "xxxxxxxxxxxxxxxx");
  g_string_append (text, "\"}]}}");
  assert_refused (text->str, text->len, "2");
}

/* A hundred thousand opening brackets are an error, not a stack overflow. */
static void
test_depth (void)
{
  g_autofree char *text = g_malloc (200000);

  memset (text, '[', 200000);
  memcpy (text, HEAD "{\"a\":", sizeof HEAD + 4);
  assert_refused (text, 200000, "1");
  memset (text, '{', 200000);
  assert_refused (text, 200000, "1");
}

static void
test_cancel (void)
{
  static const char text[] = HEAD "{}]}}";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (liaison_json_read (bytes, "a.json", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The published schema names every field of every entity, and no other. */
static void
test_schema_is_complete (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "schema", "liaison-export.schema.json", NULL);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);
  JsonObject *records;
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  records = json_node_get_object (json_parser_get_root (parser));
  records = json_object_get_object_member (json_object_get_object_member (records, "properties"), "records");
  records = json_object_get_object_member (records, "properties");
  g_assert_cmpuint (json_object_get_size (records), ==, count);
  for (guint i = 0; i < count; i++) {
    JsonObject *fields = json_object_get_object_member (json_object_get_object_member (records, entities[i]->name),
                                                        "items");
    fields = json_object_get_object_member (fields, "properties");
    for (guint j = 0; j < entities[i]->n_fields; j++)
      if (!json_object_has_member (fields, entities[i]->fields[j].name))
        g_error ("data/schema does not know %s of %s", entities[i]->fields[j].name, entities[i]->name);
    /* id, created_at, changed_at, trashed_at, stamp */
    g_assert_cmpuint (json_object_get_size (fields), ==, entities[i]->n_fields + 5);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/round-trip", test_round_trip);
  g_test_add_func ("/json/empty", test_empty);
  g_test_add_func ("/json/needs-order", test_needs_order);
  g_test_add_func ("/json/by-hand", test_by_hand);
  g_test_add_func ("/json/refuses", test_refuses);
  g_test_add_func ("/json/bounds", test_bounds);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/cancel", test_cancel);
  g_test_add_func ("/json/schema-is-complete", test_schema_is_complete);
  return g_test_run ();
}
