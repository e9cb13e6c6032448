// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a file: their names, and where each goes.
#include "liaison-import-columns.h"

#include "liaison-error.h"
#include "liaison-import-header.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows tell how many columns a list without a header has. */
#define ROWS_COUNTED 20

/* How many rows are shown, and looked at where there is no header. */
#define SAMPLES 5

static void
free_column (gpointer data)
{
  LiaisonImportColumn *column = data;

  g_free (column->name);
  g_free (column->target);
  g_free (column);
}

static void
free_target (gpointer data)
{
  if (data != NULL)
    liaison_import_target_free (data);
}

static int
find_column (GPtrArray *columns, const char *name)
{
  g_autofree char *wanted = liaison_import_header_key (name);
  gint64 number;

  if (*name == '#' && g_ascii_string_to_signed (name + 1, 10, 1, columns->len, &number, NULL))
    return (int) number - 1;
  for (guint i = 0; i < columns->len; i++)
    if (strcmp (((LiaisonImportColumn *) g_ptr_array_index (columns, i))->name, name) == 0)
      return (int) i;
  for (guint i = 0; i < columns->len; i++) {
    g_autofree char *key = liaison_import_header_key (((LiaisonImportColumn *) g_ptr_array_index (columns, i))->name);
    if (*key != '\0' && strcmp (key, wanted) == 0)
      return (int) i;
  }
  return -1;
}

static char *
list_columns (GPtrArray *columns)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < columns->len && i < 12; i++)
    g_string_append_printf (list, "%s%.40s", i > 0 ? ", " : "",
                            ((LiaisonImportColumn *) g_ptr_array_index (columns, i))->name);
  if (columns->len > 12)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static gboolean
map_column (const LiaisonImportOptions *options, GPtrArray *columns, const char *text, GError **error)
{
  /* A header may hold "=" itself, a field never does. */
  const char *equals = strrchr (text, '=');
  LiaisonCsvPlace place = { 1, 0, 1 };
  g_autofree char *name = equals != NULL ? g_strndup (text, (gsize) (equals - text)) : NULL;
  int index = name != NULL ? find_column (columns, g_strstrip (name)) : -1;
  LiaisonImportColumn *column;

  if (name == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is not of the form COLUMN=FIELD"), text);
    return FALSE;
  }
  if (index < 0) {
    g_autofree char *there = list_columns (columns);
    g_autofree char *message = g_strdup_printf (_ ("no column is called “%.60s”; there are: %s"), name, there);
    liaison_csv_set_error (error, options->file_name, &place, NULL, message);
    return FALSE;
  }
  column = g_ptr_array_index (columns, index);
  g_free (column->target);
  column->target = g_strdup (equals + 1);
  g_strstrip (column->target);
  return TRUE;
}

static void
guess_columns (const LiaisonImportOptions *options, GPtrArray *columns)
{
  const LiaisonEntity *entity = options->entity != NULL ? options->entity : &liaison_entity_partner;
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = NULL;

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (headers, ((LiaisonImportColumn *) g_ptr_array_index (columns, i))->name);
  targets = liaison_import_guess_targets (entity, (const char *const *) headers->pdata, headers->len);
  for (guint i = 0; i < columns->len; i++)
    ((LiaisonImportColumn *) g_ptr_array_index (columns, i))->target = g_strdup (g_ptr_array_index (targets, i));
}

/* A list of partners without their names is the wrong list: better said at once than for each row. */
static gboolean
check_names (const LiaisonImportOptions *options, GPtrArray *columns, GPtrArray *targets, GError **error)
{
  LiaisonCsvPlace place = { 1, 0, 1 };
  g_autofree char *there = NULL, *message = NULL;

  for (guint i = 0; i < targets->len; i++)
    if (g_ptr_array_index (targets, i) != NULL && liaison_import_target_gives_name (g_ptr_array_index (targets, i)))
      return TRUE;
  there = list_columns (columns);
  message = g_strdup_printf (_ ("no column gives the partners' names; there are: %s"), there);
  liaison_csv_set_error (error, options->file_name, &place, NULL, message);
  return FALSE;
}

/** liaison_import_columns_new: Returns: (transfer full) (element-type LiaisonImportColumn): no columns yet */
GPtrArray *
liaison_import_columns_new (void)
{
  return g_ptr_array_new_with_free_func (free_column);
}

