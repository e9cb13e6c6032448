// SPDX-License-Identifier: GPL-3.0-or-later
// Form rows made from an entity's table of fields.
#include "liaison-form.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-form-rows.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  const LiaisonField *field;
  GtkWidget *row; /* owned: a group that is taken away does not leave it dangling */
} Entry;

struct _LiaisonForm {
  GObject parent_instance;

  LiaisonSession *session;
  const LiaisonEntity *entity;
  GArray *entries;
};

G_DEFINE_FINAL_TYPE (LiaisonForm, liaison_form, G_TYPE_OBJECT)

static Entry *
find_entry (LiaisonForm *self, const char *field)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = &g_array_index (self->entries, Entry, i);
    if (strcmp (entry->field->name, field) == 0)
      return entry;
  }
  return NULL;
}

static void
clear_entry (gpointer data)
{
  g_clear_object (&((Entry *) data)->row);
}

static void
put_row (GtkWidget *parent, GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (parent))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (parent), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (parent), row);
}

static GtkWidget *
add_row (LiaisonForm *self, GtkWidget *parent, const LiaisonField *field)
{
  Entry entry = { field, liaison_form_row_make (self->session, field) };

  g_object_ref_sink (entry.row);
  g_array_append_val (self->entries, entry);
  put_row (parent, entry.row);
  return entry.row;
}

static gboolean
apply_entry (const Entry *entry, LiaisonRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GVariant) value = liaison_form_row_read (entry->row, entry->field, &local);

  if (local == NULL && value == NULL && (entry->field->flags & LIAISON_FIELD_REQUIRED) != 0)
    /* Translators: %s is the name of a field of a form. */
    g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: must not be empty"), _ (entry->field->label));
  if (local == NULL && !liaison_record_set (record, entry->field, value, NULL))
    /* Translators: %s is the name of a field of a form. */
    g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: too long, or not plain text"),
                 _ (entry->field->label));
  liaison_form_row_complain (entry->row, entry->field, local != NULL ? local->message : NULL);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
liaison_form_finalize (GObject *object)
{
  LiaisonForm *self = LIAISON_FORM (object);

  g_array_unref (self->entries);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_form_parent_class)->finalize (object);
}

static void
liaison_form_class_init (LiaisonFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_form_finalize;
}

static void
liaison_form_init (LiaisonForm *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/**
 * liaison_form_new:
 * @session: where names, choices and references come from
 * @entity: whose records are edited
 *
 * Returns: (transfer full): a form without rows
 */
LiaisonForm *
liaison_form_new (LiaisonSession *session, const LiaisonEntity *entity)
{
  LiaisonForm *self = g_object_new (LIAISON_TYPE_FORM, NULL);

  self->session = g_object_ref (session);
  self->entity = entity;
  return self;
}

/**
 * liaison_form_add:
 * @parent: an #AdwPreferencesGroup or an #AdwExpanderRow
 * @field: the name of a field of the entity
 *
 * Returns: (transfer none): the row of @field, now the last of @parent
 */
GtkWidget *
liaison_form_add (LiaisonForm *self, GtkWidget *parent, const char *field)
{
  const LiaisonField *found = liaison_entity_field (self->entity, field);

  g_return_val_if_fail (found != NULL, NULL);
  return add_row (self, parent, found);
}

/** liaison_form_add_group: Adds the rows of all fields of @group that are not hidden and have no row yet. */
void
liaison_form_add_group (LiaisonForm *self, GtkWidget *parent, LiaisonFieldGroup group)
{
  for (guint i = 0; i < self->entity->n_fields; i++) {
    const LiaisonField *field = &self->entity->fields[i];
    if (field->group == group && (field->flags & LIAISON_FIELD_HIDDEN) == 0 && find_entry (self, field->name) == NULL)
      add_row (self, parent, field);
  }
}

/** liaison_form_row: Returns: (transfer none) (nullable): the row of @field */
GtkWidget *
liaison_form_row (LiaisonForm *self, const char *field)
{
  Entry *entry = find_entry (self, field);

  return entry != NULL ? entry->row : NULL;
}

/** liaison_form_holds: Returns: whether the row of @field holds something, right or wrong */
gboolean
liaison_form_holds (LiaisonForm *self, const char *field)
{
  Entry *entry = find_entry (self, field);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) value = entry != NULL ? liaison_form_row_read (entry->row, entry->field, &error) : NULL;

  return value != NULL || error != NULL;
}

