// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series and of single meetings: moving, to the trash, postponing, duplicating.
#include "liaison-series-private.h"

#include "liaison-error.h"
#include "liaison-recurrence.h"

#include <glib/gi18n-lib.h>

/** liaison_series_step: Returns: what is done to the meeting of @row, without times; pass it on at once or keep it */
LiaisonSeriesStep
liaison_series_step (const LiaisonMeetingRow *row, LiaisonScope scope)
{
  gboolean is_override = !liaison_id_is_nil (&row->meeting->recurrence_of);

  return (LiaisonSeriesStep) { is_override ? row->meeting->recurrence_of : row->meeting->record.id,
                               row->occurrence,
                               scope,
                               LIAISON_MOMENT_NONE,
                               LIAISON_MOMENT_NONE,
                               { { 0 } } };
}

/** liaison_series_is_recurring: Returns: whether it must be asked which occurrences are meant: @row is one of a series
 */
gboolean
liaison_series_is_recurring (const LiaisonMeetingRow *row)
{
  return liaison_moment_is_set (&row->occurrence) || row->meeting->recurrence != NULL;
}

static LiaisonChangeSet *
new_set (const char *const labels[3], LiaisonScope scope, const LiaisonMeeting *meeting)
{
  return liaison_change_set_new (labels[scope], meeting->title);
}

/**
 * liaison_series_move:
 * @step: with the new start of the occurrence; it may be a day for a meeting that has a time, and the other way round
 *
 * Moves a meeting, or an occurrence and those that go with it: see liaison_series_edit().
 *
 * Returns: (transfer full) (nullable): the change set
 */
LiaisonChangeSet *
liaison_series_move (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error)
{
  static const char *const labels[] = { N_ ("Moved %s"), N_ ("Moved %s from one occurrence on"),
                                        N_ ("Moved all of %s") };
  g_auto (LiaisonSeriesTarget) target = { 0 };
  g_autoptr (LiaisonRecord) before = NULL, after = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonSeriesEdit edit;
  LiaisonId id;

  if (!liaison_series_find (store, &step->meeting, &step->occurrence, &target, error))
    return NULL;
  before = (LiaisonRecord *) liaison_series_shown (&target);
  after = liaison_record_copy (before);
  liaison_meeting_set_start ((LiaisonMeeting *) after, &step->starts);
  if (liaison_moment_is_set (&step->ends))
    ((LiaisonMeeting *) after)->ends = step->ends;
  set = new_set (labels, liaison_series_recurs (&target) ? step->scope : LIAISON_SCOPE_THIS, target.series);
  edit = (LiaisonSeriesEdit) {
    step->meeting, step->occurrence, step->scope, (LiaisonMeeting *) before, (LiaisonMeeting *) after, NULL
  };
  return liaison_series_carry (store, &edit, set, &id, error) ? g_steal_pointer (&set) : NULL;
}

static void
add_trash (LiaisonChangeSet *set, const LiaisonMeeting *meeting)
{
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_meeting, &meeting->record.id);
}

/* What was held stays: it is no plan any more. */
static gboolean
trash_overrides (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonMeeting *series, const LiaisonMoment *from,
                 GError **error)
{
  g_autoptr (GPtrArray) overrides = liaison_series_overrides (store, &series->record.id, error);

  for (guint i = 0; overrides != NULL && i < overrides->len; i++) {
    const LiaisonMeeting *override = overrides->pdata[i];
    if (liaison_moment_compare (&override->recurrence_at, from) >= 0 && g_strcmp0 (override->status, "held") != 0)
      add_trash (set, override);
  }
  return overrides != NULL;
}

/* Whether nothing of the series is left once @target is gone. */
static gboolean
is_last (LiaisonStore *store, const LiaisonSeriesTarget *target, const char *excluded)
{
  LiaisonRecurring recurring = liaison_recurring_of (target->series);
  g_autoptr (GPtrArray) overrides = liaison_series_overrides (store, &target->series->record.id, NULL);
  g_autoptr (GArray) left = NULL;

  recurring.excluded = excluded;
  left = liaison_recurrence_expand (&recurring, NULL, NULL, 1, NULL);
  return left != NULL && left->len == 0 && overrides != NULL && overrides->len == (target->override != NULL ? 1 : 0);
}

