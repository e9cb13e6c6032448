// SPDX-License-Identifier: GPL-3.0-or-later
// Records: life, access by field, and the rules every field obeys.
#include "liaison-record.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MEMBER(type, record, field) G_STRUCT_MEMBER (type, record, (field)->offset)

/* The common field's label: N_() here, because the macro stands in headers. */
static const char *const common_label G_GNUC_UNUSED = N_ ("Classification");

static gboolean
is_text (const LiaisonField *field)
{
  return field->type <= LIAISON_FIELD_CODES;
}

static void
clear_fields (LiaisonRecord *record)
{
  for (guint i = 0; i < record->entity->n_fields; i++)
    if (is_text (&record->entity->fields[i]))
      g_free (MEMBER (char *, record, &record->entity->fields[i]));
}

/** liaison_record_new_blank: Returns: (transfer full): a record without an id and with nothing set, to be filled */
LiaisonRecord *
liaison_record_new_blank (const LiaisonEntity *entity)
{
  LiaisonRecord *record;

  g_return_val_if_fail (entity != NULL, NULL);
  record = g_malloc0 (entity->size);
  record->entity = entity;
  g_atomic_ref_count_init (&record->refs);
  for (guint i = 0; i < entity->n_fields; i++) {
    const LiaisonField *field = &entity->fields[i];
    if (field->type == LIAISON_FIELD_INTEGER)
      MEMBER (gint64, record, field) = LIAISON_INTEGER_UNSET;
    else if (field->type == LIAISON_FIELD_DATE || field->type == LIAISON_FIELD_MOMENT)
      MEMBER (LiaisonMoment, record, field) = LIAISON_MOMENT_NONE;
  }
  return record;
}

/** liaison_record_new: Returns: (transfer full): a new record with a new id, unclassified, nothing else set */
LiaisonRecord *
liaison_record_new (const LiaisonEntity *entity)
{
  LiaisonRecord *record = liaison_record_new_blank (entity);

  liaison_id_generate (&record->id);
  record->classification = g_strdup ("unclassified");
  return record;
}

/** liaison_record_ref: Returns: @record */
LiaisonRecord *
liaison_record_ref (LiaisonRecord *record)
{
  g_atomic_ref_count_inc (&record->refs);
  return record;
}

/** liaison_record_unref: Gives one reference back; the last one frees the record. */
void
liaison_record_unref (LiaisonRecord *record)
{
  if (!g_atomic_ref_count_dec (&record->refs))
    return;
  clear_fields (record);
  g_free (record);
}

/** liaison_record_copy: Returns: (transfer full): a copy with the same id that may be changed */
LiaisonRecord *
liaison_record_copy (const LiaisonRecord *record)
{
  LiaisonRecord *copy = g_memdup2 (record, record->entity->size);

  g_atomic_ref_count_init (&copy->refs);
  for (guint i = 0; i < record->entity->n_fields; i++)
    if (is_text (&record->entity->fields[i]))
      MEMBER (char *, copy,
              &record->entity->fields[i]) = g_strdup (MEMBER (char *, record, &record->entity->fields[i]));
  return copy;
}

/** liaison_entity_field: Returns: (nullable): the field called @name */
const LiaisonField *
liaison_entity_field (const LiaisonEntity *entity, const char *name)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (strcmp (entity->fields[i].name, name) == 0)
      return &entity->fields[i];
  return NULL;
}

/** liaison_entity_owner: Returns: (nullable): the field that names the record such a record is a part of */
const LiaisonField *
liaison_entity_owner (const LiaisonEntity *entity)
{
  return entity->owner_field != NULL ? liaison_entity_field (entity, entity->owner_field) : NULL;
}

/** liaison_record_is_set: Returns: whether the field has a value; a false BOOLEAN has none */
gboolean
liaison_record_is_set (const LiaisonRecord *record, const LiaisonField *field)
{
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    return MEMBER (gint64, record, field) != LIAISON_INTEGER_UNSET;
  case LIAISON_FIELD_BOOLEAN:
    return MEMBER (gboolean, record, field);
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    return MEMBER (LiaisonMoment, record, field).year != 0;
  case LIAISON_FIELD_REF:
    return !liaison_id_is_nil (&MEMBER (LiaisonId, record, field));
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_CODES:
  default:
    return MEMBER (char *, record, field) != NULL;
  }
}

