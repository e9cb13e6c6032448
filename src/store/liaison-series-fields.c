// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series: what a form changed of a meeting, field by field.
#include "liaison-series-private.h"

/* liaison-series-private.h, as all that follow */
gboolean
liaison_series_is_of_times (const LiaisonField *field)
{
  static const char *const names[] = { "starts",     "ends",          "start_zone",    "end_zone",
                                       "recurrence", "recurrence_of", "recurrence_at", "recurrence_excluded",
                                       NULL };

  return g_strv_contains (names, field->name);
}

void
liaison_series_copy_field (LiaisonMeeting *to, const LiaisonMeeting *from, const LiaisonField *field)
{
  g_autoptr (GVariant) value = liaison_record_get (&from->record, field);

  liaison_record_set (&to->record, field, value, NULL);
}

gboolean
liaison_series_differs (const LiaisonMeeting *a, const LiaisonMeeting *b, const LiaisonField *field)
{
  return !liaison_record_field_equal (&a->record, &b->record, field);
}

void
liaison_series_copy_times (LiaisonMeeting *to, const LiaisonMeeting *from)
{
  static const char *const names[] = { "starts", "ends", "start_zone", "end_zone" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    liaison_series_copy_field (to, from, liaison_entity_field (&liaison_entity_meeting, names[i]));
}

/* Carries what the form changed, but for times, into @next. */
void
liaison_series_carry_content (LiaisonMeeting *next, const LiaisonSeriesEdit *edit)
{
  for (guint i = 0; i < liaison_entity_meeting.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_meeting.fields[i];
    if (!liaison_series_is_of_times (field) && liaison_series_differs (edit->before, edit->after, field))
      liaison_series_copy_field (next, edit->after, field);
  }
}

gboolean
liaison_series_moves (const LiaisonSeriesEdit *edit)
{
  return liaison_moment_compare (&edit->before->starts, &edit->after->starts) != 0 ||
         g_strcmp0 (edit->before->start_zone, edit->after->start_zone) != 0;
}

gboolean
liaison_series_changes_times (const LiaisonSeriesEdit *edit)
{
  return liaison_series_moves (edit) || liaison_moment_compare (&edit->before->ends, &edit->after->ends) != 0 ||
         g_strcmp0 (edit->before->end_zone, edit->after->end_zone) != 0;
}

gboolean
liaison_series_changes_rule (const LiaisonSeriesEdit *edit)
{
  return g_strcmp0 (edit->before->recurrence, edit->after->recurrence) != 0;
}
