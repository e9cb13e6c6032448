// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the main view, in the order of the sidebar.
#include "liaison-places.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n.h>
#include <string.h>

const LiaisonPlace liaison_places[] = {
  { "today", N_ ("Today"), "liaison-today-symbolic", NULL, 0, FALSE },
  { "calendar", N_ ("Calendar"), "x-office-calendar-symbolic", NULL, 0, FALSE },
  { "partners", N_ ("All partners"), "liaison-partners-symbolic", NULL, 1, TRUE },
  { "family:defenders", N_ ("Human rights defenders"), "liaison-family-defenders-symbolic", "defenders", 1, TRUE },
  { "family:civil_society", N_ ("Civil society"), "liaison-family-civil-society-symbolic", "civil_society", 1, TRUE },
  { "family:united_nations", N_ ("United Nations"), "liaison-family-united-nations-symbolic", "united_nations", 1,
    TRUE },
  { "family:regional_mechanisms", N_ ("Regional mechanisms"), "liaison-family-regional-mechanisms-symbolic",
    "regional_mechanisms", 1, TRUE },
  { "family:state_actors", N_ ("State actors"), "liaison-family-state-actors-symbolic", "state_actors", 1, TRUE },
  { "family:other", N_ ("Other partners"), "liaison-family-other-symbolic", "other", 1, TRUE },
  { "communications", N_ ("Matters and Communications"), "liaison-letters-symbolic", NULL, 3, FALSE },
  { "visits", N_ ("Country Visits"), "liaison-visit-symbolic", NULL, 3, FALSE },
  { "objectives", N_ ("Objectives"), "liaison-objective-symbolic", NULL, 3, FALSE },
  { "commitments", N_ ("Commitments and Needs"), "liaison-commitment-symbolic", NULL, 3, FALSE },
  { "coverage", N_ ("Coverage"), "liaison-coverage-symbolic", NULL, 4, FALSE },
  { "figures", N_ ("Figures"), "liaison-figures-symbolic", NULL, 4, FALSE },
  { "trash", N_ ("Trash"), "user-trash-symbolic", NULL, 5, FALSE },
};

const guint liaison_n_places = G_N_ELEMENTS (liaison_places);

/* Kinds and saved lists, as they were first asked for; kept to the end. */
static GHashTable *
extra_places (void)
{
  static GHashTable *places;

  if (!places)
    places = g_hash_table_new (g_str_hash, g_str_equal);
  return places;
}

/* "family:defenders/person" */
static LiaisonPlace *
make_kind (const char *name)
{
  const char *slash = strchr (name, '/');
  g_autofree char *parent_name = slash ? g_strndup (name, (gsize) (slash - name)) : NULL;
  const LiaisonPlace *parent = parent_name ? liaison_place_find (parent_name) : NULL;
  LiaisonPlace *place;

  if (!parent || !parent->family || !liaison_vocabulary_find (&liaison_vocabulary_partner_kind, slash + 1))
    return NULL;
  place = g_memdup2 (parent, sizeof *parent);
  place->name = g_strdup (name);
  place->kind = place->name + (slash - name) + 1;
  place->label = g_strdup (liaison_vocabulary_label (&liaison_vocabulary_partner_kind, place->kind));
  return place;
}

/* "list:ID" */
static LiaisonPlace *
make_list (const char *name)
{
  LiaisonPlace *place = g_new0 (LiaisonPlace, 1);

  place->name = g_strdup (name);
  place->list = place->name + strlen ("list:");
  place->label = g_strdup ("");
  place->icon = "liaison-list-symbolic";
  place->section = 2;
  place->is_counted = TRUE;
  return place;
}

/**
 * liaison_place_find:
 *
 * Returns: (nullable): the place of this name
 */
const LiaisonPlace *
liaison_place_find (const char *name)
{
  LiaisonPlace *place;

  for (guint i = 0; i < liaison_n_places; i++)
    if (g_strcmp0 (liaison_places[i].name, name) == 0)
      return &liaison_places[i];
  if (!name)
    return NULL;
  place = g_hash_table_lookup (extra_places (), name);
  if (place)
    return place;
  place = g_str_has_prefix (name, "list:") ? make_list (name) : make_kind (name);
  if (place)
    g_hash_table_insert (extra_places (), (gpointer) place->name, place);
  return place;
}

/**
 * liaison_place_label:
 *
 * Returns: the name people read
 */
const char *
liaison_place_label (const LiaisonPlace *place)
{
  return place->kind || place->list ? place->label : _ (place->label);
}

/** liaison_place_name_list: Says what the saved list of the place @name is called. */
void
liaison_place_name_list (const char *name, const char *label)
{
  LiaisonPlace *place = (LiaisonPlace *) liaison_place_find (name);

  g_return_if_fail (place && place->list);

  if (g_strcmp0 (place->label, label) == 0)
    return;
  g_free ((char *) place->label);
  place->label = g_strdup (label);
}

/**
 * liaison_family_icon:
 * @family: (nullable): a code of the vocabulary of families
 *
 * Returns: its symbolic icon; that of other partners for a family nobody knows
 */
const char *
liaison_family_icon (const char *family)
{
  for (guint i = 0; i < liaison_n_places; i++)
    if (liaison_places[i].family && g_strcmp0 (liaison_places[i].family, family) == 0)
      return liaison_places[i].icon;
  return "liaison-family-other-symbolic";
}
