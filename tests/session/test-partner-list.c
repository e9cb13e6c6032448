// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners: what it says that changed, which rows it fetches, who keeps them alive.
#include "partner-list-fixture.h"

#include "liaison-meeting.h"
#include "liaison-partner-item.h"
#include "liaison-partner.h"
#include "liaison-session-private.h"

#define ADD(path, function) g_test_add (path, Fixture, NULL, list_fixture_set_up, function, list_fixture_tear_down)

typedef ListFixture Fixture;

#define assert_changes(fixture, expected)                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    wait_for_list (fixture);                                                                                           \
    g_assert_cmpstr ((fixture)->changes->str, ==, expected);                                                           \
    g_string_truncate ((fixture)->changes, 0);                                                                         \
  }                                                                                                                    \
  G_STMT_END

#define assert_names(fixture, expected)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *names = read_names (fixture);                                                                     \
    g_assert_cmpstr (names, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static LiaisonPartnerItem *
get (Fixture *f, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (f->list), position);
}

/* Holds it and looks at it. */
static LiaisonPartnerItem *
look_at (Fixture *f, guint position)
{
  LiaisonPartnerItem *item = get (f, position);

  liaison_partner_list_want (f->list, position);
  return item;
}

/* Holds every item until it is loaded. */
static char *
read_names (Fixture *f)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->list)); i++)
    g_ptr_array_add (items, look_at (f, i));
  wait_for_list (f);
  for (guint i = 0; i < items->len; i++) {
    const LiaisonPartnerRow *content = liaison_partner_item_content (g_ptr_array_index (items, i));
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", content != NULL ? content->name : "?");
  }
  return g_string_free (names, FALSE);
}

static gpointer
read_row (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_get (store, &liaison_entity_partner, data, error);
}

static LiaisonRecord *
load (Fixture *f, const LiaisonId *id)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_read (f->base.session, read_row, (gpointer) id, NULL, (GDestroyNotify) liaison_record_unref, NULL,
                        take_answer_cb, &answer);
  return liaison_session_finish (f->base.session, wait_for_answer (&answer), NULL);
}

static void
edit (Fixture *f, const LiaisonId *id, const char *field, const char *text)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", field);
  g_autoptr (LiaisonRecord) before = load (f, id);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);

  liaison_record_set_text (after, field, text, NULL);
  g_assert_true (liaison_change_set_update (set, before, after));
  commit_well (f->base.session, set);
}

static void
trash (Fixture *f, const LiaisonId *id)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "one");

  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, id);
  commit_well (f->base.session, set);
}

static void
test_fill (Fixture *f, gconstpointer data)
{
  add (f, "Chen Mei");
  add (f, "Amina Diallo");
  add (f, "Benoît Kaboré");
  assert_changes (f, "");
  show_all (f);
  g_assert_true (liaison_partner_list_is_loading (f->list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->list)), ==, 0);
  assert_changes (f, "0+3");
  g_assert_false (liaison_partner_list_is_loading (f->list));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (f->list)) == LIAISON_TYPE_PARTNER_ITEM);
  g_assert_null (get (f, 3));
  assert_names (f, "Amina Diallo, Benoît Kaboré, Chen Mei");
  liaison_partner_list_set_query (f->list, NULL);
  assert_changes (f, "0-3");
}

static void
test_changes (Fixture *f, gconstpointer data)
{
  LiaisonId amina = add (f, "Amina Diallo"), chen = add (f, "Chen Mei");

  show_all (f);
  assert_changes (f, "0+2");
  add (f, "Benoît Kaboré");
  assert_changes (f, "1+1");
  trash (f, &amina);
  assert_changes (f, "0-1");
  trash (f, &chen);
  assert_changes (f, "1-1");
  /* One at a time: two changes close together may be answered as one. */
  g_free (undo (f->base.session, NULL));
  assert_changes (f, "1+1");
  g_free (undo (f->base.session, NULL));
  assert_changes (f, "0+1");
  /* What does not move is not a change of the list. */
  edit (f, &amina, "summary", "Radio journalist");
  assert_changes (f, "");
  /* One that moves from the start to the end: what lies between goes along. */
  edit (f, &amina, "code_name", "Zebra");
  assert_changes (f, "0-3+3");
  assert_names (f, "Benoît Kaboré, Chen Mei, Zebra");
}

