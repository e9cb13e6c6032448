// SPDX-License-Identifier: GPL-3.0-or-later
// States and visits: standing invitations, who was never visited, which UN office covers a country.
//
// A State extends a standing invitation if any of its bodies in the register says so.
#include "liaison-visits.h"

#include "liaison-country.h"
#include "liaison-language.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-period.h"
#include "liaison-visit-people.h"

static void
free_country (gpointer data)
{
  LiaisonVisitCountry *country = data;

  g_free (country->code);
  g_free (country->name);
  g_free (country->region);
  g_free (country);
}

static void
free_office (gpointer data)
{
  LiaisonVisitOffice *office = data;

  g_free (office->name);
  g_clear_pointer (&office->people, g_ptr_array_unref);
  g_free (office);
}

/** liaison_store_standing_invitations: Returns: (transfer full) (nullable) (element-type LiaisonPartner): the bodies
 * that tell of one */
GPtrArray *
liaison_store_standing_invitations (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);

  liaison_query_where (query, "standing_invitation", LIAISON_QUERY_IS, g_variant_new_boolean (TRUE));
  return liaison_store_fetch (store, query, error);
}

/**
 * liaison_visit_has_invitation:
 * @invitations: (element-type LiaisonPartner): of liaison_store_standing_invitations()
 * @body: (out) (optional): which body tells of it
 */
gboolean
liaison_visit_has_invitation (GPtrArray *invitations, const char *country, LiaisonId *body)
{
  for (guint i = 0; i < invitations->len; i++) {
    const LiaisonPartner *partner = g_ptr_array_index (invitations, i);
    if (!liaison_codes_contain (partner->countries, country))
      continue;
    if (body != NULL)
      *body = partner->record.id;
    return TRUE;
  }
  return FALSE;
}

static void
count_visit (LiaisonVisitCountry *country, const LiaisonVisitRow *row)
{
  LiaisonVisitStage stage = row->status.stage;

  if (stage >= LIAISON_VISIT_UNDER_WAY && stage <= LIAISON_VISIT_PUBLISHED) {
    country->made++;
    if (liaison_moment_compare (&row->visit->starts, &country->last) > 0)
      country->last = row->visit->starts;
  } else if (stage != LIAISON_VISIT_DECLINED && stage != LIAISON_VISIT_CANCELLED) {
    country->open++;
  }
}

static LiaisonVisitCountry *
make_country (const LiaisonCountry *record, GPtrArray *invitations, GPtrArray *visits)
{
  gboolean french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR && record->name_fr != NULL;
  LiaisonVisitCountry *country = g_new0 (LiaisonVisitCountry, 1);

  country->code = g_strdup (record->iso3);
  country->name = g_strdup (french ? record->name_fr : record->name_en);
  country->region = g_strdup (record->region);
  country->last = LIAISON_MOMENT_NONE;
  country->has_invitation = liaison_visit_has_invitation (invitations, record->iso3, &country->invited_by);
  for (guint i = 0; i < visits->len; i++) {
    const LiaisonVisitRow *row = g_ptr_array_index (visits, i);
    if (g_strcmp0 (row->visit->country, record->iso3) == 0)
      count_visit (country, row);
  }
  return country;
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const LiaisonVisitCountry *const *) a)->name,
                         (*(const LiaisonVisitCountry *const *) b)->name);
}

/**
 * liaison_store_visit_countries:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonVisitCountry): every State that the United Nations knows as
 *   a member or an observer, by name
 */
GPtrArray *
liaison_store_visit_countries (LiaisonStore *store, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_country);
  g_autoptr (GPtrArray) countries = g_ptr_array_new_with_free_func (free_country);
  g_autoptr (GPtrArray) records = liaison_store_fetch (store, query, error);
  g_autoptr (GPtrArray) invitations = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  if (records == NULL)
    return NULL;
  invitations = liaison_store_standing_invitations (store, error);
  if (invitations == NULL)
    return NULL;
  visits = liaison_store_visits (store, today, error);
  if (visits == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++) {
    const LiaisonCountry *record = g_ptr_array_index (records, i);
    if (g_strcmp0 (record->un_status, "member") == 0 || g_strcmp0 (record->un_status, "observer") == 0)
      g_ptr_array_add (countries, make_country (record, invitations, visits));
  }
  g_ptr_array_sort (countries, compare_countries);
  return g_steal_pointer (&countries);
}

