// SPDX-License-Identifier: GPL-3.0-or-later
// The options that narrow meetings as the calendar's filters do.
#include "liaison-cli-filter.h"

#include "liaison-cli-values.h"
#include "liaison-office.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>

char **liaison_cli_filter_choices[LIAISON_CALENDAR_FACETS];

/* How the values of each facet are read: as those of a field, or as ids. */
static const struct {
  const LiaisonEntity *entity;
  const char *field;
} facets[LIAISON_CALENDAR_FACETS] = {
  [LIAISON_CALENDAR_FAMILY] = { &liaison_entity_partner, "family" },
  [LIAISON_CALENDAR_KIND] = { &liaison_entity_meeting, "kind" },
  [LIAISON_CALENDAR_COUNTRY] = { &liaison_entity_meeting, "country" },
  [LIAISON_CALENDAR_VISIT] = { &liaison_entity_visit, NULL },
  [LIAISON_CALENDAR_STAFF] = { &liaison_entity_staff, NULL },
  [LIAISON_CALENDAR_STATUS] = { &liaison_entity_meeting, "status" },
};

/* The value that @text means: a code, or a whole id. */
static char *
read_choice (LiaisonCli *cli, LiaisonCalendarFacet facet, const char *text, GError **error)
{
  const LiaisonEntity *entity = facets[facet].entity;
  g_autoptr (GVariant) value = NULL;
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (GError) local = NULL;
  LiaisonId id;

  if (facets[facet].field == NULL) {
    if (!liaison_cli_find_id (cli, entity, text, &id, error))
      return NULL;
    record = liaison_store_get (cli->store, entity, &id, error);
    return record != NULL ? liaison_id_to_string (&id) : NULL;
  }
  value = liaison_cli_parse_value (cli, liaison_entity_field (entity, facets[facet].field), text, &local);
  if (value != NULL)
    return g_variant_dup_string (value, NULL);
  if (local == NULL)
    liaison_cli_set_usage_error (&local, _ ("an empty value chooses nothing"));
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/** liaison_cli_make_filter: Returns: (transfer full) (nullable): what the options of LIAISON_CLI_FILTER_OPTIONS let
 * through */
LiaisonCalendarFilter *
liaison_cli_make_filter (LiaisonCli *cli, GError **error)
{
  g_autoptr (LiaisonCalendarFilter) filter = liaison_calendar_filter_new ();

  for (guint facet = 0; facet < LIAISON_CALENDAR_FACETS; facet++) {
    for (guint i = 0; liaison_cli_filter_choices[facet] != NULL && liaison_cli_filter_choices[facet][i] != NULL; i++) {
      g_autofree char *value = read_choice (cli, (LiaisonCalendarFacet) facet, liaison_cli_filter_choices[facet][i],
                                            error);
      if (value == NULL)
        return NULL;
      liaison_calendar_filter_set (filter, (LiaisonCalendarFacet) facet, value, TRUE);
    }
  }
  return g_steal_pointer (&filter);
}

/** liaison_cli_has_filter: Returns: whether any of these options was given */
gboolean
liaison_cli_has_filter (void)
{
  for (guint facet = 0; facet < LIAISON_CALENDAR_FACETS; facet++)
    if (liaison_cli_filter_choices[facet] != NULL)
      return TRUE;
  return FALSE;
}