static void
test_one_change_for_many (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "many");

  add (f, "Amina Diallo");
  show_all (f);
  assert_changes (f, "0+1");
  for (guint i = 0; i < 50; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %02u", i);
    add_partner (set, name);
  }
  commit_well (f->base.session, set);
  assert_changes (f, "1+50");
}

static void
test_coalesced (Fixture *f, gconstpointer data)
{
  guint64 before;

  add (f, "Amina Diallo");
  show_all (f);
  assert_changes (f, "0+1");

  /* Ten signals in a row are one question. */
  before = f->base.session->n_reads;
  for (guint i = 0; i < 10; i++) {
    g_autoptr (GArray) touched = g_array_new (FALSE, TRUE, sizeof (LiaisonTouched));
    LiaisonTouched one = { .entity = &liaison_entity_partner };
    g_array_append_val (touched, one);
    liaison_session_emit_changed (f->base.session, touched);
  }
  assert_changes (f, "");
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 1);
}

static gpointer
wait_until_set (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  while (g_atomic_int_get ((gint *) data) == 0)
    g_usleep (500);
  return NULL;
}

static void
test_changed_while_asking (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, TRUE, sizeof (LiaisonTouched));
  LiaisonTouched one = { .entity = &liaison_entity_partner };
  guint64 before = f->base.session->n_reads;
  gint go = 0;

  /* The question waits behind another job; what changes meanwhile needs one more question, not several. */
  g_array_append_val (touched, one);
  add (f, "Amina Diallo");
  liaison_session_read (f->base.session, wait_until_set, &go, NULL, NULL, NULL, NULL, NULL);
  show_all (f);
  for (guint i = 0; i < 3; i++) {
    liaison_session_emit_changed (f->base.session, touched);
    run_until_idle ();
  }
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 2);
  g_assert_true (liaison_partner_list_is_loading (f->list));
  g_atomic_int_set (&go, 1);
  assert_changes (f, "0+1");
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 3);
}

static void
test_new_query (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonQuery) some = by_name ();
  g_autoptr (LiaisonQuery) none = by_name ();

  add (f, "Amina Diallo");
  add (f, "Benoît Kaboré");
  add (f, "Chen Mei");
  show_all (f);
  assert_changes (f, "0+3");
  liaison_query_set_text (some, "kabore");
  liaison_query_set_text (none, "xyz");
  /* Typed on before the first answer came: only the last one counts, and nothing is emptied in between. */
  liaison_partner_list_set_query (f->list, none);
  liaison_partner_list_set_query (f->list, some);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->list)), ==, 3);
  assert_changes (f, "0-3+1");
  assert_names (f, "Benoît Kaboré");
}

static void
test_same_objects (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerItem) held = NULL, again = NULL, moved = NULL;
  LiaisonId benoit;
  gint64 row;

  add (f, "Amina Diallo");
  benoit = add (f, "Benoît Kaboré");
  show_all (f);
  assert_changes (f, "0+2");
  held = look_at (f, 1);
  again = get (f, 1);
  g_assert_true (held == again);
  wait_for_list (f);
  g_assert_cmpstr (liaison_partner_item_content (held)->name, ==, "Benoît Kaboré");
  row = liaison_partner_item_row (held);
  g_assert_cmpuint (liaison_partner_list_find (f->list, row), ==, 1);

  add (f, "Aaron");
  edit (f, &benoit, "code_name", "Aardvark");
  wait_for_list (f);
  g_assert_cmpuint (liaison_partner_list_find (f->list, row), ==, 0);
  moved = get (f, 0);
  g_assert_true (moved == held);
  g_assert_cmpstr (liaison_partner_item_content (held)->name, ==, "Aardvark");
  g_assert_cmpuint (liaison_partner_list_find (f->list, 999), ==, G_MAXUINT);
}