/* Who is there: whoever holds a post of the office today. */
static gboolean
add_people (LiaisonStore *store, LiaisonVisitOffice *office, GError **error)
{
  g_autoptr (GPtrArray) posts = liaison_store_children (store, &liaison_entity_post, "body", &office->partner, error);
  const LiaisonMoment today = liaison_moment_today ();

  if (posts == NULL)
    return FALSE;
  office->people = liaison_visit_people_new ();
  for (guint i = 0; i < posts->len; i++) {
    const LiaisonRecord *post = g_ptr_array_index (posts, i);
    g_autoptr (GPtrArray) tenures = liaison_store_children (store, &liaison_entity_tenure, "post", &post->id, error);
    if (tenures == NULL)
      return FALSE;
    for (guint j = 0; j < tenures->len; j++) {
      const LiaisonTenure *tenure = g_ptr_array_index (tenures, j);
      if (liaison_period_state (&tenure->from, &tenure->to, &today) == LIAISON_PERIOD_CURRENT &&
          !liaison_visit_people_add (office->people, store, &tenure->holder, &today, error))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
add_office (LiaisonStore *store, GPtrArray *offices, const LiaisonPartner *partner, const char *country, GError **error)
{
  LiaisonVisitOffice *office = g_new0 (LiaisonVisitOffice, 1);

  g_ptr_array_add (offices, office);
  office->partner = partner->record.id;
  office->is_in_country = g_strcmp0 (partner->host_country, country) == 0;
  office->name = liaison_store_title (store, &liaison_entity_partner, &partner->record.id, error);
  return office->name != NULL && add_people (store, office, error);
}

/* The fewer countries an office covers, the nearer it is; one in the country itself is nearest. */
static guint
measure_distance (const LiaisonPartner *office, const char *country)
{
  guint spaces = 0;

  for (const char *at = office->countries_covered; *at != '\0'; at++)
    spaces += *at == ' ';
  return g_strcmp0 (office->host_country, country) == 0 ? 0 : spaces + 1;
}

static int
compare_offices (gconstpointer a, gconstpointer b, gpointer country)
{
  guint first = measure_distance (*(const LiaisonPartner *const *) a, country);
  guint second = measure_distance (*(const LiaisonPartner *const *) b, country);

  return (first > second) - (first < second);
}

/**
 * liaison_store_visit_offices:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonVisitOffice): the office that was chosen for @visit first,
 *   then those that cover its country
 */
GPtrArray *
liaison_store_visit_offices (LiaisonStore *store, const LiaisonVisit *visit, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func (free_office);
  g_autoptr (GPtrArray) found = NULL;

  if (!liaison_query_where_text (query, "countries_covered", LIAISON_QUERY_CONTAINS, visit->country, error))
    return NULL;
  found = liaison_store_fetch (store, query, error);
  if (found == NULL)
    return NULL;
  g_ptr_array_sort_with_data (found, compare_offices, visit->country);
  if (!liaison_id_is_nil (&visit->un_office)) {
    g_autoptr (LiaisonRecord) chosen = liaison_store_get (store, &liaison_entity_partner, &visit->un_office, NULL);
    if (chosen != NULL && !add_office (store, offices, (const LiaisonPartner *) chosen, visit->country, error))
      return NULL;
  }
  for (guint i = 0; i < found->len; i++) {
    const LiaisonPartner *partner = g_ptr_array_index (found, i);
    if (!liaison_id_equal (&partner->record.id, &visit->un_office) &&
        !add_office (store, offices, partner, visit->country, error))
      return NULL;
  }
  return g_steal_pointer (&offices);
}
