// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a card made ready for the library.
#include "liaison-vcard-line.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, message);
  return FALSE;
}

/* Where the value starts: behind the first colon that is not between quotes. */
static gsize
find_value (const GString *line)
{
  gboolean quoted = FALSE;
  const char *colon;

  for (gsize i = 0; i < line->len; i++) {
    if (line->str[i] == '"')
      quoted = !quoted;
    if (line->str[i] == ':' && !quoted)
      return i + 1;
  }
  /* A quote that is never closed quotes nothing. */
  colon = memchr (line->str, ':', line->len);
  return colon != NULL ? (gsize) (colon - line->str) + 1 : 0;
}

static gboolean
may_be_in_name (char letter)
{
  return g_ascii_isalnum (letter) || letter == '-' || letter == '_';
}

/* "group.NAME": how long it is; 0 if it is none. */
static gsize
measure_name (const char *head, gsize length)
{
  gsize i = 0, name = 0;

  for (; i < length && head[i] != ';'; i++) {
    if (!may_be_in_name (head[i]) && head[i] != '.' && head[i] != ' ')
      return 0;
    name = head[i] == '.' ? 0 : name + may_be_in_name (head[i]);
  }
  return name > 0 ? i : 0;
}

/* Blanks, and all points but the last before the name, say nothing. */
static void
append_name (GString *out, const char *name, gsize length)
{
  const char *last = g_strrstr_len (name, (gssize) length, ".");

  for (gsize i = 0; i < length; i++)
    if (name[i] != ' ' && (name[i] != '.' || name + i == last))
      g_string_append_c (out, name[i]);
}

/* What the library would do once more with a value that is UTF-8 by now. */
static char *
drop_charset (const char *params)
{
  const char *word = ";CHARSET=";
  const char *found = strcasestr (params, word);

  if (found == NULL)
    return g_strdup (params);
  return g_strdup_printf ("%.*s;X-READ-AS=%s", (int) (found - params), params, found + strlen (word));
}

static gboolean
is_name_of_param (const GString *out, char letter, gboolean has_name)
{
  return letter == '=' && !has_name && out->len > 0 && may_be_in_name (out->str[out->len - 1]);
}

/* Writes the parameters so that each is what it looks like. */
static void
append_params (GString *out, const char *params)
{
  gboolean quoted = FALSE, has_name = FALSE, is_closed = TRUE;

  for (const char *p = params; *p != '\0'; p++)
    is_closed ^= *p == '"';
  for (const char *p = params; *p != '\0'; p++) {
    gboolean is_plain = !quoted && *p != '"', is_second = is_plain && has_name && *p == '=';
    if (*p == '"' && !is_closed)
      continue;
    quoted ^= *p == '"';
    has_name = (has_name && !(is_plain && *p == ';')) || (is_plain && is_name_of_param (out, *p, has_name));
    if (is_second || (is_plain && !has_name && strchr (";,", *p) == NULL && !may_be_in_name (*p)))
      g_string_append_c (out, '-');
    else
      g_string_append_c (out, *p);
  }
}

/* What the head of @length bytes says of the letters of the value. */
static char *
find_charset (const char *head, gsize length)
{
  g_autofree char *upper = g_ascii_strup (head, (gssize) length);
  const char *found = strstr (upper, ";CHARSET=");
  const char *start = found != NULL ? found + strlen (";CHARSET=") : NULL;

  if (start == NULL)
    return NULL;
  start += strspn (start, "\"");
  return g_strndup (start, strcspn (start, "\";:"));
}

static void
append_value (GString *out, const char *value, gsize length, gboolean has_commas)
{
  for (gsize i = 0; i < length; i++) {
    char letter = value[i];
    if (letter == '\\' && i + 1 < length && (guchar) value[i + 1] > ' ') {
      g_string_append_c (out, letter);
      letter = value[++i];
    } else if (((guchar) letter < 0x20 && letter != '\t') || letter == 0x7f) {
      letter = ' ';
    } else if (has_commas && letter == ',') {
      letter = ';';
    } else if (has_commas && letter == ';') {
      g_string_append_c (out, '\\');
    }
    g_string_append_c (out, letter);
  }
}