static void
note_content_cb (LiaisonPartnerItem *item, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_touched_items (Fixture *f, gconstpointer data)
{
  LiaisonId amina = add (f, "Amina Diallo");
  g_autoptr (LiaisonPartnerItem) item = NULL, other = NULL;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Logged the meeting “%s”", "Visit");
  g_autoptr (LiaisonRecord) meeting = NULL;
  guint notified = 0, others = 0;

  add (f, "Benoît Kaboré");
  show_all (f);
  wait_for_list (f);
  item = look_at (f, 0);
  other = look_at (f, 1);
  wait_for_list (f);
  g_signal_connect (item, "notify::content", G_CALLBACK (note_content_cb), &notified);
  g_signal_connect (other, "notify::content", G_CALLBACK (note_content_cb), &others);
  edit (f, &amina, "summary", "Radio journalist");
  wait_for_list (f);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (others, ==, 0);
  g_assert_cmpstr (liaison_partner_item_content (item)->partner->summary, ==, "Radio journalist");

  /* A meeting touches the last contact of who was there. */
  g_assert_false (liaison_moment_is_set (&liaison_partner_item_content (item)->last_contact));
  meeting = make_record (&liaison_entity_meeting, "kind", "appointment", "title", "Visit", "starts", "2015-09-14",
                         "status", "held", NULL);
  liaison_change_set_insert (set, meeting);
  liaison_record_put_reference (
      add_part (set, &liaison_entity_attendee, "meeting", meeting, "presence", "attended", NULL),
      liaison_entity_field (&liaison_entity_attendee, "partner"), &amina);
  commit_well (f->base.session, set);
  wait_for_list (f);
  g_assert_cmpint (liaison_partner_item_content (item)->last_contact.year, ==, 2015);
}

static void
test_nothing_fetched_unseen (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "many");
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonPartnerItem) first = NULL;
  guint64 before;

  for (guint i = 0; i < 300; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %03u", i);
    add_partner (set, name);
  }
  commit_well (f->base.session, set);
  before = f->base.session->n_reads;
  show_all (f);
  assert_changes (f, "0+300");
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 1);
  /* A view holds two hundred and shows few of them: nothing is fetched. */
  for (guint i = 80; i < 280; i++)
    g_ptr_array_add (held, get (f, i));
  wait_for_list (f);
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 1);
  /* It shows ten: one job for them and their neighbours. */
  for (guint i = 100; i < 110; i++)
    liaison_partner_list_want (f->list, i);
  wait_for_list (f);
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 2);
  g_assert_cmpstr (liaison_partner_item_content (g_ptr_array_index (held, 27))->name, ==, "Partner 107");
  g_assert_nonnull (liaison_partner_item_content (g_ptr_array_index (held, 0)));
  g_assert_nonnull (liaison_partner_item_content (g_ptr_array_index (held, 40)));
  g_assert_null (liaison_partner_item_content (g_ptr_array_index (held, 199)));
  /* Looking again fetches nothing. */
  for (guint i = 100; i < 110; i++)
    liaison_partner_list_want (f->list, i);
  wait_for_list (f);
  g_assert_cmpuint (f->base.session->n_reads - before, ==, 2);
}

/* As a view does when it hears of a change. */
static void
take_first_cb (GPtrArray *taken, guint position, guint removed, guint added, GListModel *list)
{
  if (added > 0)
    g_ptr_array_add (taken, g_list_model_get_item (list, 0));
}

/* What is looked at first comes with the answer. */
static void
test_first_rows_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerItem) first = NULL;
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  LiaisonId amina = add (f, "Amina Diallo");

  add (f, "Benoît Kaboré");
  g_signal_connect_swapped (f->list, "items-changed", G_CALLBACK (take_first_cb), taken);
  show_all (f);
  assert_changes (f, "0+2");
  g_assert_cmpstr (liaison_partner_item_content (g_ptr_array_index (taken, 0))->name, ==, "Amina Diallo");
  /* One made later gets its content when it is looked at, as it is by then. */
  g_ptr_array_set_size (taken, 0);
  edit (f, &amina, "code_name", "Acacia");
  first = get (f, 0);
  g_assert_null (liaison_partner_item_content (first));
  liaison_partner_list_want (f->list, 0);
  wait_for_list (f);
  g_assert_cmpstr (liaison_partner_item_content (first)->name, ==, "Acacia");
}

