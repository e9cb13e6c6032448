// SPDX-License-Identifier: GPL-3.0-or-later
// Reading comma-separated values, one row at a time.
#include "liaison-csv.h"

#include "liaison-csv-sniff.h"
#include "liaison-error.h"
#include "liaison-field.h"
#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a cell lies: in the file, and in the text of the row once quotes are gone. */
typedef struct {
  gsize source;
  gsize start;
} CellSpan;

struct _LiaisonCsvReader {
  GBytes *bytes;
  const char *data;
  gsize size;
  gsize at;
  guint line;
  char *file_name;
  char separator;
  LiaisonEncoding encoding;
  gsize row_start;
  guint row_line;
  GString *text;
  GArray *spans;
  GArray *cells;
  LiaisonCsvPlace error_place;
  char *error_message;
};

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Whether a line ends with the byte at @offset: the CR of a CRLF does not end it yet. */
static gboolean
ends_line (const LiaisonCsvReader *reader, gsize offset)
{
  if (reader->data[offset] == '\r')
    return offset + 1 >= reader->size || reader->data[offset + 1] != '\n';
  return reader->data[offset] == '\n';
}

/* The place of the byte at @offset of the row being read. */
static LiaisonCsvPlace
find_place (const LiaisonCsvReader *reader, gsize offset)
{
  LiaisonCsvPlace place = { reader->row_line, 1, 1 };
  gsize line_start = reader->row_start;

  for (gsize i = reader->row_start; i < offset; i++)
    if (ends_line (reader, i)) {
      place.line++;
      line_start = i + 1;
    }
  for (gsize i = line_start; i < offset; i++)
    if ((reader->data[i] & 0xc0) != 0x80)
      place.position++;
  for (guint i = 1; i < reader->spans->len && g_array_index (reader->spans, CellSpan, i).source <= offset; i++)
    place.column++;
  return place;
}

/* Remembers the first thing that is wrong with a row; takes @message. */
static void
note_error (LiaisonCsvReader *reader, gsize offset, char *message)
{
  if (reader->error_message != NULL) {
    g_free (message);
    return;
  }
  reader->error_place = find_place (reader, offset);
  reader->error_message = message;
}

static void
skip_line_end (LiaisonCsvReader *reader)
{
  if (reader->at >= reader->size)
    return;
  if (reader->data[reader->at] == '\r' && reader->at + 1 < reader->size && reader->data[reader->at + 1] == '\n')
    reader->at++;
  reader->at++;
  reader->line++;
}

/* Adds @length bytes to the cell being read, or notes that it is too long: a 50 MB field is passed over, not kept. */
static void
append_text (LiaisonCsvReader *reader, const char *bytes, gsize length)
{
  const CellSpan *span = &g_array_index (reader->spans, CellSpan, reader->spans->len - 1);

  if (reader->error_message != NULL)
    return;
  if (reader->text->len - span->start + length > LIAISON_TEXT_MAX) {
    note_error (reader, span->source, g_strdup_printf (_ ("the field is longer than %d bytes"), LIAISON_TEXT_MAX));
    return;
  }
  g_string_append_len (reader->text, bytes, (gssize) length);
}

/* Reads what stands between quotes; leaves @at after the closing one. */
static void
read_quoted (LiaisonCsvReader *reader)
{
  gsize opened = reader->at++;

  while (reader->at < reader->size) {
    gsize start = reader->at;
    const char *quote = memchr (reader->data + start, '"', reader->size - start);
    gsize end = quote != NULL ? (gsize) (quote - reader->data) : reader->size;
    for (gsize i = start; i < end; i++)
      if (ends_line (reader, i))
        reader->line++;
    append_text (reader, reader->data + start, end - start);
    reader->at = end;
    if (quote == NULL)
      break;
    reader->at++;
    if (reader->at >= reader->size || reader->data[reader->at] != '"')
      return;
    append_text (reader, "\"", 1);
    reader->at++;
  }
  note_error (reader, opened, g_strdup (_ ("the quote that opens here is never closed")));
}

