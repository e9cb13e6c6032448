// SPDX-License-Identifier: GPL-3.0-or-later
// A list of partners that notes what it says that changed.
#include "partner-list-fixture.h"

#include "liaison-partner.h"
#include "liaison-session-private.h"

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  GString *changes = user_data;

  if (changes->len > 0)
    g_string_append (changes, ", ");
  g_string_append_printf (changes, "%u", position);
  if (removed > 0)
    g_string_append_printf (changes, "-%u", removed);
  if (added > 0)
    g_string_append_printf (changes, "+%u", added);
}

void
list_fixture_set_up (ListFixture *f, gconstpointer data)
{
  session_fixture_set_up (&f->base, data);
  f->changes = g_string_new (NULL);
  f->list = liaison_partner_list_new (f->base.session);
  g_signal_connect (f->list, "items-changed", G_CALLBACK (items_changed_cb), f->changes);
}

void
list_fixture_tear_down (ListFixture *f, gconstpointer data)
{
  run_until_idle ();
  if (f->list != NULL)
    g_assert_finalize_object (f->list);
  g_string_free (f->changes, TRUE);
  session_fixture_tear_down (&f->base, data);
}

/** wait_for_list: Until it is neither asking nor fetching. */
void
wait_for_list (ListFixture *f)
{
  do
    run_until_idle ();
  while (liaison_partner_list_is_loading (f->list) || g_hash_table_size (f->base.session->requests) > 0);
}

LiaisonId
add (ListFixture *f, const char *name)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", name);
  const LiaisonId id = add_partner (set, name)->id;

  commit_well (f->base.session, set);
  return id;
}

LiaisonQuery *
by_name (void)
{
  LiaisonQuery *query = liaison_query_new (&liaison_entity_partner);

  liaison_query_set_sort (query, "name", FALSE);
  return query;
}

void
show_all (ListFixture *f)
{
  g_autoptr (LiaisonQuery) query = by_name ();

  liaison_partner_list_set_query (f->list, query);
}
