// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a calendar: one row an event or a task.
//
// Everything is read first. Then come single meetings and series, whatever their order in the file, then what changes
// one occurrence of a series; the rows are put into the order of the file at the end.
#include "liaison-import-ical.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-ical-merge.h"
#include "liaison-ical-people.h"
#include "liaison-ical-split.h"
#include "liaison-ical-write.h"
#include "liaison-import-json.h"
#include "liaison-import-order.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between two calls of the progress function, and two looks at the cancellable. */
#define EVENTS_BETWEEN_CALLS 200

/* Reading is about so much of the work, deciding the rest. */
#define READING_SHARE 0.5

/* @known: (element-type utf8 LiaisonId): the meetings of the register, by what names them: a UID, or the id of a series
 *   and an occurrence
 * @ids: (element-type LiaisonId): of all of them
 * @made: (element-type utf8 LiaisonMeeting): the single meetings and series of the file, by their UID, with the ids
 * they have in the end
 * @seen: (element-type utf8 guint): the lines of the events before, by what names them
 * @methods: (element-type utf8) (nullable items): those of the calendars of @events, in lower case, interned */
typedef struct {
  LiaisonImportPlan *plan;
  const LiaisonImportOptions *options;
  GCancellable *cancellable;
  LiaisonIcalPeople *people;
  GPtrArray *events;
  GHashTable *known;
  GHashTable *ids;
  GHashTable *made;
  GHashTable *seen;
  GPtrArray *methods;
} Import;

static void
clear_import (Import *import)
{
  g_clear_pointer (&import->people, liaison_ical_people_free);
  g_ptr_array_unref (import->events);
  g_hash_table_unref (import->known);
  g_hash_table_unref (import->ids);
  g_hash_table_unref (import->made);
  g_hash_table_unref (import->seen);
  g_ptr_array_unref (import->methods);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, clear_import)

