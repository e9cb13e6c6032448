// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing comma-separated values, what spreadsheets write and what an attacker would.
#include "liaison-csv.h"
#include "liaison-error.h"
#include "liaison-field.h"

#include <string.h>

static LiaisonCsvReader *
open_bytes (const char *data, gsize size, char separator, LiaisonEncoding encoding)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  LiaisonCsvReader *reader = liaison_csv_reader_new (bytes, "list.csv", separator, encoding, &error);

  g_assert_no_error (error);
  return reader;
}

/* The whole file as text: "[a|b][c|d]", an error as "!line:column:position". */
static char *
dump (LiaisonCsvReader *reader)
{
  GString *out = g_string_new (NULL);
  const LiaisonCsvCell *cells;
  guint n;

  for (;;) {
    g_autoptr (GError) error = NULL;
    if (!liaison_csv_reader_next (reader, &cells, &n, &error)) {
      const LiaisonCsvPlace *place = liaison_csv_reader_error_place (reader);
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "list.csv"));
      g_string_append_printf (out, "!%u:%u:%u", place->line, place->column, place->position);
      continue;
    }
    if (n == 0)
      return g_string_free (out, FALSE);
    for (guint i = 0; i < n; i++) {
      g_assert_cmpuint (cells[i].length, ==, strlen (cells[i].text));
      g_string_append_printf (out, "%s%s", i == 0 ? "[" : "|", cells[i].text);
    }
    g_string_append_c (out, ']');
  }
}

static void
assert_reads_sized (const char *data, gsize size, const char *expected)
{
  g_autoptr (LiaisonCsvReader) reader = open_bytes (data, size, 0, LIAISON_ENCODING_UTF8);
  g_autofree char *found = dump (reader);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_reads (const char *text, const char *expected)
{
  assert_reads_sized (text, strlen (text), expected);
}

static void
test_plain (void)
{
  assert_reads ("", "");
  assert_reads ("a,b\nc,d\n", "[a|b][c|d]");
  assert_reads ("a,b\r\nc,d\r\n", "[a|b][c|d]");
  assert_reads ("a,b\rc,d", "[a|b][c|d]");
  assert_reads ("a,b\n\n\nc,\n", "[a|b][c|]");
  assert_reads ("\n\r\n", "");
  assert_reads ("\xef\xbb\xbf"
                "a,b\n",
                "[a|b]");
  assert_reads ("sep=;\r\na;b,c\r\n", "[a|b,c]");
  assert_reads ("one", "[one]");
  assert_reads ("a,", "[a|]");
}

static void
test_quotes (void)
{
  assert_reads ("\"a,b\",c\n", "[a,b|c]");
  assert_reads ("\"say \"\"hi\"\"\",x\n", "[say \"hi\"|x]");
  assert_reads ("\"two\nlines\",x\ny,z\n", "[two\nlines|x][y|z]");
  assert_reads ("\"two\r\nlines\",x\n", "[two\r\nlines|x]");
  assert_reads ("\"\",\"\"\n", "[|]");
  assert_reads ("\"\"\n", "[]");
  assert_reads ("\"a\" ,b\n", "[a|b]");
  assert_reads ("5\" pipe,b\n", "[5\" pipe|b]");
}

static void
test_separators (void)
{
  assert_reads ("name;country\nA, B;FRA\nC;TGO\n", "[name|country][A, B|FRA][C|TGO]");
  assert_reads ("name\tcountry\nA, B\tFRA\n", "[name|country][A, B|FRA]");
  assert_reads ("name,note\n\"x\",\"a;b;c;d\"\n\"y\",e;f\n", "[name|note][x|a;b;c;d][y|e;f]");
  assert_reads ("name\nA, B and C\nD\n", "[name][A| B and C][D]");
}

static void
test_places (void)
{
  g_autoptr (LiaisonCsvReader) reader = open_bytes ("h1,h2\n\"a\nb\",é,c\nd,e\n", strlen ("h1,h2\n\"a\nb\",é,c\nd,e\n"),
                                                    ',', LIAISON_ENCODING_UTF8);
  const LiaisonCsvCell *cells;
  guint n;

  g_assert_true (liaison_csv_reader_next (reader, &cells, &n, NULL));
  g_assert_true (liaison_csv_reader_next (reader, &cells, &n, NULL));
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (cells[0].place.line, ==, 2);
  g_assert_cmpuint (cells[0].place.column, ==, 1);
  g_assert_cmpuint (cells[2].place.line, ==, 3);
  g_assert_cmpuint (cells[2].place.column, ==, 3);
  g_assert_cmpuint (cells[2].place.position, ==, 6);
  g_assert_true (liaison_csv_reader_next (reader, &cells, &n, NULL));
  g_assert_cmpuint (cells[1].place.line, ==, 4);
  g_assert_true (liaison_csv_reader_at_end (reader));
}

static void
test_broken_bytes (void)
{
  assert_reads_sized ("a,b\nc,d\0e\nf,g\n", 14, "[a|b]!2:2:4[f|g]");
  assert_reads ("a,b\nc,caf\xe9\nf,g\n", "[a|b]!2:2:6[f|g]");
  assert_reads ("a,b\n\xc3\x28,x\nf,g\n", "[a|b]!2:1:1[f|g]");
  assert_reads ("a,b\nc,\x1b[2J\nf,g\n", "[a|b]!2:2:3[f|g]");
  assert_reads_sized ("\0", 1, "!1:1:1");
}

static void
test_broken_quotes (void)
{
  assert_reads ("a,b\n\"c\"d,e\nf,g\n", "[a|b]!2:1:4[f|g]");
  assert_reads ("a,b\nc,\"d\ne,f\n", "[a|b]!2:2:3");
  assert_reads ("\"", "!1:1:1");
}

static void
test_long_field (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\nc,");

  for (guint i = 0; i < LIAISON_TEXT_MAX; i++)
    g_string_append_c (text, 'x');
  {
    g_autoptr (LiaisonCsvReader) reader = open_bytes (text->str, text->len, ',', LIAISON_ENCODING_UTF8);
    const LiaisonCsvCell *cells;
    guint n;
    g_assert_true (liaison_csv_reader_next (reader, &cells, &n, NULL));
    g_assert_true (liaison_csv_reader_next (reader, &cells, &n, NULL));
    g_assert_cmpuint (cells[1].length, ==, LIAISON_TEXT_MAX);
  }
  g_string_append (text, "x\nd,e\n");
  assert_reads (text->str, "[a|b]!2:2:3[d|e]");
}

/* Fifty megabytes between two quotes are passed over, and the row after them is read. */
static void
test_huge_field (void)
{
  gsize size = 50 * 1024 * 1024;
  g_autofree char *data = g_malloc (size);

  memset (data, 'y', size);
  memcpy (data, "a,b\n\"", 5);
  memcpy (data + size - 8, "\",z\nd,e\n", 8);
  assert_reads_sized (data, size, "[a|b]!2:1:1[d|e]");
}

static void
test_many_fields (void)
{
  g_autofree char *data = g_malloc (10 * 1024 * 1024);

  memset (data, ',', 10 * 1024 * 1024);
  memcpy (data + 10 * 1024 * 1024 - 5, "\na,b\n", 5);
  {
    g_autoptr (LiaisonCsvReader) reader = open_bytes (data, 10 * 1024 * 1024, ',', LIAISON_ENCODING_UTF8);
    g_autofree char *found = dump (reader);
    g_assert_cmpstr (found, ==, "!1:4096:4097[a|b]");
  }
}

static void
test_windows_1252 (void)
{
  const char *text = "Nom;Pays\nCaf\xe9 \x93Libert\xe9\x94;Qu\xe9"
                     "bec\n";
  g_autoptr (LiaisonCsvReader) reader = open_bytes (text, strlen (text), 0, LIAISON_ENCODING_DETECT);
  g_autofree char *found = dump (reader);

  g_assert_cmpstr (found, ==, "[Nom|Pays][Café “Liberté”|Québec]");
  g_assert_cmpint (liaison_csv_reader_encoding (reader), ==, LIAISON_ENCODING_WINDOWS_1252);
}

static void
test_detects_utf8 (void)
{
  const char *text = "Nom;Pays\nCafé;Québec\n";
  g_autoptr (LiaisonCsvReader) reader = open_bytes (text, strlen (text), 0, LIAISON_ENCODING_DETECT);
  g_autofree char *found = dump (reader);

  g_assert_cmpstr (found, ==, "[Nom|Pays][Café|Québec]");
  g_assert_cmpint (liaison_csv_reader_encoding (reader), ==, LIAISON_ENCODING_UTF8);
  g_assert_cmpint (liaison_csv_reader_separator (reader), ==, ';');
}

static char *
write_rows (const char *const *cells, guint n, gboolean guard)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LiaisonCsvWriter) writer = liaison_csv_writer_new (stream, ',', guard);
  g_autoptr (GError) error = NULL;

  liaison_csv_writer_row (writer, cells, n, NULL, &error);
  g_assert_no_error (error);
  liaison_csv_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_writer (void)
{
  const char *const cells[] = { "plain", "a,b", "say \"hi\"", "two\nlines", NULL, " blank " };
  g_autofree char *text = write_rows (cells, G_N_ELEMENTS (cells), TRUE);

  g_assert_cmpstr (text, ==, "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,\" blank \"\r\n");
}