/** liaison_form_blank: Returns: (transfer full): a new record of what is edited */
LiaisonRecord *
liaison_form_blank (LiaisonForm *self)
{
  return liaison_record_new (self->entity);
}

/** liaison_form_load: Shows the values of @record and takes all complaints back. */
void
liaison_form_load (LiaisonForm *self, const LiaisonRecord *record)
{
  g_return_if_fail (record->entity == self->entity);
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    g_autoptr (GVariant) value = liaison_record_get (record, entry->field);
    liaison_form_row_complain (entry->row, entry->field, NULL);
    liaison_form_row_show (entry->row, entry->field, value);
  }
}

/**
 * liaison_form_apply:
 * @record: a copy that nobody else sees
 * @error: %LIAISON_ERROR_INVALID: the first thing that is wrong, for people
 *
 * Puts what the rows hold into @record. Every row that holds something wrong says so, and the first of them gets the
 * focus.
 *
 * Returns: whether all is well
 */
gboolean
liaison_form_apply (LiaisonForm *self, LiaisonRecord *record, GError **error)
{
  g_autoptr (GError) first = NULL;

  g_return_val_if_fail (record->entity == self->entity, FALSE);
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    g_autoptr (GError) local = NULL;
    if (apply_entry (entry, record, &local) || first != NULL)
      continue;
    first = g_steal_pointer (&local);
    gtk_widget_grab_focus (entry->row);
  }
  if (first == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/**
 * liaison_form_keep:
 * @record: a copy that nobody else sees
 * @texts: (element-type utf8 utf8): where to put, by name of field, what was typed and is no value
 *
 * Puts what the rows hold into @record, as liaison_form_apply() does, but asks for nothing to be right.
 */
void
liaison_form_keep (LiaisonForm *self, LiaisonRecord *record, GHashTable *texts)
{
  g_return_if_fail (record->entity == self->entity);
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    g_autoptr (GError) error = NULL;
    g_autoptr (GVariant) value = liaison_form_row_read (entry->row, entry->field, &error);
    char *typed;
    if (error == NULL && liaison_record_set (record, entry->field, value, NULL))
      continue;
    typed = liaison_form_row_typed (entry->row);
    if (typed != NULL)
      g_hash_table_insert (texts, g_strdup (entry->field->name), typed);
  }
}

/** liaison_form_show_texts: Shows what liaison_form_keep() put into @texts, over what was loaded. */
void
liaison_form_show_texts (LiaisonForm *self, GHashTable *texts)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    const char *text = g_hash_table_lookup (texts, entry->field->name);
    if (text != NULL)
      liaison_form_row_type (entry->row, text);
  }
}

/** liaison_form_code: Returns: (nullable): the code now chosen in the row of a CODE field */
const char *
liaison_form_code (LiaisonForm *self, const char *field)
{
  Entry *entry = find_entry (self, field);

  return entry != NULL ? liaison_form_row_code (entry->row, entry->field) : NULL;
}

/** liaison_form_set_code: Chooses @code in the row of a CODE field. */
void
liaison_form_set_code (LiaisonForm *self, const char *field, const char *code)
{
  Entry *entry = find_entry (self, field);

  g_return_if_fail (entry != NULL && entry->field->type == LIAISON_FIELD_CODE);
  liaison_form_row_show (entry->row, entry->field, g_variant_new_string (code));
}
