// SPDX-License-Identifier: GPL-3.0-or-later
// Which line of a file names the columns: lists often begin with a title, or have no header at all.
#include "liaison-import-header.h"

#include "liaison-import-target.h"
#include "liaison-partner.h"

#include <string.h>

/* How many rows are looked at. */
#define ROWS_LOOKED_AT 16

/* @filled: how many cells are not empty; @known: how many of them are names of columns */
typedef struct {
  guint line;
  guint filled;
  guint known;
  gboolean has_values;
} Row;

/* An address, a number or a date: nobody calls a column that. */
static gboolean
is_value (const char *text)
{
  guint digits = 0, length = 0;

  if (strchr (text, '@') != NULL || strstr (text, "://") != NULL || g_str_has_prefix (text, "www."))
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), length++)
    digits += g_unichar_isdigit (g_utf8_get_char (p));
  return digits > 0 && digits * 2 >= length;
}

static Row
look_at (const LiaisonEntity *entity, const LiaisonCsvCell *cells, guint n_cells)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = NULL;
  Row row = { cells[0].place.line, 0, 0, FALSE };

  for (guint i = 0; i < n_cells; i++) {
    g_autofree char *text = liaison_import_strip (cells[i].text);
    row.filled += *text != '\0';
    row.has_values = row.has_values || is_value (text);
    g_ptr_array_add (headers, (char *) cells[i].text);
  }
  targets = liaison_import_guess_targets (entity, (const char *const *) headers->pdata, headers->len);
  for (guint i = 0; i < targets->len; i++)
    row.known += g_ptr_array_index (targets, i) != NULL;
  return row;
}

static GArray *
look_at_first_rows (GBytes *bytes, const LiaisonImportOptions *options)
{
  const LiaisonEntity *entity = options->entity != NULL ? options->entity : &liaison_entity_partner;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, NULL);
  const LiaisonCsvCell *cells;
  guint n_cells;

  while (reader != NULL && rows->len < ROWS_LOOKED_AT && liaison_csv_reader_next (reader, &cells, &n_cells, NULL) &&
         n_cells > 0) {
    Row row = look_at (entity, cells, n_cells);
    if (row.filled > 0)
      g_array_append_val (rows, row);
  }
  return rows;
}

/** liaison_import_row_is_empty: Returns: whether several cells are there and nothing is in them: what spreadsheets
 * leave below a list */
gboolean
liaison_import_row_is_empty (const LiaisonCsvCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    for (const char *p = cells[i].text; *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
  return n_cells > 1;
}

/**
 * liaison_import_find_header:
 *
 * The header is the first row that fills at least half as many cells as the fullest one does (a title above it does
 * not), unless it names no column that is known and a later one names two. Where none names any and the first holds
 * numbers, dates or addresses, there is no header.
 *
 * Returns: its line; -1 where there is none; 0 where the file has no rows that can be read
 */
int
liaison_import_find_header (GBytes *bytes, const LiaisonImportOptions *options)
{
  g_autoptr (GArray) rows = look_at_first_rows (bytes, options);
  const Row *first = NULL;
  guint fullest = 0;

  for (guint i = 0; i < rows->len; i++)
    fullest = MAX (fullest, g_array_index (rows, Row, i).filled);
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);
    if (row->filled * 2 < fullest)
      continue;
    if ((first == NULL && row->known > 0) || row->known > 1)
      return (int) row->line;
    if (first == NULL)
      first = row;
  }
  if (first == NULL)
    return 0;
  return first->has_values ? -1 : (int) first->line;
}
