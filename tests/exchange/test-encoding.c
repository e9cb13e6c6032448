// SPDX-License-Identifier: GPL-3.0-or-later
// Every encoding a list may come in, told and found out.
#include "liaison-encoding.h"

#include "liaison-csv.h"
#include "liaison-error.h"

#include <string.h>

/* @mark: what the file begins with */
typedef struct {
  const char *name;
  const char *text;
  const char *mark;
  gboolean found_out;
} Case;

static const Case cases[] = {
  { "utf-8", "nom;pays\nÉcole d’été;Côte d’Ivoire\nمركز;Судан\n", "", TRUE },
  { "utf-8", "nom;pays\nÉcole d’été;Côte d’Ivoire\n", "\xef\xbb\xbf", TRUE },
  { "utf-8", "name;country\nplain;Togo\n", "", TRUE },
  { "utf-16le", "nom;pays\nÉcole;مركز\n", "\xff\xfe", TRUE },
  { "utf-16le", "nom;pays\nÉcole;Togo\n", "", TRUE },
  { "utf-16be", "nom;pays\nÉcole;Судан\n", "\xfe\xff", TRUE },
  { "utf-16be", "nom;pays\nÉcole;Togo\n", "", TRUE },
  { "windows-1252", "nom;pays\nÉcole d’été;Côte d’Ivoire\n", "", TRUE },
  { "windows-1256", "name;city\nالمركز العربي لحقوق الإنسان;القاهرة\nجمعية;تونس\n", "", TRUE },
  { "windows-1251", "name;city\nМемориал;Москва\nКомитет против пыток;Нижний Новгород\n", "", TRUE },
};

static GBytes *
encode (const Case *one)
{
  GByteArray *array = g_byte_array_new ();
  gsize length = 0;
  g_autofree char *converted = g_convert (one->text, -1, one->name, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (converted);
  g_byte_array_append (array, (const guint8 *) one->mark, (guint) strlen (one->mark));
  g_byte_array_append (array, (const guint8 *) converted, (guint) length);
  return g_byte_array_free_to_bytes (array);
}

static void
assert_text (GBytes *bytes, LiaisonEncoding encoding, const Case *one)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = liaison_encoding_decode (bytes, &encoding, "list.csv", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (liaison_encoding_name (encoding), ==, one->name);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), one->text, strlen (one->text));
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = encode (&cases[i]);
    LiaisonEncoding told;
    g_assert_true (liaison_encoding_parse (cases[i].name, &told));
    assert_text (bytes, told, &cases[i]);
    if (cases[i].found_out)
      assert_text (bytes, LIAISON_ENCODING_DETECT, &cases[i]);
  }
}

/* A byte order mark of UTF-16 is heeded even where UTF-8 was asked for. */
static void
test_mark_wins (void)
{
  g_autoptr (GBytes) bytes = encode (&cases[3]);

  assert_text (bytes, LIAISON_ENCODING_UTF8, &cases[3]);
}

static void
test_names (void)
{
  LiaisonEncoding encoding;

  g_assert_true (liaison_encoding_parse ("Latin1", &encoding));
  g_assert_cmpint (encoding, ==, LIAISON_ENCODING_WINDOWS_1252);
  g_assert_true (liaison_encoding_parse ("UTF8", &encoding));
  g_assert_false (liaison_encoding_parse ("klingon", &encoding));
}

static void
test_not_text (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xff\xfe"
                                                 "a",
                                                 3);
  LiaisonEncoding encoding = LIAISON_ENCODING_DETECT;
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_encoding_decode (bytes, &encoding, "list.csv", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "list.csv"));
}

static char
sniffed (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LiaisonCsvReader) reader = liaison_csv_reader_new (bytes, "list.csv", 0, LIAISON_ENCODING_UTF8, NULL);

  return liaison_csv_reader_separator (reader);
}

static void
test_separators (void)
{
  g_assert_cmpint (sniffed ("a,b\n1,2\n"), ==, ',');
  g_assert_cmpint (sniffed ("a;b\n1;2,5\n"), ==, ';');
  g_assert_cmpint (sniffed ("a\tb\n1\t2\n"), ==, '\t');
  g_assert_cmpint (sniffed ("a|b\n1|2\n"), ==, '|');
  g_assert_cmpint (sniffed ("sep=|\r\na,b|c\r\n"), ==, '|');
  g_assert_cmpint (sniffed ("Partners, 2026\n\nname;country;city\nA;FRA;Paris\nB, C;TGO;Lomé\n"), ==, ';');
  g_assert_cmpint (sniffed ("a;b\r1;2\r"), ==, ';');
  g_assert_cmpint (sniffed ("\"x,y,z\";b\n1;2\n"), ==, ';');
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/table", test_table);
  g_test_add_func ("/encoding/mark-wins", test_mark_wins);
  g_test_add_func ("/encoding/names", test_names);
  g_test_add_func ("/encoding/not-text", test_not_text);
  g_test_add_func ("/encoding/separators", test_separators);
  return g_test_run ();
}
