// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the main view, in the order of the sidebar.
#include "liaison-places.h"

#include <glib/gi18n.h>

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
  { "trash", N_ ("Trash"), "user-trash-symbolic", NULL, 2, FALSE },
};

const guint liaison_n_places = G_N_ELEMENTS (liaison_places);

/**
 * liaison_place_find:
 *
 * Returns: (nullable): the place of this name
 */
const LiaisonPlace *
liaison_place_find (const char *name)
{
  for (guint i = 0; i < liaison_n_places; i++)
    if (g_strcmp0 (liaison_places[i].name, name) == 0)
      return &liaison_places[i];
  return NULL;
}

/**
 * liaison_place_label:
 *
 * Returns: the name people read
 */
const char *
liaison_place_label (const LiaisonPlace *place)
{
  return _ (place->label);
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