static void
test_lock_empties (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerItem) item = NULL;
  guint notified = 0;

  add (f, "Amina Diallo");
  show_all (f);
  assert_changes (f, "0+1");
  item = look_at (f, 0);
  wait_for_list (f);
  g_assert_nonnull (liaison_partner_item_content (item));
  g_signal_connect (item, "notify::content", G_CALLBACK (note_content_cb), &notified);
  liaison_session_lock (f->base.session);
  g_assert_cmpstr (f->changes->str, ==, "0-1");
  g_assert_null (liaison_partner_item_content (item));
  g_assert_cmpuint (notified, ==, 1);
  g_string_truncate (f->changes, 0);
  session_fixture_unlock (&f->base);
  assert_changes (f, "");
}

static void
test_lock_drops_late_answers (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerItem) item = NULL;

  add (f, "Amina Diallo");
  show_all (f);
  assert_changes (f, "0+1");
  item = look_at (f, 0);
  while (f->base.session->n_reads < 2)
    g_main_context_iteration (NULL, TRUE);
  liaison_session_lock (f->base.session);
  run_until_idle ();
  g_assert_null (liaison_partner_item_content (item));
  show_all (f);
  assert_changes (f, "0-1");
}

static void
test_items_outlive_the_list (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerItem) item = NULL;

  add (f, "Amina Diallo");
  show_all (f);
  assert_changes (f, "0+1");
  item = look_at (f, 0);
  wait_for_list (f);
  g_assert_finalize_object (f->list);
  f->list = NULL;
  add (f, "Benoît Kaboré");
  g_assert_cmpstr (liaison_partner_item_content (item)->name, ==, "Amina Diallo");
}

static GArray *
make_rows (gint64 first, guint count)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (gint64), count);

  for (guint i = 0; i < count; i++) {
    gint64 row = first + i;
    g_array_append_val (rows, row);
  }
  return rows;
}

static void
test_a_hundred_thousand (Fixture *f, gconstpointer data)
{
  GArray *rows = make_rows (1, 100000);
  gint64 start, first, last, *middle;
  guint64 before = f->base.session->n_reads;

  liaison_partner_list_show_rows (f->list, rows);
  assert_changes (f, "0+100000");
  /* get_item() takes no longer at the end than at the start; ten times is far from a hundred thousand times. */
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 20000; i++)
    g_object_unref (get (f, i));
  first = g_get_monotonic_time () - start;
  start = g_get_monotonic_time ();
  for (guint i = 80000; i < 100000; i++)
    g_object_unref (get (f, i));
  last = g_get_monotonic_time () - start;
  g_assert_cmpint (last, <, 10 * first + 100000);
  wait_for_list (f);
  g_assert_cmpuint (f->base.session->n_reads, ==, before);
  /* Another one in the middle is one line; then the first goes away, and the middle is what it was. */
  rows = make_rows (1, 100000);
  middle = &g_array_index (rows, gint64, 50000);
  *middle = 200000;
  liaison_partner_list_show_rows (f->list, rows);
  assert_changes (f, "50000-1+1");
  liaison_partner_list_show_rows (f->list, make_rows (2, 99999));
  assert_changes (f, "0-50001+50000");
  liaison_partner_list_show_rows (f->list, make_rows (2, 99999));
  assert_changes (f, "");
  liaison_partner_list_show_rows (f->list, make_rows (2, 1));
  assert_changes (f, "1-99998");
}

int
main (int argc, char *argv[])
{
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/partner-list/fill", test_fill);
  ADD ("/partner-list/changes", test_changes);
  ADD ("/partner-list/one-change-for-many", test_one_change_for_many);
  ADD ("/partner-list/coalesced", test_coalesced);
  ADD ("/partner-list/changed-while-asking", test_changed_while_asking);
  ADD ("/partner-list/new-query", test_new_query);
  ADD ("/partner-list/same-objects", test_same_objects);
  ADD ("/partner-list/touched-items", test_touched_items);
  ADD ("/partner-list/nothing-fetched-unseen", test_nothing_fetched_unseen);
  ADD ("/partner-list/first-rows-at-once", test_first_rows_at_once);
  ADD ("/partner-list/lock-empties", test_lock_empties);
  ADD ("/partner-list/lock-drops-late-answers", test_lock_drops_late_answers);
  ADD ("/partner-list/items-outlive-the-list", test_items_outlive_the_list);
  ADD ("/partner-list/a-hundred-thousand", test_a_hundred_thousand);
  return g_test_run ();
}
