// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about a partner as words and rows.
#include "liaison-partner-facts.h"

#include "liaison-row.h"

#include <glib/gi18n.h>

/** liaison_partner_facts_post: Returns: (transfer full): the title of @post as this partner bears it, and of which body
 */
char *
liaison_partner_facts_post (LiaisonPartnerDetails *details, const LiaisonPost *post)
{
  return liaison_post_words (post, liaison_partner_grammar (details->row->partner, NULL).gender,
                             g_hash_table_lookup (details->titles, &post->body), liaison_language_of_interface ());
}

/** liaison_partner_facts_value: Returns: (transfer full) (nullable): what a field of the partner holds, for people */
char *
liaison_partner_facts_value (LiaisonNames *names, LiaisonPartnerDetails *details, const LiaisonField *field)
{
  const LiaisonRecord *record = &details->row->partner->record;
  g_autoptr (GVariant) value = liaison_record_get (record, field);

  if (value == NULL)
    return NULL;
  if (field->type == LIAISON_FIELD_REF)
    return g_strdup (g_hash_table_lookup (details->titles, liaison_record_reference (record, field)));
  return liaison_names_display (names, field, value);
}

/** liaison_partner_facts_row: Returns: (transfer floating): a row showing @value under its @label */
GtkWidget *
liaison_partner_facts_row (const char *label, const char *value)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, label, value);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  return row;
}

/* A row that leads to the partner it names. */
static void
link_row (GtkWidget *row, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "win.show-partner", uuid);
}

/** liaison_partner_facts_add: Returns: (transfer none) (nullable): the row of a field, added to @group if it is set */
GtkWidget *
liaison_partner_facts_add (AdwPreferencesGroup *group, LiaisonNames *names, LiaisonPartnerDetails *details,
                           const char *field)
{
  const LiaisonField *found = liaison_entity_field (&liaison_entity_partner, field);
  g_autofree char *value = liaison_partner_facts_value (names, details, found);
  GtkWidget *row;

  if (value == NULL)
    return NULL;
  row = liaison_partner_facts_row (_ (found->label), value);
  if (found->type == LIAISON_FIELD_REF && g_strcmp0 (found->target, "partner") == 0)
    link_row (row, liaison_record_reference (&details->row->partner->record, found));
  adw_preferences_group_add (group, row);
  return row;
}
