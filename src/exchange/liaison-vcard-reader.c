// SPDX-License-Identifier: GPL-3.0-or-later
// Reading cards: lines into properties.
#include "liaison-vcard.h"

#include "liaison-csv.h"
#include "liaison-error.h"
#include "liaison-vcard-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A card with more is no card. */
#define PROPERTIES_MAX 10000

/* @encoding: of text that says nothing itself
 * @line: number of the line that starts at @at
 * @unfolded: the line being read, continued ones joined */
struct _LiaisonVcardReader {
  GBytes *bytes;
  const char *data;
  gsize size;
  gsize at;
  guint line;
  char *file_name;
  LiaisonEncoding encoding;
  GString *unfolded;
  guint error_line;
  char *error_message;
};

static void
note_error (LiaisonVcardReader *reader, guint line, char *message)
{
  if (reader->error_message != NULL) {
    g_free (message);
    return;
  }
  reader->error_line = line;
  reader->error_message = message;
}

/* Where the line that starts at @at ends. */
static gsize
find_line_end (const LiaisonVcardReader *reader)
{
  gsize end = reader->at;

  while (end < reader->size && reader->data[end] != '\n' && reader->data[end] != '\r')
    end++;
  return end;
}

/* Adds the line at @at, from byte @skipped of it, and goes to the next. */
static void
take_line (LiaisonVcardReader *reader, gsize skipped)
{
  gsize end = find_line_end (reader);
  gsize start = MIN (reader->at + skipped, end);

  if (reader->unfolded->len + (end - start) > LIAISON_VCARD_VALUE_MAX)
    note_error (reader, reader->line,
                g_strdup_printf (_ ("the value is longer than %d bytes"), LIAISON_VCARD_VALUE_MAX));
  else
    g_string_append_len (reader->unfolded, reader->data + start, (gssize) (end - start));
  reader->at = end;
  if (reader->at < reader->size && reader->data[reader->at] == '\r')
    reader->at++;
  if (reader->at < reader->size && reader->data[reader->at] == '\n' && (reader->at == end || reader->data[end] == '\r'))
    reader->at++;
  reader->line++;
}

static gboolean
is_folded (const LiaisonVcardReader *reader)
{
  return reader->at < reader->size && (reader->data[reader->at] == ' ' || reader->data[reader->at] == '\t');
}

/* Whether the line ends with the "=" by which quoted-printable goes on in the next. */
static gboolean
is_soft (const GString *line)
{
  const char *colon;

  if (line->len == 0 || line->str[line->len - 1] != '=')
    return FALSE;
  colon = memchr (line->str, ':', line->len);
  return colon != NULL && liaison_vcard_line_is_quoted (line->str, (gsize) (colon - line->str));
}

/* Reads one line with those that continue it. Before 3.0 the blank that starts a continued line is part of it. */
static void
unfold (LiaisonVcardReader *reader, guint version)
{
  g_string_set_size (reader->unfolded, 0);
  take_line (reader, 0);
  for (;;) {
    if (is_soft (reader->unfolded) && reader->at < reader->size) {
      g_string_truncate (reader->unfolded, reader->unfolded->len - 1);
      take_line (reader, 0);
    } else if (is_folded (reader) && reader->unfolded->len > 0) {
      take_line (reader, version == 21 ? 0 : 1);
    } else {
      return;
    }
  }
}

static gboolean
is_line (const GString *line, const char *text)
{
  gsize length = strlen (text);

  if (g_ascii_strncasecmp (line->str, text, length) != 0)
    return FALSE;
  while (length < line->len && g_ascii_isspace (line->str[length]))
    length++;
  return length == line->len;
}

static guint
read_version (const char *text)
{
  if (g_str_has_prefix (text, "2.1"))
    return 21;
  return g_str_has_prefix (text, "4") ? 40 : 30;
}

/* Takes one line of a card; blank ones say nothing. */
static void
take_property (LiaisonVcardReader *reader, LiaisonVcard *card, guint line)
{
  g_autoptr (GError) error = NULL;
  LiaisonVcardProperty *property;

  if (*reader->unfolded->str == '\0' && reader->unfolded->len == 0)
    return;
  property = liaison_vcard_line_read (reader->unfolded, card->version, reader->encoding, &error);
  if (property == NULL) {
    note_error (reader, line, g_strdup (error->message));
    return;
  }
  property->line = line;
  if (strcmp (property->name, "VERSION") == 0) {
    card->version = read_version (property->value);
    liaison_vcard_property_free (property);
  } else if (card->properties->len == PROPERTIES_MAX) {
    note_error (reader, line, g_strdup_printf (_ ("the card has more than %d lines"), PROPERTIES_MAX));
    liaison_vcard_property_free (property);
  } else {
    g_ptr_array_add (card->properties, property);
  }
}

/* Whether the card that is read holds another one from here on: "AGENT:" and then its first line. */
static gboolean
begins_agent (const LiaisonVcard *card)
{
  const LiaisonVcardProperty *last = card->properties->len > 0
                                         ? g_ptr_array_index (card->properties, card->properties->len - 1)
                                         : NULL;

  return last != NULL && strcmp (last->name, "AGENT") == 0 && *last->value == '\0';
}

