// SPDX-License-Identifier: GPL-3.0-or-later
// The names of countries, read once for all lists of a session.
#include "liaison-country-names.h"

#include "liaison-language.h"
#include "liaison-office.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>

#define SESSION_KEY "liaison-country-names"

struct _LiaisonCountryNames {
  GObject parent_instance;

  GHashTable *names; /* (element-type utf8 utf8): by code */
  GHashTable *iso2;  /* (element-type utf8 utf8): the code of two letters, by that of three */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonCountryNames, liaison_country_names, G_TYPE_OBJECT)

static void
countries_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCountryNames) self = user_data;
  g_autoptr (GPtrArray) countries = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;

  if (!countries)
    return;
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->iso2);
  for (guint i = 0; i < countries->len; i++) {
    const LiaisonCountry *country = g_ptr_array_index (countries, i);
    const char *name = is_french && country->name_fr ? country->name_fr : country->name_en;

    if (country->iso3 && name)
      g_hash_table_insert (self->names, g_strdup (country->iso3), g_strdup (name));
    if (country->iso3 && country->iso2)
      g_hash_table_insert (self->iso2, g_strdup (country->iso3), g_strdup (country->iso2));
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_countries (LiaisonCountryNames *self, LiaisonSession *session)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_country);

  liaison_session_fetch (session, query, NULL, countries_cb, g_object_ref (self));
}

static void
unlocked_cb (LiaisonCountryNames *self, LiaisonSession *session)
{
  read_countries (self, session);
}

static void
locked_cb (LiaisonCountryNames *self)
{
  g_hash_table_remove_all (self->names);
  g_hash_table_remove_all (self->iso2);
}

static void
changed_cb (LiaisonCountryNames *self, GArray *touched, LiaisonSession *session)
{
  for (guint i = 0; i < touched->len; i++)
    if (g_array_index (touched, LiaisonTouched, i).entity == &liaison_entity_country) {
      read_countries (self, session);
      return;
    }
}

static void
liaison_country_names_finalize (GObject *object)
{
  g_hash_table_unref (LIAISON_COUNTRY_NAMES (object)->names);
  g_hash_table_unref (LIAISON_COUNTRY_NAMES (object)->iso2);
  G_OBJECT_CLASS (liaison_country_names_parent_class)->finalize (object);
}

static void
liaison_country_names_class_init (LiaisonCountryNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_country_names_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_COUNTRY_NAMES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_country_names_init (LiaisonCountryNames *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->iso2 = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * liaison_country_names_of:
 *
 * Emits "changed" when the names have come or have changed.
 *
 * Returns: (transfer none): the names for @session
 */
LiaisonCountryNames *
liaison_country_names_of (LiaisonSession *session)
{
  LiaisonCountryNames *self;

  g_return_val_if_fail (LIAISON_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), SESSION_KEY);
  if (self)
    return self;
  self = g_object_new (LIAISON_TYPE_COUNTRY_NAMES, NULL);
  g_object_set_data_full (G_OBJECT (session), SESSION_KEY, self, g_object_unref);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (liaison_session_state (session) == LIAISON_SESSION_OPEN)
    read_countries (self, session);
  return self;
}

/**
 * liaison_country_names_get:
 * @code: of a country, three letters
 *
 * Returns: its name in the language of the interface; @code itself while it is not known
 */
const char *
liaison_country_names_get (LiaisonCountryNames *self, const char *code)
{
  const char *name;

  g_return_val_if_fail (LIAISON_IS_COUNTRY_NAMES (self), NULL);

  name = g_hash_table_lookup (self->names, code);
  return name ? name : code;
}

/** liaison_country_names_iso2: Returns: (nullable): the code of two letters of the country with this one of three */
const char *
liaison_country_names_iso2 (LiaisonCountryNames *self, const char *code)
{
  g_return_val_if_fail (LIAISON_IS_COUNTRY_NAMES (self), NULL);

  return g_hash_table_lookup (self->iso2, code);
}

/**
 * liaison_country_names_list:
 * @codes: (nullable): a set of codes in stored form
 * @max: how many to name; the others are counted
 *
 * Returns: (transfer full): "France, Mali"; "" for none
 */
char *
liaison_country_names_list (LiaisonCountryNames *self, const char *codes, guint max)
{
  g_auto (GStrv) list = codes && *codes ? g_strsplit (codes, " ", -1) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint count = list ? g_strv_length (list) : 0;

  g_return_val_if_fail (LIAISON_IS_COUNTRY_NAMES (self), NULL);

  for (guint i = 0; i < MIN (count, max); i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "", liaison_country_names_get (self, list[i]));
  if (count > max)
    g_string_append_printf (text, " +%u", count - max);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
