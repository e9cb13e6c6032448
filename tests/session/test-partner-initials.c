// SPDX-License-Identifier: GPL-3.0-or-later
// The letters that stand over partners sorted by name.
#include "partner-list-fixture.h"

/* "A0 E1": each letter with where it begins. */
static char *
read_initials (ListFixture *f)
{
  GString *text = g_string_new (NULL);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (f->list)), end;

  for (guint i = 0; i < count; i = end) {
    guint start;
    gunichar letter = liaison_partner_list_initial (f->list, i, &start, &end);
    g_assert_cmpuint (start, ==, i);
    g_assert_cmpuint (end, >, i);
    if (letter != 0)
      g_string_append_unichar (text, letter);
    g_string_append_printf (text, "%u ", start);
  }
  return g_string_free (text, FALSE);
}

#define assert_initials(fixture, expected)                                                                             \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *initials = read_initials (fixture);                                                               \
    g_assert_cmpstr (initials, ==, expected);                                                                          \
  }                                                                                                                    \
  G_STMT_END

/* In every script; what begins with no letter is under "#"; a search and another order have none. */
static void
test_initials (ListFixture *f, gconstpointer data)
{
  static const char *const names[] = { "1er Mai", "Zoé",  "Élise", "emma",   "Øyvind", "Мария",
                                       "أمل",     "王芳", "李明",  "(Emil)", "42" };
  g_autoptr (LiaisonQuery) other = by_name (), search = by_name ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add (f, names[i]);
  show_all (f);
  wait_for_list (f);
  assert_initials (f, "#0 E2 O5 Z6 М7 ا8 #9 ");
  liaison_partner_list_want_initials (f->list);
  wait_for_list (f);
  assert_initials (f, "#0 E2 O5 Z6 М7 ا8 #9 ");
  add (f, "Anna");
  wait_for_list (f);
  assert_initials (f, "#0 A2 E3 O6 Z7 М8 ا9 #10 ");
  liaison_query_set_sort (other, "changed", TRUE);
  liaison_partner_list_set_query (f->list, other);
  wait_for_list (f);
  assert_initials (f, "0 ");
  liaison_query_set_text (search, "e");
  liaison_partner_list_set_query (f->list, search);
  wait_for_list (f);
  assert_initials (f, "0 ");
}

/* The letters of many rows, of which the first are known at once. */
static void
test_initials_of_many (ListFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "many");
  guint start, end;

  for (guint i = 0; i < 26 * 20; i++) {
    g_autofree char *name = g_strdup_printf ("%c %03u", (char) ('A' + i % 26), i);
    add_partner (set, name);
  }
  commit_well (f->base.session, set);
  show_all (f);
  wait_for_list (f);
  g_assert_cmpuint (liaison_partner_list_initial (f->list, 30, &start, &end), ==, 'B');
  g_assert_cmpuint (end, ==, 26 * 20);
  liaison_partner_list_want_initials (f->list);
  wait_for_list (f);
  for (guint i = 0; i < 26 * 20; i++) {
    g_assert_cmpuint (liaison_partner_list_initial (f->list, i, &start, &end), ==, 'A' + i / 20);
    g_assert_cmpuint (start, ==, i / 20 * 20);
    g_assert_cmpuint (end, ==, start + 20);
  }
  g_assert_cmpuint (liaison_partner_list_initial (f->list, 26 * 20, &start, &end), ==, 0);
  g_assert_cmpuint (start, ==, 26 * 20);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/partner-initials/scripts", ListFixture, NULL, list_fixture_set_up, test_initials,
              list_fixture_tear_down);
  g_test_add ("/partner-initials/many", ListFixture, NULL, list_fixture_set_up, test_initials_of_many,
              list_fixture_tear_down);
  return g_test_run ();
}
