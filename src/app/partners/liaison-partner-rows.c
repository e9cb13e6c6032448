// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a partner's form, and which of them its kind asks for.
#include "liaison-partner-rows.h"

#include "liaison-names.h"
#include "liaison-partner-kinds.h"
#include "liaison-partner.h"

#include <string.h>

static const char *const name_fields[] = { "text", "language", "given_name", "family_name", NULL };

static void
add_rows (LiaisonForm *form, GtkWidget *parent, const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    liaison_form_add (form, parent, fields[i]);
}

/** liaison_partner_rows_make: Makes all rows; call once. */
void
liaison_partner_rows_make (const LiaisonPartnerRows *rows)
{
  static const char *const kind[] = { "kind", "family", NULL };
  static const char *const place[] = { "countries", "scope", "themes", "languages", "summary", NULL };
  static const char *const office[] = { "status", "owner", "classification", NULL };

  add_rows (rows->form, rows->kind, kind);
  add_rows (rows->name_form, rows->name, name_fields);
  liaison_form_add (rows->form, rows->name, "code_name");
  add_rows (rows->form, rows->facts, liaison_partner_kind_facts);
  add_rows (rows->form, rows->place, place);
  liaison_form_add_group (rows->form, rows->safety, LIAISON_GROUP_SAFETY);
  add_rows (rows->form, rows->office, office);
  liaison_form_add_group (rows->form, rows->engagement, LIAISON_GROUP_ENGAGEMENT);
  liaison_form_add_group (rows->form, rows->sealed, LIAISON_GROUP_SEALED);
}

/* What is stored or typed stays in sight, whatever the kind. */
static gboolean
is_asked (const LiaisonPartnerRows *rows, const char *kind, const LiaisonField *field)
{
  gboolean is_fact = g_strv_contains (liaison_partner_kind_facts, field->name);

  return (is_fact ? liaison_partner_kind_has_fact (kind, field->name)
                  : liaison_partner_kind_needs (kind, field->name)) ||
         liaison_form_holds (rows->form, field->name);
}

static void
show_names (const LiaisonPartnerRows *rows, gboolean is_person, gboolean hides_names)
{
  for (guint i = 0; name_fields[i] != NULL; i++) {
    const char *field = name_fields[i];
    gboolean is_part = strcmp (field, "given_name") == 0 || strcmp (field, "family_name") == 0;
    gtk_widget_set_visible (liaison_form_row (rows->name_form, field),
                            !hides_names && (!is_part || is_person || liaison_form_holds (rows->name_form, field)));
  }
}

/**
 * liaison_partner_rows_show_kind:
 * @hides_names: whether identities are hidden, and a code name stands for this partner's names
 *
 * Shows the rows that the chosen kind asks for, and those that hold something.
 */
void
liaison_partner_rows_show_kind (const LiaisonPartnerRows *rows, LiaisonSession *session, gboolean hides_names)
{
  const char *kind = liaison_form_code (rows->form, "kind");
  gboolean has_facts = FALSE;

  for (guint i = 0; i < liaison_entity_partner.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_partner.fields[i];
    GtkWidget *row = liaison_form_row (rows->form, field->name);
    gboolean is_shown = row != NULL && is_asked (rows, kind, field);
    if (row != NULL)
      gtk_widget_set_visible (row, is_shown);
    has_facts = has_facts || (is_shown && g_strv_contains (liaison_partner_kind_facts, field->name));
  }
  adw_preferences_group_set_title (
      ADW_PREFERENCES_GROUP (rows->facts),
      liaison_names_label (liaison_names_of (session), &liaison_vocabulary_partner_kind, kind));
  gtk_widget_set_visible (rows->facts, has_facts);
  gtk_widget_set_visible (GTK_WIDGET (rows->titles),
                          liaison_partner_kind_needs (kind, "titles") || liaison_child_list_count (rows->titles) > 0);
  show_names (rows, g_strcmp0 (kind, "person") == 0, hides_names);
}