static gboolean
report (const Import *import, guint count, double fraction, GError **error)
{
  if (count % EVENTS_BETWEEN_CALLS != 0)
    return TRUE;
  if (import->options->progress != NULL)
    import->options->progress (fraction, import->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (import->cancellable, error);
}

static void
close_row (Import *import, LiaisonImportRow *row)
{
  import->plan->counts[row->verdict]++;
  g_array_append_val (import->plan->rows, *row);
}

/* @line: where what is wrong stands; the row begins at @begins */
static gboolean
refuse (Import *import, guint begins, guint line, const char *message, GError **error)
{
  LiaisonImportRow row = { .line = begins, .verdict = LIAISON_ROW_BAD, .first = import->plan->records->len };
  LiaisonCsvPlace place = { line, 0, 1 };

  liaison_import_plan_add_problem (import->plan, &place, NULL, message);
  close_row (import, &row);
  return import->options->skip_bad || !liaison_import_plan_fail (import->plan, error);
}

/* What names one occurrence of a series. */
static char *
name_occurrence (const char *series, const LiaisonMoment *occurrence)
{
  char text[LIAISON_MOMENT_BUFFER];

  return g_strconcat (series, "/", liaison_moment_write (occurrence, text), NULL);
}

static void
know (Import *import, const LiaisonMeeting *meeting)
{
  LiaisonId *id = g_memdup2 (&meeting->record.id, sizeof (LiaisonId));
  g_autofree char *uid = NULL;

  g_hash_table_add (import->ids, id);
  if (!liaison_id_is_nil (&meeting->recurrence_of)) {
    g_autofree char *series = liaison_id_to_string (&meeting->recurrence_of);
    g_hash_table_insert (import->known, name_occurrence (series, &meeting->recurrence_at), id);
    return;
  }
  uid = liaison_ical_uid (meeting);
  /* Of two with one UID the one that is not in the trash counts. */
  if (meeting->record.trashed_at == 0 || !g_hash_table_contains (import->known, uid))
    g_hash_table_insert (import->known, g_steal_pointer (&uid), id);
}

static gboolean
read_register (Import *import, GError **error)
{
  const LiaisonSource *source = import->options->lookup != NULL ? liaison_import_lookup_source (import->options->lookup)
                                                                : NULL;
  g_autoptr (GPtrArray) meetings = source != NULL ? source->fetch (source->data, &liaison_entity_meeting, error) : NULL;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    know (import, g_ptr_array_index (meetings, i));
  return source == NULL || meetings != NULL;
}

static const char *
intern_method (const char *method)
{
  g_autofree char *lower = method != NULL ? g_ascii_strdown (method, 20) : NULL;

  return g_intern_string (lower);
}

static gboolean
take_task (Import *import, const LiaisonIcalComponent *component, LiaisonIcalContext *context, GError **error)
{
  LiaisonImportRow row = { .line = component->line, .first = import->plan->records->len, .count = 1 };
  g_autoptr (GError) local = NULL;
  g_autofree char *uid = NULL;
  LiaisonTask *task = liaison_ical_task_read (component, context, &uid, &local);
  g_autoptr (LiaisonRecord) owned = (LiaisonRecord *) task;
  g_autoptr (LiaisonRecord) there = NULL;
  gpointer line;

  if (task == NULL || !liaison_record_validate (&task->record, &local))
    return refuse (import, component->line, context->line, local->message, error);
  if (uid != NULL)
    liaison_id_derive (&task->record.id, "calendar task", uid);
  line = uid != NULL ? g_hash_table_lookup (import->seen, uid) : NULL;
  g_ptr_array_add (import->plan->records, g_steal_pointer (&owned));
  if (uid != NULL && line == NULL)
    g_hash_table_insert (import->seen, g_strdup (uid), GUINT_TO_POINTER (component->line));
  if (uid != NULL && import->options->lookup != NULL)
    there = liaison_import_lookup_get (import->options->lookup, &liaison_entity_task, &task->record.id);
  if (line != NULL) {
    row.verdict = LIAISON_ROW_DUPLICATE;
    row.same_as_line = GPOINTER_TO_UINT (line);
  } else if (there != NULL && there->trashed_at == 0) {
    row.verdict = LIAISON_ROW_KNOWN;
  } else if (there != NULL) {
    LiaisonImportChange change = { LIAISON_EDIT_RESTORE, g_steal_pointer (&there), NULL };
    row.verdict = LIAISON_ROW_TRASHED;
    row.first_change = import->plan->changes->len;
    row.n_changes = 1;
    g_array_append_val (import->plan->changes, change);
  }
  /* What is added beside what is there has an id of its own. */
  if (row.verdict != LIAISON_ROW_NEW) {
    row.match = task->record.id;
    liaison_id_generate (&task->record.id);
  }
  close_row (import, &row);
  return TRUE;
}

static gboolean
read_component (Import *import, const LiaisonIcalComponent *component, LiaisonIcalContext *context, GError **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonIcalEventRead *event;

  if (strcmp (component->name, "VTODO") == 0)
    return take_task (import, component, context, error);
  if (strcmp (component->name, "VEVENT") != 0)
    return TRUE;
  event = liaison_ical_event_read (component, context, &local);
  if (event == NULL)
    return refuse (import, component->line, context->line, local->message, error);
  g_ptr_array_add (import->events, event);
  g_ptr_array_add (import->methods, (gpointer) intern_method (context->method));
  return TRUE;
}

static gboolean
read_components (Import *import, LiaisonIcalReader *reader, LiaisonIcalZones *zones, GError **error)
{
  for (guint count = 1;; count++) {
    g_autoptr (LiaisonIcalComponent) component = NULL;
    LiaisonIcalContext context = { .zones = zones };
    if (!liaison_ical_reader_next (reader, &component, NULL)) {
      guint line = liaison_ical_reader_error_line (reader);
      if (!refuse (import, line, line, liaison_ical_reader_error_message (reader), error))
        return FALSE;
    } else if (component == NULL) {
      return TRUE;
    } else {
      context.method = liaison_ical_reader_method (reader);
      context.floating = liaison_ical_reader_zone (reader);
      if (!read_component (import, component, &context, error))
        return FALSE;
    }
    if (!report (import, count, READING_SHARE * liaison_ical_reader_fraction (reader), error))
      return FALSE;
  }
}

/* References to what this register does not have are left out. */
static void
drop_references (Import *import, LiaisonIcalEventRead *event)
{
  static const char *const references[] = { "visit", "matter", "objective", "postponed_to" };

  for (guint i = 0; i < G_N_ELEMENTS (references); i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, references[i]);
    g_autoptr (LiaisonRecord) there = NULL;
    if (!liaison_record_is_set (&event->meeting->record, field))
      continue;
    if (import->options->lookup != NULL)
      there = liaison_import_lookup_get (import->options->lookup, liaison_entities_find (field->target),
                                         liaison_record_reference (&event->meeting->record, field));
    if (there != NULL && there->trashed_at == 0)
      continue;
    liaison_record_put_reference (&event->meeting->record, field, &(LiaisonId) { 0 });
    g_ptr_array_remove (event->given, (gpointer) field);
  }
}

