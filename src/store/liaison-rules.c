// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of several records together, which a commit keeps.
#include "liaison-rules.h"

#include "liaison-custom.h"
#include "liaison-db.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-posts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *field;
  LiaisonLanguage language;
} words[] = { { "post_en", LIAISON_LANGUAGE_EN }, { "post_fr", LIAISON_LANGUAGE_FR } };

static const LiaisonField *
words_field (guint index)
{
  return liaison_entity_field (&liaison_entity_attendee, words[index].field);
}

/* How @attendee's post is called now, in one language; NULL where there is none (yet). */
static gboolean
make_words (LiaisonStore *store, const LiaisonAttendee *attendee, LiaisonLanguage language, char **text, GError **error)
{
  g_autoptr (LiaisonRecord) post = NULL;
  g_autoptr (GError) local = NULL;

  *text = NULL;
  if (liaison_id_is_nil (&attendee->post))
    return TRUE;
  post = liaison_store_get (store, &liaison_entity_post, &attendee->post, &local);
  if (post == NULL && g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return TRUE;
  if (post == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  *text = liaison_store_post_words (store, (const LiaisonPost *) post, &attendee->partner, language, error);
  return *text != NULL;
}

/* The value of a field of the office as it is stored; NULL with an error if the field does not take it. */
static char *
normalize_value (const LiaisonRecord *field, const LiaisonCustomValue *value, GError **error)
{
  return liaison_custom_field_normalize ((const LiaisonCustomField *) field, value->value != NULL ? value->value : "",
                                         error);
}

/* What comes from another register may come before its field, or have a choice that the field offers no more. */
static gboolean
complete_value (LiaisonStore *store, LiaisonRecord *record, GError **error)
{
  const LiaisonCustomValue *value = (const LiaisonCustomValue *) record;
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord)
      field = liaison_store_get (store, &liaison_entity_custom_field, &value->custom_field, &local);
  char *text;

  if (field == NULL && g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return TRUE;
  if (field == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  text = normalize_value (field, value, &local);
  if (text == NULL && g_strcmp0 (((const LiaisonCustomField *) field)->type, "choice") == 0)
    return TRUE;
  if (text == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  liaison_record_take_text (record, liaison_entity_field (record->entity, "value"), text);
  return TRUE;
}

/** liaison_rules_complete_insert: Gives a new attendee with a post its words, if it brings none, and a value of a field
 * of the office the form in which it is stored. */
gboolean
liaison_rules_complete_insert (LiaisonStore *store, LiaisonRecord *record, GError **error)
{
  const LiaisonAttendee *attendee = (const LiaisonAttendee *) record;

  if (record->entity == &liaison_entity_meeting)
    liaison_rules_complete_meeting (record);
  if (record->entity == &liaison_entity_custom_value)
    return complete_value (store, record, error);
  if (record->entity != &liaison_entity_attendee || liaison_id_is_nil (&attendee->post) || attendee->post_en != NULL ||
      attendee->post_fr != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    char *text = NULL;
    if (!make_words (store, attendee, words[i].language, &text, error))
      return FALSE;
    liaison_record_take_text (record, words_field (i), text);
  }
  return TRUE;
}

static const LiaisonChange *
find_change (const LiaisonEdit *edit, const char *field)
{
  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (strcmp (change->field->name, field) == 0)
      return change;
  }
  return NULL;
}

/* An undo brings the words that go with the post it brings back. */
static gboolean
needs_words (const LiaisonEdit *edit)
{
  return edit->entity == &liaison_entity_attendee && find_change (edit, "post") != NULL &&
         find_change (edit, words[0].field) == NULL && find_change (edit, words[1].field) == NULL;
}

/**
 * liaison_rules_complete_update:
 * @record: as it is before @edit
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonChange): what goes with @edit; perhaps nothing; %NULL on
 * failure
 */
GPtrArray *
liaison_rules_complete_update (LiaisonStore *store, const LiaisonRecord *record, const LiaisonEdit *edit,
                               GError **error)
{
  g_autoptr (LiaisonChangeSet) more = NULL;
  g_autoptr (LiaisonRecord) after = NULL;
  LiaisonEdit *addition;

  if (edit->entity == &liaison_entity_meeting)
    return liaison_rules_complete_meeting_update (record, edit, error);
  if (!needs_words (edit))
    return g_ptr_array_new ();
  more = liaison_change_set_new ("", NULL);
  addition = liaison_change_set_edit (more, LIAISON_EDIT_UPDATE, edit->entity, &edit->id);
  after = liaison_record_copy (record);
  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (change->element == NULL && !liaison_record_set (after, change->field, change->value, error))
      return NULL;
  }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GVariant) old = liaison_record_get (record, words_field (i));
    g_autofree char *text = NULL;
    if (!make_words (store, (const LiaisonAttendee *) after, words[i].language, &text, error))
      return NULL;
    liaison_edit_add_change (addition, words_field (i), NULL, old, text != NULL ? g_variant_new_string (text) : NULL);
  }
  return g_ptr_array_ref (addition->changes);
}