static gboolean
is_nickname (const char *name, gsize length)
{
  const char *word = "NICKNAME";
  gsize size = strlen (word);

  return length >= size && g_ascii_strncasecmp (name + length - size, word, size) == 0 &&
         (length == size || !may_be_in_name (name[length - size - 1]));
}

static gboolean
is_quoted (const char *head, gsize length)
{
  g_autofree char *upper = g_ascii_strup (head, (gssize) length);

  return strstr (upper, "QUOTED-PRINTABLE") != NULL;
}

/* "=00" is NUL only where the value is quoted-printable. */
static gboolean
has_nul (const GString *line, gsize value)
{
  return strlen (line->str) < line->len ||
         (value > 0 && strstr (line->str + value, "=00") != NULL && is_quoted (line->str, value));
}

/* Whether the bytes of quoted-printable are UTF-8: those that are not need a name for what they are. */
static gboolean
quotes_utf8 (const char *text, gsize length)
{
  g_autoptr (GString) bytes = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] == '=' && i + 2 < length && g_ascii_isxdigit (text[i + 1]) && g_ascii_isxdigit (text[i + 2])) {
      g_string_append_c (bytes, (char) (g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2])));
      i += 2;
    } else {
      g_string_append_c (bytes, text[i]);
    }
  return g_utf8_validate_len (bytes->str, bytes->len, NULL);
}

/* Makes UTF-8 of the value, as the line itself says, else from the older encoding. */
static char *
convert (const GString *line, gsize value, LiaisonEncoding encoding, gsize *written)
{
  g_autofree char *charset = find_charset (line->str, value);
  const char *text = line->str + value;
  gssize length = (gssize) (line->len - value);
  char *converted = charset != NULL ? g_convert (text, length, "UTF-8", charset, NULL, written, NULL) : NULL;

  if (converted == NULL && encoding != LIAISON_ENCODING_UTF8)
    converted = g_convert (text, length, "UTF-8", liaison_encoding_name (encoding), NULL, written, NULL);
  return converted;
}

/**
 * liaison_vcard_line_prepare:
 * @line: (inout): unfolded, not empty; becomes what the library takes, without its line end
 * @encoding: of letters that are not UTF-8 and do not say what they are; UTF-8 refuses them
 * @error: %LIAISON_ERROR_INVALID
 */
gboolean
liaison_vcard_line_prepare (GString *line, LiaisonEncoding encoding, GError **error)
{
  gsize value = find_value (line), name = value > 0 ? measure_name (line->str, value - 1) : 0;
  gsize length = line->len - value;
  const char *text = line->str + value;
  gboolean is_valid = g_utf8_validate_len (text, length, NULL);
  g_autofree char *converted = NULL, *head = NULL, *params = NULL;
  g_autoptr (GString) out = NULL;

  if (has_nul (line, value))
    return refuse (error, _ ("there is a NUL byte"));
  if (name == 0)
    return refuse (error, _ ("the line is no property: it has no “:” after a name"));
  if (!is_valid) {
    text = converted = convert (line, value, encoding, &length);
    if (converted == NULL)
      return refuse (error, _ ("the letters are in no known encoding"));
    if (strlen (converted) < length)
      return refuse (error, _ ("there is a NUL byte"));
  }
  head = g_utf8_make_valid (line->str + name, (gssize) (value - 1 - name));
  params = is_valid ? g_strdup (head) : drop_charset (head);
  out = g_string_sized_new (line->len + 16);
  append_name (out, line->str, name);
  append_params (out, params);
  if (strchr (text, '=') != NULL && is_quoted (line->str, value) && strcasestr (params, ";CHARSET=") == NULL &&
      !quotes_utf8 (text, length)) {
    if (encoding == LIAISON_ENCODING_UTF8)
      return refuse (error, _ ("the letters are in no known encoding"));
    g_string_append_printf (out, ";CHARSET=%s", liaison_encoding_name (encoding));
  }
  g_string_append_c (out, ':');
  append_value (out, text, length, is_nickname (line->str, name));
  g_string_assign (line, out->str);
  return TRUE;
}
