// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters: each with whom it went to, who signs it, what was answered.
#include "liaison-letters-private.h"
#include "liaison-db.h"

#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which letters, as a condition on "c". */
static const char *const scopes[] = {
  [LIAISON_LETTERS_ALL] = "",
  [LIAISON_LETTERS_OF_ID] = " AND c.id = ?1",
  [LIAISON_LETTERS_OF_MATTER] = " AND c.matter = ?1",
  [LIAISON_LETTERS_OF_PARTNER] = " AND c.id IN (SELECT id FROM communication WHERE addressee = ?1 UNION SELECT "
                                 "communication FROM signatory WHERE mandate = ?1 AND trashed_at = 0 UNION SELECT "
                                 "communication FROM signatory WHERE holder = ?1 AND trashed_at = 0 UNION SELECT l.id "
                                 "FROM party p JOIN communication l ON l.matter = p.matter WHERE p.partner = ?1 AND "
                                 "p.trashed_at = 0)",
  [LIAISON_LETTERS_OF_CHAIN] =
      " AND c.id IN (WITH RECURSIVE up (id) AS (SELECT ?1 UNION SELECT l.follow_up_of FROM up JOIN communication l ON "
      "l.id = up.id WHERE l.follow_up_of IS NOT NULL), down (id) AS (SELECT id FROM up UNION SELECT l.id FROM down "
      "JOIN communication l ON l.follow_up_of = down.id WHERE l.trashed_at = 0) SELECT id FROM down)",
};

/* What is under way. @rows: (element-type LiaisonId LiaisonLetterRow) */
typedef struct {
  LiaisonStore *store;
  const char *scope;
  const LiaisonId *id;
  const LiaisonMoment *today;
  GPtrArray *list;
  GHashTable *rows;
} Reading;

/** liaison_letter_row_ref: Returns: @row */
LiaisonLetterRow *
liaison_letter_row_ref (LiaisonLetterRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_letter_row_unref: Gives one reference back. */
void
liaison_letter_row_unref (LiaisonLetterRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->letter->record);
  g_free (row->reference);
  g_free (row->full_reference);
  g_free (row->matter_title);
  g_free (row->addressee);
  g_free (row->search);
  g_free (row->addressee_key);
  g_ptr_array_unref (row->mandates);
  g_ptr_array_unref (row->replies);
  g_free (row);
}

static void
free_mandate (gpointer data)
{
  LiaisonLetterMandate *mandate = data;

  g_ref_string_release (mandate->name);
  g_free (mandate);
}

static void
free_mandate_name (gpointer data)
{
  LiaisonMandateName *name = data;

  g_ref_string_release (name->name);
  g_free (name->sort_key);
  g_free (name->type);
  g_free (name->scope);
  g_free (name);
}

static int
compare_mandate_names (gconstpointer a, gconstpointer b)
{
  const LiaisonMandateName *first = *(const LiaisonMandateName *const *) a;
  const LiaisonMandateName *second = *(const LiaisonMandateName *const *) b;
  int order = liaison_letter_mandate_rank (FALSE, first->type, first->scope) -
              liaison_letter_mandate_rank (FALSE, second->type, second->scope);

  return order != 0 ? order : strcmp (first->sort_key, second->sort_key);
}

static void
number_mandates (GHashTable *names)
{
  g_autoptr (GPtrArray) list = g_hash_table_get_values_as_ptr_array (names);

  g_ptr_array_sort (list, compare_mandate_names);
  for (guint i = 0; i < list->len; i++)
    ((LiaisonMandateName *) g_ptr_array_index (list, i))->order = (int) i + 1;
}

/** liaison_letters_read_mandates: Returns: (transfer full) (nullable) (element-type LiaisonId LiaisonMandateName):
 * every mandate, and whoever else signs a letter */
