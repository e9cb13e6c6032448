// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a form for the fields the office added. Shown only where there are any for the kind.
//
// Each row is the one that a field of that type has in any form: the description the form needs is made from the
// record, and lives as long as the row.
#include "liaison-custom-group.h"

#include "liaison-form-rows.h"

#include <glib/gi18n.h>
#include <string.h>

/* Before the id of a field, in a draft. */
#define DRAFT_PREFIX "custom:"

typedef struct {
  LiaisonCustomField *custom;
  LiaisonCustomValue *before; /* (nullable): as stored */
  LiaisonField field;         /* for the row */
  LiaisonVocabulary vocabulary;
  LiaisonTermLabel *terms;
  GPtrArray *choices;
  char *name; /* of the vocabulary */
  GtkWidget *row;
} CustomRow;

struct _LiaisonCustomGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonCustomDetails *details; /* (nullable): while loading */
  GPtrArray *rows;               /* (element-type CustomRow) */
  GHashTable *kept;              /* (nullable) (element-type utf8 utf8): to be shown over what is loaded */
  char *kind;
};

G_DEFINE_FINAL_TYPE (LiaisonCustomGroup, liaison_custom_group, ADW_TYPE_PREFERENCES_GROUP)

static void
free_row (gpointer data)
{
  CustomRow *row = data;

  liaison_record_unref (&row->custom->record);
  if (row->before != NULL)
    liaison_record_unref (&row->before->record);
  g_clear_pointer (&row->choices, g_ptr_array_unref);
  g_free (row->terms);
  g_free (row->name);
  g_free (row);
}

/* A closed list of the choices: their words are their codes. */
static void
describe_choices (CustomRow *row)
{
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  g_autofree char *id = liaison_id_to_string (&row->custom->record.id);

  row->choices = liaison_custom_field_choices (row->custom);
  row->terms = g_new0 (LiaisonTermLabel, row->choices->len + 1);
  for (guint i = 0; i < row->choices->len; i++) {
    const LiaisonCustomChoice *choice = g_ptr_array_index (row->choices, i);
    row->terms[i] = (LiaisonTermLabel) { choice->value, is_french && choice->french ? choice->french : choice->value };
  }
  row->name = g_strconcat (DRAFT_PREFIX, id, NULL);
  row->vocabulary = (LiaisonVocabulary) { row->name, row->terms, row->choices->len };
  row->field.vocabulary = &row->vocabulary;
}

static CustomRow *
make_row (LiaisonCustomGroup *self, LiaisonCustomField *custom, LiaisonCustomValue *before)
{
  CustomRow *row = g_new0 (CustomRow, 1);

  row->custom = (LiaisonCustomField *) liaison_record_ref (&custom->record);
  row->before = before != NULL ? (LiaisonCustomValue *) liaison_record_ref (&before->record) : NULL;
  row->field.name = "value";
  row->field.label = liaison_custom_field_label (row->custom, liaison_language_of_interface ());
  if (g_strcmp0 (custom->type, "date") == 0)
    row->field.type = LIAISON_FIELD_DATE;
  else if (g_strcmp0 (custom->type, "partner") == 0) {
    row->field.type = LIAISON_FIELD_REF;
    row->field.target = "partner";
  } else if (g_strcmp0 (custom->type, "choice") == 0) {
    row->field.type = LIAISON_FIELD_CODE;
    describe_choices (row);
  }
  /* Without a choice yet there is no list. */
  if (row->field.type == LIAISON_FIELD_CODE && row->choices->len == 0)
    row->field.type = LIAISON_FIELD_TEXT;
  row->row = liaison_form_row_make (self->session, &row->field);
  return row;
}

/* Between what is stored and what a row of that type shows. */
static GVariant *
to_variant (const CustomRow *row, const char *value)
{
  LiaisonId id;

  if (value == NULL)
    return NULL;
  if (row->field.type != LIAISON_FIELD_REF)
    return g_variant_ref_sink (g_variant_new_string (value));
  if (!liaison_id_parse (value, &id))
    return NULL;
  return g_variant_ref_sink (g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, sizeof id.bytes, 1));
}

