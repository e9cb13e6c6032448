// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series: what a form made of one occurrence, carried to it, to those that follow, or to all.
#include "liaison-series-private.h"

#include "liaison-error.h"
#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>

/* What somebody else changed meanwhile is a conflict: the form showed something else. */
static void
see_content (LiaisonMeeting *base, const LiaisonSeriesEdit *edit)
{
  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!liaison_series_is_of_times (field) && liaison_series_differs (edit->before, edit->after, field))
      liaison_series_copy_field (base, edit->before, field);
  }
}

/* Changes one stored meeting as the form was changed; what somebody else changed meanwhile is a conflict. */
static void
update_one (LiaisonChangeSet *set, const LiaisonMeeting *stored, const LiaisonSeriesEdit *edit, gboolean is_override)
{
  g_autoptr (LiaisonRecord) base = liaison_record_copy (&stored->record);
  g_autoptr (LiaisonRecord) next = liaison_record_copy (&stored->record);

  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!liaison_series_differs (edit->before, edit->after, field) ||
        (is_override && g_str_has_prefix (field->name, "recurr")))
      continue;
    liaison_series_copy_field ((LiaisonMeeting *) base, edit->before, field);
    liaison_series_copy_field ((LiaisonMeeting *) next, edit->after, field);
  }
  liaison_change_set_update (set, base, next);
}

static const LiaisonRecord *
find_record (GPtrArray *records, const LiaisonId *id)
{
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = records->pdata[i];
    if (liaison_id_equal (&record->id, id))
      return record;
  }
  return NULL;
}

/* Makes those of @meeting be the ones in the form. */
static gboolean
update_attendees (const LiaisonSeriesMaking *making, const LiaisonId *meeting, GError **error)
{
  GPtrArray *wanted = making->edit->attendees;
  g_autoptr (GPtrArray)
      stored = liaison_store_children (making->store, &liaison_entity_attendee, "meeting", meeting, error);

  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < stored->len; i++) {
    const LiaisonRecord *before = stored->pdata[i], *after = find_record (wanted, &before->id);
    if (after != NULL)
      liaison_change_set_update (making->set, before, after);
    else
      liaison_change_set_edit (making->set, LIAISON_EDIT_TRASH, before->entity, &before->id);
  }
  for (guint i = 0; i < wanted->len; i++) {
    const LiaisonRecord *attendee = wanted->pdata[i];
    g_autoptr (LiaisonRecord) fresh = NULL;
    if (find_record (stored, &attendee->id) != NULL)
      continue;
    /* One that is stored is of the series that this is a part of. */
    fresh = attendee->row != 0 ? liaison_series_clone (attendee) : liaison_record_copy (attendee);
    ((LiaisonAttendee *) fresh)->meeting = *meeting;
    liaison_change_set_insert (making->set, fresh);
  }
  return TRUE;
}

/* Gives a new meeting, made of another, what belongs to it. */
static gboolean
insert_copy (const LiaisonSeriesMaking *making, const LiaisonMeeting *copy, GError **error)
{
  const LiaisonId *from = &making->target->series->record.id, *to = &copy->record.id;

  liaison_change_set_insert (making->set, (LiaisonRecord *) &copy->record);
  if (!liaison_series_copy_parts (making->store, making->set, from, to, error))
    return FALSE;
  if (making->edit->attendees == NULL || making->target->override != NULL)
    return liaison_series_copy_attendees (making->store, making->set, from, to, NULL, error);
  return update_attendees (making, to, error);
}

static gboolean
edit_one (LiaisonSeriesMaking *making, LiaisonId *id, GError **error)
{
  const LiaisonSeriesTarget *target = making->target;
  const LiaisonMeeting *stored = target->override != NULL ? target->override : target->series;
  g_autoptr (LiaisonRecord) fresh = NULL;

  if (target->override == NULL && liaison_series_recurs (target)) {
    fresh = (LiaisonRecord *) liaison_series_make_override (target, making->edit->after);
    *id = fresh->id;
    return insert_copy (making, (LiaisonMeeting *) fresh, error);
  }
  *id = stored->record.id;
  update_one (making->set, stored, making->edit, target->override != NULL);
  return making->edit->attendees == NULL || update_attendees (making, id, error);
}