/* What the event is an occurrence of: in the register, else in the file. */
static gboolean
find_series (Import *import, const LiaisonIcalEventRead *event, LiaisonId *series)
{
  const LiaisonId *known = event->uid != NULL ? g_hash_table_lookup (import->known, event->uid) : NULL;
  const LiaisonMeeting *made = event->uid != NULL ? g_hash_table_lookup (import->made, event->uid) : NULL;

  if (made != NULL)
    *series = made->record.id;
  else if (known != NULL)
    *series = *known;
  return made != NULL || known != NULL;
}

/* By what the register knows the meeting; NULL for an event without a UID. */
static char *
name_event (Import *import, const LiaisonIcalEventRead *event)
{
  g_autofree char *series = NULL;

  if (event->uid == NULL || !liaison_moment_is_set (&event->occurrence))
    return g_strdup (event->uid);
  if (liaison_id_is_nil (&event->meeting->recurrence_of))
    return name_occurrence (event->uid, &event->occurrence);
  series = liaison_id_to_string (&event->meeting->recurrence_of);
  return name_occurrence (series, &event->occurrence);
}

static char *
title_of_series (Import *import, const LiaisonIcalEventRead *event)
{
  const LiaisonMeeting *made = event->uid != NULL ? g_hash_table_lookup (import->made, event->uid) : NULL;
  g_autoptr (LiaisonRecord) there = NULL;

  if (made == NULL && import->options->lookup != NULL && !liaison_id_is_nil (&event->meeting->recurrence_of))
    there = liaison_import_lookup_get (import->options->lookup, &liaison_entity_meeting,
                                       &event->meeting->recurrence_of);
  if (there != NULL)
    made = (const LiaisonMeeting *) there;
  return g_strdup (made != NULL && made->title != NULL ? made->title : _ ("Untitled meeting"));
}

/* The id that Liaison gave to the meeting when it wrote the calendar, if it did and nothing here has it. */
static void
keep_own_id (Import *import, const LiaisonIcalEventRead *event)
{
  LiaisonRecord *record = &event->meeting->record;
  gsize length = event->uid != NULL ? strlen (event->uid) : 0;
  g_autofree char *text = length > LIAISON_ID_STRING_LENGTH ? g_strndup (event->uid, LIAISON_ID_STRING_LENGTH) : NULL;
  gboolean is_own = text != NULL && strcmp (event->uid + LIAISON_ID_STRING_LENGTH, LIAISON_ICAL_UID_SUFFIX) == 0;
  LiaisonId id;

  if (!is_own || !liaison_id_parse (text, &id) || liaison_moment_is_set (&event->occurrence)) {
    event->meeting->external_uid = name_event (import, event);
    if (!liaison_id_is_nil (&event->meeting->recurrence_of))
      g_clear_pointer (&event->meeting->external_uid, g_free);
    return;
  }
  if (!g_hash_table_contains (import->ids, &id) && !g_hash_table_contains (import->made, event->uid))
    record->id = id;
}