/** liaison_record_text: Returns: (nullable): the value of a TEXT, NOTE, CODE or CODES field */
const char *
liaison_record_text (const LiaisonRecord *record, const LiaisonField *field)
{
  g_return_val_if_fail (is_text (field), NULL);
  return MEMBER (char *, record, field);
}

/** liaison_record_integer: Returns: the value of an INTEGER field, or %LIAISON_INTEGER_UNSET */
gint64
liaison_record_integer (const LiaisonRecord *record, const LiaisonField *field)
{
  g_return_val_if_fail (field->type == LIAISON_FIELD_INTEGER, LIAISON_INTEGER_UNSET);
  return MEMBER (gint64, record, field);
}

/** liaison_record_boolean: Returns: the value of a BOOLEAN field */
gboolean
liaison_record_boolean (const LiaisonRecord *record, const LiaisonField *field)
{
  g_return_val_if_fail (field->type == LIAISON_FIELD_BOOLEAN, FALSE);
  return MEMBER (gboolean, record, field);
}

/** liaison_record_moment: Returns: the value of a DATE or MOMENT field */
const LiaisonMoment *
liaison_record_moment (const LiaisonRecord *record, const LiaisonField *field)
{
  g_return_val_if_fail (field->type == LIAISON_FIELD_DATE || field->type == LIAISON_FIELD_MOMENT, NULL);
  return &MEMBER (LiaisonMoment, record, field);
}

/** liaison_record_reference: Returns: the value of a REF field; nil if it is unset */
const LiaisonId *
liaison_record_reference (const LiaisonRecord *record, const LiaisonField *field)
{
  g_return_val_if_fail (field->type == LIAISON_FIELD_REF, NULL);
  return &MEMBER (LiaisonId, record, field);
}

/** liaison_record_take_text: Sets a TEXT, NOTE, CODE or CODES field without checking; takes @text, "" is unset. */
void
liaison_record_take_text (LiaisonRecord *record, const LiaisonField *field, char *text)
{
  g_return_if_fail (is_text (field));
  g_free (MEMBER (char *, record, field));
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  MEMBER (char *, record, field) = text;
}

/** liaison_record_put_integer: Sets an INTEGER or BOOLEAN field. */
void
liaison_record_put_integer (LiaisonRecord *record, const LiaisonField *field, gint64 value)
{
  if (field->type == LIAISON_FIELD_BOOLEAN)
    MEMBER (gboolean, record, field) = value != 0 && value != LIAISON_INTEGER_UNSET;
  else
    MEMBER (gint64, record, field) = value;
}

/** liaison_record_put_moment: Sets a DATE or MOMENT field. */
void
liaison_record_put_moment (LiaisonRecord *record, const LiaisonField *field, LiaisonMoment value)
{
  MEMBER (LiaisonMoment, record, field) = value;
}

/** liaison_record_put_reference: Sets a REF field; nil is unset. */
void
liaison_record_put_reference (LiaisonRecord *record, const LiaisonField *field, const LiaisonId *value)
{
  MEMBER (LiaisonId, record, field) = *value;
}

/**
 * liaison_record_get:
 *
 * Returns: (transfer full) (nullable): the value in the form of the table at #LiaisonFieldType; %NULL if it is unset
 */
GVariant *
liaison_record_get (const LiaisonRecord *record, const LiaisonField *field)
{
  char buffer[LIAISON_MOMENT_BUFFER];
  GVariant *value = NULL;

  if (!liaison_record_is_set (record, field))
    return NULL;
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    value = g_variant_new_int64 (MEMBER (gint64, record, field));
    break;
  case LIAISON_FIELD_BOOLEAN:
    value = g_variant_new_boolean (TRUE);
    break;
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    value = g_variant_new_string (liaison_moment_write (&MEMBER (LiaisonMoment, record, field), buffer));
    break;
  case LIAISON_FIELD_REF:
    value = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, MEMBER (LiaisonId, record, field).bytes, 16, 1);
    break;
  case LIAISON_FIELD_CODES: {
    g_auto (GStrv) codes = g_strsplit (MEMBER (char *, record, field), " ", -1);
    value = g_variant_new_strv ((const char *const *) codes, -1);
    break;
  }
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  default:
    value = g_variant_new_string (MEMBER (char *, record, field));
  }
  return g_variant_ref_sink (value);
}

/**
 * liaison_record_set:
 * @record: a record nobody else sees yet
 * @field: one of its fields
 * @value: (nullable): a value of the field's type; %NULL or "" unsets
 * @error: %LIAISON_ERROR_INVALID, saying which field and why
 *
 * Returns: whether @value obeys the field's rules and is now set
 */
