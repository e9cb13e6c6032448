// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a calendar: its name, its parameters, and its value as text.
#include "liaison-content-property.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
clear_param (gpointer data)
{
  LiaisonContentParam *param = data;

  g_free (param->name);
  g_free (param->value);
}

static LiaisonContentProperty *
new_property (void)
{
  LiaisonContentProperty *property = g_new0 (LiaisonContentProperty, 1);

  property->params = g_array_new (FALSE, FALSE, sizeof (LiaisonContentParam));
  g_array_set_clear_func (property->params, clear_param);
  return property;
}

/* The end of the head: the first colon that is not between quotes. */
static const char *
find_colon (const char *line)
{
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++) {
    if (*p == '"')
      quoted = !quoted;
    if (*p == ':' && !quoted)
      return p;
  }
  /* A quote that is never closed quotes nothing. */
  return strchr (line, ':');
}

/* "^n", "^'" and "^^" of RFC 6868; quotes around it go. */
static char *
unquote (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++) {
    char next = i + 1 < length ? text[i + 1] : '\0';
    if (text[i] == '"')
      continue;
    if (text[i] != '^' || strchr ("n'^", next) == NULL || next == '\0') {
      g_string_append_c (out, text[i]);
      continue;
    }
    g_string_append_c (out, next == 'n' ? '\n' : next == '\'' ? '"' : '^');
    i++;
  }
  return g_string_free (out, FALSE);
}

static void
add_param (LiaisonContentProperty *property, const char *name, gsize name_length, const char *value, gsize length)
{
  LiaisonContentParam param = { g_ascii_strup (name, (gssize) name_length), unquote (value, length) };
  g_autofree char *valid = g_utf8_make_valid (param.value, -1);

  g_free (param.value);
  param.value = g_steal_pointer (&valid);
  g_array_append_val (property->params, param);
}

/* The next of @separators in @text that is not between quotes, or its end. */
static gsize
find_end (const char *text, gsize length, char separator)
{
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++) {
    if (text[i] == '"')
      quoted = !quoted;
    if (text[i] == separator && !quoted)
      return i;
  }
  return length;
}

/* One parameter, which may have several values; one without a name is a type, an encoding or a charset of 2.1. */
static void
read_param (LiaisonContentProperty *property, const char *text, gsize length)
{
  const char *equals = memchr (text, '=', length);
  const char *value = equals != NULL ? equals + 1 : text;
  gsize left = length - (gsize) (value - text);

  if (equals == NULL) {
    gboolean encodes = g_ascii_strncasecmp (text, "QUOTED-PRINTABLE", MAX (length, 16)) == 0 ||
                       g_ascii_strncasecmp (text, "BASE64", MAX (length, 6)) == 0;
    if (length > 0)
      add_param (property, encodes ? "ENCODING" : "TYPE", encodes ? 8 : 4, text, length);
    return;
  }
  for (;;) {
    gsize end = find_end (value, left, ',');
    add_param (property, text, (gsize) (equals - text), value, end);
    if (end >= left)
      return;
    value += end + 1;
    left -= end + 1;
  }
}

static void
read_head (LiaisonContentProperty *property, const char *head, gsize length)
{
  gsize end = find_end (head, length, ';');
  const char *dot = memchr (head, '.', end);
  const char *name = dot != NULL ? dot + 1 : head;

  if (dot != NULL)
    property->group = g_ascii_strup (head, dot - head);
  property->name = g_ascii_strup (name, (gssize) (end - (gsize) (name - head)));
  g_strstrip (property->name);
  while (end < length) {
    gsize start = end + 1;
    end = start + find_end (head + start, length - start, ';');
    read_param (property, head + start, end - start);
  }
}

static gboolean
is_name (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
      return FALSE;
  return *name != '\0';
}

/* "=C3=A9"; what is no pair of digits stays as it is. */
static char *
decode_quoted (const char *text, gsize *length)
{
  GString *out = g_string_sized_new (*length);

  for (gsize i = 0; i < *length; i++)
    if (text[i] == '=' && i + 2 < *length && g_ascii_isxdigit (text[i + 1]) && g_ascii_isxdigit (text[i + 2])) {
      g_string_append_c (out, (char) (g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2])));
      i += 2;
    } else {
      g_string_append_c (out, text[i]);
    }
  *length = out->len;
  return g_string_free (out, FALSE);
}

static gboolean
is_encoded_as (const LiaisonContentProperty *property, const char *name)
{
  const char *encoding = liaison_content_property_param (property, "ENCODING");

  return encoding != NULL && g_ascii_strcasecmp (encoding, name) == 0;
}

