// SPDX-License-Identifier: GPL-3.0-or-later
// From a task of a calendar to one of the office.
#include "liaison-ical-records.h"

#include "liaison-error.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>

/** liaison_ical_join_lines: Makes one line of @text. Returns: @text */
char *
liaison_ical_join_lines (char *text)
{
  return g_strstrip (g_strdelimit (text, "\r\n\t", ' '));
}

/**
 * liaison_ical_task_read:
 * @component: a VTODO
 * @uid: (out) (transfer full) (nullable): what names it everywhere
 *
 * Returns: (transfer full) (nullable): the task
 */
LiaisonTask *
liaison_ical_task_read (const LiaisonIcalComponent *component, LiaisonIcalContext *context, char **uid, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_task);
  LiaisonTask *task = (LiaisonTask *) record;
  static const char *const dates[] = { "DUE", "COMPLETED", NULL };

  context->line = component->line;
  *uid = NULL;
  task->text = liaison_ical_text (component, "SUMMARY");
  task->note = liaison_ical_text (component, "DESCRIPTION");
  if (task->text == NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the task says nothing"));
    return NULL;
  }
  liaison_ical_join_lines (task->text);
  for (guint i = 0; dates[i] != NULL; i++) {
    const LiaisonContentProperty *property = liaison_ical_find (component, dates[i]);
    LiaisonIcalTime time;
    if (property == NULL)
      continue;
    context->line = property->line;
    if (!liaison_ical_zones_read (context->zones, property->value, liaison_content_property_param (property, "TZID"),
                                  context->floating, &time, error))
      return NULL;
    *(i == 0 ? &task->due : &task->done_on) = liaison_moment_from_wall (time.wall, TRUE, NULL);
  }
  *uid = liaison_ical_text (component, "UID");
  return (LiaisonTask *) g_steal_pointer (&record);
}