/* After a closing quote: blanks are forgiven, anything else is not. */
static void
check_after_quote (LiaisonCsvReader *reader)
{
  while (reader->at < reader->size && reader->data[reader->at] == ' ')
    reader->at++;
  if (reader->at >= reader->size || reader->data[reader->at] == reader->separator ||
      is_line_end (reader->data[reader->at]))
    return;
  note_error (reader, reader->at, g_strdup (_ ("there is text after the closing quote")));
  while (reader->at < reader->size && reader->data[reader->at] != reader->separator &&
         !is_line_end (reader->data[reader->at]))
    reader->at++;
}

static void
read_cell (LiaisonCsvReader *reader)
{
  CellSpan span = { reader->at, reader->text->len };
  gsize start = reader->at;

  if (reader->spans->len == LIAISON_CSV_COLUMNS_MAX && reader->error_message == NULL)
    note_error (reader, reader->at, g_strdup_printf (_ ("the row has more than %d fields"), LIAISON_CSV_COLUMNS_MAX));
  if (reader->spans->len < LIAISON_CSV_COLUMNS_MAX)
    g_array_append_val (reader->spans, span);
  if (start < reader->size && reader->data[start] == '"') {
    read_quoted (reader);
    check_after_quote (reader);
  } else {
    while (reader->at < reader->size && reader->data[reader->at] != reader->separator &&
           !is_line_end (reader->data[reader->at]))
      reader->at++;
    append_text (reader, reader->data + start, reader->at - start);
  }
  if (reader->error_message == NULL)
    g_string_append_c (reader->text, '\0');
}

/* Checks the bytes of the whole row at once: cells are made of them and nothing else. */
static void
check_bytes (LiaisonCsvReader *reader)
{
  gsize bad = 0;
  const char *start = reader->data + reader->row_start;

  if (reader->error_message != NULL || liaison_text_is_clean (start, (gssize) (reader->at - reader->row_start), &bad))
    return;
  bad += reader->row_start;
  if (reader->data[bad] == '\0')
    note_error (reader, bad, g_strdup (_ ("there is a NUL byte")));
  else if ((reader->data[bad] & 0x80) != 0)
    note_error (reader, bad, g_strdup_printf (_ ("byte 0x%02X is not UTF-8 text"), (guint) (guchar) reader->data[bad]));
  else
    note_error (reader, bad,
                g_strdup_printf (_ ("there is a control character, 0x%02X"), (guint) (guchar) reader->data[bad]));
}

static void
read_row (LiaisonCsvReader *reader)
{
  g_string_set_size (reader->text, 0);
  g_array_set_size (reader->spans, 0);
  reader->row_start = reader->at;
  reader->row_line = reader->line;
  for (;;) {
    read_cell (reader);
    if (reader->at >= reader->size || reader->data[reader->at] != reader->separator)
      break;
    reader->at++;
  }
  check_bytes (reader);
  skip_line_end (reader);
}

static gboolean
is_blank (const LiaisonCsvReader *reader)
{
  return reader->spans->len == 1 && reader->text->len == 1 && reader->data[reader->row_start] != '"';
}

static void
publish_cells (LiaisonCsvReader *reader)
{
  LiaisonCsvPlace place = { reader->row_line, 0, 1 };
  gsize offset = reader->row_start;

  g_array_set_size (reader->cells, reader->spans->len);
  for (guint i = 0; i < reader->spans->len; i++) {
    const CellSpan *span = &g_array_index (reader->spans, CellSpan, i);
    LiaisonCsvCell *cell = &g_array_index (reader->cells, LiaisonCsvCell, i);
    gsize end = i + 1 < reader->spans->len ? span[1].start : reader->text->len;
    for (; offset < span->source; offset++) {
      if (ends_line (reader, offset)) {
        place.line++;
        place.position = 1;
      } else if ((reader->data[offset] & 0xc0) != 0x80) {
        place.position++;
      }
    }
    place.column = i + 1;
    *cell = (LiaisonCsvCell) { reader->text->str + span->start, end - span->start - 1, place };
  }
}

/* Takes "sep=;" away, and finds the separator. */
static void
begin (LiaisonCsvReader *reader)
{
  if (reader->size - reader->at > 5 && g_ascii_strncasecmp (reader->data + reader->at, "sep=", 4) == 0 &&
      is_line_end (reader->data[reader->at + 5])) {
    reader->separator = reader->data[reader->at + 4];
    reader->at += 5;
    skip_line_end (reader);
  }
  if (reader->separator == '\0')
    reader->separator = liaison_csv_sniff (reader->data + reader->at, reader->size - reader->at);
}