/* Where the start of a series goes when one of its occurrences is moved: as far, on the wall clock. */
static LiaisonMoment
follow_start (const LiaisonMeeting *was, const LiaisonSeriesEdit *edit)
{
  g_autoptr (GTimeZone) old_zone = liaison_zone_open (edit->before->start_zone);
  g_autoptr (GTimeZone) new_zone = liaison_zone_open (edit->after->start_zone);
  g_autoptr (GTimeZone) own_zone = liaison_zone_open (was->start_zone);
  gboolean is_date = edit->after->starts.minute < 0;
  gint64 wall = liaison_moment_to_wall (&was->starts, own_zone) +
                liaison_moment_to_wall (&edit->after->starts, new_zone) -
                liaison_moment_to_wall (&edit->before->starts, old_zone);

  return liaison_moment_from_wall (wall, is_date, new_zone);
}

/* Carries times and rule of the form into the series. */
static gboolean
carry_times (LiaisonSeriesMaking *making, GError **error)
{
  const LiaisonSeriesEdit *edit = making->edit;
  LiaisonMeeting *was = making->was, *next = making->next;
  g_autoptr (LiaisonRecord) times = liaison_record_copy (&edit->after->record);
  LiaisonRecurring recurring = liaison_recurring_of (was);

  if (liaison_series_changes_rule (edit) && edit->after->recurrence == NULL) {
    liaison_series_copy_times (next, edit->after);
    g_clear_pointer (&next->recurrence, g_free);
    g_clear_pointer (&next->recurrence_excluded, g_free);
    return TRUE;
  }
  if (liaison_series_moves (edit) && liaison_moment_precision (&edit->after->starts) < LIAISON_PRECISION_DAY) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("a meeting can recur only if its day is known"));
    return FALSE;
  }
  if (liaison_series_changes_times (edit)) {
    LiaisonMoment start = liaison_series_moves (edit) ? follow_start (was, edit) : was->starts;
    liaison_meeting_set_start ((LiaisonMeeting *) times, &start);
    liaison_series_copy_times (next, (LiaisonMeeting *) times);
  }
  if (liaison_series_changes_rule (edit) || liaison_series_moves (edit)) {
    g_free (next->recurrence);
    next->recurrence = liaison_series_changes_rule (edit)
                           ? g_strdup (edit->after->recurrence)
                           : liaison_recurrence_shift (&recurring, &next->starts, next->start_zone, error);
  }
  return next->recurrence != NULL;
}

static gboolean
edit_all (LiaisonSeriesMaking *making, LiaisonId *id, GError **error)
{
  const LiaisonSeriesTarget *target = making->target;
  const LiaisonMeeting *shown = target->override != NULL ? target->override : target->series;
  const LiaisonField *excluded = liaison_entity_field (&liaison_entity_meeting, "recurrence_excluded");
  g_autoptr (LiaisonRecord) base = liaison_record_copy (&target->series->record);

  making->was = target->series;
  making->next = (LiaisonMeeting *) liaison_record_copy (&target->series->record);
  liaison_series_carry_content (making->next, making->edit);
  if (liaison_series_differs (making->edit->before, making->edit->after, excluded))
    liaison_series_copy_field (making->next, making->edit->after, excluded);
  if (!carry_times (making, error) || !liaison_series_update_exceptions (making, error))
    return FALSE;
  if (target->override == NULL)
    see_content ((LiaisonMeeting *) base, making->edit);
  liaison_change_set_update (making->set, base, &making->next->record);
  *id = making->next->recurrence != NULL ? shown->record.id : making->next->record.id;
  return making->edit->attendees == NULL || update_attendees (making, id, error);
}