GHashTable *
liaison_letters_read_mandates (LiaisonStore *store, GError **error)
{
  g_autofree char *language = liaison_store_get_local (store, "names-language", NULL);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT p.id, coalesce ((SELECT n.text FROM partner_name n WHERE n.partner = p.id AND n.type = 'alias' AND "
      "n.language = ?1 AND n.trashed_at = 0 ORDER BY n.row LIMIT 1), p.short_name, pi.name), p.mandate_type, "
      "p.mandate_scope FROM partner p JOIN partner_index pi ON pi.row = p.row WHERE p.kind = 'mandate' OR p.id IN "
      "(SELECT mandate FROM signatory)",
      "s", language != NULL ? language : "en");
  g_autoptr (GHashTable) names = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, free_mandate_name);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local)) {
    LiaisonMandateName *name = g_new0 (LiaisonMandateName, 1);
    const char *text = liaison_rows_text (rows, 1);
    liaison_rows_id (rows, 0, &name->id);
    name->name = g_ref_string_new (text != NULL ? text : "");
    name->sort_key = liaison_sort_key (name->name);
    name->type = g_strdup (liaison_rows_text (rows, 2));
    name->scope = g_strdup (liaison_rows_text (rows, 3));
    g_hash_table_insert (names, &name->id, name);
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  number_mandates (names);
  return g_steal_pointer (&names);
}

/* A State by its code, which the reference tells, or the partner. */
static const char *
find_country (const LiaisonCommunication *letter, const char *countries)
{
  g_autofree char *first = NULL;

  if (letter->country_code != NULL)
    return strcmp (letter->country_code, "OTH") == 0 ? NULL : g_intern_string (letter->country_code);
  if (countries == NULL || strlen (countries) < 3)
    return NULL;
  first = g_strndup (countries, 3);
  return g_intern_string (first);
}

static void
add_letter (Reading *reading, LiaisonRows *rows, int extra)
{
  LiaisonLetterRow *row = g_new0 (LiaisonLetterRow, 1);
  const char *addressee;

  g_atomic_ref_count_init (&row->refs);
  row->letter = (LiaisonCommunication *) liaison_record_from_rows (&liaison_entity_communication, rows->statement, 0);
  g_clear_pointer (&row->letter->summary, g_free);
  row->reference = liaison_letter_reference (row->letter, FALSE);
  row->full_reference = *row->reference != '\0' ? liaison_letter_reference (row->letter, TRUE)
                                                : g_strdup (row->letter->type != NULL ? row->letter->type : "");
  row->matter_title = g_strdup (liaison_rows_text (rows, extra));
  addressee = liaison_rows_text (rows, extra + 1);
  if (addressee == NULL)
    addressee = row->letter->addressee_name != NULL ? row->letter->addressee_name : "";
  row->addressee = g_strdup (addressee);
  row->addressee_key = liaison_sort_key (addressee);
  row->country = find_country (row->letter, liaison_rows_text (rows, extra + 2));
  row->mandates = g_ptr_array_new_with_free_func (free_mandate);
  row->replies = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_ptr_array_add (reading->list, row);
  g_hash_table_insert (reading->rows, &row->letter->record.id, row);
}

static LiaisonRows *
query (Reading *reading, const char *sql, GError **error)
{
  return reading->id != NULL ? liaison_db_query (reading->store, error, sql, "b", reading->id)
                             : liaison_db_query (reading->store, error, sql, "");
}

static gboolean
read_letters (Reading *reading, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_communication, "c");
  g_autofree char *sql = g_strdup_printf (
      "SELECT %s, m.title, pi.name, p.countries FROM communication c LEFT JOIN matter m ON m.id = c.matter LEFT JOIN "
      "partner p ON p.id = c.addressee LEFT JOIN partner_index pi ON pi.row = p.row WHERE c.trashed_at = 0%s ORDER BY "
      "coalesce (c.sent_on, '9999') DESC, c.row DESC",
      columns, reading->scope);
  g_autoptr (LiaisonRows) rows = query (reading, sql, error);
  g_autoptr (GError) local = NULL;
  int extra = LIAISON_SQL_FIXED_COLUMNS + (int) liaison_entity_communication.n_fields;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, reading->store, &local))
    add_letter (reading, rows, extra);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The row of the letter whose id is the first column. */
