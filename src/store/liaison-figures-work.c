// SPDX-License-Identifier: GPL-3.0-or-later
// Counts visits and meetings. What each number is: liaison-figures.h.
#include "liaison-db.h"
#include "liaison-figures-private.h"

#include "liaison-country.h"
#include "liaison-meeting.h"
#include "liaison-partner.h"
#include "liaison-visit.h"
#include "liaison-vocabulary.h"

/**
 * Visit: while its events are read.
 * @completed, @started, @published: the last such event
 * @ended: the last day, or the first one without it
 */
typedef struct {
  LiaisonId id;
  char *country;
  gboolean is_official;
  char *completed;
  char *started;
  gboolean is_published;
  char *ended;
  GHashTable *counted; /* the figures it is in already */
} Visit;

static void
free_visit (Visit *visit)
{
  g_free (visit->country);
  g_free (visit->completed);
  g_free (visit->started);
  g_free (visit->ended);
  g_hash_table_unref (visit->counted);
  g_free (visit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Visit, free_visit)

static const struct {
  const char *event;
  const char *figure;
  gboolean each; /* every such event counts, not only one a visit */
} counted_events[] = {
  { "requested", "requested", FALSE }, { "reminder", "reminders", TRUE },        { "accepted", "agreed", FALSE },
  { "dates_agreed", "agreed", FALSE }, { "declined", "declined", FALSE },        { "postponed", "postponed", FALSE },
  { "cancelled", "postponed", FALSE }, { "report_published", "reports", FALSE },
};

static void
count_event (LiaisonTally *tally, Visit *visit, const char *kind, const char *on)
{
  LiaisonMoment day;

  if (!visit->is_official || liaison_tally_place (tally, on, &day) != LIAISON_TALLY_INSIDE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (counted_events); i++) {
    const char *figure = counted_events[i].figure;
    if (g_str_equal (kind, counted_events[i].event) &&
        (counted_events[i].each || g_hash_table_add (visit->counted, (gpointer) figure)))
      liaison_figure_count (liaison_tally_figure (tally, LIAISON_FIGURES_VISITS, figure), &liaison_entity_visit,
                            &visit->id);
  }
}

static void
take_event (LiaisonTally *tally, Visit *visit, const char *kind, const char *on)
{
  if (kind == NULL)
    return;
  if (g_str_equal (kind, "completed"))
    g_set_str (&visit->completed, on);
  else if (g_str_equal (kind, "started"))
    g_set_str (&visit->started, on);
  else if (g_str_equal (kind, "report_published"))
    visit->is_published = TRUE;
  count_event (tally, visit, kind, on);
}

/* The day that says that the visit was made, or NULL. */
static const char *
find_made (const Visit *visit)
{
  if (visit->completed != NULL)
    return visit->completed;
  if (visit->started != NULL)
    return visit->started;
  return visit->is_published ? visit->ended : NULL;
}

static void
end_visit (LiaisonTally *tally, const Visit *visit, GHashTable *visited)
{
  const char *made = find_made (visit);
  const char *figure = visit->is_official ? "made" : "other_made";
  LiaisonMoment day;

  if (made == NULL)
    return;
  if (liaison_tally_place (tally, made, &day) == LIAISON_TALLY_INSIDE)
    liaison_figure_count (liaison_tally_figure (tally, LIAISON_FIGURES_VISITS, figure), &liaison_entity_visit,
                          &visit->id);
  if (visit->is_official && visit->country != NULL && liaison_tally_has_passed (tally, made, tally->last))
    g_hash_table_add (visited, g_strdup (visit->country));
}

static Visit *
begin_visit (LiaisonRows *rows, const LiaisonId *id)
{
  Visit *visit = g_new0 (Visit, 1);
  const char *ends = liaison_rows_text (rows, 4);

  visit->id = *id;
  visit->country = g_strdup (liaison_rows_text (rows, 1));
  visit->is_official = g_strcmp0 (liaison_rows_text (rows, 2), "official") == 0;
  visit->ended = g_strdup (ends != NULL ? ends : liaison_rows_text (rows, 3));
  visit->counted = g_hash_table_new (g_str_hash, g_str_equal);
  return visit;
}

/* Each official visit, and where there was one until the end of the period. */
static gboolean
read_visits (LiaisonTally *tally, GHashTable *visited, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (tally->store, error,
                               "SELECT v.id, v.country, v.type, v.starts, v.ends, v.classification, e.kind, e.\"on\" "
                               "FROM visit v LEFT JOIN visit_event e ON e.visit = v.id AND e.trashed_at = 0 WHERE "
                               "v.trashed_at = 0 ORDER BY v.row, e.\"on\", e.row",
                               "");
  g_autoptr (Visit) visit = NULL;
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, tally->store, &local)) {
    LiaisonId id;
    if (!liaison_rows_id (rows, 0, &id) || !liaison_tally_admits (tally, liaison_rows_text (rows, 5)))
      continue;
    if (visit == NULL || !liaison_id_equal (&visit->id, &id)) {
      if (visit != NULL)
        end_visit (tally, visit, visited);
      g_clear_pointer (&visit, free_visit);
      visit = begin_visit (rows, &id);
    }
    take_event (tally, visit, liaison_rows_text (rows, 6), liaison_rows_text (rows, 7));
  }
  if (visit != NULL)
    end_visit (tally, visit, visited);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* One State body or several may say so of their country. */