/* Settles what the register or the file say of the event. */
static gboolean
complete (Import *import, LiaisonIcalEventRead *event, GError **error)
{
  LiaisonMeeting *meeting = event->meeting;

  drop_references (import, event);
  if (liaison_moment_is_set (&event->occurrence)) {
    meeting->recurrence_at = event->occurrence;
    if (!find_series (import, event, &meeting->recurrence_of))
      meeting->recurrence_at = LIAISON_MOMENT_NONE;
  }
  keep_own_id (import, event);
  if (meeting->title == NULL)
    meeting->title = title_of_series (import, event);
  return liaison_import_apply_fixed (import->options, &meeting->record, error) &&
         liaison_record_validate (&meeting->record, error) && liaison_meeting_validate (meeting, error);
}

/* One more start of the event: a meeting that stands in the series. */
static LiaisonMeeting *
make_date (const LiaisonMeeting *meeting, const LiaisonMoment *date)
{
  LiaisonMeeting *made = (LiaisonMeeting *) liaison_record_copy (&meeting->record);

  liaison_id_generate (&made->record.id);
  g_clear_pointer (&made->recurrence, g_free);
  g_clear_pointer (&made->recurrence_excluded, g_free);
  g_clear_pointer (&made->external_uid, g_free);
  made->recurrence_of = meeting->record.id;
  made->recurrence_at = *date;
  made->starts = *date;
  if (liaison_moment_is_set (&meeting->ends)) {
    g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
    gint64 length = liaison_moment_to_wall (&meeting->ends, utc) - liaison_moment_to_wall (&meeting->starts, utc);
    made->ends = liaison_moment_shift (date, date->minute < 0 ? (int) (length / 86400) : 0, (int) (length / 60), utc);
  }
  return made;
}

static void
add_guests (Import *import, const LiaisonIcalEventRead *event, const LiaisonId *meeting, GPtrArray *parts)
{
  for (guint i = 0; i < event->addresses->len; i++)
    g_ptr_array_add (parts,
                     liaison_ical_people_attend (import->people, g_ptr_array_index (event->addresses, i), meeting));
}

/* Everything of the event but the meeting itself, as parts of the meeting with @id. */
static GPtrArray *
make_parts (Import *import, const LiaisonIcalEventRead *event, const LiaisonId *id)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  add_guests (import, event, id, parts);
  for (guint i = 0; i < event->reminders->len; i++) {
    LiaisonReminder *reminder = (LiaisonReminder *) liaison_record_new (&liaison_entity_reminder);
    reminder->meeting = *id;
    reminder->minutes_before = g_array_index (event->reminders, guint, i);
    g_ptr_array_add (parts, reminder);
  }
  for (guint i = 0; event->dates != NULL && i < event->dates->len; i++) {
    const LiaisonMoment *date = &g_array_index (event->dates, LiaisonMoment, i);
    LiaisonMeeting *made;
    if (liaison_moment_compare (date, &event->meeting->starts) == 0)
      continue;
    made = make_date (event->meeting, date);
    made->recurrence_of = *id;
    g_ptr_array_add (parts, made);
    add_guests (import, event, &made->record.id, parts);
  }
  return parts;
}

static void
note_title (Import *import, const LiaisonMeeting *before)
{
  if (before->title != NULL)
    g_hash_table_insert (import->plan->titles, g_memdup2 (&before->record.id, sizeof (LiaisonId)),
                         g_strdup (before->title));
}

static gboolean
becomes_cancelled (const LiaisonMeeting *before, const LiaisonIcalEventRead *event)
{
  return strcmp (event->meeting->status, "cancelled") == 0 && g_strcmp0 (before->status, "cancelled") != 0;
}

