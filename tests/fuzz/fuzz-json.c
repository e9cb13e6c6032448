// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a document, an import and a sample.
#include "fuzz.h"

#include "liaison-import.h"
#include "liaison-json-whole.h"
#include "liaison-json.h"
#include "liaison-sample.h"

static GBytes *
write_all (GPtrArray *records)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LiaisonJsonWriter) writer = liaison_json_writer_new (stream);

  for (guint i = 0; i < records->len; i++)
    if (!liaison_json_writer_record (writer, g_ptr_array_index (records, i), NULL, NULL))
      return NULL; /* an entity that came twice */
  g_assert_true (liaison_json_writer_finish (writer, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What was read, written and read again is the same. */
static void
check_records (GPtrArray *records)
{
  g_autoptr (GBytes) bytes = write_all (records), again = NULL;
  g_autoptr (GPtrArray) read = bytes != NULL ? liaison_json_read (bytes, "again.json", NULL, NULL) : NULL;

  if (bytes == NULL)
    return;
  g_assert_nonnull (read);
  g_assert_cmpuint (read->len, ==, records->len);
  again = write_all (read);
  g_assert_true (g_bytes_equal (bytes, again));
}

static gboolean
take_history_cb (GVariant *item, gpointer data, GError **error)
{
  g_autoptr (JsonNode) node = liaison_json_history_to_node (item);

  g_assert_true (g_variant_is_normal_form (item));
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  return TRUE;
}

static gboolean
take_file_cb (const char *hash, const char *media_type, GBytes *bytes, gpointer data, GError **error)
{
  g_assert_nonnull (hash);
  g_assert_nonnull (media_type);
  g_assert_nonnull (bytes);
  return TRUE;
}

/* A document that a reader of whole registers takes, a reader of records takes too, but for the records themselves. */
static void
read_whole (GBytes *bytes)
{
  LiaisonJsonWhole whole = { take_history_cb, take_file_cb, NULL };

  liaison_json_has_history (bytes);
  liaison_json_read_whole (bytes, "fuzz.json", &whole, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) records = liaison_json_read (bytes, "fuzz.json", NULL, NULL);
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_JSON, .file_name = "fuzz.json", .skip_bad = TRUE };
  g_autoptr (LiaisonImportPlan) plan = liaison_import_plan_new (bytes, &options, NULL, NULL);
  g_autoptr (GPtrArray) sample = liaison_sample_read (bytes, "fuzz.json", LIAISON_LANGUAGE_FR, NULL);

  read_whole (bytes);
  if (records != NULL)
    check_records (records);
  if (sample != NULL)
    g_assert_cmpuint (sample->len, <=, size);
  return 0;
}
