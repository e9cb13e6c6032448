// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a list of partners. The first byte chooses the encoding.
#include "fuzz.h"

#include "liaison-import.h"

#include <string.h>

/* What was read, written and read again is the same. */
static void
check_row (const LiaisonCsvCell *cells, guint n_cells)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LiaisonCsvWriter) writer = liaison_csv_writer_new (stream, ';', TRUE);
  g_autofree const char **texts = g_new (const char *, n_cells);
  g_autoptr (LiaisonCsvReader) reader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const LiaisonCsvCell *again;
  guint n_again;

  for (guint i = 0; i < n_cells; i++) {
    g_assert_true (g_utf8_validate (cells[i].text, (gssize) cells[i].length, NULL));
    g_assert_cmpuint (cells[i].place.column, ==, i + 1);
    texts[i] = cells[i].text;
  }
  g_assert_true (liaison_csv_writer_row (writer, texts, n_cells, NULL, NULL));
  g_assert_true (liaison_csv_writer_finish (writer, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  reader = liaison_csv_reader_new (bytes, "again.csv", ';', LIAISON_ENCODING_UTF8, NULL);
  g_assert_true (liaison_csv_reader_next (reader, &again, &n_again, NULL));
  g_assert_cmpuint (n_again, ==, n_cells);
  for (guint i = 0; i < n_cells; i++)
    g_assert_cmpstr (liaison_csv_unguard (again[i].text), ==, texts[i]);
}

static void
read_rows (GBytes *bytes, LiaisonEncoding encoding)
{
  g_autoptr (LiaisonCsvReader) reader = liaison_csv_reader_new (bytes, "fuzz.csv", 0, encoding, NULL);
  const LiaisonCsvCell *cells;
  guint n_cells;

  while (reader != NULL && !liaison_csv_reader_at_end (reader))
    if (liaison_csv_reader_next (reader, &cells, &n_cells, NULL) && n_cells > 0)
      check_row (cells, n_cells);
}

static void
plan (GBytes *bytes, LiaisonEncoding encoding)
{
  LiaisonImportOptions options = { .file_name = "fuzz.csv", .skip_bad = TRUE, .encoding = encoding };
  g_autoptr (LiaisonImportPlan) made = liaison_import_plan_new (bytes, &options, NULL, NULL);
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (made == NULL)
    return;
  set = liaison_import_plan_to_change_set (made, NULL, NULL, NULL);
  for (guint i = 0; i < set->edits->len; i++)
    g_assert_true (liaison_record_validate (((LiaisonEdit *) g_ptr_array_index (set->edits, i))->record, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = NULL;
  LiaisonEncoding encoding;

  if (size == 0)
    return 0;
  encoding = (LiaisonEncoding) (data[0] % LIAISON_ENCODINGS);
  bytes = g_bytes_new (data + 1, size - 1);
  read_rows (bytes, encoding);
  plan (bytes, encoding);
  return 0;
}