static char *
to_text (const CustomRow *row, GVariant *value)
{
  LiaisonId id;
  gsize size;
  const void *bytes;

  if (value == NULL)
    return g_strdup ("");
  if (row->field.type != LIAISON_FIELD_REF)
    return g_variant_dup_string (value, NULL);
  bytes = g_variant_get_fixed_array (value, &size, 1);
  g_return_val_if_fail (size == sizeof id.bytes, g_strdup (""));
  memcpy (id.bytes, bytes, sizeof id.bytes);
  return liaison_id_to_string (&id);
}

static void
show_value (const CustomRow *row, const char *value)
{
  g_autoptr (GVariant) variant = to_variant (row, value);
  g_autofree char *text = NULL;

  if (value != NULL && g_strcmp0 (row->custom->type, "number") == 0) {
    text = liaison_custom_field_display (row->custom, value, liaison_language_of_interface ());
    g_clear_pointer (&variant, g_variant_unref);
    variant = g_variant_ref_sink (g_variant_new_string (text));
  }
  liaison_form_row_show (row->row, &row->field, variant);
}

/* Returns: (nullable): what the row holds, as it is stored; NULL with @error if that is no value of the field */
static char *
read_value (const CustomRow *row, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GVariant) variant = liaison_form_row_read (row->row, &row->field, &local);
  g_autofree char *text = local == NULL ? to_text (row, variant) : NULL;
  char *value = local == NULL ? liaison_custom_field_normalize (row->custom, text, &local) : NULL;

  /* What the choices were when it was entered stays as it is. */
  if (value == NULL && local != NULL && text != NULL && row->before != NULL &&
      g_strcmp0 (text, row->before->value) == 0) {
    g_clear_error (&local);
    value = g_strdup (text);
  }
  liaison_form_row_complain (row->row, &row->field, local != NULL ? local->message : NULL);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return value;
}

static gboolean
is_shown (LiaisonCustomGroup *self, const CustomRow *row)
{
  return liaison_custom_field_applies (row->custom, self->kind) || row->before != NULL;
}

static void
show_rows (LiaisonCustomGroup *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++) {
    const CustomRow *row = g_ptr_array_index (self->rows, i);
    gtk_widget_set_visible (row->row, is_shown (self, row));
    any = any || is_shown (self, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), any && self->details != NULL && !self->details->hides_values);
}

static char *
draft_key (const CustomRow *row)
{
  g_autofree char *id = liaison_id_to_string (&row->custom->record.id);

  return g_strconcat (DRAFT_PREFIX, id, NULL);
}

static void
show_kept (LiaisonCustomGroup *self)
{
  for (guint i = 0; self->kept != NULL && i < self->rows->len; i++) {
    const CustomRow *row = g_ptr_array_index (self->rows, i);
    g_autofree char *key = draft_key (row);
    const char *text = g_hash_table_lookup (self->kept, key);

    if (text != NULL)
      show_value (row, *text != '\0' ? text : NULL);
  }
}

static void
fill (LiaisonCustomGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), ((CustomRow *) g_ptr_array_index (self->rows, i))->row);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->details->fields->len; i++) {
    LiaisonCustomValue *value = g_ptr_array_index (self->details->values, i);
    CustomRow *row = make_row (self, g_ptr_array_index (self->details->fields, i), value);

    g_ptr_array_add (self->rows, row);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->row);
    show_value (row, value != NULL ? value->value : NULL);
  }
  show_kept (self);
  show_rows (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCustomGroup) self = user_data;
  LiaisonCustomDetails *details = liaison_session_load_custom_finish (LIAISON_SESSION (source), result, NULL);

  if (details == NULL)
    return;
  g_clear_pointer (&self->details, liaison_custom_details_unref);
  self->details = details;
  fill (self);
}

static void
liaison_custom_group_dispose (GObject *object)
{
  LiaisonCustomGroup *self = LIAISON_CUSTOM_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (liaison_custom_group_parent_class)->dispose (object);
}

static void
liaison_custom_group_finalize (GObject *object)
{
  LiaisonCustomGroup *self = LIAISON_CUSTOM_GROUP (object);

  g_clear_pointer (&self->details, liaison_custom_details_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);
  g_free (self->kind);
  G_OBJECT_CLASS (liaison_custom_group_parent_class)->finalize (object);
}

static void
liaison_custom_group_class_init (LiaisonCustomGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_custom_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_custom_group_finalize;
}

