// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series: what a form made of one occurrence, carried to it, to those that follow, or to all.
#include "liaison-series-private.h"

#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY_SECONDS (24 * 60 * 60)

/* What is being made: the change set, and how a series was and will be. */
typedef struct {
  LiaisonStore *store;
  const LiaisonSeriesEdit *edit;
  const LiaisonSeriesTarget *target;
  LiaisonChangeSet *set;
  LiaisonMeeting *was;  /* the series, or from the occurrence on what was the rest of it */
  LiaisonMeeting *next; /* what that becomes */
} Making;

static gboolean
is_of_times (const LiaisonField *field)
{
  static const char *const names[] = { "starts",     "ends",          "start_zone",    "end_zone",
                                       "recurrence", "recurrence_of", "recurrence_at", "recurrence_excluded",
                                       NULL };

  return g_strv_contains (names, field->name);
}

static void
copy_field (LiaisonMeeting *to, const LiaisonMeeting *from, const LiaisonField *field)
{
  g_autoptr (GVariant) value = liaison_record_get (&from->record, field);

  liaison_record_set (&to->record, field, value, NULL);
}

static gboolean
field_differs (const LiaisonMeeting *a, const LiaisonMeeting *b, const LiaisonField *field)
{
  return !liaison_record_field_equal (&a->record, &b->record, field);
}

static void
copy_times (LiaisonMeeting *to, const LiaisonMeeting *from)
{
  static const char *const names[] = { "starts", "ends", "start_zone", "end_zone" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    copy_field (to, from, liaison_entity_field (&liaison_entity_meeting, names[i]));
}

/* Carries what the form changed, but for times, into @next. */
static void
carry_content (LiaisonMeeting *next, const LiaisonSeriesEdit *edit)
{
  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!is_of_times (field) && field_differs (edit->before, edit->after, field))
      copy_field (next, edit->after, field);
  }
}

/* What somebody else changed meanwhile is a conflict: the form showed something else. */
static void
see_content (LiaisonMeeting *base, const LiaisonSeriesEdit *edit)
{
  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!is_of_times (field) && field_differs (edit->before, edit->after, field))
      copy_field (base, edit->before, field);
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
    if (!field_differs (edit->before, edit->after, field) || (is_override && g_str_has_prefix (field->name, "recurr")))
      continue;
    copy_field ((LiaisonMeeting *) base, edit->before, field);
    copy_field ((LiaisonMeeting *) next, edit->after, field);
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
update_attendees (const Making *making, const LiaisonId *meeting, GError **error)
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
insert_copy (const Making *making, const LiaisonMeeting *copy, GError **error)
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
edit_one (Making *making, LiaisonId *id, GError **error)
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

static gboolean
moves (const LiaisonSeriesEdit *edit)
{
  return liaison_moment_compare (&edit->before->starts, &edit->after->starts) != 0 ||
         g_strcmp0 (edit->before->start_zone, edit->after->start_zone) != 0;
}

static gboolean
changes_times (const LiaisonSeriesEdit *edit)
{
  return moves (edit) || liaison_moment_compare (&edit->before->ends, &edit->after->ends) != 0 ||
         g_strcmp0 (edit->before->end_zone, edit->after->end_zone) != 0;
}