static void
test_guard (void)
{
  static const char *const texts[] = { "=1+1", "+33 6 12", "@SUM(A1)", "-2+3",    "'=x",         "''=x",
                                       "-5",   "+336123",  "\t=1",     "O'Neill", "'quoted'",    "3.14",
                                       "'",    "",         "'-5",      "-",       "=cmd|'/C'!A", "=\"a\",\"b\"" };
  const char *const harmless[] = { "-5", "O'Neill", "'quoted'" };
  g_autofree char *plain = write_rows (harmless, 3, TRUE);

  g_assert_cmpstr (plain, ==, "-5,O'Neill,'quoted'\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *written = write_rows (&texts[i], 1, TRUE);
    g_autoptr (LiaisonCsvReader) reader = open_bytes (written, strlen (written), ',', LIAISON_ENCODING_UTF8);
    g_autofree char *guarded = liaison_csv_guard (texts[i]);
    const LiaisonCsvCell *cells;
    guint n;
    g_assert_true (liaison_csv_reader_next (reader, &cells, &n, NULL));
    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpstr (cells[0].text, ==, guarded);
    g_assert_cmpstr (liaison_csv_unguard (cells[0].text), ==, texts[i]);
    g_assert_true (*cells[0].text == '\0' || strchr ("=@\t", *cells[0].text) == NULL);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/plain", test_plain);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/places", test_places);
  g_test_add_func ("/csv/broken-bytes", test_broken_bytes);
  g_test_add_func ("/csv/broken-quotes", test_broken_quotes);
  g_test_add_func ("/csv/long-field", test_long_field);
  g_test_add_func ("/csv/huge-field", test_huge_field);
  g_test_add_func ("/csv/many-fields", test_many_fields);
  g_test_add_func ("/csv/windows-1252", test_windows_1252);
  g_test_add_func ("/csv/detects-utf8", test_detects_utf8);
  g_test_add_func ("/csv/writer", test_writer);
  g_test_add_func ("/csv/guard", test_guard);
  return g_test_run ();
}