static void
liaison_custom_group_init (LiaisonCustomGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Fields of this office"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** liaison_custom_group_load: Shows the fields with what @partner has in them, once they are read; nil for a new one.
 */
void
liaison_custom_group_load (LiaisonCustomGroup *self, LiaisonSession *session, const LiaisonId *partner)
{
  g_return_if_fail (LIAISON_IS_CUSTOM_GROUP (self));

  g_set_object (&self->session, session);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_custom (session, partner, self->cancellable, loaded_cb, g_object_ref (self));
}

/** liaison_custom_group_show_kind: Shows the rows for partners of @kind, and those that hold something all the same. */
void
liaison_custom_group_show_kind (LiaisonCustomGroup *self, const char *kind)
{
  g_return_if_fail (LIAISON_IS_CUSTOM_GROUP (self));

  if (g_set_str (&self->kind, kind))
    show_rows (self);
}

/* One field's part of the change set. */
static gboolean
save_row (const CustomRow *row, const LiaisonId *partner, LiaisonChangeSet *set, GError **error)
{
  g_autofree char *value = read_value (row, error);
  g_autoptr (LiaisonRecord) record = NULL;

  if (value == NULL) {
    gtk_widget_grab_focus (row->row);
    return FALSE;
  }
  if (*value == '\0' && row->before == NULL)
    return TRUE;
  if (*value == '\0') {
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_custom_value, &row->before->record.id);
    return TRUE;
  }
  record = row->before != NULL ? liaison_record_copy (&row->before->record)
                               : liaison_record_new (&liaison_entity_custom_value);
  liaison_record_set_text (record, "value", value, NULL);
  if (row->before != NULL) {
    liaison_change_set_update (set, &row->before->record, record);
    return TRUE;
  }
  liaison_record_set_text (record, "about_entity", "partner", NULL);
  liaison_record_put_reference (record, liaison_entity_field (record->entity, "about"), partner);
  liaison_record_put_reference (record, liaison_entity_field (record->entity, "custom_field"), &row->custom->record.id);
  liaison_change_set_insert (set, record);
  return TRUE;
}

/**
 * liaison_custom_group_save:
 * @partner: whose values they are
 * @error: %LIAISON_ERROR_INVALID, for people; the row that is wrong says so too
 *
 * Returns: whether all is well; @set then holds what differs from what is stored
 */
gboolean
liaison_custom_group_save (LiaisonCustomGroup *self, const LiaisonId *partner, LiaisonChangeSet *set, GError **error)
{
  g_return_val_if_fail (LIAISON_IS_CUSTOM_GROUP (self), FALSE);

  if (self->details == NULL || self->details->hides_values)
    return TRUE;
  for (guint i = 0; i < self->rows->len; i++) {
    const CustomRow *row = g_ptr_array_index (self->rows, i);
    if (is_shown (self, row) && !save_row (row, partner, set, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * liaison_custom_group_keep:
 * @texts: (element-type utf8 utf8): of a draft
 *
 * Puts what differs from what is stored into @texts; what is no value is not kept.
 *
 * Returns: whether anything differs
 */
gboolean
liaison_custom_group_keep (LiaisonCustomGroup *self, GHashTable *texts)
{
  gboolean differs = FALSE;

  g_return_val_if_fail (LIAISON_IS_CUSTOM_GROUP (self), FALSE);

  for (guint i = 0; self->details != NULL && i < self->rows->len; i++) {
    const CustomRow *row = g_ptr_array_index (self->rows, i);
    g_autofree char *value = read_value (row, NULL);
    const char *before = row->before != NULL ? row->before->value : "";

    if (value == NULL || g_strcmp0 (value, before) == 0)
      continue;
    differs = TRUE;
    g_hash_table_insert (texts, draft_key (row), g_strdup (value));
  }
  return differs;
}

/** liaison_custom_group_restore: Shows what was kept in @texts over what liaison_custom_group_load() brings. */
void
liaison_custom_group_restore (LiaisonCustomGroup *self, GHashTable *texts)
{
  g_return_if_fail (LIAISON_IS_CUSTOM_GROUP (self));

  g_clear_pointer (&self->kept, g_hash_table_unref);
  self->kept = g_hash_table_ref (texts);
  show_kept (self);
}
