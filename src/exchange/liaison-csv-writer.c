// SPDX-License-Identifier: GPL-3.0-or-later
// Writing comma-separated values.
#include "liaison-csv.h"

#include <string.h>

/* How much is gathered before it is given to the stream. */
#define GATHERED_BYTES (64 * 1024)

struct _LiaisonCsvWriter {
  GOutputStream *stream;
  GString *gathered;
  char separator;
  gboolean guard;
};

/* Whether all of @text is a number a spreadsheet only reads, never runs. */
static gboolean
is_number (const char *text)
{
  const char *p = text + (*text == '+' || *text == '-' ? 1 : 0);
  const char *digits = p;

  while (g_ascii_isdigit (*p))
    p++;
  if (p > digits && *p == '.' && g_ascii_isdigit (p[1]))
    for (p++; g_ascii_isdigit (*p);)
      p++;
  return p > digits && *p == '\0';
}

static gboolean
is_formula (const char *text)
{
  while (*text == '\'')
    text++;
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL && !is_number (text);
}

static gboolean
needs_quotes (const char *text, char separator)
{
  const char special[] = { '"', '\n', '\r', separator, '\0' };
  gsize length = strlen (text);

  /* At the head of a file these would read as a byte order mark and as the naming of a separator. */
  if (g_str_has_prefix (text, "\xef\xbb\xbf") || g_ascii_strncasecmp (text, "sep=", 4) == 0)
    return TRUE;
  return strpbrk (text, special) != NULL || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void
append_cell (LiaisonCsvWriter *writer, const char *text)
{
  GString *out = writer->gathered;

  if (writer->guard && is_formula (text)) {
    /* Quoted in any case: some spreadsheets take an apostrophe for text only inside quotes. */
    g_string_append (out, "\"'");
  } else if (needs_quotes (text, writer->separator)) {
    g_string_append_c (out, '"');
  } else {
    g_string_append (out, text);
    return;
  }
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static gboolean
flush (LiaisonCsvWriter *writer, GCancellable *cancellable, GError **error)
{
  gboolean written = g_output_stream_write_all (writer->stream, writer->gathered->str, writer->gathered->len, NULL,
                                                cancellable, error);
  g_string_set_size (writer->gathered, 0);
  return written;
}

/**
 * liaison_csv_writer_new:
 * @stream: where to write
 * @separator: "," unless a spreadsheet wants another
 * @guard: whether cells that a spreadsheet would run as formulas get an apostrophe; only a file that is never opened by
 *   one goes without
 *
 * Returns: (transfer full): a writer; call liaison_csv_writer_finish() at the end
 */
LiaisonCsvWriter *
liaison_csv_writer_new (GOutputStream *stream, char separator, gboolean guard)
{
  LiaisonCsvWriter *writer = g_new0 (LiaisonCsvWriter, 1);

  writer->stream = g_object_ref (stream);
  writer->separator = separator;
  writer->guard = guard;
  writer->gathered = g_string_new (NULL);
  return writer;
}

/** liaison_csv_writer_free: Frees it; what was not finished is lost. */
void
liaison_csv_writer_free (LiaisonCsvWriter *writer)
{
  g_object_unref (writer->stream);
  g_string_free (writer->gathered, TRUE);
  g_free (writer);
}

/** liaison_csv_writer_row: Writes one row, ended by CRLF (RFC 4180, section 2); a %NULL cell is an empty one. */
gboolean
liaison_csv_writer_row (LiaisonCsvWriter *writer, const char *const *cells, guint n_cells, GCancellable *cancellable,
                        GError **error)
{
  for (guint i = 0; i < n_cells; i++) {
    if (i > 0)
      g_string_append_c (writer->gathered, writer->separator);
    append_cell (writer, cells[i] != NULL ? cells[i] : "");
  }
  /* A lone empty cell would read back as a blank line. */
  if (n_cells == 1 && (cells[0] == NULL || *cells[0] == '\0'))
    g_string_append (writer->gathered, "\"\"");
  g_string_append (writer->gathered, "\r\n");
  return writer->gathered->len < GATHERED_BYTES || flush (writer, cancellable, error);
}

/** liaison_csv_writer_finish: Writes what is still gathered; the stream stays open. */
gboolean
liaison_csv_writer_finish (LiaisonCsvWriter *writer, GCancellable *cancellable, GError **error)
{
  return flush (writer, cancellable, error);
}

/** liaison_csv_guard: Returns: (transfer full): @text as a guarded cell holds it */
char *
liaison_csv_guard (const char *text)
{
  return is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/** liaison_csv_unguard: Returns: (transfer none): @text without the apostrophe that liaison_csv_guard() put there */
const char *
liaison_csv_unguard (const char *text)
{
  return *text == '\'' && is_formula (text) ? text + 1 : text;
}

/**
 * liaison_csv_write_table:
 * @rows: (element-type GStrv): all of them
 *
 * Writes a table that is known as a whole, guarded.
 */
gboolean
liaison_csv_write_table (GOutputStream *stream, GPtrArray *rows, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonCsvWriter) writer = liaison_csv_writer_new (stream, ',', TRUE);

  for (guint i = 0; i < rows->len; i++) {
    char **cells = g_ptr_array_index (rows, i);
    if (!liaison_csv_writer_row (writer, (const char *const *) cells, g_strv_length (cells), cancellable, error))
      return FALSE;
  }
  return liaison_csv_writer_finish (writer, cancellable, error);
}
