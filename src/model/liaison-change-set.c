// SPDX-License-Identifier: GPL-3.0-or-later
// Change sets: the one way to change anything.
#include "liaison-change-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The sentences a change set may carry; stored untranslated, shown in the reader's language. */
static const char *const labels[] G_GNUC_UNUSED = {
  N_ ("Added %s"),
  N_ ("Edited %s"),
  N_ ("Moved %s to the trash"),
  N_ ("Restored %s"),
  N_ ("Erased %s"),
  N_ ("Erased from the trash for good"),
  N_ ("Imported %s"),
  N_ ("Created the register"),
  N_ ("Updated the reference data"),
  N_ ("Undone: %s"),
  N_ ("Logged the meeting “%s”"),
  N_ ("Added the sample data"),
  N_ ("Redone: %s"),
  N_ ("Marked two partners as no duplicates"),
  N_ ("Merged two partners"),
  N_ ("Noted an invitation to sign %s"),
  N_ ("Noted an agreement to sign %s"),
  N_ ("Noted a signature of %s"),
  N_ ("Invited mandates to sign %s"),
  N_ ("Changed who leads %s"),
  N_ ("Sent %s"),
  N_ ("Followed up %s"),
};

static void
free_change (gpointer data)
{
  LiaisonChange *change = data;

  g_free (change->element);
  g_clear_pointer (&change->old, g_variant_unref);
  g_clear_pointer (&change->value, g_variant_unref);
  g_free (change);
}

static void
free_edit (gpointer data)
{
  LiaisonEdit *edit = data;

  g_clear_pointer (&edit->record, liaison_record_unref);
  g_clear_pointer (&edit->changes, g_ptr_array_unref);
  g_free (edit);
}

/* Adds one change per code that is in one of the two sets only. */
static void
diff_codes (LiaisonEdit *edit, const LiaisonField *field, const char *before, const char *after)
{
  g_auto (GStrv) old = g_strsplit (before != NULL ? before : "", " ", -1);
  g_auto (GStrv) new = g_strsplit (after != NULL ? after : "", " ", -1);

  for (guint i = 0; old[i] != NULL; i++)
    if (*old[i] != '\0' && !g_strv_contains ((const char *const *) new, old[i]))
      liaison_edit_add_change (edit, field, old[i], g_variant_new_boolean (TRUE), NULL);
  for (guint i = 0; new[i] != NULL; i++)
    if (*new[i] != '\0' && !g_strv_contains ((const char *const *) old, new[i]))
      liaison_edit_add_change (edit, field, new[i], NULL, g_variant_new_boolean (TRUE));
}

/**
 * liaison_change_set_new:
 * @label: an untranslated sentence of liaison-change-set.c, with at most one "%s"
 * @argument: (nullable): what stands for it
 *
 * Returns: (transfer full): an empty change set with a new id
 */
LiaisonChangeSet *
liaison_change_set_new (const char *label, const char *argument)
{
  LiaisonChangeSet *set = g_new0 (LiaisonChangeSet, 1);

  g_atomic_ref_count_init (&set->refs);
  liaison_id_generate (&set->id);
  set->label = g_strdup (label);
  set->argument = g_strdup (argument);
  set->edits = g_ptr_array_new_with_free_func (free_edit);
  return set;
}

/** liaison_change_set_ref: Returns: @set */
LiaisonChangeSet *
liaison_change_set_ref (LiaisonChangeSet *set)
{
  g_atomic_ref_count_inc (&set->refs);
  return set;
}

/** liaison_change_set_unref: Gives one reference back; the last one frees it. */
void
liaison_change_set_unref (LiaisonChangeSet *set)
{
  if (!g_atomic_ref_count_dec (&set->refs))
    return;
  g_free (set->label);
  g_free (set->argument);
  g_ptr_array_unref (set->edits);
  g_free (set);
}