static gboolean
read_standing (LiaisonTally *tally, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (tally->store, error,
                               "SELECT id, countries FROM partner WHERE standing_invitation = 1 AND trashed_at = 0 AND "
                               "countries IS NOT NULL",
                               "");
  LiaisonFigure *figure = liaison_tally_figure (tally, LIAISON_FIGURES_VISITS, "standing");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, tally->store, &local)) {
    g_auto (GStrv) countries = g_strsplit (liaison_rows_text (rows, 1), " ", 2);
    LiaisonId id;
    if (!liaison_rows_id (rows, 0, &id))
      continue;
    figure->entity = &liaison_entity_partner;
    g_array_append_val (figure->ids, id);
    figure->value += g_hash_table_add (seen, g_strdup (countries[0])) ? 1 : 0;
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
count_never_visited (LiaisonTally *tally, GHashTable *visited)
{
  LiaisonFigure *figure = liaison_tally_figure (tally, LIAISON_FIGURES_VISITS, "never_visited");
  GHashTableIter iter;
  gpointer code, value;

  figure->of = 0;
  g_hash_table_iter_init (&iter, tally->countries);
  while (g_hash_table_iter_next (&iter, &code, &value)) {
    const LiaisonTallyCountry *country = value;
    if (!country->is_state)
      continue;
    figure->of++;
    if (!g_hash_table_contains (visited, code))
      liaison_figure_count (figure, &liaison_entity_country, &country->id);
  }
}

/** liaison_tally_visits: Counts visits, standing invitations, and States that were never visited. */
gboolean
liaison_tally_visits (LiaisonTally *tally, GError **error)
{
  static const char *const codes[] = { "made",      "agreed",     "requested", "reminders", "declined",
                                       "postponed", "other_made", "reports",   "standing",  "never_visited" };
  g_autoptr (GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    liaison_tally_figure (tally, LIAISON_FIGURES_VISITS, codes[i]);
  if (!read_visits (tally, visited, error) || !read_standing (tally, error))
    return FALSE;
  count_never_visited (tally, visited);
  return TRUE;
}

/* Gives the meetings of the period: (element-type LiaisonId). */
static GHashTable *
read_meetings (LiaisonTally *tally, GError **error)
{
  g_autoptr (GHashTable) meetings = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (tally->store, error,
                               "SELECT id, kind, starts, openness, classification FROM meeting WHERE status = 'held' "
                               "AND trashed_at = 0 AND substr (starts, 1, 4) BETWEEN printf ('%04d', ?1) AND printf "
                               "('%04d', ?2) ORDER BY starts, row",
                               "ii", (gint64) tally->wish.from.year - 1, (gint64) tally->wish.to.year + 1);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, tally->store, &local)) {
    const char *openness = liaison_rows_text (rows, 3);
    g_autofree char *code = g_strdup_printf ("kind:%s", liaison_rows_text (rows, 1));
    gboolean is_closed = g_strcmp0 (openness, "confidential") == 0 &&
                         tally->wish.audience != LIAISON_AUDIENCE_INTERNAL &&
                         tally->wish.audience != LIAISON_AUDIENCE_UN;
    LiaisonMoment starts;
    LiaisonId id;
    guint32 first, last;
    if (liaison_tally_place (tally, liaison_rows_text (rows, 2), &starts) != LIAISON_TALLY_INSIDE)
      continue;
    liaison_moment_span (&starts, tally->zone, &first, &last);
    if (first > tally->today || !liaison_rows_id (rows, 0, &id))
      continue;
    if (is_closed || !liaison_tally_admits (tally, liaison_rows_text (rows, 4)) ||
        (liaison_tally_is_open (tally) && g_strcmp0 (openness, "public") != 0)) {
      tally->withheld++;
      continue;
    }
    g_hash_table_add (meetings, g_memdup2 (&id, sizeof id));
    liaison_figure_count (liaison_tally_figure (tally, LIAISON_FIGURES_MEETINGS, "held"), &liaison_entity_meeting, &id);
    liaison_figure_count (liaison_tally_figure (tally, LIAISON_FIGURES_MEETINGS, code), &liaison_entity_meeting, &id);
  }
  if (local == NULL)
    return g_steal_pointer (&meetings);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Counts @id in the figure unless it was there: @seen holds "SECTION/CODE/id". */
static void
count_once (LiaisonTally *tally, GHashTable *seen, LiaisonFiguresSection section, const char *code,
            const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autofree char *text = liaison_id_to_string (id);
  g_autofree char *key = g_strdup_printf ("%d/%s/%s", (int) section, code, text);

  if (g_hash_table_add (seen, g_steal_pointer (&key)))
    liaison_figure_count (liaison_tally_figure (tally, section, code), entity, id);
}

static gboolean
read_attendees (LiaisonTally *tally, GHashTable *meetings, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (tally->store, error,
                               "SELECT a.meeting, a.partner, p.family FROM attendee a JOIN partner p ON p.id = "
                               "a.partner AND p.trashed_at = 0 WHERE a.presence = 'attended' AND a.trashed_at = 0",
                               "");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, tally->store, &local)) {
    const char *family = liaison_rows_text (rows, 2);
    LiaisonId meeting, partner;
    if (!liaison_rows_id (rows, 0, &meeting) || !g_hash_table_contains (meetings, &meeting) ||
        !liaison_rows_id (rows, 1, &partner))
      continue;
    if (family == NULL || liaison_vocabulary_find (&liaison_vocabulary_family, family) == NULL)
      family = "other";
    count_once (tally, seen, LIAISON_FIGURES_FAMILIES, family, &liaison_entity_meeting, &meeting);
    count_once (tally, seen, LIAISON_FIGURES_PARTNERS, family, &liaison_entity_partner, &partner);
    count_once (tally, seen, LIAISON_FIGURES_MEETINGS, "partners", &liaison_entity_partner, &partner);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/** liaison_tally_meetings: Counts meetings that were held, and whom we met. */
gboolean
liaison_tally_meetings (LiaisonTally *tally, GError **error)
{
  const LiaisonVocabulary *kinds = &liaison_vocabulary_meeting_kind, *families = &liaison_vocabulary_family;
  g_autoptr (GHashTable) meetings = NULL;

  liaison_tally_figure (tally, LIAISON_FIGURES_MEETINGS, "held");
  liaison_tally_figure (tally, LIAISON_FIGURES_MEETINGS, "partners");
  for (guint i = 0; i < kinds->n_terms; i++) {
    g_autofree char *code = g_strdup_printf ("kind:%s", kinds->terms[i].code);
    liaison_tally_figure (tally, LIAISON_FIGURES_MEETINGS, code);
  }
  for (guint i = 0; i < families->n_terms; i++) {
    liaison_tally_figure (tally, LIAISON_FIGURES_FAMILIES, families->terms[i].code);
    liaison_tally_figure (tally, LIAISON_FIGURES_PARTNERS, families->terms[i].code);
  }
  meetings = read_meetings (tally, error);
  return meetings != NULL && read_attendees (tally, meetings, error);
}