/* Controls that no text needs become blanks; NUL is refused, for what follows it would be lost. */
static gboolean
clean (char *text, gsize length, GError **error)
{
  for (gsize i = 0; i < length; i++) {
    if (text[i] == '\0') {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("there is a NUL byte"));
      return FALSE;
    }
    if (text[i] == '\r' && i + 1 < length && text[i + 1] == '\n') {
      memmove (text + i, text + i + 1, length - i);
      length--;
    }
    if (((guchar) text[i] < 0x20 && text[i] != '\n' && text[i] != '\t') || text[i] == 0x7f)
      text[i] = text[i] == '\r' ? '\n' : ' ';
  }
  return TRUE;
}

/* Makes UTF-8 of a value: as its CHARSET says, else UTF-8, else as the file's older encoding. */
static char *
decode_value (const LiaisonContentProperty *property, const char *text, gsize length, LiaisonEncoding encoding,
              GError **error)
{
  const char *charset = liaison_content_property_param (property, "CHARSET");
  g_autofree char *bytes = is_encoded_as (property, "QUOTED-PRINTABLE") ? decode_quoted (text, &length)
                                                                        : g_memdup2 (text, length + 1);
  gboolean has_nul = bytes == NULL || memchr (bytes, '\0', length) != NULL;
  char *converted = NULL;
  gsize written = 0;

  if (charset != NULL && g_ascii_strcasecmp (charset, "UTF-8") != 0)
    converted = g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, &written, NULL);
  if (converted == NULL && g_utf8_validate_len (bytes, length, NULL)) {
    converted = g_steal_pointer (&bytes);
    written = length;
  }
  if (converted == NULL && !has_nul && encoding != LIAISON_ENCODING_UTF8)
    converted = g_convert (bytes, (gssize) length, "UTF-8", liaison_encoding_name (encoding), NULL, &written, NULL);
  if (converted == NULL && !has_nul)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the letters are in no known encoding"));
  else if (converted == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("there is a NUL byte"));
  if (converted != NULL && !clean (converted, written, error))
    g_clear_pointer (&converted, g_free);
  return converted;
}

/** liaison_content_property_param: Returns: (nullable): the first value of the parameter @name, in capitals */
const char *
liaison_content_property_param (const LiaisonContentProperty *property, const char *name)
{
  for (guint i = 0; i < property->params->len; i++) {
    const LiaisonContentParam *param = &g_array_index (property->params, LiaisonContentParam, i);
    if (strcmp (param->name, name) == 0)
      return param->value;
  }
  return NULL;
}

/** liaison_content_property_text: Returns: (transfer full): a value without its backslashes, blanks around it gone */
char *
liaison_content_property_text (const char *value)
{
  GString *out = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++) {
    if (*p != '\\' || p[1] == '\0') {
      g_string_append_c (out, *p);
      continue;
    }
    p++;
    if (*p == 'n' || *p == 'N')
      g_string_append_c (out, '\n');
    else if (strchr ("\\;,:\"", *p) != NULL)
      g_string_append_c (out, *p);
    else
      g_string_append_printf (out, "\\%c", *p);
  }
  return g_strstrip (g_string_free (out, FALSE));
}

/** liaison_content_property_is_quoted: Returns: whether a line that starts with @head has its value in quoted-printable
 */
gboolean
liaison_content_property_is_quoted (const char *head, gsize length)
{
  g_autofree char *upper = g_ascii_strup (head, (gssize) length);

  return strstr (upper, "QUOTED-PRINTABLE") != NULL;
}

/** liaison_content_property_free: Frees it. */
void
liaison_content_property_free (LiaisonContentProperty *property)
{
  g_free (property->group);
  g_free (property->name);
  g_array_unref (property->params);
  g_free (property->value);
  g_free (property);
}

/**
 * liaison_content_property_read:
 * @line: unfolded, not empty
 * @encoding: of a value that is not UTF-8 and does not say what it is; UTF-8 refuses it
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the property
 */
LiaisonContentProperty *
liaison_content_property_read (const GString *line, LiaisonEncoding encoding, GError **error)
{
  LiaisonContentProperty *property;
  const char *colon = strlen (line->str) == line->len ? find_colon (line->str) : NULL;

  if (colon == NULL) {
    if (strlen (line->str) < line->len)
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("there is a NUL byte"));
    else
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                           _ ("the line is no property: it has no “:” after a name"));
    return NULL;
  }
  property = new_property ();
  read_head (property, line->str, (gsize) (colon - line->str));
  if (is_name (property->name))
    property->value = decode_value (property, colon + 1, line->len - (gsize) (colon + 1 - line->str), encoding, error);
  else
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("the line is no property: it has no “:” after a name"));
  if (property->value != NULL)
    return property;
  liaison_content_property_free (property);
  return NULL;
}
