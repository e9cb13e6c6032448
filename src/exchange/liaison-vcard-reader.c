// SPDX-License-Identifier: GPL-3.0-or-later
// Reading cards: the lines of each, and what the library finds in them.
#include "liaison-vcard.h"

#include "liaison-content-lines.h"
#include "liaison-csv.h"
#include "liaison-error.h"
#include "liaison-vcard-helper.h"
#include "liaison-vcard-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A card with more lines, or bytes, is no card. */
#define PROPERTIES_MAX 10000
#define CARD_MAX       (2 * LIAISON_VCARD_VALUE_MAX)

/* So many bytes of cards are given to the library before the answer to the first is awaited. */
#define AHEAD       (256 * 1024)
#define CARDS_AHEAD 1000

/*
 * Card: a card on its way
 * @n_lines: how many properties the library was given
 * @size: how many bytes it was given
 * @error_message: (nullable): why it was given none, at @error_line
 */
typedef struct {
  guint version;
  guint line;
  guint n_lines;
  gsize size;
  guint error_line;
  char *error_message;
} Card;

struct _LiaisonVcardReader {
  LiaisonContentLines lines;
  char *file_name;
  LiaisonVcardHelper *helper;
  GCancellable *cancellable;
  GQueue cards;
  gsize ahead;
  GString *text;
  GString *form;
  guint error_line;
  char *error_message;
};

static void
free_card (gpointer data)
{
  Card *card = data;

  g_free (card->error_message);
  g_free (card);
}

/* Takes @message. The first error is the one that is told. */
static void
note_error (Card *card, guint line, char *message)
{
  if (card->error_message != NULL) {
    g_free (message);
    return;
  }
  card->error_line = line;
  card->error_message = message;
}

static guint
read_version (const char *text)
{
  text += strspn (text, " ");
  if (g_str_has_prefix (text, "2.1"))
    return 21;
  return *text == '4' ? 40 : 30;
}

static gboolean
starts_with (const GString *line, const char *text)
{
  return g_ascii_strncasecmp (line->str, text, strlen (text)) == 0;
}

/* Takes one line of a card; blank ones, and ends of something else, say nothing. */
static void
take_line (LiaisonVcardReader *reader, Card *card, guint line)
{
  GString *text = reader->lines.unfolded;
  g_autoptr (GError) error = NULL;

  if (reader->lines.too_long)
    note_error (card, line, g_strdup_printf (_ ("the value is longer than %d bytes"), LIAISON_VCARD_VALUE_MAX));
  if (text->len == 0 || card->error_message != NULL || starts_with (text, "END:"))
    return;
  if (!liaison_vcard_line_prepare (text, reader->lines.encoding, &error)) {
    note_error (card, line, g_strdup (error->message));
    return;
  }
  if (starts_with (text, "VERSION:"))
    card->version = read_version (text->str + strlen ("VERSION:"));
  if (card->n_lines == PROPERTIES_MAX)
    note_error (card, line, g_strdup_printf (_ ("the card has more than %d lines"), PROPERTIES_MAX));
  if (reader->text->len + text->len > CARD_MAX)
    note_error (card, line, g_strdup_printf (_ ("the card is longer than %d bytes"), CARD_MAX));
  if (card->error_message != NULL)
    return;
  card->n_lines++;
  g_string_append_len (reader->text, text->str, (gssize) text->len);
  g_string_append (reader->text, "\r\n");
}

/* Passes over a card within a card. */
static void
skip_agent (LiaisonVcardReader *reader)
{
  while (!liaison_content_lines_are_at_end (&reader->lines)) {
    liaison_content_lines_next (&reader->lines, FALSE);
    if (liaison_content_lines_is (&reader->lines, "END:VCARD"))
      return;
  }
}

/* Reads up to the end of the card, or up to the beginning of the next where it has none. Before 3.0 the blank that
 * starts a continued line is part of it. */
static void
read_card (LiaisonVcardReader *reader, Card *card)
{
  gboolean begins_agent = FALSE;

  while (!liaison_content_lines_are_at_end (&reader->lines)) {
    gsize start = reader->lines.at;
    guint line = reader->lines.line;
    liaison_content_lines_next (&reader->lines, card->version == 21);
    if (liaison_content_lines_is (&reader->lines, "END:VCARD"))
      return;
    if (!liaison_content_lines_is (&reader->lines, "BEGIN:VCARD")) {
      begins_agent = liaison_content_lines_is (&reader->lines, "AGENT:");
      take_line (reader, card, line);
    } else if (begins_agent) {
      skip_agent (reader);
    } else {
      reader->lines.at = start;
      reader->lines.line = line;
      break;
    }
  }
  note_error (card, card->line, g_strdup (_ ("the card that begins here has no end")));
}

