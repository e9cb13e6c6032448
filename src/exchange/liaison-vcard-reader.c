// SPDX-License-Identifier: GPL-3.0-or-later
// Reading cards: lines into properties.
#include "liaison-vcard.h"

#include "liaison-content-lines.h"
#include "liaison-csv.h"
#include "liaison-error.h"
#include "liaison-vcard-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A card with more is no card. */
#define PROPERTIES_MAX 10000

struct _LiaisonVcardReader {
  LiaisonContentLines lines;
  char *file_name;
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

/* Reads one line. Before 3.0 the blank that starts a continued line is part of it. */
static void
unfold (LiaisonVcardReader *reader, guint version)
{
  guint line = reader->lines.line;

  liaison_content_lines_next (&reader->lines, version == 21);
  if (reader->lines.too_long)
    note_error (reader, line, g_strdup_printf (_ ("the value is longer than %d bytes"), LIAISON_VCARD_VALUE_MAX));
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

  if (reader->lines.unfolded->len == 0)
    return;
  property = liaison_vcard_line_read (reader->lines.unfolded, card->version, reader->lines.encoding, &error);
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
  while (!liaison_content_lines_are_at_end (&reader->lines)) {
    unfold (reader, 30);
    if (liaison_content_lines_is (&reader->lines, "END:VCARD"))
      return;
  }
}

/* Reads up to the end of the card, or up to the beginning of the next where it has none. */
static void
read_card (LiaisonVcardReader *reader, LiaisonVcard *card)
{
  while (!liaison_content_lines_are_at_end (&reader->lines)) {
    gsize start = reader->lines.at;
    guint line = reader->lines.line;
    unfold (reader, card->version);
    if (liaison_content_lines_is (&reader->lines, "END:VCARD"))
      return;
    if (!liaison_content_lines_is (&reader->lines, "BEGIN:VCARD")) {
      take_property (reader, card, line);
    } else if (begins_agent (card)) {
      skip_agent (reader);
    } else {
      reader->lines.at = start;
      reader->lines.line = line;
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

  reader->file_name = g_strdup (file_name);
  if (!liaison_content_lines_open (&reader->lines, bytes, file_name, encoding, error))
    return NULL;
  reader->lines.max = LIAISON_VCARD_VALUE_MAX;
  return g_steal_pointer (&reader);
}

/** liaison_vcard_reader_free: Frees it. */
void
liaison_vcard_reader_free (LiaisonVcardReader *reader)
{
  liaison_content_lines_close (&reader->lines);
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
  while (!liaison_content_lines_are_at_end (&reader->lines) && made == NULL) {
    guint line = reader->lines.line;
    unfold (reader, 30);
    if (!liaison_content_lines_is (&reader->lines, "BEGIN:VCARD"))
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
  return liaison_content_lines_fraction (&reader->lines);
}
