// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a file: their names, and where each goes.
#include "liaison-import-columns.h"

#include "liaison-error.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/** liaison_import_read_header: Takes the first row as the names of @columns. */
gboolean
liaison_import_read_header (LiaisonCsvReader *reader, const LiaisonImportOptions *options, GPtrArray *columns,
                            GError **error)
{
  const LiaisonCsvCell *cells;
  guint n_cells;

  if (!liaison_csv_reader_next (reader, &cells, &n_cells, error))
    return FALSE;
  if (n_cells == 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s is empty"), options->file_name);
    return FALSE;
  }
  for (guint i = 0; i < n_cells; i++) {
    LiaisonImportColumn *column = g_new0 (LiaisonImportColumn, 1);
    column->name = liaison_import_strip (cells[i].text);
    g_ptr_array_add (columns, column);
  }
  /* "NGO_name,Session_number,": a column without a name at the end is no column. */
  while (columns->len > 1 && *((LiaisonImportColumn *) g_ptr_array_index (columns, columns->len - 1))->name == '\0')
    g_ptr_array_set_size (columns, (int) columns->len - 1);
  return TRUE;
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

  if (options->mapping == NULL)
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
  if (entity == &liaison_entity_partner && !check_names (options, columns, targets, error))
    return NULL;
  return g_steal_pointer (&targets);
}

/**
 * liaison_import_guess_columns:
 * @samples: (out) (optional) (element-type GStrv): the cells of the first rows
 *
 * For a form that asks where each column goes, before there is a plan.
 *
 * Returns: (transfer full) (element-type LiaisonImportColumn) (nullable): the columns with likely targets
 */
GPtrArray *
liaison_import_guess_columns (GBytes *bytes, const LiaisonImportOptions *options, GPtrArray **samples, GError **error)
{
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, error);
  g_autoptr (GPtrArray) columns = liaison_import_columns_new ();
  const LiaisonCsvCell *cells;
  guint n_cells;

  if (reader == NULL || !liaison_import_read_header (reader, options, columns, error))
    return NULL;
  guess_columns (options, columns);
  if (samples != NULL)
    *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  while (samples != NULL && (*samples)->len < 5 && !liaison_csv_reader_at_end (reader)) {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
    if (!liaison_csv_reader_next (reader, &cells, &n_cells, NULL))
      continue;
    for (guint i = 0; i < n_cells; i++)
      g_strv_builder_add (builder, cells[i].text);
    if (n_cells > 0)
      g_ptr_array_add (*samples, g_strv_builder_end (builder));
  }
  return g_steal_pointer (&columns);
}