gboolean
liaison_record_set (LiaisonRecord *record, const LiaisonField *field, GVariant *value, GError **error)
{
  if (!liaison_field_check (field, value, error))
    return FALSE;
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    MEMBER (gint64, record, field) = value != NULL ? g_variant_get_int64 (value) : LIAISON_INTEGER_UNSET;
    break;
  case LIAISON_FIELD_BOOLEAN:
    MEMBER (gboolean, record, field) = value != NULL && g_variant_get_boolean (value);
    break;
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    return liaison_moment_parse (value != NULL ? g_variant_get_string (value, NULL) : "",
                                 &MEMBER (LiaisonMoment, record, field), error);
  case LIAISON_FIELD_REF: {
    gsize length = 0;
    const guint8 *bytes = value != NULL ? g_variant_get_fixed_array (value, &length, 1) : NULL;
    memset (&MEMBER (LiaisonId, record, field), 0, sizeof (LiaisonId));
    if (bytes != NULL)
      memcpy (&MEMBER (LiaisonId, record, field), bytes, sizeof (LiaisonId));
    break;
  }
  case LIAISON_FIELD_CODES: {
    g_autofree const char **codes = value != NULL ? g_variant_get_strv (value, NULL) : NULL;
    liaison_record_take_text (record, field, liaison_codes_normalize (codes));
    break;
  }
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  default:
    liaison_record_take_text (record, field, value != NULL ? g_variant_dup_string (value, NULL) : NULL);
  }
  return TRUE;
}

/**
 * liaison_record_set_text:
 * @name: the field's name
 * @text: (nullable): the value as a person writes it
 * @error: %LIAISON_ERROR_NOT_FOUND for an unknown field, %LIAISON_ERROR_INVALID
 */
gboolean
liaison_record_set_text (LiaisonRecord *record, const char *name, const char *text, GError **error)
{
  const LiaisonField *field = liaison_entity_field (record->entity, name);
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) local = NULL;

  if (field == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s has no field “%.60s”"), record->entity->name,
                 name);
    return FALSE;
  }
  value = liaison_field_parse (field, text, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return liaison_record_set (record, field, value, error);
}

/** liaison_record_field_equal: Returns: whether both records hold the same value there */
gboolean
liaison_record_field_equal (const LiaisonRecord *a, const LiaisonRecord *b, const LiaisonField *field)
{
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    return MEMBER (gint64, a, field) == MEMBER (gint64, b, field);
  case LIAISON_FIELD_BOOLEAN:
    return MEMBER (gboolean, a, field) == MEMBER (gboolean, b, field);
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    return liaison_moment_compare (&MEMBER (LiaisonMoment, a, field), &MEMBER (LiaisonMoment, b, field)) == 0;
  case LIAISON_FIELD_REF:
    return liaison_id_equal (&MEMBER (LiaisonId, a, field), &MEMBER (LiaisonId, b, field));
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_CODES:
  default:
    return g_strcmp0 (MEMBER (char *, a, field), MEMBER (char *, b, field)) == 0;
  }
}

/** liaison_record_equal: Returns: whether both records, of the same entity, hold the same values in all fields */
gboolean
liaison_record_equal (const LiaisonRecord *a, const LiaisonRecord *b)
{
  g_return_val_if_fail (a->entity == b->entity, FALSE);
  for (guint i = 0; i < a->entity->n_fields; i++)
    if (!liaison_record_field_equal (a, b, &a->entity->fields[i]))
      return FALSE;
  return TRUE;
}

/**
 * liaison_record_validate:
 * @error: %LIAISON_ERROR_INVALID naming the first field that is wrong
 *
 * Returns: whether every required field is set, every value obeys its field, and all obey the entity's own rule
 */
gboolean
liaison_record_validate (const LiaisonRecord *record, GError **error)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GVariant) value = NULL;
    if (!liaison_record_is_set (record, field) && (field->flags & LIAISON_FIELD_REQUIRED) == 0)
      continue;
    value = liaison_record_get (record, field);
    if (value == NULL && (field->flags & LIAISON_FIELD_REQUIRED) != 0) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%s” must not be empty"), record->entity->name,
                   field->name);
      return FALSE;
    }
    if (!liaison_field_check (field, value, error))
      return FALSE;
  }
  return record->entity->check == NULL || record->entity->check (record, error);
}