/* What comes back from the trash with the meeting: what went there with it. */
static void
restore (Import *import, const LiaisonMeeting *before)
{
  static const LiaisonEntity *const entities[] = { &liaison_entity_attendee, &liaison_entity_reminder };
  const LiaisonSource *source = liaison_import_lookup_source (import->options->lookup);
  LiaisonImportChange change = { LIAISON_EDIT_RESTORE, liaison_record_ref ((LiaisonRecord *) &before->record), NULL };

  g_array_append_val (import->plan->changes, change);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++) {
    g_autoptr (GPtrArray) all = source->fetch (source->data, entities[i], NULL);
    for (guint j = 0; all != NULL && j < all->len; j++) {
      LiaisonRecord *part = g_ptr_array_index (all, j);
      if (part->trashed_at != before->record.trashed_at ||
          !liaison_id_equal (liaison_record_reference (part, liaison_entity_owner (part->entity)), &before->record.id))
        continue;
      change.before = liaison_record_ref (part);
      g_array_append_val (import->plan->changes, change);
    }
  }
}

/* An event whose meeting the register has. */
static gboolean
compare (Import *import, const LiaisonMeeting *before, const LiaisonIcalEventRead *event, const char *method,
         LiaisonImportRow *row, GError **error)
{
  g_autoptr (GPtrArray) parts = make_parts (import, event, &before->record.id);
  LiaisonIcalMerge merge = { import->plan, import->options->lookup, before, event, parts };
  guint count = 0;

  note_title (import, before);
  row->match = before->record.id;
  row->first_change = import->plan->changes->len;
  if (before->record.trashed_at != 0) {
    restore (import, before);
    row->verdict = LIAISON_ROW_TRASHED;
  } else if (g_strcmp0 (method, "reply") == 0) {
    count = liaison_ical_merge_reply (&merge);
    row->verdict = count > 0 ? LIAISON_ROW_UPDATE : LIAISON_ROW_UNCHANGED;
  } else if (!liaison_ical_is_newer (event, before)) {
    row->verdict = LIAISON_ROW_KNOWN;
  } else if (liaison_ical_merge (&merge, &count, error)) {
    row->verdict = becomes_cancelled (before, event) ? LIAISON_ROW_CANCELLED : LIAISON_ROW_UPDATE;
    if (count == 0)
      row->verdict = LIAISON_ROW_UNCHANGED;
  } else {
    return FALSE;
  }
  row->n_changes = import->plan->changes->len - row->first_change;
  return TRUE;
}

/* Whether an event before said the same; else remembers this one. */
static gboolean
was_seen (Import *import, const char *name, LiaisonImportRow *row)
{
  gpointer line = name != NULL ? g_hash_table_lookup (import->seen, name) : NULL;

  if (line != NULL) {
    row->verdict = LIAISON_ROW_DUPLICATE;
    row->same_as_line = GPOINTER_TO_UINT (line);
  } else if (name != NULL) {
    g_hash_table_insert (import->seen, g_strdup (name), GUINT_TO_POINTER (row->line));
  }
  return line != NULL;
}

/* The records that the event makes where it is added. */
static void
add_records (Import *import, LiaisonIcalEventRead *event, LiaisonImportRow *row)
{
  g_autoptr (GPtrArray) parts = make_parts (import, event, &event->meeting->record.id);

  for (guint i = 0; i < parts->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (parts, i);
    if (part->entity == &liaison_entity_attendee)
      liaison_id_generate (&part->id);
  }
  row->first = import->plan->records->len;
  row->count = parts->len + 1;
  g_ptr_array_add (import->plan->records, liaison_record_ref (&event->meeting->record));
  g_ptr_array_extend_and_steal (import->plan->records, g_steal_pointer (&parts));
}

static void
remember (Import *import, LiaisonIcalEventRead *event, const LiaisonMeeting *before)
{
  if (event->uid == NULL || liaison_moment_is_set (&event->occurrence) ||
      g_hash_table_contains (import->made, event->uid))
    return;
  if (before == NULL)
    g_hash_table_insert (import->made, g_strdup (event->uid), liaison_record_ref (&event->meeting->record));
}