/* The rest of a series, from an occurrence on, as a series of its own. */
static LiaisonMeeting *
make_rest (const LiaisonSeriesTarget *target, GError **error)
{
  LiaisonRecurring recurring = liaison_recurring_of (target->series);
  g_autofree char *rule = liaison_recurrence_from (&recurring, &target->occurrence, error);
  g_autoptr (LiaisonRecord)
      usual = rule != NULL ? (LiaisonRecord *) liaison_meeting_at (target->series, &target->occurrence) : NULL;
  g_autoptr (GArray) moments = liaison_recurrence_excluded (recurring.excluded);
  LiaisonMeeting *rest = usual != NULL ? (LiaisonMeeting *) liaison_series_clone (usual) : NULL;

  if (rest == NULL)
    return NULL;
  g_free (rest->recurrence);
  rest->recurrence = g_steal_pointer (&rule);
  g_clear_pointer (&rest->recurrence_excluded, g_free);
  for (guint i = 0; i < moments->len; i++) {
    const LiaisonMoment *moment = &g_array_index (moments, LiaisonMoment, i);
    if (liaison_moment_compare (moment, &target->occurrence) >= 0) {
      char *more = liaison_recurrence_exclude (rest->recurrence_excluded, moment);
      g_free (rest->recurrence_excluded);
      rest->recurrence_excluded = more;
    }
  }
  g_clear_pointer (&rest->external_uid, g_free);
  rest->external_sequence = LIAISON_INTEGER_UNSET;
  return rest;
}

/* liaison-series-private.h */
gboolean
liaison_series_end (LiaisonChangeSet *set, const LiaisonSeriesTarget *target, GError **error)
{
  LiaisonRecurring recurring = liaison_recurring_of (target->series);
  g_autofree char *rule = liaison_recurrence_end_before (&recurring, &target->occurrence, error);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&target->series->record);
  LiaisonMeeting *meeting = (LiaisonMeeting *) after;

  if (rule == NULL)
    return FALSE;
  g_free (meeting->recurrence);
  meeting->recurrence = g_steal_pointer (&rule);
  g_free (meeting->recurrence_excluded);
  meeting->recurrence_excluded = liaison_series_keep_before (target->series->recurrence_excluded, &target->occurrence);
  liaison_change_set_update (set, &target->series->record, after);
  return TRUE;
}

static gboolean
edit_following (LiaisonSeriesMaking *making, LiaisonId *id, GError **error)
{
  const LiaisonSeriesTarget *target = making->target;
  g_autoptr (LiaisonRecord) was = NULL;
  gboolean good;

  making->was = make_rest (target, error);
  if (making->was == NULL || !liaison_series_end (making->set, target, error))
    return FALSE;
  was = &making->was->record;
  making->next = (LiaisonMeeting *) liaison_record_copy (was);
  liaison_series_carry_content (making->next, making->edit);
  good = carry_times (making, error) && insert_copy (making, making->next, error) &&
         liaison_series_update_exceptions (making, error);
  *id = target->override != NULL && making->next->recurrence != NULL ? target->override->record.id
                                                                     : making->next->record.id;
  if (good && making->edit->attendees != NULL && target->override != NULL && making->next->recurrence != NULL)
    good = update_attendees (making, id, error);
  return good;
}

