// SPDX-License-Identifier: GPL-3.0-or-later
// Finding out what parts the fields of a file, and telling where its errors are.
#include "liaison-csv-sniff.h"

#include "liaison-csv.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>

/* How much of a file is looked at: enough for some rows, even with long texts. */
#define SNIFFED_BYTES (64 * 1024)
#define SNIFFED_ROWS  20

/* How many fields each of the first rows has if some separator parts them. */
typedef struct {
  guint fields[SNIFFED_ROWS];
  guint rows;
} Shape;

static Shape
measure (const char *data, gsize size, char separator)
{
  Shape shape = { { 0 }, 0 };
  gboolean quoted = FALSE;
  guint fields = 1;
  gsize start = 0;

  for (gsize i = 0; i < size && shape.rows < SNIFFED_ROWS; i++) {
    gboolean ends = data[i] == '\n' || (data[i] == '\r' && (i + 1 >= size || data[i + 1] != '\n'));
    if (data[i] == '"')
      quoted = !quoted;
    else if (!quoted && data[i] == separator)
      fields++;
    else if (!quoted && ends) {
      if (i > start)
        shape.fields[shape.rows++] = fields;
      fields = 1;
      start = i + 1;
    }
  }
  if (shape.rows == 0)
    shape.fields[shape.rows++] = fields;
  return shape;
}

/* The more rows have the same number of fields the better, and then the more fields. Titles above the header are among
 * the rows, so not all need agree. */
static guint
rate (const Shape *shape)
{
  guint best = 0;

  for (guint i = 0; i < shape->rows; i++) {
    guint same = 0;
    for (guint j = 0; j < shape->rows; j++)
      same += shape->fields[j] == shape->fields[i];
    if (shape->fields[i] >= 2)
      best = MAX (best, same * 1000 / shape->rows + MIN (shape->fields[i], 1000));
  }
  return best;
}

/**
 * liaison_csv_sniff:
 *
 * Returns: the separator that gives the first rows the same number of fields, the more the better; the comma in doubt
 */
char
liaison_csv_sniff (const char *data, gsize size)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  char best = ',';
  guint best_score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    Shape shape = measure (data, MIN (size, SNIFFED_BYTES), candidates[i]);
    guint score = rate (&shape);
    if (score > best_score) {
      best = candidates[i];
      best_score = score;
    }
  }
  return best;
}

/**
 * liaison_csv_set_error:
 * @place: where in the file
 * @column_name: (nullable): the column's header
 * @message: what is wrong
 *
 * Makes one sentence of it, with %LIAISON_ERROR_INVALID.
 */
void
liaison_csv_set_error (GError **error, const char *file_name, const LiaisonCsvPlace *place, const char *column_name,
                       const char *message)
{
  const char *file = file_name != NULL ? file_name : _ ("the file");

  if (column_name != NULL)
    /* Translators: the file, its line, the column's number and name, then what is wrong there. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s, line %u, column %u (%s): %s"), file, place->line,
                 place->column, column_name, message);
  else if (place->column > 0)
    /* Translators: the file, its line, the column's number, then what is wrong there. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s, line %u, column %u: %s"), file, place->line,
                 place->column, message);
  else
    /* Translators: the file, its line, then what is wrong there. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s, line %u: %s"), file, place->line, message);
}