static gboolean
brings (const LiaisonChangeSet *set, const LiaisonEntity *entity, const LiaisonId *id)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (edit->kind == LIAISON_EDIT_INSERT && edit->entity == entity && liaison_id_equal (&edit->id, id))
      return TRUE;
  }
  return FALSE;
}

/* Whether @about, which may have come with @value, has that field. */
static gboolean
has_field (const LiaisonCustomField *field, const LiaisonCustomValue *value, const LiaisonRecord *about)
{
  if (g_strcmp0 (field->entity_name, value->about_entity) != 0 || about == NULL)
    return FALSE;
  return about->entity != &liaison_entity_partner ||
         liaison_custom_field_applies (field, ((const LiaisonPartner *) about)->kind);
}

/* Whether a new value is of a record that has its field. See liaison-rules.h for what is let through. */
static gboolean
check_place (LiaisonStore *store, const LiaisonChangeSet *set, const LiaisonCustomValue *value, GError **error)
{
  const LiaisonEntity *entity = value->about_entity != NULL ? liaison_entities_find (value->about_entity) : NULL;
  g_autoptr (LiaisonRecord) found = liaison_store_get (store, &liaison_entity_custom_field, &value->custom_field, NULL);
  const LiaisonCustomField *field = (const LiaisonCustomField *) found;
  g_autoptr (LiaisonRecord) about = entity != NULL ? liaison_store_get (store, entity, &value->about, NULL) : NULL;

  if (field == NULL || has_field (field, value, about) ||
      brings (set, &liaison_entity_custom_field, &value->custom_field) ||
      (entity != NULL && brings (set, entity, &value->about)))
    return TRUE;
  /* Translators: %s is the name of a field that the office has added, for some records only. */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: this record does not have that field"),
               liaison_custom_field_label (field, liaison_language_of_interface ()));
  return FALSE;
}

/** liaison_rules_check_values: Asks whether the fields of the office take what @set changes in them. What is taken back
 * was taken once. */
gboolean
liaison_rules_check_values (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; liaison_id_is_nil (&set->undoes) && i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    g_autoptr (LiaisonRecord) record = NULL, field = NULL;
    g_autofree char *text = NULL;

    if (edit->entity == &liaison_entity_custom_value && edit->kind == LIAISON_EDIT_INSERT &&
        !check_place (store, set, (const LiaisonCustomValue *) edit->record, error))
      return FALSE;
    if (edit->entity != &liaison_entity_custom_value || edit->kind != LIAISON_EDIT_UPDATE ||
        find_change (edit, "value") == NULL)
      continue;
    record = liaison_store_get (store, edit->entity, &edit->id, error);
    field = record != NULL ? liaison_store_get (store, &liaison_entity_custom_field,
                                                &((const LiaisonCustomValue *) record)->custom_field, error)
                           : NULL;
    text = field != NULL ? normalize_value (field, (const LiaisonCustomValue *) record, error) : NULL;
    if (text == NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean
moves_partner (const LiaisonEdit *edit)
{
  if (edit->entity != &liaison_entity_partner)
    return FALSE;
  if (edit->kind == LIAISON_EDIT_INSERT)
    return !liaison_id_is_nil (&((const LiaisonPartner *) edit->record)->parent);
  return edit->kind == LIAISON_EDIT_UPDATE && find_change (edit, "parent") != NULL;
}

/** liaison_rules_check_hierarchy: Asks of every body that @set puts under another one whether it is now above itself.
 */
gboolean
liaison_rules_check_hierarchy (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    g_autofree char *name = NULL;
    gint64 found;
    if (!moves_partner (edit))
      continue;
    found = liaison_db_integer (store, error,
                                "WITH RECURSIVE above (id) AS (SELECT parent FROM partner WHERE id = ?1 UNION SELECT "
                                "p.parent FROM above a JOIN partner p ON p.id = a.id WHERE p.parent IS NOT NULL) "
                                "SELECT count (*) FROM above WHERE id = ?1",
                                "b", &edit->id);
    if (found == 0)
      continue;
    if (found < 0)
      return FALSE;
    name = liaison_store_partner_name (store, &edit->id, liaison_language_of_interface (), NULL);
    /* Translators: %s is a body, such as a ministry. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("“%s” cannot be part of itself, nor of a body that is part of it"), name != NULL ? name : "?");
    return FALSE;
  }
  return TRUE;
}
