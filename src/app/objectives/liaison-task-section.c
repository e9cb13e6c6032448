// SPDX-License-Identifier: GPL-3.0-or-later
// The reminders of a record, on its page.
#include "liaison-task-section.h"

#include "liaison-language.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

static char *
describe (const LiaisonTask *task)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  gboolean is_done = liaison_moment_is_set (&task->done_on);
  g_autofree char *day = liaison_moment_format (is_done ? &task->done_on : &task->due, NULL, language);

  if (*day == '\0')
    return NULL;
  /* Translators: %s is a date. */
  return g_strdup_printf (is_done ? _ ("done on %s") : _ ("due on %s"), day);
}

/**
 * liaison_task_section_new:
 * @tasks: (element-type LiaisonTask)
 * @edit_action: opens one; takes its id
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
liaison_task_section_new (GPtrArray *tasks, const char *add_action, const char *edit_action)
{
  GtkWidget *section = liaison_section_list_new (_ ("Reminders"), _ ("Add a Reminder"), add_action, NULL);

  for (guint i = 0; i < tasks->len; i++) {
    const LiaisonTask *task = tasks->pdata[i];
    g_autofree char *subtitle = describe (task);
    g_autofree char *uuid = liaison_id_to_string (&task->record.id);
    GtkWidget *row = liaison_section_add_row (
        section, liaison_moment_is_set (&task->done_on) ? "object-select-symbolic" : "alarm-symbolic", task->text,
        subtitle);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    liaison_row_set_action (row, edit_action, uuid);
  }
  if (tasks->len == 0)
    liaison_section_add_lesson (section, _ ("A reminder stands in Today when its day comes"));
  return section;
}

/** liaison_records_find: Returns: (transfer none) (nullable): the record of this id among @records */
const LiaisonRecord *
liaison_records_find (GPtrArray *records, const char *uuid)
{
  LiaisonId id;

  for (guint i = 0; liaison_id_parse (uuid, &id) && i < records->len; i++)
    if (liaison_id_equal (&((const LiaisonRecord *) records->pdata[i])->id, &id))
      return records->pdata[i];
  return NULL;
}
