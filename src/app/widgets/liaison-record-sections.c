// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that pages of records are made of: facts, a text, a list of parts with a way to add one.
#include "liaison-record-sections.h"

#include "liaison-accessible.h"
#include "liaison-names.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

static GtkWidget *
new_group (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return group;
}

/**
 * liaison_section_add_fact:
 * @section: made by a function of this file
 * @value: (nullable): without one nothing is added
 */
void
liaison_section_add_fact (GtkWidget *section, const char *label, const char *value)
{
  GtkWidget *row;

  if (value == NULL || *value == '\0')
    return;
  row = liaison_row_new (ADW_TYPE_ACTION_ROW, label, value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), row);
}

/**
 * liaison_section_facts_new:
 * @fields: names of fields of @record, %NULL-terminated
 * @titles: (element-type LiaisonId utf8): what references are called; a reference it does not know is left out
 *
 * Returns: (transfer floating) (nullable): the fields that are set, each under its label; %NULL if none is
 */
GtkWidget *
liaison_section_facts_new (LiaisonSession *session, const LiaisonRecord *record, const char *const *fields,
                           GHashTable *titles)
{
  LiaisonNames *names = liaison_names_of (session);
  GtkWidget *group = new_group (NULL);
  gboolean any = FALSE;

  for (guint i = 0; fields[i] != NULL; i++) {
    const LiaisonField *field = liaison_entity_field (record->entity, fields[i]);
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    g_autofree char *text = NULL;
    if (value == NULL)
      continue;
    if (field->type == LIAISON_FIELD_REF)
      text = g_strdup (g_hash_table_lookup (titles, liaison_record_reference (record, field)));
    else
      text = liaison_names_display (names, field, value);
    liaison_section_add_fact (group, _ (field->label), text);
    any = any || text != NULL;
  }
  if (any)
    return group;
  g_object_unref (g_object_ref_sink (group));
  return NULL;
}

/** liaison_section_text_new: Returns: (transfer floating) (nullable): a text under its title; %NULL without a text */
GtkWidget *
liaison_section_text_new (const char *title, const char *text)
{
  GtkWidget *group, *label;

  if (text == NULL || *text == '\0')
    return NULL;
  group = new_group (title);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "card");
  gtk_widget_add_css_class (label, "meeting-text");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);
  return group;
}

/**
 * liaison_section_list_new:
 * @add: (nullable): what the button to add a part says: "Add a Reply"; without it there is none
 * @action: (nullable): what it does
 * @target: (nullable): a string for the action
 *
 * Returns: (transfer floating): an empty list of parts
 */
GtkWidget *
liaison_section_list_new (const char *title, const char *add, const char *action, const char *target)
{
  GtkWidget *group = new_group (title);
  GtkWidget *button;

  if (add == NULL)
    return group;
  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (button, add);
  liaison_accessible_set_label (button, add);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
  return group;
}

/**
 * liaison_section_add_row:
 * @icon: (nullable): a symbolic icon before it
 * @subtitle: (nullable): a second line
 *
 * Returns: (transfer none): the row, an AdwActionRow of plain text
 */
GtkWidget *
liaison_section_add_row (GtkWidget *section, const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, subtitle);

  if (icon != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon (icon));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), row);
  return row;
}

/**
 * liaison_section_open_record:
 * @row: of liaison_section_add_row()
 *
 * Makes the row lead to the page of a record.
 */
void
liaison_section_open_record (GtkWidget *row, const char *entity, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", entity, uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
}

/** liaison_section_add_lesson: Says what could stand in a list that is empty. */
void
liaison_section_add_lesson (GtkWidget *section, const char *text)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, text, NULL);

  gtk_widget_add_css_class (row, "lesson");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), row);
}