static void
trash_one (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonSeriesTarget *target)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&target->series->record);
  LiaisonMeeting *meeting = (LiaisonMeeting *) after;
  char *excluded;

  if (target->override != NULL || !liaison_series_recurs (target))
    add_trash (set, target->override != NULL ? target->override : target->series);
  if (!liaison_series_recurs (target))
    return;
  excluded = liaison_recurrence_exclude (meeting->recurrence_excluded, &target->occurrence);
  g_free (meeting->recurrence_excluded);
  meeting->recurrence_excluded = excluded;
  liaison_change_set_update (set, &target->series->record, after);
  if (is_last (store, target, excluded))
    add_trash (set, target->series);
}

/**
 * liaison_series_trash:
 *
 * Moves a meeting to the trash, or leaves an occurrence out, or ends a series before it; the whole series goes to the
 * trash with its last occurrence. What was held stays, but for an override that is meant itself.
 *
 * Returns: (transfer full) (nullable): the change set
 */
LiaisonChangeSet *
liaison_series_trash (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error)
{
  static const char *const labels[] = { N_ ("Moved one occurrence of %s to the trash"),
                                        N_ ("Moved %s from one occurrence on to the trash"),
                                        N_ ("Moved %s to the trash") };
  g_auto (LiaisonSeriesTarget) target = { 0 };
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonScope scope;

  if (!liaison_series_find (store, &step->meeting, &step->occurrence, &target, error))
    return NULL;
  scope = liaison_series_scope (&target, step->scope);
  set = new_set (labels, liaison_series_recurs (&target) ? scope : LIAISON_SCOPE_ALL, target.series);
  if (scope == LIAISON_SCOPE_THIS) {
    trash_one (store, set, &target);
    return g_steal_pointer (&set);
  }
  if (scope == LIAISON_SCOPE_ALL)
    add_trash (set, target.series);
  else if (!liaison_series_end (set, &target, error))
    return NULL;
  if (!trash_overrides (store, set, target.series,
                        scope == LIAISON_SCOPE_ALL ? &LIAISON_MOMENT_NONE : &target.occurrence, error))
    return NULL;
  return g_steal_pointer (&set);
}

/**
 * liaison_series_restore:
 *
 * Takes a meeting out of the trash; a series with the overrides that went there in the same moment.
 *
 * Returns: (transfer full) (nullable): the change set, empty if it is not in the trash
 */
LiaisonChangeSet *
liaison_series_restore (LiaisonStore *store, const LiaisonId *meeting, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_meeting, meeting, error);
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (GPtrArray) overrides = NULL;

  if (record == NULL)
    return NULL;
  set = liaison_change_set_new (N_ ("Restored %s from the trash"), ((LiaisonMeeting *) record)->title);
  if (record->trashed_at == 0)
    return g_steal_pointer (&set);
  query->trash = LIAISON_TRASH_ONLY;
  liaison_query_where (query, "recurrence_of", LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, meeting->bytes, sizeof meeting->bytes, 1));
  overrides = liaison_store_fetch (store, query, error);
  if (overrides == NULL)
    return NULL;
  liaison_change_set_edit (set, LIAISON_EDIT_RESTORE, record->entity, meeting);
  for (guint i = 0; i < overrides->len; i++) {
    const LiaisonRecord *override = overrides->pdata[i];
    if (override->trashed_at == record->trashed_at)
      liaison_change_set_edit (set, LIAISON_EDIT_RESTORE, override->entity, &override->id);
  }
  return g_steal_pointer (&set);
}

/* A planned meeting like @meeting, without what came of it and what is sealed. */
static LiaisonMeeting *
make_like (const LiaisonMeeting *meeting, const LiaisonSeriesStep *step)
{
  static const char *const kept[] = { "classification", "kind",     "title", "starts",  "ends",
                                      "start_zone",     "end_zone", "place", "country", "modality",
                                      "openness",       "agenda",   "visit", "matter",  "objective" };
  LiaisonMeeting *copy = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, kept[i]);
    g_autoptr (GVariant) value = liaison_record_get (&meeting->record, field);
    liaison_record_set (&copy->record, field, value, NULL);
  }
  copy->status = g_strdup ("planned");
  if (!liaison_id_is_nil (&step->target))
    copy->record.id = step->target;
  if (liaison_moment_is_set (&step->starts))
    liaison_meeting_set_start (copy, &step->starts);
  if (liaison_moment_is_set (&step->ends))
    copy->ends = step->ends;
  return copy;
}

