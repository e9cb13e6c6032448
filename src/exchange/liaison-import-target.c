// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a column go, and how their text becomes a value.
#include "liaison-import-target.h"

#include "liaison-communication.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-moment.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The day numbers that no year can be mistaken for: 1954 to 2119. */
#define SERIAL_FIRST 20000
#define SERIAL_LAST  80000

/* Codes met before are kept up to here: a column of free text must not fill memory. */
#define CACHED_MAX 4096

static const char *const name_types[] = { "name", "acronym", "alias", "former", NULL };
static const char *const contact_types[] = { "email", "phone", "signal", "address", "web", NULL };

static const char *
find_in (const char *const *list, const char *text)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strcmp (list[i], text) == 0)
      return list[i];
  return NULL;
}

/* Reads "name.fr" and the like; FALSE where @text is no such thing. */
static gboolean
read_name_target (LiaisonImportTarget *target, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 2);
  const char *type = parts[0] != NULL ? find_in (name_types, parts[0]) : NULL;
  const LiaisonTermLabel *language;

  if (type == NULL)
    return FALSE;
  target->kind = LIAISON_TARGET_NAME;
  target->type = strcmp (type, "name") == 0 ? "official" : type;
  if (parts[1] == NULL)
    return TRUE;
  language = liaison_vocabulary_match (&liaison_vocabulary_language, parts[1]);
  if (language != NULL)
    target->language = language->code;
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("“%.60s” is not a known language"), parts[1]);
  return TRUE;
}

static gboolean
read_partner_target (LiaisonImportTarget *target, const char *text, GError **error)
{
  if (strcmp (text, "given_name") == 0)
    target->kind = LIAISON_TARGET_GIVEN_NAME;
  else if (strcmp (text, "family_name") == 0)
    target->kind = LIAISON_TARGET_FAMILY_NAME;
  else if (strcmp (text, "id") == 0)
    target->kind = LIAISON_TARGET_ID;
  else if (find_in (contact_types, text) != NULL) {
    target->kind = LIAISON_TARGET_CONTACT;
    target->type = find_in (contact_types, text);
  } else
    return read_name_target (target, text, error);
  return TRUE;
}

static gboolean
is_year (const LiaisonField *field)
{
  return field->type == LIAISON_FIELD_INTEGER &&
         (strcmp (field->name, "year") == 0 || g_str_has_suffix (field->name, "_year"));
}

static gboolean
is_dated (const LiaisonField *field)
{
  return field->type == LIAISON_FIELD_DATE || field->type == LIAISON_FIELD_MOMENT || is_year (field);
}

static gboolean
read_converter (LiaisonImportTarget *target, const char *text, GError **error)
{
  static const char *const names[] = { "", "serial", "dmy", "mdy" };

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    if (strcmp (text, names[i]) == 0)
      target->converter = (LiaisonConverter) i;
  if (target->converter == LIAISON_CONVERT_NONE)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("“%.60s” is not a converter: there are serial, dmy and mdy"), text);
  else if (target->field == NULL || !is_dated (target->field))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the converter “%s” is for dates and years"), text);
  else
    return TRUE;
  return FALSE;
}

/* The day that a spreadsheet's day number (its fraction is the time of day) stands for. */
static gboolean
read_serial (const char *text, gint64 first, gint64 last, GDate *date)
{
  const char *dot = strchr (text, '.');
  g_autofree char *days = dot != NULL ? g_strndup (text, (gsize) (dot - text)) : g_strdup (text);
  gint64 number;

  if (dot != NULL && (dot[1] == '\0' || strspn (dot + 1, "0123456789") != strlen (dot + 1)))
    return FALSE;
  if (!g_ascii_string_to_signed (days, 10, first, last, &number, NULL))
    return FALSE;
  g_date_set_dmy (date, 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (date, (guint) number);
  return TRUE;
}

/* Reads three numbers such as 31/12/2024; two digits of a year are not enough. */
static gboolean
read_three (const char *text, guint *numbers)
{
  const char *p = text;

  for (guint i = 0; i < 3; i++) {
    guint digits = 0;
    numbers[i] = 0;
    if (i > 0 && (*p == '\0' || strchr ("/.- ", *p++) == NULL))
      return FALSE;
    for (; g_ascii_isdigit (*p) && digits < 4; digits++)
      numbers[i] = numbers[i] * 10 + (guint) (*p++ - '0');
    if (i == 2 ? digits != 4 : digits < 1 || digits > 2)
      return FALSE;
  }
  return *p == '\0';
}

static gboolean
read_parted_date (const char *text, LiaisonConverter converter, GDate *date)
{
  guint numbers[3];

  if (!read_three (text, numbers))
    return FALSE;
  if (converter == LIAISON_CONVERT_MDY) {
    guint month = numbers[0];
    numbers[0] = numbers[1];
    numbers[1] = month;
  }
  if (numbers[2] == 0 || !g_date_valid_dmy ((GDateDay) numbers[0], numbers[1], (GDateYear) numbers[2]))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) numbers[0], numbers[1], (GDateYear) numbers[2]);
  return TRUE;
}

