// SPDX-License-Identifier: GPL-3.0-or-later
// A table of facts, read row by row.
#include "liaison-reference-table.h"

#include "liaison-csv.h"
#include "liaison-data.h"

#include <string.h>

struct _LiaisonReferenceTable {
  char *name;
  LiaisonCsvReader *reader;
  GStrv columns;
  guint n_columns;
  const LiaisonCsvCell *cells;
  guint n_cells;
};

/** liaison_reference_table_open: Returns: (transfer full) (nullable): the built-in table called @name ("countries.csv")
 */
LiaisonReferenceTable *
liaison_reference_table_open (const char *name, GError **error)
{
  g_autoptr (LiaisonReferenceTable) table = g_new0 (LiaisonReferenceTable, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *path = g_strconcat ("reference/", name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  table->name = g_strdup (name);
  bytes = liaison_data_lookup (path, error);
  if (bytes == NULL)
    return NULL;
  table->reader = liaison_csv_reader_new (bytes, name, ',', LIAISON_ENCODING_UTF8, error);
  if (table->reader == NULL || !liaison_csv_reader_next (table->reader, &table->cells, &table->n_cells, error))
    return NULL;
  for (guint i = 0; i < table->n_cells; i++)
    g_strv_builder_add (builder, table->cells[i].text);
  table->columns = g_strv_builder_end (builder);
  table->n_columns = table->n_cells;
  return g_steal_pointer (&table);
}

/** liaison_reference_table_free: Frees it. */
void
liaison_reference_table_free (LiaisonReferenceTable *table)
{
  g_clear_pointer (&table->reader, liaison_csv_reader_free);
  g_strfreev (table->columns);
  g_free (table->name);
  g_free (table);
}

/** liaison_reference_table_next: Goes to the next row. Returns: %FALSE at the end (without @error) or on error */
gboolean
liaison_reference_table_next (LiaisonReferenceTable *table, GError **error)
{
  if (!liaison_csv_reader_next (table->reader, &table->cells, &table->n_cells, error) || table->n_cells == 0)
    return FALSE;
  if (table->n_cells == table->n_columns)
    return TRUE;
  liaison_reference_table_set_error (table, error, "the row has not as many fields as the header");
  return FALSE;
}

/** liaison_reference_table_cell: Returns: (transfer none): the text in that column of the row; "" where there is no
 * such column */
const char *
liaison_reference_table_cell (const LiaisonReferenceTable *table, const char *column)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (strcmp (table->columns[i], column) == 0)
      return table->cells[i].text;
  return "";
}

/** liaison_reference_table_set_error: Says what is wrong with the row. */
void
liaison_reference_table_set_error (const LiaisonReferenceTable *table, GError **error, const char *message)
{
  LiaisonCsvPlace place = { table->n_cells > 0 ? table->cells[0].place.line : 1, 0, 1 };

  liaison_csv_set_error (error, table->name, &place, NULL, message);
}
