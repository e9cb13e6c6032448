// SPDX-License-Identifier: GPL-3.0-or-later
// The fields an office adds itself: whom they are for, what they are called, what their values may be.
#include "liaison-custom.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_choice (gpointer data)
{
  LiaisonCustomChoice *choice = data;

  g_free (choice->value);
  g_free (choice->french);
  g_free (choice);
}

static LiaisonCustomChoice *
read_choice (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", 2);
  LiaisonCustomChoice *choice;

  /* Splitting an empty line gives nothing. */
  if (parts[0] == NULL || *g_strstrip (parts[0]) == '\0')
    return NULL;
  choice = g_new0 (LiaisonCustomChoice, 1);
  choice->value = g_strdup (parts[0]);
  if (parts[1] != NULL && *g_strstrip (parts[1]) != '\0')
    choice->french = g_strdup (parts[1]);
  return choice;
}

/* Digits with at most one decimal sign, as people write them: spaces between thousands, a comma or a point. */
static char *
normalize_number (const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gboolean has_digit = FALSE, has_point = FALSE;

  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isspace (c))
      continue;
    if (c == '.' || c == ',') {
      if (has_point)
        return NULL;
      has_point = TRUE;
      g_string_append_c (number, '.');
    } else if (g_unichar_isdigit (c)) {
      has_digit = TRUE;
      g_string_append_c (number, (char) ('0' + g_unichar_digit_value (c)));
    } else if ((c == '-' || c == 0x2212) && number->len == 0) {
      g_string_append_c (number, '-');
    } else {
      return NULL;
    }
  }
  return has_digit ? g_string_free_and_steal (g_steal_pointer (&number)) : NULL;
}

static char *
normalize_choice (const LiaisonCustomField *field, const char *text)
{
  g_autoptr (GPtrArray) choices = liaison_custom_field_choices (field);

  for (guint i = 0; i < choices->len; i++) {
    const LiaisonCustomChoice *choice = g_ptr_array_index (choices, i);
    if (strcmp (choice->value, text) == 0 || g_strcmp0 (choice->french, text) == 0)
      return g_strdup (choice->value);
  }
  return NULL;
}

static char *
normalize_date (const char *text)
{
  char buffer[LIAISON_MOMENT_BUFFER];
  LiaisonMoment moment;

  if (!liaison_moment_parse (text, &moment, NULL) || liaison_moment_precision (&moment) == LIAISON_PRECISION_MINUTE)
    return NULL;
  return g_strdup (liaison_moment_write (&moment, buffer));
}

static char *
normalize_id (const char *text)
{
  LiaisonId id;

  return liaison_id_parse (text, &id) ? liaison_id_to_string (&id) : NULL;
}

static void
complain (const LiaisonCustomField *field, const char *text, GError **error)
{
  const char *label = liaison_custom_field_label (field, liaison_language_of_interface ());

  if (g_strcmp0 (field->type, "number") == 0)
    /* Translators: %s is the name of a field; “%s” what was entered. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%s” is not a number"), label, text);
  else if (g_strcmp0 (field->type, "date") == 0)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 /* Translators: %s is the name of a field; “%s” what was entered. */
                 _ ("%s: “%s” is not a date, such as 2015, 2015-09 or 2015-09-14"), label, text);
  else if (g_strcmp0 (field->type, "choice") == 0)
    /* Translators: %s is the name of a field; “%s” what was entered. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%s” is none of the choices"), label, text);
  else
    /* Translators: %s is the name of a field; “%s” what was entered. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%s” is no partner"), label, text);
}

/** liaison_custom_field_applies: Returns: whether partners of @kind have it: those of all kinds if it names none */
gboolean
liaison_custom_field_applies (const LiaisonCustomField *field, const char *kind)
{
  g_auto (GStrv) kinds = g_strsplit_set (field->kinds != NULL ? field->kinds : "", " ,", -1);
  gboolean names_any = FALSE;

  for (guint i = 0; kinds[i] != NULL; i++) {
    if (*kinds[i] == '\0')
      continue;
    names_any = TRUE;
    if (g_strcmp0 (kinds[i], kind) == 0)
      return TRUE;
  }
  return !names_any;
}

/** liaison_custom_field_label: Returns: (transfer none): what it is called in @language, or in English */
const char *
liaison_custom_field_label (const LiaisonCustomField *field, LiaisonLanguage language)
{
  return language == LIAISON_LANGUAGE_FR && field->label_fr != NULL ? field->label_fr : field->label_en;
}

/**
 * liaison_custom_field_choices:
 *
 * One a line of @field's choices: "Observer" or, with its French, "Observer | Observatrice".
 *
 * Returns: (transfer full) (element-type LiaisonCustomChoice): in their order
 */
GPtrArray *
liaison_custom_field_choices (const LiaisonCustomField *field)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);
  g_auto (GStrv) lines = g_strsplit (field->choices != NULL ? field->choices : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    LiaisonCustomChoice *choice = read_choice (lines[i]);
    if (choice != NULL)
      g_ptr_array_add (choices, choice);
  }
  return choices;
}

/**
 * liaison_custom_field_normalize:
 * @text: as a person or a file gives it
 * @error: %LIAISON_ERROR_INVALID, for people: which field, and what it takes
 *
 * Returns: (transfer full) (nullable): the value as it is stored; "" for an empty one
 */
char *
liaison_custom_field_normalize (const LiaisonCustomField *field, const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  char *value;

  if (*stripped == '\0' || g_strcmp0 (field->type, "text") == 0)
    return g_steal_pointer (&stripped);
  if (g_strcmp0 (field->type, "number") == 0)
    value = normalize_number (stripped);
  else if (g_strcmp0 (field->type, "date") == 0)
    value = normalize_date (stripped);
  else if (g_strcmp0 (field->type, "choice") == 0)
    value = normalize_choice (field, stripped);
  else
    value = normalize_id (stripped);
  if (value == NULL)
    complain (field, stripped, error);
  return value;
}

/**
 * liaison_custom_field_display:
 * @value: as it is stored
 *
 * What no longer fits the field, because the office changed that, is shown as it is.
 *
 * Returns: (transfer full): text for people in @language; the id of a partner
 */
char *
liaison_custom_field_display (const LiaisonCustomField *field, const char *value, LiaisonLanguage language)
{
  g_autoptr (GPtrArray) choices = NULL;
  LiaisonMoment moment;

  if (g_strcmp0 (field->type, "number") == 0 && language == LIAISON_LANGUAGE_FR) {
    char *number = g_strdup (value);
    return g_strdelimit (number, ".", ',');
  }
  if (g_strcmp0 (field->type, "date") == 0 && liaison_moment_parse (value, &moment, NULL))
    return liaison_moment_format (&moment, NULL, language);
  if (g_strcmp0 (field->type, "choice") != 0 || language != LIAISON_LANGUAGE_FR)
    return g_strdup (value);
  choices = liaison_custom_field_choices (field);
  for (guint i = 0; i < choices->len; i++) {
    const LiaisonCustomChoice *choice = g_ptr_array_index (choices, i);
    if (strcmp (choice->value, value) == 0 && choice->french != NULL)
      return g_strdup (choice->french);
  }
  return g_strdup (value);
}