static LiaisonLetterRow *
find_row (const Reading *reading, LiaisonRows *rows)
{
  LiaisonId id;

  return liaison_rows_id (rows, 0, &id) ? g_hash_table_lookup (reading->rows, &id) : NULL;
}

static void
add_mandate (LiaisonLetterRow *row, LiaisonRows *rows, GHashTable *names)
{
  LiaisonId id;
  const LiaisonMandateName *name = liaison_rows_id (rows, 1, &id) ? g_hash_table_lookup (names, &id) : NULL;
  LiaisonLetterMandate *mandate;

  if (name == NULL)
    return;
  mandate = g_new0 (LiaisonLetterMandate, 1);
  mandate->mandate = id;
  mandate->name = g_ref_string_acquire (name->name);
  mandate->lead = liaison_rows_integer (rows, 2) != 0;
  mandate->signature = (LiaisonSignature) liaison_rows_integer (rows, 3);
  mandate->rank = mandate->lead ? 0 : name->order;
  g_ptr_array_add (row->mandates, mandate);
}

static int
compare_mandates (gconstpointer a, gconstpointer b)
{
  return (*(const LiaisonLetterMandate *const *) a)->rank - (*(const LiaisonLetterMandate *const *) b)->rank;
}

static gboolean
read_mandates (Reading *reading, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT s.communication, s.mandate, s.lead, CASE WHEN s.signed_on IS NOT NULL THEN 3 WHEN s.agreed_on IS NOT "
      "NULL THEN 2 WHEN s.invited_on IS NOT NULL THEN 1 ELSE 0 END FROM signatory s%s WHERE s.trashed_at = 0%s",
      *reading->scope != '\0' ? " JOIN communication c ON c.id = s.communication" : "", reading->scope);
  g_autoptr (GHashTable) names = liaison_letters_read_mandates (reading->store, error);
  g_autoptr (LiaisonRows) rows = names != NULL ? query (reading, sql, error) : NULL;
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, reading->store, &local)) {
    LiaisonLetterRow *row = find_row (reading, rows);
    if (row != NULL)
      add_mandate (row, rows, names);
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  for (guint i = 0; i < reading->list->len; i++)
    g_ptr_array_sort (((LiaisonLetterRow *) g_ptr_array_index (reading->list, i))->mandates, compare_mandates);
  return TRUE;
}

static gboolean
read_replies (Reading *reading, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_reply, "r");
  g_autofree char *sql = g_strdup_printf (
      "SELECT %s FROM reply r%s WHERE r.trashed_at = 0%s ORDER BY r.received_on, r.row", columns,
      *reading->scope != '\0' ? " JOIN communication c ON c.id = r.communication" : "", reading->scope);
  g_autoptr (LiaisonRows) rows = query (reading, sql, error);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, reading->store, &local)) {
    g_autoptr (LiaisonRecord) reply = liaison_record_from_rows (&liaison_entity_reply, rows->statement, 0);
    LiaisonLetterRow *row = g_hash_table_lookup (reading->rows, &((LiaisonReply *) reply)->communication);
    g_clear_pointer (&((LiaisonReply *) reply)->summary, g_free);
    if (row != NULL)
      g_ptr_array_add (row->replies, g_steal_pointer (&reply));
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What follows from all that was read. */
static void
finish_row (LiaisonLetterRow *row, const LiaisonMoment *today)
{
  GString *words = g_string_new (NULL);

  liaison_words_append (words, row->full_reference, ' ');
  liaison_words_append (words, row->addressee, ' ');
  liaison_words_append (words, row->matter_title != NULL ? row->matter_title : "", ' ');
  for (guint i = 0; i < row->mandates->len; i++)
    liaison_words_append (words, ((LiaisonLetterMandate *) g_ptr_array_index (row->mandates, i))->name, ' ');
  row->search = g_string_free (words, FALSE);
  row->standing = liaison_letter_standing (row->letter, row->replies, today);
  row->publication = liaison_letter_publication (row->letter, today);
}

/** liaison_letters_read: @id: (nullable): of the record that the scope is of. Returns: (transfer full) (nullable)
 * (element-type LiaisonLetterRow): the letters not in the trash, the latest first */
GPtrArray *
liaison_letters_read (LiaisonStore *store, LiaisonLetterScope scope, const LiaisonId *id, const LiaisonMoment *today,
                      GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_letter_row_unref);
  g_autoptr (GHashTable) rows = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  Reading reading = { .store = store, .scope = scopes[scope], .id = id, .today = today, .list = list, .rows = rows };

  if (!read_letters (&reading, error) || !read_mandates (&reading, error) || !read_replies (&reading, error))
    return NULL;
  for (guint i = 0; i < list->len; i++)
    finish_row (g_ptr_array_index (list, i), today);
  return g_steal_pointer (&list);
}