/* Inserts a new meeting with everybody invited to the one it is made of. */
static gboolean
insert_like (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonSeriesTarget *target, LiaisonMeeting *copy,
             GError **error)
{
  const LiaisonMeeting *stored = target->override != NULL ? target->override : target->series;

  liaison_change_set_insert (set, &copy->record);
  return liaison_series_copy_parts (store, set, &stored->record.id, &copy->record.id, error) &&
         liaison_series_copy_attendees (store, set, &stored->record.id, &copy->record.id, "invited", error);
}

static gboolean
check_postponable (const LiaisonSeriesStep *step, const LiaisonMeeting *shown, GError **error)
{
  const char *text = NULL;

  if (!liaison_moment_is_set (&step->starts))
    text = _ ("a meeting is postponed to a date");
  else if (shown->recurrence != NULL && !liaison_moment_is_set (&step->occurrence))
    text = _ ("a series is not postponed as a whole: say which occurrence, or move it");
  else if (g_strcmp0 (shown->status, "held") == 0)
    text = _ ("a meeting that was held cannot be postponed");
  else if (!liaison_id_is_nil (&shown->postponed_to))
    text = _ ("the meeting was postponed before: postpone the one that is planned instead");
  if (text == NULL)
    return TRUE;
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, text);
  return FALSE;
}

/**
 * liaison_series_postpone:
 * @step: with the new start; it may be a day, a month or a year
 *
 * Plans a new meeting instead of this one, with the same people, all invited. This one is postponed and tells which is
 * planned instead; an occurrence of a series becomes an override for that.
 *
 * Returns: (transfer full) (nullable): the change set; %LIAISON_ERROR_INVALID for what was held, or postponed before
 */
LiaisonChangeSet *
liaison_series_postpone (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error)
{
  g_auto (LiaisonSeriesTarget) target = { 0 };
  g_autoptr (LiaisonRecord) before = NULL, after = NULL, planned = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonSeriesEdit edit;
  LiaisonId id;

  if (!liaison_series_find (store, &step->meeting, &step->occurrence, &target, error))
    return NULL;
  before = (LiaisonRecord *) liaison_series_shown (&target);
  if (!check_postponable (step, (LiaisonMeeting *) before, error))
    return NULL;
  planned = (LiaisonRecord *) make_like ((LiaisonMeeting *) before, step);
  after = liaison_record_copy (before);
  g_free (((LiaisonMeeting *) after)->status);
  ((LiaisonMeeting *) after)->status = g_strdup ("postponed");
  ((LiaisonMeeting *) after)->postponed_to = planned->id;
  set = liaison_change_set_new (N_ ("Postponed %s"), target.series->title);
  edit = (LiaisonSeriesEdit) {
    step->meeting, step->occurrence, LIAISON_SCOPE_THIS, (LiaisonMeeting *) before, (LiaisonMeeting *) after, NULL
  };
  if (!insert_like (store, set, &target, (LiaisonMeeting *) planned, error) ||
      !liaison_series_carry (store, &edit, set, &id, error))
    return NULL;
  return g_steal_pointer (&set);
}

/**
 * liaison_series_duplicate:
 * @step: with the start of the new meeting; LIAISON_MOMENT_NONE for the same
 *
 * Plans another meeting like this one, with the same people, all invited; of a series, a single one.
 *
 * Returns: (transfer full) (nullable): the change set
 */
LiaisonChangeSet *
liaison_series_duplicate (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error)
{
  g_auto (LiaisonSeriesTarget) target = { 0 };
  g_autoptr (LiaisonRecord) shown = NULL, copy = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (!liaison_series_find (store, &step->meeting, &step->occurrence, &target, error))
    return NULL;
  shown = (LiaisonRecord *) liaison_series_shown (&target);
  copy = (LiaisonRecord *) make_like ((LiaisonMeeting *) shown, step);
  set = liaison_change_set_new (N_ ("Duplicated %s"), ((LiaisonMeeting *) shown)->title);
  return insert_like (store, set, &target, (LiaisonMeeting *) copy, error) ? g_steal_pointer (&set) : NULL;
}