/* Columns without names, as many as the widest of the first rows has. */
static void
number_columns (GBytes *bytes, const LiaisonImportOptions *options, GPtrArray *columns)
{
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, NULL);
  const LiaisonCsvCell *cells;
  guint n_cells;

  for (guint i = 0; i < ROWS_COUNTED && reader != NULL; i++) {
    if (!liaison_csv_reader_next (reader, &cells, &n_cells, NULL) || n_cells == 0)
      return;
    while (n_cells > 0 && cells[n_cells - 1].length == 0)
      n_cells--;
    while (columns->len < n_cells) {
      LiaisonImportColumn *column = g_new0 (LiaisonImportColumn, 1);
      column->name = g_strdup ("");
      g_ptr_array_add (columns, column);
    }
  }
}

static void
name_columns (const LiaisonCsvCell *cells, guint n_cells, GPtrArray *columns)
{
  for (guint i = 0; i < n_cells; i++) {
    LiaisonImportColumn *column = g_new0 (LiaisonImportColumn, 1);
    column->name = liaison_import_strip (cells[i].text);
    g_ptr_array_add (columns, column);
  }
  /* "NGO_name,Session_number,": a column without a name at the end is no column. */
  while (columns->len > 1 && *((LiaisonImportColumn *) g_ptr_array_index (columns, columns->len - 1))->name == '\0')
    g_ptr_array_set_size (columns, (int) columns->len - 1);
}

/**
 * liaison_import_read_header:
 * @reader: of @bytes, at their beginning; then stands before the first row of the list
 * @header: (out): the line with the names of @columns; -1 if there is none
 *
 * Passes over the lines above the header and takes the names of @columns from it.
 */
gboolean
liaison_import_read_header (LiaisonCsvReader *reader, GBytes *bytes, const LiaisonImportOptions *options,
                            GPtrArray *columns, int *header, GError **error)
{
  const LiaisonCsvCell *cells;
  guint n_cells;

  *header = options->header != 0 ? options->header : liaison_import_find_header (bytes, options);
  if (*header < 0) {
    number_columns (bytes, options, columns);
    if (columns->len > 0)
      return TRUE;
  }
  do {
    if (!liaison_csv_reader_next (reader, &cells, &n_cells, error))
      return FALSE;
    if (n_cells == 0) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s is empty"), options->file_name);
      return FALSE;
    }
  } while (*header > 0 && cells[0].place.line < (guint) *header);
  name_columns (cells, n_cells, columns);
  return TRUE;
}

static void
note_orders (GPtrArray *targets, guint *orders, const LiaisonCsvCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells && i < targets->len; i++) {
    const LiaisonImportTarget *target = g_ptr_array_index (targets, i);
    g_autofree char *text = NULL;
    if (target == NULL || !liaison_import_target_is_dated (target))
      continue;
    text = liaison_import_strip (cells[i].text);
    orders[i] |= 1u << liaison_import_target_order (text);
  }
}

/**
 * liaison_import_settle_dates:
 * @header: the line with the names of the columns
 * @targets: (element-type LiaisonImportTarget) (nullable items): whose @order is filled in
 *
 * "03/04/2021" alone may be April or March. Where another cell of the column is 31/12/2024, the day comes first in all.
 */
void
liaison_import_settle_dates (GBytes *bytes, const LiaisonImportOptions *options, int header, GPtrArray *targets)
{
  g_autoptr (LiaisonCsvReader) reader = NULL;
  g_autofree guint *orders = g_new0 (guint, MAX (targets->len, 1));
  const LiaisonCsvCell *cells;
  gboolean wanted = FALSE;
  guint n_cells;

  for (guint i = 0; i < targets->len; i++)
    wanted = wanted || (g_ptr_array_index (targets, i) != NULL &&
                        liaison_import_target_is_dated (g_ptr_array_index (targets, i)));
  if (wanted)
    reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, NULL);
  while (reader != NULL && !liaison_csv_reader_at_end (reader))
    if (liaison_csv_reader_next (reader, &cells, &n_cells, NULL) && n_cells > 0 &&
        (header < 0 || cells[0].place.line > (guint) header))
      note_orders (targets, orders, cells, n_cells);
  for (guint i = 0; i < targets->len; i++) {
    guint found = orders[i] & ((1u << LIAISON_CONVERT_DMY) | (1u << LIAISON_CONVERT_MDY));
    LiaisonImportTarget *target = g_ptr_array_index (targets, i);
    if (target != NULL && found == 1u << LIAISON_CONVERT_DMY)
      target->order = LIAISON_CONVERT_DMY;
    else if (target != NULL && found == 1u << LIAISON_CONVERT_MDY)
      target->order = LIAISON_CONVERT_MDY;
  }
}