/** liaison_change_set_edit: Returns: (transfer none): a new edit at the end of @set */
LiaisonEdit *
liaison_change_set_edit (LiaisonChangeSet *set, LiaisonEditKind kind, const LiaisonEntity *entity, const LiaisonId *id)
{
  LiaisonEdit *edit = g_new0 (LiaisonEdit, 1);

  edit->kind = kind;
  edit->entity = entity;
  edit->id = *id;
  if (kind == LIAISON_EDIT_UPDATE)
    edit->changes = g_ptr_array_new_with_free_func (free_change);
  g_ptr_array_add (set->edits, edit);
  return edit;
}

/** liaison_edit_add_change: Adds one change to an UPDATE; floating @old and @value are sunk, both may be %NULL. */
void
liaison_edit_add_change (LiaisonEdit *edit, const LiaisonField *field, const char *element, GVariant *old,
                         GVariant *value)
{
  LiaisonChange *change = g_new0 (LiaisonChange, 1);

  g_return_if_fail (edit->kind == LIAISON_EDIT_UPDATE);
  change->field = field;
  change->element = g_strdup (element);
  change->old = old != NULL ? g_variant_ref_sink (old) : NULL;
  change->value = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_ptr_array_add (edit->changes, change);
}

/** liaison_change_set_insert: Adds a new record; keeps a reference, so do not change @record afterwards. */
void
liaison_change_set_insert (LiaisonChangeSet *set, LiaisonRecord *record)
{
  LiaisonEdit *edit = liaison_change_set_edit (set, LIAISON_EDIT_INSERT, record->entity, &record->id);

  edit->record = liaison_record_ref (record);
}

/**
 * liaison_change_set_update:
 * @before: the record as its author saw it
 * @after: the same record as it shall be
 *
 * Adds what differs; nothing if nothing does.
 *
 * Returns: whether anything differs
 */
gboolean
liaison_change_set_update (LiaisonChangeSet *set, const LiaisonRecord *before, const LiaisonRecord *after)
{
  LiaisonEdit *edit = NULL;

  g_return_val_if_fail (before->entity == after->entity && liaison_id_equal (&before->id, &after->id), FALSE);
  for (guint i = 0; i < before->entity->n_fields; i++) {
    const LiaisonField *field = &before->entity->fields[i];
    if (liaison_record_field_equal (before, after, field))
      continue;
    if (edit == NULL)
      edit = liaison_change_set_edit (set, LIAISON_EDIT_UPDATE, before->entity, &before->id);
    if (field->type == LIAISON_FIELD_CODES) {
      diff_codes (edit, field, liaison_record_text (before, field), liaison_record_text (after, field));
    } else {
      g_autoptr (GVariant) old = liaison_record_get (before, field);
      g_autoptr (GVariant) value = liaison_record_get (after, field);
      liaison_edit_add_change (edit, field, NULL, old, value);
    }
  }
  return edit != NULL;
}

/** liaison_change_set_is_empty: Returns: whether it would change nothing */
gboolean
liaison_change_set_is_empty (const LiaisonChangeSet *set)
{
  return set->edits->len == 0;
}

/** liaison_change_set_is_own_work: Returns: whether Liaison made it by itself, so that no undo is offered for it */
gboolean
liaison_change_set_is_own_work (const LiaisonChangeSet *set)
{
  return strcmp (set->label, LIAISON_LABEL_CREATED) == 0 || strcmp (set->label, LIAISON_LABEL_REFERENCE) == 0 ||
         strcmp (set->label, LIAISON_LABEL_SAMPLE) == 0;
}

/**
 * liaison_change_set_describe:
 * @label: as stored
 * @argument: (nullable): as stored
 *
 * Returns: (transfer full): the sentence in the interface's language
 */
char *
liaison_change_set_describe (const char *label, const char *argument)
{
  const char *sentence = _ (label);
  const char *hole = strstr (sentence, "%s");

  if (hole == NULL)
    return g_strdup (sentence);
  return g_strdup_printf ("%.*s%s%s", (int) (hole - sentence), sentence, argument != NULL ? argument : "", hole + 2);
}
