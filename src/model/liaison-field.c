// SPDX-License-Identifier: GPL-3.0-or-later
// Values of fields: what is allowed, and how people read and write them.
#include "liaison-record.h"

#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const GVariantType *
find_type (const LiaisonField *field)
{
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    return G_VARIANT_TYPE_INT64;
  case LIAISON_FIELD_BOOLEAN:
    return G_VARIANT_TYPE_BOOLEAN;
  case LIAISON_FIELD_REF:
    return G_VARIANT_TYPE_BYTESTRING;
  case LIAISON_FIELD_CODES:
    return G_VARIANT_TYPE_STRING_ARRAY;
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
  default:
    return G_VARIANT_TYPE_STRING;
  }
}

static gboolean
check_text (const LiaisonField *field, const char *text, GError **error)
{
  gsize length = strlen (text), bad = 0;

  if (length > LIAISON_TEXT_MAX) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: the text is longer than %d bytes"), field->name,
                 LIAISON_TEXT_MAX);
    return FALSE;
  }
  if (!liaison_text_is_clean (text, (gssize) length, &bad)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("%s: byte %u is not text (broken UTF-8 or a control character)"), field->name, (guint) bad + 1);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_code (const LiaisonField *field, const char *code, GError **error)
{
  if (!liaison_code_is_valid (code)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%.60s” is not a code"), field->name, code);
    return FALSE;
  }
  if (field->vocabulary->n_terms == 0 || (field->flags & LIAISON_FIELD_OPEN) != 0)
    return TRUE;
  if (liaison_vocabulary_find (field->vocabulary, code) == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%.60s” is not one of its values"), field->name,
                 code);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_moment (const LiaisonField *field, const char *text, GError **error)
{
  LiaisonMoment moment;

  if (!liaison_moment_parse (text, &moment, error)) {
    g_prefix_error (error, "%s: ", field->name);
    return FALSE;
  }
  if (moment.minute >= 0 && field->type == LIAISON_FIELD_DATE) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: a date without a time is wanted"), field->name);
    return FALSE;
  }
  return TRUE;
}

/**
 * liaison_field_check:
 * @value: (nullable): a value; %NULL always passes
 * @error: %LIAISON_ERROR_INVALID, starting with the field's name
 *
 * Returns: whether @value is of the field's type and obeys its rules
 */
gboolean
liaison_field_check (const LiaisonField *field, GVariant *value, GError **error)
{
  if (value == NULL)
    return TRUE;
  if (!g_variant_is_of_type (value, find_type (field))) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: a value of the wrong type"), field->name);
    return FALSE;
  }
  switch (field->type) {
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
    return check_text (field, g_variant_get_string (value, NULL), error);
  case LIAISON_FIELD_CODE:
    return *g_variant_get_string (value, NULL) == '\0' || check_code (field, g_variant_get_string (value, NULL), error);
  case LIAISON_FIELD_CODES: {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    for (guint i = 0; codes[i] != NULL; i++)
      if (!check_code (field, codes[i], error))
        return FALSE;
    return TRUE;
  }
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    return check_moment (field, g_variant_get_string (value, NULL), error);
  case LIAISON_FIELD_REF:
    if (g_variant_get_size (value) == 16)
      return TRUE;
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: not an identifier"), field->name);
    return FALSE;
  case LIAISON_FIELD_INTEGER:
  case LIAISON_FIELD_BOOLEAN:
  default:
    return TRUE;
  }
}

static GVariant *
parse_codes (const LiaisonField *field, const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text, strpbrk (text, ",;|") != NULL ? ",;|" : " ", -1);
  g_auto (GStrv) codes = NULL;

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *part = g_strstrip (parts[i]);
    const LiaisonTermLabel *term = liaison_vocabulary_match (field->vocabulary, part);
    if (*part != '\0')
      g_strv_builder_add (builder, term != NULL ? term->code : part);
  }
  codes = g_strv_builder_end (builder);
  return codes[0] != NULL ? g_variant_new_strv ((const char *const *) codes, -1) : NULL;
}

