// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a calendar names, and who of the register they are taken for.
//
// Who was found in the register has a switch; by a name alone it is off, for two people may have one name. Nobody is
// added to the partners.
#include "liaison-import-people.h"

#include "liaison-numbers.h"

#include <glib/gi18n.h>

/* More rows than anybody goes through; the others stay as they were found. */
#define ROWS_MAX 500

struct _LiaisonImportPeople {
  AdwBin parent_instance;

  LiaisonImportPreview *preview; /* (nullable) */
  GPtrArray *rows;               /* (element-type AdwSwitchRow): of whom can be chosen, each with its person's key */

  AdwPreferencesGroup *found;
  AdwPreferencesGroup *others;
};

G_DEFINE_FINAL_TYPE (LiaisonImportPeople, liaison_import_people, ADW_TYPE_BIN)

static gboolean
is_found (const LiaisonImportPerson *person)
{
  return person->title != NULL && person->match != LIAISON_PERSON_UNKNOWN && person->match != LIAISON_PERSON_SEVERAL;
}

static char *
say_found (const LiaisonImportPerson *person)
{
  if (person->match == LIAISON_PERSON_BY_EMAIL)
    /* Translators: %s is a partner who has the e-mail address of somebody in a calendar. */
    return g_strdup_printf (_ ("%s, by the e-mail address"), person->title);
  if (person->match == LIAISON_PERSON_BY_NAME)
    /* Translators: %s is a partner who has the name of somebody in a calendar. */
    return g_strdup_printf (_ ("%s, by the name alone"), person->title);
  return g_strdup (person->title);
}

static void
add_found (LiaisonImportPeople *self, const LiaisonImportPerson *person)
{
  GtkWidget *row = adw_switch_row_new ();
  g_autofree char *found = say_found (person);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), found);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), person->linked);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (person->key), g_free);
  adw_preferences_group_add (self->found, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_other (LiaisonImportPeople *self, const LiaisonImportPerson *person)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->text);
  if (person->match == LIAISON_PERSON_SEVERAL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Several partners have that address or name"));
  adw_preferences_group_add (self->others, row);
  g_object_set_data (G_OBJECT (row), "other", row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (LiaisonImportPeople *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);
    adw_preferences_group_remove (ADW_IS_SWITCH_ROW (row) ? self->found : self->others, row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

static void
liaison_import_people_dispose (GObject *object)
{
  LiaisonImportPeople *self = LIAISON_IMPORT_PEOPLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_PEOPLE);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_import_people_parent_class)->dispose (object);
}

static void
liaison_import_people_class_init (LiaisonImportPeopleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_import_people_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/import/liaison-import-people.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportPeople, found);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportPeople, others);
}

static void
liaison_import_people_init (LiaisonImportPeople *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_import_people_show: Shows whom the calendar of @preview names. */
void
liaison_import_people_show (LiaisonImportPeople *self, LiaisonImportPreview *preview)
{
  const GPtrArray *people = preview->plan->people;
  guint found = 0, others = 0;

  clear_rows (self);
  liaison_import_preview_ref (preview);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  self->preview = preview;
  for (guint i = 0; i < people->len && self->rows->len < ROWS_MAX; i++) {
    const LiaisonImportPerson *person = g_ptr_array_index (people, i);
    if (is_found (person))
      add_found (self, person);
    else
      add_other (self, person);
    found += is_found (person) ? 1 : 0;
    others += is_found (person) ? 0 : 1;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->found), found > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), others > 0);
}

/** liaison_import_people_choice: Returns: (transfer full): what was chosen, as in #LiaisonImportOptions */
char **
liaison_import_people_choice (LiaisonImportPeople *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++) {
    GObject *row = g_ptr_array_index (self->rows, i);
    const char *key = g_object_get_data (row, "key");
    if (key != NULL)
      g_strv_builder_take (builder,
                           g_strconcat (adw_switch_row_get_active (ADW_SWITCH_ROW (row)) ? "+" : "-", key, NULL));
  }
  return g_strv_builder_end (builder);
}

/** liaison_import_people_describe: Returns: (transfer full): how many people there are, and who needs a look */
char *
liaison_import_people_describe (const LiaisonImportPlan *plan)
{
  guint linked = 0, unsure = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; i < plan->people->len; i++) {
    const LiaisonImportPerson *person = g_ptr_array_index (plan->people, i);
    linked += person->linked ? 1 : 0;
    unsure += !person->linked && person->match == LIAISON_PERSON_BY_NAME ? 1 : 0;
  }
  number = liaison_number_format (unsure > 0 ? unsure : linked);
  if (unsure > 0)
    return g_strdup_printf (
        ngettext ("%s may be a partner of the register", "%s may be partners of the register", unsure), number);
  if (linked > 0)
    return g_strdup_printf (ngettext ("%s is a partner of the register", "%s are partners of the register", linked),
                            number);
  return g_strdup (_ ("Nobody is a partner of the register"));
}
