// SPDX-License-Identifier: GPL-3.0-or-later
// The window: what can be done when, and that a locked register leaves nothing behind.
#include "app-fixture.h"

#include "liaison-entities.h"
#include "liaison-partner.h"
#include "liaison-places.h"
#include "liaison-preferences.h"
#include "liaison-window-private.h"

typedef struct {
  SessionFixture base;
  LiaisonWindow *window;
} WindowFixture;

static void
set_up (WindowFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->base, data);
  fixture->window = LIAISON_WINDOW (liaison_window_new (NULL, fixture->base.session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  draw ();
}

static void
tear_down (WindowFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  draw ();
  session_fixture_tear_down (&fixture->base, data);
}

static gboolean
can (WindowFixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static LiaisonId
add_one (WindowFixture *fixture)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Amina");
  LiaisonId id = add_partner (set, "Amina")->id;

  commit_well (fixture->base.session, set);
  draw ();
  return id;
}

static void
test_title_tells_nothing_when_locked (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *open_title = g_strdup (gtk_window_get_title (GTK_WINDOW (fixture->window)));

  liaison_session_lock (fixture->base.session);
  draw ();
  g_assert_cmpstr (open_title, !=, "Liaison");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Liaison");
}

static void
test_locking_drops_the_content (WindowFixture *fixture, gconstpointer data)
{
  gpointer view = liaison_window_main_view (fixture->window);

  for (guint i = 0; i < liaison_n_places; i++) {
    liaison_main_view_show_place (view, liaison_places[i].name);
    draw ();
  }
  g_object_add_weak_pointer (view, &view);
  liaison_session_lock (fixture->base.session);
  draw ();
  g_assert_null (view);
  g_assert_null (liaison_window_main_view (fixture->window));
}

static void
test_locking_closes_dialogs (WindowFixture *fixture, gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->window);

  adw_dialog_present (liaison_preferences_new (fixture->base.session), GTK_WIDGET (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "log-meeting", g_variant_new_string (""));
  draw ();
  g_assert_nonnull (adw_application_window_get_visible_dialog (window));
  liaison_session_lock (fixture->base.session);
  draw ();
  g_assert_null (adw_application_window_get_visible_dialog (window));
}

static void
test_nothing_can_be_done_when_locked (WindowFixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "new-partner", "log-meeting", "search", "import", "trash", "lock", "undo" };

  add_one (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (can (fixture, actions[i]));
  liaison_session_lock (fixture->base.session);
  draw ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (can (fixture, actions[i]));
  g_assert_true (can (fixture, "toast"));
}

/* Otherwise Ctrl+Z would never reach the text being typed. */
static void
test_undo_is_off_without_anything_to_undo (WindowFixture *fixture, gconstpointer data)
{
  g_assert_false (can (fixture, "undo"));
  add_one (fixture);
  g_assert_true (can (fixture, "undo"));
  g_assert_false (can (fixture, "redo"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  draw ();
  g_assert_true (can (fixture, "redo"));
}

static void
test_trash_and_restore (WindowFixture *fixture, gconstpointer data)
{
  LiaisonId id = add_one (fixture);
  g_autofree char *text = liaison_id_to_string (&id);

  g_assert_cmpint (count_partners (fixture->base.session), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "trash", g_variant_new ("(ss)", "partner", text));
  draw ();
  g_assert_cmpint (count_partners (fixture->base.session), ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "restore", g_variant_new ("(ss)", "partner", text));
  draw ();
  g_assert_cmpint (count_partners (fixture->base.session), ==, 1);
}

static void
test_every_place_is_shown (WindowFixture *fixture, gconstpointer data)
{
  add_one (fixture);
  for (guint i = 0; i < liaison_n_places; i++) {
    g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-place",
                                    g_variant_new_string (liaison_places[i].name));
    draw ();
    g_assert_cmpstr (liaison_main_view_family (liaison_window_main_view (fixture->window)), ==,
                     liaison_places[i].family);
  }
}

static void
test_unlocking_goes_back (WindowFixture *fixture, gconstpointer data)
{
  liaison_main_view_show_place (liaison_window_main_view (fixture->window), "family:defenders");
  liaison_session_lock (fixture->base.session);
  draw ();
  g_assert_true (unlock (fixture->base.session, PASSPHRASE, FALSE, NULL));
  draw ();
  g_assert_cmpstr (liaison_main_view_place (liaison_window_main_view (fixture->window)), ==, "family:defenders");
}

/* It is made when it is first asked for, and once. */
static void
test_shortcuts_are_shown_also_when_locked (WindowFixture *fixture, gconstpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (toplevels);

  liaison_session_lock (fixture->base.session);
  draw ();
  for (guint i = 0; i < 2; i++) {
    g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-help-overlay", NULL);
    draw ();
    g_assert_cmpuint (g_list_model_get_n_items (toplevels), ==, before + 1);
  }
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* More than the list begins with. */
static void
test_the_list_has_everybody (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "many");
  GtkWidget *list = NULL;
  guint count = 0;

  for (guint i = 0; i < 150; i++)
    add_partner (set, "Amina");
  commit_well (fixture->base.session, set);
  liaison_main_view_show_place (liaison_window_main_view (fixture->window), "partners");
  for (guint i = 0; i < 100 && count != 150; i++) {
    draw ();
    list = find_list (GTK_WIDGET (fixture->window));
    if (list != NULL)
      count = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  }
  g_assert_cmpuint (count, ==, 150);
}

#define ADD(name, function) g_test_add ("/window/" name, WindowFixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  ADD ("title-tells-nothing-when-locked", test_title_tells_nothing_when_locked);
  ADD ("locking-drops-the-content", test_locking_drops_the_content);
  ADD ("locking-closes-dialogs", test_locking_closes_dialogs);
  ADD ("nothing-can-be-done-when-locked", test_nothing_can_be_done_when_locked);
  ADD ("undo-is-off-without-anything-to-undo", test_undo_is_off_without_anything_to_undo);
  ADD ("trash-and-restore", test_trash_and_restore);
  ADD ("every-place-is-shown", test_every_place_is_shown);
  ADD ("shortcuts-are-shown-also-when-locked", test_shortcuts_are_shown_also_when_locked);
  ADD ("the-list-has-everybody", test_the_list_has_everybody);
  ADD ("unlocking-goes-back", test_unlocking_goes_back);
  return g_test_run ();
}