static gboolean
changes_rule (const LiaisonSeriesEdit *edit)
{
  return g_strcmp0 (edit->before->recurrence, edit->after->recurrence) != 0;
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
carry_times (Making *making, GError **error)
{
  const LiaisonSeriesEdit *edit = making->edit;
  LiaisonMeeting *was = making->was, *next = making->next;
  g_autoptr (LiaisonRecord) times = liaison_record_copy (&edit->after->record);
  LiaisonRecurring recurring = liaison_recurring_of (was);

  if (changes_rule (edit) && edit->after->recurrence == NULL) {
    copy_times (next, edit->after);
    g_clear_pointer (&next->recurrence, g_free);
    g_clear_pointer (&next->recurrence_excluded, g_free);
    return TRUE;
  }
  if (changes_times (edit)) {
    LiaisonMoment start = moves (edit) ? follow_start (was, edit) : was->starts;
    liaison_meeting_set_start ((LiaisonMeeting *) times, &start);
    copy_times (next, (LiaisonMeeting *) times);
  }
  if (changes_rule (edit) || moves (edit)) {
    g_free (next->recurrence);
    next->recurrence = changes_rule (edit)
                           ? g_strdup (edit->after->recurrence)
                           : liaison_recurrence_shift (&recurring, &next->starts, next->start_zone, error);
  }
  return next->recurrence != NULL;
}

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
map_excluded (Making *making, GArray *was, GArray *next)
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
follow_series (const Making *making, const LiaisonMeeting *override, LiaisonMeeting *after)
{
  const LiaisonSeriesEdit *edit = making->edit;

  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!is_of_times (field) && field_differs (edit->before, edit->after, field) &&
        !field_differs (override, making->was, field))
      copy_field (after, making->next, field);
  }
  if (changes_times (edit) && !changes_rule (edit) && has_times_of (override, making->was)) {
    g_autoptr (LiaisonRecord) usual = (LiaisonRecord *) liaison_meeting_at (making->next, &after->recurrence_at);
    copy_times (after, (LiaisonMeeting *) usual);
  }
}

static void
update_override (const Making *making, const LiaisonMeeting *override, GArray *was, GArray *next)
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
    carry_content (after, making->edit);
    if (changes_times (making->edit))
      copy_times (after, making->edit->after);
  } else if (is_planned (override)) {
    follow_series (making, override, after);
  }
  liaison_change_set_update (making->set, &override->record, record);
}

static GPtrArray *
read_overrides (const Making *making, GError **error)
{
  const LiaisonId *series = &making->target->series->record.id;
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);

  query->trash = LIAISON_TRASH_INCLUDED;
  liaison_query_where (query, "recurrence_of", LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, series->bytes, sizeof series->bytes, 1));
  return liaison_store_fetch (making->store, query, error);
}

/* What stands or is left out on a date does so on the date that this one becomes. */
static gboolean
update_exceptions (Making *making, GError **error)
{
  g_autoptr (GPtrArray) overrides = read_overrides (making, error);
  gboolean same = changes_rule (making->edit) || !moves (making->edit);
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

static gboolean
edit_all (Making *making, LiaisonId *id, GError **error)
{
  const LiaisonSeriesTarget *target = making->target;
  const LiaisonMeeting *shown = target->override != NULL ? target->override : target->series;
  const LiaisonField *excluded = liaison_entity_field (&liaison_entity_meeting, "recurrence_excluded");
  g_autoptr (LiaisonRecord) base = liaison_record_copy (&target->series->record);

  making->was = target->series;
  making->next = (LiaisonMeeting *) liaison_record_copy (&target->series->record);
  carry_content (making->next, making->edit);
  if (field_differs (making->edit->before, making->edit->after, excluded))
    copy_field (making->next, making->edit->after, excluded);
  if (!carry_times (making, error) || !update_exceptions (making, error))
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
edit_following (Making *making, LiaisonId *id, GError **error)
{
  const LiaisonSeriesTarget *target = making->target;
  g_autoptr (LiaisonRecord) was = NULL;
  gboolean good;

  making->was = make_rest (target, error);
  if (making->was == NULL || !liaison_series_end (making->set, target, error))
    return FALSE;
  was = &making->was->record;
  making->next = (LiaisonMeeting *) liaison_record_copy (was);
  carry_content (making->next, making->edit);
  good = carry_times (making, error) && insert_copy (making, making->next, error) && update_exceptions (making, error);
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
    if (field_differs (edit->before, edit->after, &liaison_entity_meeting.fields[i]))
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
  Making making = { store, edit, &target, set, NULL, NULL };
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
