// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a file of cards or of a calendar, unfolded.
#include "liaison-content-lines.h"

#include "liaison-content-property.h"

#include <string.h>

/* Where the line that starts at @at ends. */
static gsize
find_line_end (const LiaisonContentLines *lines)
{
  gsize end = lines->at;

  while (end < lines->size && lines->data[end] != '\n' && lines->data[end] != '\r')
    end++;
  return end;
}

/* Adds the line at @at, from byte @skipped of it, and goes to the next. */
static void
take_line (LiaisonContentLines *lines, gsize skipped)
{
  gsize end = find_line_end (lines);
  gsize start = MIN (lines->at + skipped, end);

  if (lines->unfolded->len + (end - start) > lines->max)
    lines->too_long = TRUE;
  else
    g_string_append_len (lines->unfolded, lines->data + start, (gssize) (end - start));
  lines->at = end;
  if (lines->at < lines->size && lines->data[lines->at] == '\r')
    lines->at++;
  if (lines->at < lines->size && lines->data[lines->at] == '\n' && (lines->at == end || lines->data[end] == '\r'))
    lines->at++;
  lines->line++;
}

static gboolean
is_folded (const LiaisonContentLines *lines)
{
  return lines->at < lines->size && (lines->data[lines->at] == ' ' || lines->data[lines->at] == '\t');
}

/* Whether the line ends with the "=" by which quoted-printable goes on in the next. */
static gboolean
is_soft (const GString *line)
{
  const char *colon;

  if (line->len == 0 || line->str[line->len - 1] != '=')
    return FALSE;
  colon = memchr (line->str, ':', line->len);
  return colon != NULL && liaison_content_property_is_quoted (line->str, (gsize) (colon - line->str));
}

/**
 * liaison_content_lines_open:
 * @lines: (out caller-allocates): close it, also after a failure
 * @bytes: the whole file
 * @file_name: what errors call it
 * @encoding: of lines that say nothing; a byte order mark of UTF-16 is heeded in any case
 * @error: %LIAISON_ERROR_INVALID: not text at all
 */
gboolean
liaison_content_lines_open (LiaisonContentLines *lines, GBytes *bytes, const char *file_name, LiaisonEncoding encoding,
                            GError **error)
{
  LiaisonEncoding whole = LIAISON_ENCODING_UTF8;

  *lines = (LiaisonContentLines) { .line = 1, .max = G_MAXSIZE, .unfolded = g_string_new (NULL) };
  /* Each line may be written in another way: only UTF-16 is one of the file. */
  if (encoding == LIAISON_ENCODING_UTF16_LE || encoding == LIAISON_ENCODING_UTF16_BE)
    whole = encoding;
  lines->encoding = encoding == LIAISON_ENCODING_DETECT || whole != LIAISON_ENCODING_UTF8
                        ? LIAISON_ENCODING_WINDOWS_1252
                        : encoding;
  lines->bytes = liaison_encoding_decode (bytes, &whole, file_name, error);
  if (lines->bytes == NULL)
    return FALSE;
  lines->data = g_bytes_get_data (lines->bytes, &lines->size);
  /* An empty file has no bytes to point to. */
  if (lines->data == NULL)
    lines->data = "";
  return TRUE;
}

/** liaison_content_lines_close: Frees what @lines holds. */
void
liaison_content_lines_close (LiaisonContentLines *lines)
{
  g_clear_pointer (&lines->bytes, g_bytes_unref);
  if (lines->unfolded != NULL)
    g_string_free (lines->unfolded, TRUE);
  lines->unfolded = NULL;
}

/**
 * liaison_content_lines_next:
 * @keep_blank: whether the blank that starts a continued line is part of it, as before vCard 3.0
 *
 * Reads one line with those that continue it. Not at the end.
 */
void
liaison_content_lines_next (LiaisonContentLines *lines, gboolean keep_blank)
{
  lines->too_long = FALSE;
  g_string_set_size (lines->unfolded, 0);
  take_line (lines, 0);
  for (;;) {
    if (is_soft (lines->unfolded) && lines->at < lines->size) {
      g_string_truncate (lines->unfolded, lines->unfolded->len - 1);
      take_line (lines, 0);
    } else if (is_folded (lines) && lines->unfolded->len > 0) {
      take_line (lines, keep_blank ? 0 : 1);
    } else {
      return;
    }
  }
}

/** liaison_content_lines_are_at_end: Returns: whether no line is left */
gboolean
liaison_content_lines_are_at_end (const LiaisonContentLines *lines)
{
  return lines->at >= lines->size;
}

/** liaison_content_lines_is: Returns: whether the line that was read last says @text, in either case */
gboolean
liaison_content_lines_is (const LiaisonContentLines *lines, const char *text)
{
  const GString *line = lines->unfolded;
  gsize length = strlen (text);

  if (g_ascii_strncasecmp (line->str, text, length) != 0)
    return FALSE;
  while (length < line->len && g_ascii_isspace (line->str[length]))
    length++;
  return length == line->len;
}

/** liaison_content_lines_fraction: Returns: how much of the file was read, from 0 to 1 */
double
liaison_content_lines_fraction (const LiaisonContentLines *lines)
{
  return lines->size > 0 ? (double) lines->at / (double) lines->size : 1.0;
}