/* Reads what only a converter, or a number that is no year, makes a day of. */
static gboolean
convert_date (const LiaisonImportTarget *target, const char *text, GDate *date)
{
  switch (target->converter) {
  case LIAISON_CONVERT_SERIAL:
    return read_serial (text, 1, 2958465, date); /* to 9999-12-31 */
  case LIAISON_CONVERT_DMY:
  case LIAISON_CONVERT_MDY:
    return read_parted_date (text, target->converter, date);
  case LIAISON_CONVERT_NONE:
  default:
    return read_serial (text, SERIAL_FIRST, SERIAL_LAST, date);
  }
}

/* "2024-06-14 00:00:00", which spreadsheet libraries make of a plain day. */
static char *
cut_midnight (const char *text)
{
  if (strlen (text) > 10 && (text[10] == ' ' || text[10] == 'T') && strspn (text + 11, "0:.Z") == strlen (text + 11))
    return g_strndup (text, 10);
  return g_strdup (text);
}

/* Day, month and year in an order that the column, or the number itself, tells. */
static gboolean
read_in_order (const LiaisonImportTarget *target, const char *text, GDate *date)
{
  LiaisonConverter order = liaison_import_target_order (text);

  if (target->converter != LIAISON_CONVERT_NONE)
    return FALSE;
  if (order == LIAISON_CONVERT_NONE)
    order = target->order;
  return (order == LIAISON_CONVERT_DMY || order == LIAISON_CONVERT_MDY) && read_parted_date (text, order, date);
}