/* Whether the form changed anything at all. */
static gboolean
changes_something (LiaisonStore *store, const LiaisonSeriesEdit *edit, const LiaisonId *shown)
{
  g_autoptr (GPtrArray) stored = NULL;

  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++)
    if (liaison_series_differs (edit->before, edit->after, &liaison_entity_meeting.fields[i]))
      return TRUE;
  if (edit->attendees == NULL)
    return FALSE;
  stored = liaison_store_children (store, &liaison_entity_attendee, "meeting", shown, NULL);
  if (stored == NULL || stored->len != edit->attendees->len)
    return TRUE;
  for (guint i = 0; i < stored->len; i++) {
    const LiaisonRecord *before = stored->pdata[i], *after = find_record (edit->attendees, &before->id);
    if (after == NULL || !liaison_record_equal (before, after))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_in_rule (const LiaisonSeriesTarget *target)
{
  LiaisonRecurring recurring = liaison_recurring_of (target->series);

  recurring.excluded = NULL;
  return liaison_recurrence_has (&recurring, &target->occurrence);
}

/* liaison-series-private.h */
LiaisonScope
liaison_series_scope (const LiaisonSeriesTarget *target, LiaisonScope scope)
{
  if (!liaison_series_recurs (target))
    return LIAISON_SCOPE_THIS;
  if (target->is_whole || (scope == LIAISON_SCOPE_FOLLOWING && liaison_series_is_first (target)))
    return LIAISON_SCOPE_ALL;
  /* What was held after the series ended is followed by nothing. */
  return scope == LIAISON_SCOPE_FOLLOWING && !is_in_rule (target) ? LIAISON_SCOPE_THIS : scope;
}

/* liaison-series-private.h */
gboolean
liaison_series_carry (LiaisonStore *store, const LiaisonSeriesEdit *edit, LiaisonChangeSet *set, LiaisonId *id,
                      GError **error)
{
  g_auto (LiaisonSeriesTarget) target = { 0 };
  LiaisonSeriesMaking making = { store, edit, &target, set, NULL, NULL };
  const LiaisonMeeting *shown;
  gboolean good;

  if (!liaison_series_find (store, &edit->meeting, &edit->occurrence, &target, error))
    return FALSE;
  shown = target.override != NULL ? target.override : target.series;
  *id = shown->record.id;
  if (!changes_something (store, edit, id))
    return TRUE;
  switch (liaison_series_scope (&target, edit->scope)) {
  case LIAISON_SCOPE_FOLLOWING:
    good = edit_following (&making, id, error);
    break;
  case LIAISON_SCOPE_ALL:
    good = edit_all (&making, id, error);
    break;
  case LIAISON_SCOPE_THIS:
  default:
    good = edit_one (&making, id, error);
  }
  if (making.next != NULL)
    liaison_record_unref (&making.next->record);
  return good;
}

static const char *
edit_label (LiaisonScope scope)
{
  switch (scope) {
  case LIAISON_SCOPE_FOLLOWING:
    return N_ ("Edited %s from one occurrence on");
  case LIAISON_SCOPE_ALL:
    return N_ ("Edited all of %s");
  case LIAISON_SCOPE_THIS:
  default:
    return N_ ("Edited %s");
  }
}

/**
 * liaison_series_edit:
 * @target: (out) (optional): the record that stands for the occurrence afterwards, for what else goes with it: more
 *   edits may be added to the change set
 *
 * Carries what a form changed, between @edit->before and @edit->after, to one occurrence, to it and all that follow, or
 * to all. A meeting that does not recur is simply changed; it may become a series by that, and a series a single
 * meeting.
 *
 * Moving one of all moves all as far on the wall clock, and the days of the rule with them. What is left out, and
 * overrides, keep their place in the series. A planned override follows in all in which it was like its series; what
 * somebody gave it of its own stays, as does what is no more planned. People are those of the form: of the one meeting
 * with THIS, of the series else; where the form showed an override, of that alone.
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing was changed; %LIAISON_ERROR_INVALID for a rule
 *   that cannot move so, %LIAISON_ERROR_NOT_FOUND
 */
LiaisonChangeSet *
liaison_series_edit (LiaisonStore *store, const LiaisonSeriesEdit *edit, LiaisonId *target, GError **error)
{
  LiaisonScope scope = edit->before->recurrence == NULL && liaison_id_is_nil (&edit->before->recurrence_of)
                           ? LIAISON_SCOPE_THIS
                           : edit->scope;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (edit_label (scope), edit->after->title);
  LiaisonId id;

  if (!liaison_series_carry (store, edit, set, &id, error))
    return NULL;
  if (target != NULL)
    *target = id;
  return g_steal_pointer (&set);
}
