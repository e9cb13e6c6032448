// SPDX-License-Identifier: GPL-3.0-or-later
// What became of reminders on this computer: a table in one local value, with what is long past left out.
//
// The value is a GVariant of type (xa{s(yx)}) as text: since when reminders are told here, and for each key its state
// and, of one that was put off, until when.
#include "liaison-reminders.h"

#include "liaison-clock.h"
#include "liaison-store.h"

#include <string.h>

#define LOCAL_KEY "reminders"
#define TYPE      "(xa{s(yx)})"

typedef struct {
  LiaisonReminderState state;
  gint64 until;
} Entry;

struct _LiaisonReminderStates {
  gint64 since;
  GHashTable *entries; /* (element-type utf8 Entry) */
};

static LiaisonReminderStates *
new_states (void)
{
  LiaisonReminderStates *states = g_new0 (LiaisonReminderStates, 1);

  states->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return states;
}

static void
put (LiaisonReminderStates *states, const char *key, LiaisonReminderState state, gint64 until)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { .state = state, .until = until };
  g_hash_table_replace (states->entries, g_strdup (key), entry);
}

/* What cannot be read is as good as nothing: at worst something is told twice. */
static void
read_text (LiaisonReminderStates *states, const char *text)
{
  g_autoptr (GVariant) value = g_variant_parse (G_VARIANT_TYPE (TYPE), text, NULL, NULL, NULL);
  g_autoptr (GVariantIter) iter = NULL;
  const char *key;
  guint8 state;
  gint64 until;

  if (value == NULL)
    return;
  g_variant_get (value, TYPE, &states->since, &iter);
  while (g_variant_iter_next (iter, "{&s(yx)}", &key, &state, &until))
    if (state <= LIAISON_REMINDER_DISMISSED)
      put (states, key, (LiaisonReminderState) state, until);
}

/* A key ends with the time the reminder is due by its rule. */
static gint64
time_of (const char *key)
{
  const char *at = strrchr (key, '@');

  return at != NULL ? g_ascii_strtoll (at + 1, NULL, 10) : 0;
}

static gboolean
is_past (gpointer key, gpointer value, gpointer data)
{
  return time_of (key) < *(const gint64 *) data && ((const Entry *) value)->until < *(const gint64 *) data;
}

static char *
write_text (LiaisonReminderStates *states)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{s(yx)}"));
  g_autoptr (GVariant) value = NULL;
  GHashTableIter iter;
  gpointer key, entry;

  g_hash_table_iter_init (&iter, states->entries);
  while (g_hash_table_iter_next (&iter, &key, &entry))
    g_variant_builder_add (&builder, "{s(yx)}", key, (guint8) ((const Entry *) entry)->state,
                           ((const Entry *) entry)->until);
  value = g_variant_ref_sink (g_variant_new (TYPE, states->since, &builder));
  return g_variant_print (value, FALSE);
}

/** liaison_reminder_states_load: Returns: (transfer full) (nullable): what became of the reminders here */
LiaisonReminderStates *
liaison_reminder_states_load (LiaisonStore *store, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = liaison_store_get_local (store, LOCAL_KEY, &problem);
  LiaisonReminderStates *states;

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  states = new_states ();
  if (text != NULL)
    read_text (states, text);
  return states;
}

/** liaison_reminder_states_free: Frees them; %NULL is nothing. */
void
liaison_reminder_states_free (LiaisonReminderStates *states)
{
  if (states == NULL)
    return;
  g_hash_table_unref (states->entries);
  g_free (states);
}

/** liaison_reminder_states_get: @until: (out): until when it was put off; 0 if it was not */
LiaisonReminderState
liaison_reminder_states_get (const LiaisonReminderStates *states, const char *key, gint64 *until)
{
  const Entry *entry = g_hash_table_lookup (states->entries, key);

  *until = entry != NULL ? entry->until : 0;
  return entry != NULL ? entry->state : LIAISON_REMINDER_WAITING;
}

/** liaison_reminder_states_since: Returns: since when reminders are told on this computer; 0 if they never were */
gint64
liaison_reminder_states_since (const LiaisonReminderStates *states)
{
  return states->since;
}

/**
 * liaison_store_set_reminder_state:
 * @keys: (array zero-terminated=1): of the reminders; without any, only the time is noted since when they are told here
 * @until: for %LIAISON_REMINDER_SNOOZED
 */
gboolean
liaison_store_set_reminder_state (LiaisonStore *store, const char *const *keys, LiaisonReminderState state,
                                  gint64 until, GError **error)
{
  g_autoptr (LiaisonReminderStates) states = liaison_reminder_states_load (store, error);
  g_autofree char *text = NULL;
  gint64 oldest = liaison_clock_now () - 2 * LIAISON_REMINDER_MEMORY;

  if (states == NULL)
    return FALSE;
  if (keys[0] == NULL && states->since != 0)
    return TRUE;
  if (states->since == 0)
    states->since = liaison_clock_now ();
  for (guint i = 0; keys[i] != NULL; i++) {
    if (state == LIAISON_REMINDER_WAITING)
      g_hash_table_remove (states->entries, keys[i]);
    else
      put (states, keys[i], state, state == LIAISON_REMINDER_SNOOZED ? until : 0);
  }
  g_hash_table_foreach_remove (states->entries, is_past, &oldest);
  text = write_text (states);
  return liaison_store_set_local (store, LOCAL_KEY, text, error);
}