static gboolean
take_event (Import *import, LiaisonIcalEventRead *event, const char *method, GError **error)
{
  LiaisonImportRow row = { .line = event->line };
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) there = NULL;
  g_autofree char *name = NULL;
  const LiaisonId *known;
  const char *problem;

  if (event->is_following)
    return refuse (import, event->line, event->line,
                   _ ("it changes all occurrences from one on, of a series that this file does not hold: export the "
                      "whole series"),
                   error);
  if (!complete (import, event, &local))
    return refuse (import, event->line, event->line, local->message, error);
  name = name_event (import, event);
  known = name != NULL ? g_hash_table_lookup (import->known, name) : NULL;
  there = known != NULL ? liaison_import_lookup_get (import->options->lookup, &liaison_entity_meeting, known) : NULL;
  problem = liaison_ical_judge_method (method, there != NULL || !liaison_id_is_nil (&event->meeting->recurrence_of));
  if (problem != NULL)
    return refuse (import, event->line, event->line, problem, error);
  if (!was_seen (import, name, &row) && there != NULL &&
      !compare (import, (const LiaisonMeeting *) there, event, method, &row, &local))
    return refuse (import, event->line, event->line, local->message, error);
  remember (import, event, (const LiaisonMeeting *) there);
  for (guint i = 0; i < event->notes->len; i++)
    liaison_import_plan_add_note (import->plan, event->line, g_ptr_array_index (event->notes, i));
  /* Only what can be added in the end is made. */
  row.first = import->plan->records->len;
  if (there == NULL || row.verdict == LIAISON_ROW_TRASHED || row.verdict == LIAISON_ROW_KNOWN)
    add_records (import, event, &row);
  close_row (import, &row);
  return TRUE;
}

static gboolean
take_events (Import *import, gboolean occurrences, guint *count, GError **error)
{
  for (guint i = 0; i < import->events->len; i++) {
    LiaisonIcalEventRead *event = g_ptr_array_index (import->events, i);
    if (event == NULL || liaison_moment_is_set (&event->occurrence) != occurrences)
      continue;
    (*count)++;
    if (!take_event (import, event, g_ptr_array_index (import->methods, i), error) ||
        !report (import, *count, READING_SHARE + (1 - READING_SHARE) * *count / import->events->len, error))
      return FALSE;
    /* Of a long file not everything is kept twice. */
    liaison_ical_event_read_free (event);
    import->events->pdata[i] = NULL;
  }
  return TRUE;
}

static void
free_event (gpointer data)
{
  if (data != NULL)
    liaison_ical_event_read_free (data);
}

static void
init_import (Import *import)
{
  import->events = g_ptr_array_new_with_free_func (free_event);
  import->methods = g_ptr_array_new ();
  import->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->ids = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  import->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) liaison_record_unref);
  import->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/** liaison_import_plan_ical: Fills @plan from a calendar. */
gboolean
liaison_import_plan_ical (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonIcalReader) reader = liaison_ical_reader_new (bytes, options->file_name, options->encoding, error);
  g_autoptr (LiaisonIcalZones) zones = NULL;
  g_auto (Import) import = { .plan = plan, .options = options, .cancellable = cancellable };
  guint count = 0;

  init_import (&import);
  plan->encoding = options->encoding;
  if (reader == NULL)
    return FALSE;
  if (options->mapping != NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("a calendar has no columns to map"));
    return FALSE;
  }
  zones = liaison_ical_zones_new (bytes, options->file_name, options->encoding, error);
  if (zones == NULL || !read_register (&import, error))
    return FALSE;
  import.people = liaison_ical_people_new (plan, options, error);
  if (import.people == NULL || !read_components (&import, reader, zones, error))
    return FALSE;
  liaison_ical_split_series (import.events);
  if (!take_events (&import, FALSE, &count, error) || !take_events (&import, TRUE, &count, error))
    return FALSE;
  if (plan->rows->len == 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s holds no event of a calendar"),
                 options->file_name);
    return FALSE;
  }
  liaison_import_plan_sort_rows (plan);
  return TRUE;
}
