// SPDX-License-Identifier: GPL-3.0-or-later
// What passed between partners and the office, and how each mechanism works.
#include "liaison-objectives.h"
#include "liaison-db.h"

#include "liaison-disclosure.h"
#include "liaison-entities.h"
#include "liaison-row-titles.h"

#include <string.h>

/** liaison_exchange_row_ref: Returns: @row */
LiaisonExchangeRow *
liaison_exchange_row_ref (LiaisonExchangeRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_exchange_row_unref: Gives one reference back. */
void
liaison_exchange_row_unref (LiaisonExchangeRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->exchange->record);
  g_free (row->name);
  g_free (row->family);
  g_free (row->about);
  g_free (row);
}

static gboolean
is_code (const char *wanted, const char *code)
{
  return wanted == NULL || g_strcmp0 (wanted, code) == 0;
}

/** liaison_exchange_row_passes: Returns: whether @filter lets @row through */
gboolean
liaison_exchange_row_passes (const LiaisonExchangeRow *row, const LiaisonExchangeFilter *filter)
{
  const LiaisonExchange *exchange = row->exchange;
  const char *const texts[] = { exchange->title, exchange->text, row->name, row->about };

  return (filter->partner == NULL || liaison_id_equal (filter->partner, &exchange->partner)) &&
         (filter->about == NULL || liaison_id_equal (filter->about, &exchange->about)) &&
         is_code (filter->kind, exchange->kind) && is_code (filter->direction, exchange->direction) &&
         is_code (filter->theme, exchange->theme) && (!filter->onward || exchange->onward) &&
         liaison_row_matches (filter->text, texts, G_N_ELEMENTS (texts));
}

static LiaisonExchangeRow *
read_row (LiaisonRowTitles *titles, LiaisonRecord *record, GError **error)
{
  g_autoptr (LiaisonExchangeRow) row = g_new0 (LiaisonExchangeRow, 1);
  const LiaisonExchange *exchange = (const LiaisonExchange *) record;
  const LiaisonEntity *about = exchange->about_entity != NULL ? liaison_entities_find (exchange->about_entity) : NULL;

  g_atomic_ref_count_init (&row->refs);
  row->exchange = (LiaisonExchange *) liaison_record_ref (record);
  if (!liaison_row_titles_partner (titles, &exchange->partner, &row->name, &row->family, error) ||
      !liaison_row_titles_get (titles, about, &exchange->about, &row->about, error))
    return NULL;
  return g_steal_pointer (&row);
}

/* The latest first. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LiaisonExchangeRow *first = *(LiaisonExchangeRow *const *) a, *second = *(LiaisonExchangeRow *const *) b;
  int order = -liaison_moment_compare (&first->exchange->on, &second->exchange->on);

  return order != 0 ? order : liaison_id_compare (&first->exchange->record.id, &second->exchange->record.id);
}

/**
 * liaison_store_exchange_rows:
 * @filter: (nullable): %NULL for all
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonExchangeRow): the latest first
 */
GPtrArray *
liaison_store_exchange_rows (LiaisonStore *store, const LiaisonExchangeFilter *filter, GError **error)
{
  static const LiaisonExchangeFilter all = { 0 };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_exchange);
  g_autoptr (GPtrArray) records = liaison_store_fetch (store, query, error);
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_exchange_row_unref);

  if (records == NULL)
    return NULL;
  if (filter == NULL)
    filter = &all;
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (LiaisonExchangeRow) row = read_row (titles, records->pdata[i], error);
    if (row == NULL)
      return NULL;
    if (liaison_exchange_row_passes (row, filter))
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }
  g_ptr_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}

/** liaison_store_exchange_row: Returns: (transfer full) (nullable): one, also from the trash;
 * %LIAISON_ERROR_NOT_FOUND without it */
LiaisonExchangeRow *
liaison_store_exchange_row (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_exchange, id, error);
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);

  return record != NULL ? read_row (titles, record, error) : NULL;
}

/** liaison_methods_ref: Returns: @methods */
LiaisonMethods *
liaison_methods_ref (LiaisonMethods *methods)
{
  g_atomic_ref_count_inc (&methods->refs);
  return methods;
}

/** liaison_methods_unref: Gives one reference back. */
void
liaison_methods_unref (LiaisonMethods *methods)
{
  if (!g_atomic_ref_count_dec (&methods->refs))
    return;
  g_ptr_array_unref (methods->themes);
  g_ptr_array_unref (methods->labels);
  g_ptr_array_unref (methods->bodies);
  g_ptr_array_unref (methods->cells);
  g_free (methods);
}

