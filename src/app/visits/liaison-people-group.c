// SPDX-License-Identifier: GPL-3.0-or-later
// A form group of partners, each chosen by searching: whom a line of a programme is with.
#include "liaison-people-group.h"

#include "liaison-partner.h"
#include "liaison-reference-row.h"

struct _LiaisonPeopleGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  const char *row_title;
  GPtrArray *rows; /* (element-type LiaisonReferenceRow) */
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (LiaisonPeopleGroup, liaison_people_group, ADW_TYPE_PREFERENCES_GROUP)

static LiaisonReferenceRow *
add_row (LiaisonPeopleGroup *self)
{
  GtkWidget *row = liaison_reference_row_new (self->session, &liaison_entity_partner, self->row_title);

  g_ptr_array_add (self->rows, g_object_ref (row));
  /* The button stays the last of them. */
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  return LIAISON_REFERENCE_ROW (row);
}

static void
add_cb (LiaisonPeopleGroup *self)
{
  LiaisonReferenceRow *row = add_row (self);

  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
liaison_people_group_finalize (GObject *object)
{
  LiaisonPeopleGroup *self = LIAISON_PEOPLE_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->add_row);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_people_group_parent_class)->finalize (object);
}

static void
liaison_people_group_class_init (LiaisonPeopleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_people_group_finalize;
}

static void
liaison_people_group_init (LiaisonPeopleGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->add_row = g_object_ref_sink (adw_button_row_new ());
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}

/**
 * liaison_people_group_new:
 * @row_title: (transfer none): what one of them is called; stays the caller's
 * @add: what the button to add one says
 *
 * Returns: (transfer floating): nobody yet
 */
GtkWidget *
liaison_people_group_new (LiaisonSession *session, const char *title, const char *row_title, const char *add)
{
  LiaisonPeopleGroup *self = g_object_new (LIAISON_TYPE_PEOPLE_GROUP, "title", title, NULL);

  self->session = g_object_ref (session);
  self->row_title = g_intern_string (row_title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), add);
  return GTK_WIDGET (self);
}

/** liaison_people_group_add: Shows one more. */
void
liaison_people_group_add (LiaisonPeopleGroup *self, const LiaisonId *partner)
{
  liaison_reference_row_set_id (add_row (self), partner);
}

/** liaison_people_group_get: Returns: (transfer full) (element-type LiaisonId): who is chosen, each once */
GArray *
liaison_people_group_get (LiaisonPeopleGroup *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId));

  for (guint i = 0; i < self->rows->len; i++) {
    const LiaisonId *id = liaison_reference_row_get_id (g_ptr_array_index (self->rows, i));
    gboolean known = liaison_id_is_nil (id);
    for (guint j = 0; j < ids->len; j++)
      known = known || liaison_id_equal (&g_array_index (ids, LiaisonId, j), id);
    if (!known)
      g_array_append_val (ids, *id);
  }
  return ids;
}