/* Passes over a card within a card. */
static void
skip_agent (LiaisonVcardReader *reader)
{
  while (reader->at < reader->size) {
    unfold (reader, 30);
    if (is_line (reader->unfolded, "END:VCARD"))
      return;
  }
}

/* Reads up to the end of the card, or up to the beginning of the next where it has none. */
static void
read_card (LiaisonVcardReader *reader, LiaisonVcard *card)
{
  while (reader->at < reader->size) {
    gsize start = reader->at;
    guint line = reader->line;
    unfold (reader, card->version);
    if (is_line (reader->unfolded, "END:VCARD"))
      return;
    if (!is_line (reader->unfolded, "BEGIN:VCARD")) {
      take_property (reader, card, line);
    } else if (begins_agent (card)) {
      skip_agent (reader);
    } else {
      reader->at = start;
      reader->line = line;
      break;
    }
  }
  note_error (reader, card->line, g_strdup (_ ("the card that begins here has no end")));
}

/**
 * liaison_vcard_reader_new:
 * @bytes: the whole file
 * @file_name: what errors call it
 * @encoding: of cards that say nothing; a byte order mark of UTF-16 is heeded in any case
 * @error: %LIAISON_ERROR_INVALID: not text at all
 */
LiaisonVcardReader *
liaison_vcard_reader_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GError **error)
{
  g_autoptr (LiaisonVcardReader) reader = g_new0 (LiaisonVcardReader, 1);
  LiaisonEncoding whole = LIAISON_ENCODING_UTF8;

  reader->unfolded = g_string_new (NULL);
  reader->file_name = g_strdup (file_name);
  reader->line = 1;
  /* Cards of 2.1 change their encoding from one line to the next: only UTF-16 is one of the file. */
  if (encoding == LIAISON_ENCODING_UTF16_LE || encoding == LIAISON_ENCODING_UTF16_BE)
    whole = encoding;
  reader->encoding = encoding == LIAISON_ENCODING_DETECT || whole != LIAISON_ENCODING_UTF8
                         ? LIAISON_ENCODING_WINDOWS_1252
                         : encoding;
  reader->bytes = liaison_encoding_decode (bytes, &whole, file_name, error);
  if (reader->bytes == NULL)
    return NULL;
  reader->data = g_bytes_get_data (reader->bytes, &reader->size);
  /* An empty file has no bytes to point to. */
  if (reader->data == NULL)
    reader->data = "";
  return g_steal_pointer (&reader);
}

/** liaison_vcard_reader_free: Frees it. */
void
liaison_vcard_reader_free (LiaisonVcardReader *reader)
{
  g_clear_pointer (&reader->bytes, g_bytes_unref);
  g_string_free (reader->unfolded, TRUE);
  g_free (reader->file_name);
  g_free (reader->error_message);
  g_free (reader);
}

/**
 * liaison_vcard_reader_next:
 * @card: (out) (transfer full): the next card; %NULL at the end
 * @error: %LIAISON_ERROR_INVALID with file and line
 *
 * What stands between cards is passed over. After an error the reader stands behind the card that is wrong.
 *
 * Returns: %FALSE on error
 */
gboolean
liaison_vcard_reader_next (LiaisonVcardReader *reader, LiaisonVcard **card, GError **error)
{
  g_autoptr (LiaisonVcard) made = NULL;

  *card = NULL;
  g_clear_pointer (&reader->error_message, g_free);
  while (reader->at < reader->size && made == NULL) {
    guint line = reader->line;
    unfold (reader, 30);
    if (!is_line (reader->unfolded, "BEGIN:VCARD"))
      continue;
    made = g_new0 (LiaisonVcard, 1);
    made->version = 30;
    made->line = line;
    made->properties = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_vcard_property_free);
  }
  g_clear_pointer (&reader->error_message, g_free);
  if (made == NULL)
    return TRUE;
  read_card (reader, made);
  if (reader->error_message != NULL) {
    LiaisonCsvPlace place = { reader->error_line, 0, 1 };
    liaison_csv_set_error (error, reader->file_name, &place, NULL, reader->error_message);
    return FALSE;
  }
  *card = g_steal_pointer (&made);
  return TRUE;
}

/** liaison_vcard_reader_error_line: Returns: the line that the last call that failed is about */
guint
liaison_vcard_reader_error_line (const LiaisonVcardReader *reader)
{
  return reader->error_line;
}

/** liaison_vcard_reader_error_message: Returns: (nullable): what is wrong there, without the place */
const char *
liaison_vcard_reader_error_message (const LiaisonVcardReader *reader)
{
  return reader->error_message;
}

/** liaison_vcard_reader_fraction: Returns: how much of the file was read, from 0 to 1 */
double
liaison_vcard_reader_fraction (const LiaisonVcardReader *reader)
{
  return reader->size > 0 ? (double) reader->at / (double) reader->size : 1.0;
}