static GVariant *
parse_boolean (const LiaisonField *field, const char *text, GError **error)
{
  static const char *const yes[] = { "1", "true", "yes", "oui", "x", NULL };
  static const char *const no[] = { "0", "false", "no", "non", NULL };
  g_autofree char *folded = liaison_fold (text);

  if (g_strv_contains (yes, folded))
    return g_variant_new_boolean (TRUE);
  if (!g_strv_contains (no, folded))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%.60s” is neither yes nor no"), field->name,
                 text);
  return NULL;
}

static GVariant *
parse_integer (const LiaisonField *field, const char *text, GError **error)
{
  gint64 number;

  if (g_ascii_string_to_signed (text, 10, -G_MAXINT32, G_MAXINT64, &number, NULL))
    return g_variant_new_int64 (number);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%.60s” is not a whole number"), field->name, text);
  return NULL;
}

/**
 * liaison_field_parse:
 * @text: (nullable): as a person or a CSV cell writes it: codes or labels, yes/no, ISO dates, ids
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the value; %NULL without @error for an empty text
 */
GVariant *
liaison_field_parse (const LiaisonField *field, const char *text, GError **error)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) local = NULL;
  const LiaisonTermLabel *term;
  LiaisonId id;

  if (text == NULL || *text == '\0')
    return NULL;
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    value = parse_integer (field, text, &local);
    break;
  case LIAISON_FIELD_BOOLEAN:
    value = parse_boolean (field, text, &local);
    break;
  case LIAISON_FIELD_CODES:
    value = parse_codes (field, text);
    break;
  case LIAISON_FIELD_CODE:
    term = liaison_vocabulary_match (field->vocabulary, text);
    value = g_variant_new_string (term != NULL ? term->code : text);
    break;
  case LIAISON_FIELD_REF:
    if (liaison_id_parse (text, &id))
      value = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id.bytes, 16, 1);
    else
      g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%.60s” is not an identifier"), field->name,
                   text);
    break;
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
  default:
    if (check_text (field, text, &local))
      value = g_variant_new_string (text);
  }
  if (value != NULL)
    g_variant_ref_sink (value);
  if (local == NULL && !liaison_field_check (field, value, &local))
    g_clear_pointer (&value, g_variant_unref);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return g_steal_pointer (&value);
}

/**
 * liaison_field_write:
 * @value: (nullable): a value of the field
 *
 * Returns: (transfer full): the text that liaison_field_parse() reads back
 */
char *
liaison_field_write (const LiaisonField *field, GVariant *value)
{
  if (value == NULL)
    return g_strdup ("");
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_variant_get_int64 (value));
  case LIAISON_FIELD_BOOLEAN:
    return g_strdup (g_variant_get_boolean (value) ? "true" : "false");
  case LIAISON_FIELD_CODES: {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    return g_strjoinv (" ", (char **) codes);
  }
  case LIAISON_FIELD_REF: {
    LiaisonId id = { 0 };
    memcpy (&id, g_variant_get_data (value), MIN (sizeof id, g_variant_get_size (value)));
    return liaison_id_to_string (&id);
  }
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
  default:
    return g_variant_dup_string (value, NULL);
  }
}

/**
 * liaison_field_display:
 * @value: (nullable): a value of the field
 *
 * The value in the interface's language. Countries, themes and references are left as codes and ids: only the register
 * knows their names.
 *
 * Returns: (transfer full): text for people
 */
char *
liaison_field_display (const LiaisonField *field, GVariant *value)
{
  if (value == NULL)
    return g_strdup ("");
  switch (field->type) {
  case LIAISON_FIELD_BOOLEAN:
    return g_strdup (g_variant_get_boolean (value) ? _ ("Yes") : _ ("No"));
  case LIAISON_FIELD_CODE:
    return g_strdup (liaison_vocabulary_label (field->vocabulary, g_variant_get_string (value, NULL)));
  case LIAISON_FIELD_CODES: {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    for (guint i = 0; codes[i] != NULL; i++)
      codes[i] = liaison_vocabulary_label (field->vocabulary, codes[i]);
    return g_strjoinv (", ", (char **) codes);
  }
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT: {
    LiaisonMoment moment;
    if (liaison_moment_parse (g_variant_get_string (value, NULL), &moment, NULL))
      return liaison_moment_format (&moment, NULL, liaison_language_of_interface ());
    return g_variant_dup_string (value, NULL);
  }
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_INTEGER:
  case LIAISON_FIELD_REF:
  default:
    return liaison_field_write (field, value);
  }
}