/* What cannot be read as a date, with the reason. */
static void
refuse_date (const LiaisonImportTarget *target, const char *text, GError **error)
{
  guint numbers[3];

  if (target->converter == LIAISON_CONVERT_NONE && read_three (text, numbers) && numbers[0] <= 12 && numbers[1] <= 12)
    /* Translators: %s is a date such as 03/04/2021, which can be read in two ways. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("“%.40s”: whether day or month comes first cannot be told; say how the dates are written"), text);
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.40s” is not a date of the form the mapping tells"),
                 text);
}

static GVariant *
parse_dated (const LiaisonImportTarget *target, const char *text, GError **error)
{
  g_autofree char *plain = cut_midnight (text);
  char buffer[LIAISON_MOMENT_BUFFER];
  LiaisonMoment moment;
  guint numbers[3];
  GDate date;

  g_date_clear (&date, 1);
  if (convert_date (target, plain, &date) || read_in_order (target, plain, &date)) {
    moment = liaison_moment_from_date (&date);
  } else if (target->converter != LIAISON_CONVERT_NONE || (read_three (plain, numbers) && numbers[1] <= 12)) {
    refuse_date (target, text, error);
    return NULL;
  } else if (!is_year (target->field) || strchr (plain, '-') == NULL || !liaison_moment_parse (plain, &moment, NULL)) {
    return liaison_field_parse (target->field, plain, error);
  }
  if (is_year (target->field))
    return g_variant_ref_sink (g_variant_new_int64 (moment.year));
  return g_variant_ref_sink (g_variant_new_string (liaison_moment_write (&moment, buffer)));
}

/* The code that @text means; NULL with @error where it means none. */
static char *
find_code (const LiaisonField *field, const char *text, const LiaisonImportOptions *options, GError **error)
{
  const LiaisonTermLabel *term = liaison_vocabulary_match (field->vocabulary, text);
  char *code;

  if (term != NULL)
    return g_strdup (term->code);
  code = field->vocabulary->n_terms == 0 && options->find_code != NULL
             ? options->find_code (field->vocabulary, text, options->lookup_data)
             : NULL;
  if (code != NULL)
    return code;
  if (field->vocabulary == &liaison_vocabulary_country && options->find_code != NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is not a known country"), text);
  else if (field->vocabulary == &liaison_vocabulary_entity && liaison_entities_find (text) == NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is not a kind of record"), text);
  else
    return g_strdup (text);
  return NULL;
}

/* A set of codes; its parts may hold spaces and commas ("Bolivia, Plurinational State of"), so the whole is tried
 * first. */
static GVariant *
parse_codes (const LiaisonField *field, const char *text, const LiaisonImportOptions *options, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *whole = find_code (field, text, options, NULL);
  g_auto (GStrv) parts = NULL, codes = NULL;
  const char *between = strpbrk (text, ";|\n") != NULL ? ";|\n" : strchr (text, ',') != NULL ? "," : " ";

  if (whole != NULL && liaison_code_is_valid (whole)) {
    const char *one[] = { whole, NULL };
    return g_variant_ref_sink (g_variant_new_strv (one, -1));
  }
  parts = g_strsplit_set (text, between, -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *part = liaison_import_strip (parts[i]);
    g_autofree char *code = *part != '\0' ? find_code (field, part, options, error) : NULL;
    if (*part != '\0' && code == NULL)
      return NULL;
    if (code != NULL)
      g_strv_builder_add (builder, code);
  }
  codes = g_strv_builder_end (builder);
  return g_variant_ref_sink (g_variant_new_strv ((const char *const *) codes, -1));
}

static GVariant *
parse_coded (const LiaisonField *field, const char *text, const LiaisonImportOptions *options, GError **error)
{
  g_autofree char *code = NULL;

  if (field->type == LIAISON_FIELD_CODES)
    return parse_codes (field, text, options, error);
  code = find_code (field, text, options, error);
  return code != NULL ? g_variant_ref_sink (g_variant_new_string (code)) : NULL;
}

static void
free_value (gpointer value)
{
  g_variant_unref (value);
}

/* Fields that stand for several: parts of a partner, or the reference of a letter. */
static gboolean
read_pseudo_target (LiaisonImportTarget *target, const LiaisonEntity *entity, const char *text, GError **error)
{
  if (entity == &liaison_entity_communication && strcmp (text, "reference") == 0) {
    target->kind = LIAISON_TARGET_REFERENCE;
    return TRUE;
  }
  return entity == &liaison_entity_partner && read_partner_target (target, text, error);
}

/**
 * liaison_import_target_new:
 * @text: "FIELD" or "FIELD:CONVERTER"
 * @error: %LIAISON_ERROR_NOT_FOUND for an unknown field, %LIAISON_ERROR_INVALID for a wrong converter
 *
 * Returns: (transfer full) (nullable): the target
 */
LiaisonImportTarget *
liaison_import_target_new (const LiaisonEntity *entity, const char *text, GError **error)
{
  g_autoptr (LiaisonImportTarget) target = g_new0 (LiaisonImportTarget, 1);
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  const char *name = parts[0] != NULL ? g_strstrip (parts[0]) : "";
  g_autoptr (GError) local = NULL;

  target->field = liaison_entity_field (entity, name);
  if (target->field == NULL && !read_pseudo_target (target, entity, name, &local))
    g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s has no field “%.60s”"), entity->name, name);
  if (local == NULL && parts[0] != NULL && parts[1] != NULL)
    read_converter (target, g_strstrip (parts[1]), &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  if (target->field != NULL &&
      (target->field->type == LIAISON_FIELD_CODE || target->field->type == LIAISON_FIELD_CODES))
    target->cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  return g_steal_pointer (&target);
}

/** liaison_import_target_free: Frees it. */
void
liaison_import_target_free (LiaisonImportTarget *target)
{
  g_clear_pointer (&target->cache, g_hash_table_unref);
  g_free (target);
}

/**
 * liaison_import_target_parse:
 * @target: of kind FIELD
 * @text: a cell's text, stripped, not empty
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the value; %NULL without @error for a "no", which is unset
 */
GVariant *
liaison_import_target_parse (LiaisonImportTarget *target, const char *text, const LiaisonImportOptions *options,
                             GError **error)
{
  g_autoptr (GVariant) value = NULL;
  GVariant *known = target->cache != NULL ? g_hash_table_lookup (target->cache, text) : NULL;

  if (known != NULL)
    return g_variant_ref (known);
  if (is_dated (target->field))
    value = parse_dated (target, text, error);
  else if (target->cache != NULL)
    value = parse_coded (target->field, text, options, error);
  else
    value = liaison_field_parse (target->field, text, error);
  if (value == NULL || !liaison_field_check (target->field, value, error))
    return NULL;
  if (target->cache != NULL && g_hash_table_size (target->cache) < CACHED_MAX)
    g_hash_table_insert (target->cache, g_strdup (text), g_variant_ref (value));
  return g_steal_pointer (&value);
}

/** liaison_import_strip: Returns: (transfer full): @text without blanks (of any script) around it, CRLF made LF */
char *
liaison_import_strip (const char *text)
{
  const char *start = text, *end = text + strlen (text);
  GString *out;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start) {
    const char *last = g_utf8_prev_char (end);
    if (!g_unichar_isspace (g_utf8_get_char (last)))
      break;
    end = last;
  }
  if (memchr (start, '\r', (gsize) (end - start)) == NULL)
    return g_strndup (start, (gsize) (end - start));
  out = g_string_new_len (start, end - start);
  g_string_replace (out, "\r\n", "\n", 0);
  g_string_replace (out, "\r", "\n", 0);
  return g_string_free (out, FALSE);
}

/** liaison_import_target_gives_name: Returns: whether it is something a partner is called by; an acronym alone is not
 */
gboolean
liaison_import_target_gives_name (const LiaisonImportTarget *target)
{
  if (target->kind == LIAISON_TARGET_FIELD)
    return strcmp (target->field->name, "code_name") == 0;
  return target->kind == LIAISON_TARGET_GIVEN_NAME || target->kind == LIAISON_TARGET_FAMILY_NAME ||
         (target->kind == LIAISON_TARGET_NAME && g_strcmp0 (target->type, "official") == 0);
}

/** liaison_import_target_is_dated: Returns: whether its cells are dates or years, in a form that nobody told */
gboolean
liaison_import_target_is_dated (const LiaisonImportTarget *target)
{
  return target->field != NULL && is_dated (target->field) && target->converter == LIAISON_CONVERT_NONE;
}

/** liaison_import_target_order: Returns: whether day or month comes first in a date like 31/12/2024; NONE where it is
 * no such date or both may be meant */
LiaisonConverter
liaison_import_target_order (const char *text)
{
  guint numbers[3];

  if (!read_three (text, numbers) || (numbers[0] > 12) == (numbers[1] > 12))
    return LIAISON_CONVERT_NONE;
  return numbers[0] > 12 ? LIAISON_CONVERT_DMY : LIAISON_CONVERT_MDY;
}

/** liaison_import_target_gives: Returns: whether rows can be matched by @key with it */
gboolean
liaison_import_target_gives (const LiaisonImportTarget *target, const char *key)
{
  switch (target->kind) {
  case LIAISON_TARGET_ID:
    return strcmp (key, "id") == 0;
  case LIAISON_TARGET_CONTACT:
    return strcmp (key, target->type) == 0;
  case LIAISON_TARGET_NAME:
    return strcmp (key, strcmp (target->type, "official") == 0 ? "name" : target->type) == 0;
  case LIAISON_TARGET_GIVEN_NAME:
  case LIAISON_TARGET_FAMILY_NAME:
    return strcmp (key, "name") == 0;
  case LIAISON_TARGET_FIELD:
    return strcmp (key, target->field->name) == 0;
  case LIAISON_TARGET_REFERENCE:
  default:
    return FALSE;
  }
}
