// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of meetings, which a commit keeps: what their times, zones and recurrence say together.
#include "liaison-rules.h"

#include "liaison-meeting.h"
#include "liaison-zone.h"

#include <string.h>

static gboolean
concerns_times (const LiaisonEdit *edit)
{
  static const char *const fields[] = {
    "starts",        "ends",          "start_zone",          "end_zone", "recurrence",
    "recurrence_of", "recurrence_at", "recurrence_excluded", "status",   NULL
  };

  if (edit->entity != &liaison_entity_meeting || edit->kind > LIAISON_EDIT_UPDATE)
    return FALSE;
  for (guint i = 0; edit->kind == LIAISON_EDIT_UPDATE && i < edit->changes->len; i++)
    if (g_strv_contains (fields, ((const LiaisonChange *) edit->changes->pdata[i])->field->name))
      return TRUE;
  return edit->kind == LIAISON_EDIT_INSERT;
}

/** liaison_rules_check_meetings: Asks of every meeting whose times @set changes whether they make sense. What is taken
 * back was so once. */
gboolean
liaison_rules_check_meetings (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; liaison_id_is_nil (&set->undoes) && i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    g_autoptr (LiaisonRecord) record = NULL;

    if (!concerns_times (edit))
      continue;
    record = liaison_store_get (store, edit->entity, &edit->id, error);
    if (record == NULL || !liaison_meeting_validate ((const LiaisonMeeting *) record, error))
      return FALSE;
  }
  return TRUE;
}

/* A series at a time of the day keeps it on some wall clock: that of this machine, if nothing else is said. */
static gboolean
needs_zone (const LiaisonMeeting *meeting)
{
  return meeting->recurrence != NULL && meeting->start_zone == NULL && meeting->starts.minute >= 0;
}

/** liaison_rules_complete_meeting: Gives a new series a zone, if it brings none. */
void
liaison_rules_complete_meeting (LiaisonRecord *record)
{
  if (needs_zone ((const LiaisonMeeting *) record))
    liaison_record_take_text (record, liaison_entity_field (record->entity, "start_zone"),
                              g_strdup (liaison_zone_here ()));
}

/**
 * liaison_rules_complete_meeting_update:
 * @record: as it is before @edit
 *
 * Gives a meeting that becomes a series a zone.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonChange): what goes with @edit; perhaps nothing; %NULL on
 * failure
 */
GPtrArray *
liaison_rules_complete_meeting_update (const LiaisonRecord *record, const LiaisonEdit *edit, GError **error)
{
  const LiaisonField *zone = liaison_entity_field (record->entity, "start_zone");
  g_autoptr (LiaisonChangeSet) more = liaison_change_set_new ("", NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (record);
  LiaisonEdit *addition = liaison_change_set_edit (more, LIAISON_EDIT_UPDATE, edit->entity, &edit->id);
  gboolean says_zone = FALSE;

  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (!liaison_record_set (after, change->field, change->value, error))
      return NULL;
    says_zone = says_zone || change->field == zone;
  }
  if (!says_zone && needs_zone ((const LiaisonMeeting *) after))
    liaison_edit_add_change (addition, zone, NULL, NULL, g_variant_new_string (liaison_zone_here ()));
  return g_ptr_array_ref (addition->changes);
}
