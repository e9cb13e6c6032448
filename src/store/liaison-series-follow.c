// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series: what is left out, and overrides, follow their series.
#include "liaison-series-private.h"

#include "liaison-recurrence.h"

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (a, b);
}

static GArray *
expand_all (const LiaisonMeeting *meeting)
{
  LiaisonRecurring recurring = liaison_recurring_of (meeting);
  GArray *all;

  recurring.excluded = NULL;
  all = recurring.rule != NULL ? liaison_recurrence_expand (&recurring, NULL, NULL, 0, NULL) : NULL;
  return all != NULL ? all : g_array_new (FALSE, FALSE, sizeof (LiaisonMoment));
}

/* The occurrence that comes at the same place in @next as @moment in @was; @moment itself if there is none. */
static LiaisonMoment
map_moment (const LiaisonMoment *moment, GArray *was, GArray *next)
{
  guint index;

  if (g_array_binary_search (was, moment, compare_moments, &index) && index < next->len)
    return g_array_index (next, LiaisonMoment, index);
  return *moment;
}

static void
map_excluded (LiaisonSeriesMaking *making, GArray *was, GArray *next)
{
  g_autoptr (GArray) moments = liaison_recurrence_excluded (making->next->recurrence_excluded);
  char *mapped = NULL;

  for (guint i = 0; i < moments->len; i++) {
    LiaisonMoment moment = map_moment (&g_array_index (moments, LiaisonMoment, i), was, next);
    char *more = liaison_recurrence_exclude (mapped, &moment);
    g_free (mapped);
    mapped = more;
  }
  g_free (making->next->recurrence_excluded);
  making->next->recurrence_excluded = mapped;
}

static gboolean
is_planned (const LiaisonMeeting *meeting)
{
  return g_strcmp0 (meeting->status, "planned") == 0 && meeting->record.trashed_at == 0;
}

static gboolean
has_times_of (const LiaisonMeeting *override, const LiaisonMeeting *series)
{
  g_autoptr (LiaisonRecord) usual = (LiaisonRecord *) liaison_meeting_at (series, &override->recurrence_at);
  const LiaisonMeeting *meeting = (const LiaisonMeeting *) usual;

  return liaison_moment_compare (&meeting->starts, &override->starts) == 0 &&
         liaison_moment_compare (&meeting->ends, &override->ends) == 0 &&
         g_strcmp0 (meeting->start_zone, override->start_zone) == 0 &&
         g_strcmp0 (meeting->end_zone, override->end_zone) == 0;
}

/* A planned override follows its series in all that is not its own. */
static void
follow_series (const LiaisonSeriesMaking *making, const LiaisonMeeting *override, LiaisonMeeting *after)
{
  const LiaisonSeriesEdit *edit = making->edit;

  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!liaison_series_is_of_times (field) && liaison_series_differs (edit->before, edit->after, field) &&
        !liaison_series_differs (override, making->was, field))
      liaison_series_copy_field (after, making->next, field);
  }
  if (liaison_series_changes_times (edit) && !liaison_series_changes_rule (edit) &&
      has_times_of (override, making->was)) {
    g_autoptr (LiaisonRecord) usual = (LiaisonRecord *) liaison_meeting_at (making->next, &after->recurrence_at);
    liaison_series_copy_times (after, (LiaisonMeeting *) usual);
  }
}

static void
update_override (const LiaisonSeriesMaking *making, const LiaisonMeeting *override, GArray *was, GArray *next)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (&override->record);
  LiaisonMeeting *after = (LiaisonMeeting *) record;
  gboolean is_target = making->target->override != NULL &&
                       liaison_id_equal (&override->record.id, &making->target->override->record.id);

  if (making->next->recurrence == NULL) {
    if (is_planned (override))
      liaison_change_set_edit (making->set, LIAISON_EDIT_TRASH, record->entity, &record->id);
    return;
  }
  after->recurrence_of = making->next->record.id;
  after->recurrence_at = map_moment (&override->recurrence_at, was, next);
  if (is_target) {
    liaison_series_carry_content (after, making->edit);
    if (liaison_series_changes_times (making->edit))
      liaison_series_copy_times (after, making->edit->after);
  } else if (is_planned (override)) {
    follow_series (making, override, after);
  }
  liaison_change_set_update (making->set, &override->record, record);
}

static GPtrArray *
read_overrides (const LiaisonSeriesMaking *making, GError **error)
{
  const LiaisonId *series = &making->target->series->record.id;
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);

  query->trash = LIAISON_TRASH_INCLUDED;
  liaison_query_where (query, "recurrence_of", LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, series->bytes, sizeof series->bytes, 1));
  return liaison_store_fetch (making->store, query, error);
}

/* What stands or is left out on a date does so on the date that this one becomes. */
gboolean
liaison_series_update_exceptions (LiaisonSeriesMaking *making, GError **error)
{
  g_autoptr (GPtrArray) overrides = read_overrides (making, error);
  gboolean same = liaison_series_changes_rule (making->edit) || !liaison_series_moves (making->edit);
  g_autoptr (GArray) was = same ? g_array_new (FALSE, FALSE, sizeof (LiaisonMoment)) : expand_all (making->was);
  g_autoptr (GArray) next = same ? g_array_new (FALSE, FALSE, sizeof (LiaisonMoment)) : expand_all (making->next);

  if (overrides == NULL)
    return FALSE;
  if (!same)
    map_excluded (making, was, next);
  for (guint i = 0; i < overrides->len; i++) {
    const LiaisonMeeting *override = overrides->pdata[i];
    if (liaison_moment_compare (&override->recurrence_at, &making->was->starts) >= 0)
      update_override (making, override, was, next);
  }
  return TRUE;
}