/**
 * liaison_csv_reader_new:
 * @bytes: the whole file; may be a mapping of it
 * @file_name: what errors call it
 * @separator: 0 finds it out
 * @error: %LIAISON_ERROR_INVALID: not text at all
 *
 * Returns: (transfer full): a reader standing before the first row
 */
LiaisonCsvReader *
liaison_csv_reader_new (GBytes *bytes, const char *file_name, char separator, LiaisonEncoding encoding, GError **error)
{
  g_autoptr (LiaisonCsvReader) reader = g_new0 (LiaisonCsvReader, 1);

  reader->file_name = g_strdup (file_name);
  reader->separator = separator;
  reader->encoding = encoding;
  reader->line = 1;
  reader->text = g_string_new (NULL);
  reader->spans = g_array_new (FALSE, FALSE, sizeof (CellSpan));
  reader->cells = g_array_new (FALSE, TRUE, sizeof (LiaisonCsvCell));
  reader->bytes = liaison_encoding_decode (bytes, &reader->encoding, file_name, error);
  if (reader->bytes == NULL)
    return NULL;
  reader->data = g_bytes_get_data (reader->bytes, &reader->size);
  /* An empty file has no bytes to point to. */
  if (reader->data == NULL)
    reader->data = "";
  begin (reader);
  return g_steal_pointer (&reader);
}

/** liaison_csv_reader_free: Frees it and the cells of its last row. */
void
liaison_csv_reader_free (LiaisonCsvReader *reader)
{
  g_clear_pointer (&reader->bytes, g_bytes_unref);
  g_free (reader->file_name);
  g_free (reader->error_message);
  g_string_free (reader->text, TRUE);
  g_array_unref (reader->spans);
  g_array_unref (reader->cells);
  g_free (reader);
}

/**
 * liaison_csv_reader_next:
 * @cells: (out) (transfer none): the row's cells, until the next call; %NULL at the end
 * @n_cells: (out): how many; 0 at the end
 * @error: %LIAISON_ERROR_INVALID with file, line and column; see also liaison_csv_reader_error_place()
 *
 * Blank lines are passed over. After an error the reader stands at the next row.
 *
 * Returns: %FALSE on error
 */
gboolean
liaison_csv_reader_next (LiaisonCsvReader *reader, const LiaisonCsvCell **cells, guint *n_cells, GError **error)
{
  *cells = NULL;
  *n_cells = 0;
  g_clear_pointer (&reader->error_message, g_free);
  do {
    if (reader->at >= reader->size)
      return TRUE;
    read_row (reader);
  } while (reader->error_message == NULL && is_blank (reader));
  if (reader->error_message != NULL) {
    liaison_csv_set_error (error, reader->file_name, &reader->error_place, NULL, reader->error_message);
    return FALSE;
  }
  publish_cells (reader);
  *cells = (const LiaisonCsvCell *) (gpointer) reader->cells->data;
  *n_cells = reader->cells->len;
  return TRUE;
}

/** liaison_csv_reader_at_end: Returns: whether nothing is left to read */
gboolean
liaison_csv_reader_at_end (const LiaisonCsvReader *reader)
{
  return reader->at >= reader->size;
}

/** liaison_csv_reader_error_place: Returns: (transfer none): where the last call that failed did */
const LiaisonCsvPlace *
liaison_csv_reader_error_place (const LiaisonCsvReader *reader)
{
  return &reader->error_place;
}

/** liaison_csv_reader_error_message: Returns: (nullable): what is wrong there, without the place */
const char *
liaison_csv_reader_error_message (const LiaisonCsvReader *reader)
{
  return reader->error_message;
}

/** liaison_csv_reader_separator: Returns: what parts the fields */
char
liaison_csv_reader_separator (const LiaisonCsvReader *reader)
{
  return reader->separator;
}

/** liaison_csv_reader_encoding: Returns: what the file is read as; never %LIAISON_ENCODING_DETECT */
LiaisonEncoding
liaison_csv_reader_encoding (const LiaisonCsvReader *reader)
{
  return reader->encoding;
}

/** liaison_csv_reader_fraction: Returns: how much of the file was read, from 0 to 1 */
double
liaison_csv_reader_fraction (const LiaisonCsvReader *reader)
{
  return reader->size > 0 ? (double) reader->at / (double) reader->size : 1.0;
}