/** liaison_methods_cell: Returns: (transfer none) (element-type LiaisonExchange): what one body does about one theme */
GPtrArray *
liaison_methods_cell (const LiaisonMethods *methods, guint theme, guint body)
{
  g_return_val_if_fail (theme < methods->themes->len && body < methods->bodies->len, NULL);
  return methods->cells->pdata[theme * methods->bodies->len + body];
}

static void
free_body (gpointer data)
{
  LiaisonMethodBody *body = data;

  g_free (body->name);
  g_free (body);
}

/* What themes are called: codes to labels. */
static GHashTable *
read_theme_labels (LiaisonStore *store, LiaisonLanguage language, GError **error)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      language == LIAISON_LANGUAGE_FR ? "SELECT code, coalesce (label_fr, label_en, code) FROM term WHERE vocabulary = "
                                        "'theme' AND trashed_at = 0"
                                      : "SELECT code, coalesce (label_en, label_fr, code) FROM term WHERE vocabulary = "
                                        "'theme' AND trashed_at = 0",
      "");
  g_autoptr (GError) problem = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &problem))
    g_hash_table_insert (labels, g_strdup (liaison_rows_text (rows, 0)), g_strdup (liaison_rows_text (rows, 1)));
  if (problem == NULL)
    return g_steal_pointer (&labels);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static int
compare_themes (gconstpointer a, gconstpointer b, gpointer labels)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;
  const char *words[2];

  if ((*first == '\0') != (*second == '\0'))
    return *first == '\0' ? 1 : -1;
  words[0] = g_hash_table_lookup (labels, first);
  words[1] = g_hash_table_lookup (labels, second);
  return g_utf8_collate (words[0] != NULL ? words[0] : first, words[1] != NULL ? words[1] : second);
}

static int
compare_bodies (gconstpointer a, gconstpointer b)
{
  const LiaisonMethodBody *first = *(LiaisonMethodBody *const *) a, *second = *(LiaisonMethodBody *const *) b;
  int order = second->mechanism - first->mechanism;

  return order != 0 ? order : g_utf8_collate (first->name, second->name);
}

static gboolean
is_theme (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
is_body (gconstpointer body, gconstpointer id)
{
  return liaison_id_equal (&((const LiaisonMethodBody *) body)->id, id);
}

static const char *
theme_of (const LiaisonExchange *exchange)
{
  return exchange->theme != NULL ? exchange->theme : "";
}

/* The rows and columns that there are. */
static void
add_axes (LiaisonMethods *methods, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonExchangeRow *row = rows->pdata[i];
    LiaisonMethodBody *body;
    if (!g_ptr_array_find_with_equal_func (methods->themes, theme_of (row->exchange), is_theme, NULL))
      g_ptr_array_add (methods->themes, g_strdup (theme_of (row->exchange)));
    if (g_ptr_array_find_with_equal_func (methods->bodies, &row->exchange->partner, is_body, NULL))
      continue;
    body = g_new0 (LiaisonMethodBody, 1);
    body->id = row->exchange->partner;
    body->name = g_strdup (row->name != NULL ? row->name : "");
    body->mechanism = g_strcmp0 (row->family, "regional_mechanisms") == 0;
    g_ptr_array_add (methods->bodies, body);
  }
}

static LiaisonMethods *
make_methods (GPtrArray *rows, GHashTable *labels)
{
  LiaisonMethods *methods = g_new0 (LiaisonMethods, 1);
  guint theme, body;

  g_atomic_ref_count_init (&methods->refs);
  methods->themes = g_ptr_array_new_with_free_func (g_free);
  methods->labels = g_ptr_array_new_with_free_func (g_free);
  methods->bodies = g_ptr_array_new_with_free_func (free_body);
  methods->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  add_axes (methods, rows);
  g_ptr_array_sort_with_data (methods->themes, compare_themes, labels);
  g_ptr_array_sort (methods->bodies, compare_bodies);
  for (guint i = 0; i < methods->themes->len; i++) {
    const char *label = g_hash_table_lookup (labels, methods->themes->pdata[i]);
    g_ptr_array_add (methods->labels, g_strdup (label != NULL ? label : methods->themes->pdata[i]));
  }
  for (guint i = 0; i < methods->themes->len * methods->bodies->len; i++)
    g_ptr_array_add (methods->cells, g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref));
  for (guint i = 0; i < rows->len; i++) {
    LiaisonExchange *exchange = ((LiaisonExchangeRow *) rows->pdata[i])->exchange;
    g_ptr_array_find_with_equal_func (methods->themes, theme_of (exchange), is_theme, &theme);
    g_ptr_array_find_with_equal_func (methods->bodies, &exchange->partner, is_body, &body);
    g_ptr_array_add (liaison_methods_cell (methods, theme, body), liaison_record_ref (&exchange->record));
  }
  return methods;
}