/* Gives the library the next card of the file. */
static gboolean
send_card (LiaisonVcardReader *reader)
{
  Card *card;
  guint line;

  do {
    if (liaison_content_lines_are_at_end (&reader->lines))
      return FALSE;
    line = reader->lines.line;
    liaison_content_lines_next (&reader->lines, FALSE);
  } while (!liaison_content_lines_is (&reader->lines, "BEGIN:VCARD"));
  card = g_new0 (Card, 1);
  card->version = 30;
  card->line = line;
  g_string_assign (reader->text, "BEGIN:VCARD\r\n");
  read_card (reader, card);
  g_queue_push_tail (&reader->cards, card);
  if (card->error_message != NULL)
    return TRUE;
  g_string_append (reader->text, "END:VCARD\r\n");
  card->size = reader->text->len;
  reader->ahead += card->size;
  liaison_vcard_helper_ask (reader->helper, reader->text->str, reader->text->len);
  return TRUE;
}

static void
remove_versions (LiaisonVcard *card)
{
  for (guint i = card->properties->len; i > 0; i--)
    if (strcmp (((LiaisonVcardProperty *) g_ptr_array_index (card->properties, i - 1))->name, "VERSION") == 0)
      g_ptr_array_remove_index (card->properties, i - 1);
}

/* What the library says of a card. Each line must have become a property: none is lost silently. */
static LiaisonVcard *
read_answer (LiaisonVcardReader *reader, Card *card)
{
  g_autoptr (LiaisonVcard) made = liaison_vcard_new (card->version, card->line);

  liaison_vcard_from_form (made, reader->form->str);
  if (made->properties->len != card->n_lines) {
    note_error (card, card->line, g_strdup (_ ("not every line of the card that begins here can be read")));
    return NULL;
  }
  remove_versions (made);
  return g_steal_pointer (&made);
}

/**
 * liaison_vcard_reader_new:
 * @bytes: the whole file
 * @file_name: what errors call it
 * @encoding: of cards that say nothing; a byte order mark of UTF-16 is heeded in any case
 * @cancellable: (nullable): of the reading
 * @error: %LIAISON_ERROR_INVALID: not text at all; %LIAISON_ERROR_FAILED: nothing here can read cards
 */
LiaisonVcardReader *
liaison_vcard_reader_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (LiaisonVcardReader) reader = g_new0 (LiaisonVcardReader, 1);

  reader->file_name = g_strdup (file_name);
  reader->text = g_string_new (NULL);
  reader->form = g_string_new (NULL);
  g_set_object (&reader->cancellable, cancellable);
  if (!liaison_content_lines_open (&reader->lines, bytes, file_name, encoding, error))
    return NULL;
  reader->lines.max = LIAISON_VCARD_VALUE_MAX;
  reader->helper = liaison_vcard_helper_new ("--read", error);
  return reader->helper != NULL ? g_steal_pointer (&reader) : NULL;
}

/** liaison_vcard_reader_free: Frees it. */
void
liaison_vcard_reader_free (LiaisonVcardReader *reader)
{
  liaison_content_lines_close (&reader->lines);
  g_clear_pointer (&reader->helper, liaison_vcard_helper_free);
  g_clear_object (&reader->cancellable);
  g_queue_clear_full (&reader->cards, free_card);
  g_string_free (reader->text, TRUE);
  g_string_free (reader->form, TRUE);
  g_free (reader->file_name);
  g_free (reader->error_message);
  g_free (reader);
}

static gboolean
refuse (LiaisonVcardReader *reader, Card *card, GError **error)
{
  LiaisonCsvPlace place = { card->error_line, 0, 1 };

  reader->error_line = card->error_line;
  g_set_str (&reader->error_message, card->error_message);
  liaison_csv_set_error (error, reader->file_name, &place, NULL, reader->error_message);
  return FALSE;
}

/* Tells at which card the program that reads them has ended. */
static void
give_up (LiaisonVcardReader *reader, const Card *card, const GError *problem, GError **error)
{
  if (problem->domain == LIAISON_ERROR)
    g_set_error (error, LIAISON_ERROR, problem->code, _ ("%s, line %u: %s"), reader->file_name, card->line,
                 problem->message);
  else
    g_propagate_error (error, g_error_copy (problem));
}

/**
 * liaison_vcard_reader_next:
 * @card: (out) (transfer full): the next card; %NULL at the end
 * @error: %LIAISON_ERROR_INVALID with file and line: the next call goes on behind the card that is wrong;
 *   %LIAISON_ERROR_FAILED with the line of the card, and %G_IO_ERROR_CANCELLED: nothing more can be read
 *
 * What stands between cards is passed over.
 *
 * Returns: %FALSE on error
 */
gboolean
liaison_vcard_reader_next (LiaisonVcardReader *reader, LiaisonVcard **card, GError **error)
{
  g_autoptr (GError) problem = NULL;
  Card *next;
  gboolean done;

  *card = NULL;
  g_clear_pointer (&reader->error_message, g_free);
  while (reader->ahead < AHEAD && reader->cards.length < CARDS_AHEAD && send_card (reader))
    ;
  next = g_queue_pop_head (&reader->cards);
  if (next == NULL)
    return TRUE;
  if (next->error_message == NULL) {
    g_string_truncate (reader->form, 0);
    reader->ahead -= next->size;
    if (!liaison_vcard_helper_answer (reader->helper, reader->form, reader->cancellable, &problem)) {
      give_up (reader, next, problem, error);
      free_card (next);
      return FALSE;
    }
    *card = read_answer (reader, next);
  }
  done = *card != NULL || refuse (reader, next, error);
  free_card (next);
  return done;
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
