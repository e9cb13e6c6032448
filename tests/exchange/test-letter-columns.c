// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells of a list of letters: days, counts, replies.
#include "liaison-letter-columns.h"

#include <string.h>

static void
assert_replies (const char *text, guint count, const char *wanted)
{
  g_autoptr (GString) unread = g_string_new (NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GArray) replies = liaison_letter_replies_read (text, count, unread);

  for (guint i = 0; i < replies->len; i++) {
    const LiaisonLetterReply *reply = &g_array_index (replies, LiaisonLetterReply, i);
    char buffer[LIAISON_MOMENT_BUFFER];
    g_string_append_printf (
        told, "%s%s %c", i > 0 ? ", " : "",
        liaison_moment_is_set (&reply->received_on) ? liaison_moment_write (&reply->received_on, buffer) : "?",
        *reply->kind);
  }
  if (unread->len > 0)
    g_string_append_printf (told, " (%s)", unread->str);
  g_assert_cmpstr (told->str, ==, wanted);
}

static void
test_replies (void)
{
  assert_replies (NULL, 0, "");
  assert_replies ("-", 0, "");
  assert_replies ("No reply", 0, "");
  assert_replies (NULL, 2, "? s, ? s");
  assert_replies ("2021-04-02", 1, "2021-04-02 s");
  assert_replies ("02 Apr 2021 (A); 14 May 2021", 2, "2021-04-02 a, 2021-05-14 s");
  assert_replies ("14/05/2021", 0, "2021-05-14 s");
  assert_replies ("Accusé de réception le 2 avril 2021\nRéponse du 1er juin 2021", 0, "2021-04-02 a, 2021-06-01 s");
  assert_replies ("12/01/2024 (A), 15/02/2024", 2, "2024-01-12 a, 2024-02-15 s");
  assert_replies ("Request for extension 3 March 2021", 0, "2021-03-03 e");
  assert_replies ("Reply received", 0, "? s");
  assert_replies ("31/02/2021", 1, "? s (31/02/2021)");
  assert_replies ("2021-04-02", 3, "2021-04-02 s, ? s, ? s");
}

static void
test_cells (void)
{
  static const struct {
    LiaisonLetterColumn column;
    const char *text;
    const char *wanted;
  } cells[] = {
    { LIAISON_LETTER_COLUMN_DATE, "27 Feb 2026", "2026-02-27" },
    { LIAISON_LETTER_COLUMN_DATE, " 27 f\xc3\xa9vrier 2026 ", "2026-02-27" },
    { LIAISON_LETTER_COLUMN_DATE, "2026-02-27", "2026-02-27" },
    { LIAISON_LETTER_COLUMN_DATE, "45000", "45000" },
    { LIAISON_LETTER_COLUMN_TYPE, "jal", "JAL" },
    { LIAISON_LETTER_COLUMN_TYPE, "Urgent appeal", "Urgent appeal" },
    { LIAISON_LETTER_COLUMN_VICTIMS, "-", "" },
    { LIAISON_LETTER_COLUMN_VICTIMS, "N/A", "" },
    { LIAISON_LETTER_COLUMN_VICTIMS, "208", "208" },
    { LIAISON_LETTER_COLUMN_SUMMARY, "  Two\r\nlines ", "Two\nlines" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autofree char *clean = liaison_letter_column_clean (cells[i].column, cells[i].text);
    g_assert_cmpstr (clean, ==, cells[i].wanted);
  }
}

static void
test_names (void)
{
  g_auto (GStrv) names = liaison_letter_names_split ("privacy; human rights defenders;\nbusiness; -");

  g_assert_cmpuint (g_strv_length (names), ==, 3);
  g_assert_cmpstr (names[1], ==, "human rights defenders");
}

static int
find (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  LiaisonImportOptions options = { .file_name = "list.csv" };
  LiaisonLetterColumns columns;

  return liaison_letter_columns_find (bytes, &options, &columns);
}

static void
test_header (void)
{
  g_assert_cmpint (find ("Date,Country,Type,Ref. no.,Mandates\n"), ==, 1);
  g_assert_cmpint (find ("Results;;\nDate;Pays;Type;No de réf.;Mandats\n"), ==, 2);
  g_assert_cmpint (find ("Search results\nref,mandates\n"), ==, 2);
  g_assert_cmpint (find ("Date;Pays;Type;Numéro de référence;Mandats\n"), ==, 1);
  g_assert_cmpint (find ("name,country,reference\n"), ==, 0);
  g_assert_cmpint (find (""), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-columns/replies", test_replies);
  g_test_add_func ("/letter-columns/cells", test_cells);
  g_test_add_func ("/letter-columns/names", test_names);
  g_test_add_func ("/letter-columns/header", test_header);
  return g_test_run ();
}