/* The rows of what an audience may have, in place of all; a person is no body whose methods are told outside. */
static GPtrArray *
disclose (LiaisonStore *store, GPtrArray *rows, LiaisonAudience audience, GError **error)
{
  const LiaisonDisclosureOptions options = { .audience = audience };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_exchange);
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  g_autoptr (LiaisonDisclosure) disclosure = NULL;
  g_autoptr (GHashTable) given = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_exchange_row_unref);
  GPtrArray *records;

  g_ptr_array_add (queries, query);
  disclosure = liaison_disclosure_new (store, queries, &options, NULL, error);
  if (disclosure == NULL)
    return NULL;
  records = disclosure->records[liaison_entity_exchange.number];
  for (guint i = 0; records != NULL && i < records->len; i++) {
    LiaisonExchange *exchange = records->pdata[i];
    if (exchange != NULL && !liaison_id_is_nil (&exchange->partner) && exchange->title != NULL)
      g_hash_table_insert (given, &exchange->record.id, exchange);
  }
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonExchangeRow *row = rows->pdata[i];
    LiaisonExchange *exchange = g_hash_table_lookup (given, &row->exchange->record.id);
    g_autoptr (LiaisonRecord) partner = NULL;
    LiaisonExchangeRow *copy;
    if (exchange == NULL)
      continue;
    partner = liaison_store_get (store, &liaison_entity_partner, &exchange->partner, error);
    if (partner == NULL)
      return NULL;
    if (g_strcmp0 (((const LiaisonPartner *) partner)->kind, "person") == 0)
      continue;
    copy = g_new0 (LiaisonExchangeRow, 1);
    g_atomic_ref_count_init (&copy->refs);
    copy->exchange = (LiaisonExchange *) liaison_record_ref (&exchange->record);
    copy->name = g_strdup (row->name);
    copy->family = g_strdup (row->family);
    g_ptr_array_add (result, copy);
  }
  return g_steal_pointer (&result);
}

/**
 * liaison_store_methods:
 * @audience: for whom: what may not go to it is left out and counted
 * @language: of the labels of themes
 *
 * Returns: (transfer full) (nullable): the comparison of working methods
 */
LiaisonMethods *
liaison_store_methods (LiaisonStore *store, LiaisonAudience audience, LiaisonLanguage language, GError **error)
{
  const LiaisonExchangeFilter filter = { .kind = "working_method", .direction = "received" };
  g_autoptr (GPtrArray) rows = liaison_store_exchange_rows (store, &filter, error);
  g_autoptr (GHashTable) labels = rows != NULL ? read_theme_labels (store, language, error) : NULL;
  g_autoptr (GPtrArray) given = NULL;
  LiaisonMethods *methods;

  if (labels == NULL)
    return NULL;
  given = audience == LIAISON_AUDIENCE_INTERNAL ? g_ptr_array_ref (rows) : disclose (store, rows, audience, error);
  if (given == NULL)
    return NULL;
  methods = make_methods (given, labels);
  methods->withheld = rows->len - given->len;
  return methods;
}

static char *
join_titles (GPtrArray *exchanges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < exchanges->len; i++) {
    const LiaisonExchange *exchange = exchanges->pdata[i];
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", exchange->title);
    if (exchange->text != NULL)
      g_string_append_printf (text, ": %s", exchange->text);
  }
  return g_string_free (text, FALSE);
}

/**
 * liaison_methods_line:
 * @line: 0 for the heads, then the themes
 * @theme: what the first column is called
 * @none: what stands for no theme
 *
 * Returns: (transfer full) (array zero-terminated=1): the cells of a line of the table as texts, one more than there
 * are bodies; "" is a gap
 */
char **
liaison_methods_line (const LiaisonMethods *methods, guint line, const char *theme, const char *none)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  const char *label = line > 0 ? methods->labels->pdata[line - 1] : theme;

  g_strv_builder_add (cells, *label != '\0' ? label : none);
  for (guint i = 0; i < methods->bodies->len; i++) {
    if (line == 0)
      g_strv_builder_add (cells, ((const LiaisonMethodBody *) methods->bodies->pdata[i])->name);
    else
      g_strv_builder_take (cells, join_titles (methods->cells->pdata[(line - 1) * methods->bodies->len + i]));
  }
  return g_strv_builder_end (cells);
}