static gboolean
check_key (const LiaisonImportOptions *options, GPtrArray *targets, GError **error)
{
  for (guint i = 0; options->key != NULL && i < targets->len; i++)
    if (g_ptr_array_index (targets, i) != NULL &&
        liaison_import_target_gives (g_ptr_array_index (targets, i), options->key))
      return TRUE;
  if (options->key != NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("no column gives “%.60s”, by which rows shall be matched"), options->key);
  return options->key == NULL;
}

static gboolean
has_target (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (((LiaisonImportColumn *) g_ptr_array_index (columns, i))->target != NULL)
      return TRUE;
  return FALSE;
}

/**
 * liaison_import_map_columns:
 * @columns: (element-type LiaisonImportColumn): whose targets are filled in
 *
 * Returns: (transfer full) (element-type LiaisonImportTarget) (nullable items): one for each column, as the mapping
 * says or as is likely
 */
GPtrArray *
liaison_import_map_columns (const LiaisonImportOptions *options, GPtrArray *columns, GError **error)
{
  const LiaisonEntity *entity = options->entity != NULL ? options->entity : &liaison_entity_partner;
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (free_target);

  if (options->mapping == NULL && !has_target (columns))
    guess_columns (options, columns);
  for (guint i = 0; options->mapping != NULL && options->mapping[i] != NULL; i++)
    if (!map_column (options, columns, options->mapping[i], error))
      return NULL;
  for (guint i = 0; i < columns->len; i++) {
    const LiaisonImportColumn *column = g_ptr_array_index (columns, i);
    LiaisonCsvPlace place = { 1, i + 1, 1 };
    g_autoptr (GError) local = NULL;
    LiaisonImportTarget *target = column->target != NULL ? liaison_import_target_new (entity, column->target, &local)
                                                         : NULL;
    if (local != NULL) {
      liaison_csv_set_error (error, options->file_name, &place, column->name, local->message);
      if (error != NULL)
        (*error)->code = local->code;
      return NULL;
    }
    g_ptr_array_add (targets, target);
  }
  if (entity == &liaison_entity_partner && (!check_key (options, targets, error) ||
                                            (options->key == NULL && !check_names (options, columns, targets, error))))
    return NULL;
  return g_steal_pointer (&targets);
}

/**
 * liaison_import_guess_columns:
 * @samples: (out) (optional) (element-type GStrv): the cells of the first rows
 * @header: (out): the line that names the columns; -1 if none does
 *
 * For a form that asks where each column goes, before there is a plan.
 *
 * Returns: (transfer full) (element-type LiaisonImportColumn) (nullable): the columns with likely targets
 */
GPtrArray *
liaison_import_guess_columns (GBytes *bytes, const LiaisonImportOptions *options, GPtrArray **samples, int *header,
                              GError **error)
{
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, error);
  g_autoptr (GPtrArray) columns = liaison_import_columns_new ();
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const LiaisonCsvCell *cells;
  guint n_cells;

  if (reader == NULL || !liaison_import_read_header (reader, bytes, options, columns, header, error))
    return NULL;
  while (first->len < SAMPLES && !liaison_csv_reader_at_end (reader)) {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    if (!liaison_csv_reader_next (reader, &cells, &n_cells, NULL) || liaison_import_row_is_empty (cells, n_cells))
      continue;
    for (guint i = 0; i < n_cells; i++)
      g_strv_builder_add (builder, cells[i].text);
    if (n_cells > 0)
      g_ptr_array_add (first, g_strv_builder_end (builder));
  }
  guess_columns (options, columns);
  if (*header < 0)
    liaison_import_guess_from_cells (columns, first);
  if (samples != NULL)
    *samples = g_steal_pointer (&first);
  return g_steal_pointer (&columns);
}