/** liaison_store_letters: Returns: (transfer full) (nullable) (element-type LiaisonLetterRow): all letters, the latest
 * first */
GPtrArray *
liaison_store_letters (LiaisonStore *store, const LiaisonMoment *today, GError **error)
{
  return liaison_letters_read (store, LIAISON_LETTERS_ALL, NULL, today, error);
}

/** liaison_store_letters_of_matter: Returns: (transfer full) (nullable) (element-type LiaisonLetterRow): those of
 * @matter */
GPtrArray *
liaison_store_letters_of_matter (LiaisonStore *store, const LiaisonId *matter, const LiaisonMoment *today,
                                 GError **error)
{
  return liaison_letters_read (store, LIAISON_LETTERS_OF_MATTER, matter, today, error);
}

/** liaison_store_letters_of_partner: Returns: (transfer full) (nullable) (element-type LiaisonLetterRow): those that
 * went to @partner, that it signed or signs as a mandate, and those of matters it is concerned by */
GPtrArray *
liaison_store_letters_of_partner (LiaisonStore *store, const LiaisonId *partner, const LiaisonMoment *today,
                                  GError **error)
{
  return liaison_letters_read (store, LIAISON_LETTERS_OF_PARTNER, partner, today, error);
}

/** liaison_store_letter_row: Returns: (transfer full) (nullable): the row of @letter; %LIAISON_ERROR_NOT_FOUND */
LiaisonLetterRow *
liaison_store_letter_row (LiaisonStore *store, const LiaisonId *letter, const LiaisonMoment *today, GError **error)
{
  g_autoptr (GPtrArray) list = liaison_letters_read (store, LIAISON_LETTERS_OF_ID, letter, today, error);

  if (list == NULL)
    return NULL;
  if (list->len > 0)
    return liaison_letter_row_ref (g_ptr_array_index (list, 0));
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no such letter"));
  return NULL;
}

/** liaison_store_find_reference: See the header. Returns: whether that could be read */
gboolean
liaison_store_find_reference (LiaisonStore *store, const char *country_code, gint64 number, gint64 year,
                              const LiaisonId *except, LiaisonId *found, GError **error)
{
  static const LiaisonId nobody;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error,
                               "SELECT id FROM communication WHERE country_code = ?1 AND number = ?2 AND year = ?3 AND "
                               "trashed_at = 0 AND id IS NOT ?4 ORDER BY row LIMIT 1",
                               "siib", country_code, number, year, except != NULL ? except : &nobody);
  g_autoptr (GError) local = NULL;

  *found = nobody;
  if (rows == NULL)
    return FALSE;
  if (liaison_rows_next (rows, store, &local))
    liaison_rows_id (rows, 0, found);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
