// SPDX-License-Identifier: GPL-3.0-or-later
// Partners that may be in the register twice: reads once, lets the matcher compare.
#include "liaison-duplicates.h"

#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-name-key.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Partners looked at for each word of a name that is typed. */
#define CANDIDATES 120
/* Of a word, so many letters must be right. */
#define PREFIX 4
/* A number with fewer digits is everybody's. */
#define MIN_DIGITS 5

#define SELECT_PARTNERS "SELECT id, kind, countries, code_name, reference_code FROM partner WHERE trashed_at = 0"
#define SELECT_NAMES    "SELECT partner, text, type FROM partner_name WHERE trashed_at = 0"
#define SELECT_CONTACTS "SELECT partner, type, value FROM contact_point WHERE trashed_at = 0 AND partner IS NOT NULL"

/** What is read of the register; @numbers: (element-type LiaisonId guint): the partners' numbers plus one */
typedef struct {
  LiaisonStore *store;
  LiaisonMatcher *matcher;
  GHashTable *numbers;
  GHashTable *coded;      /* (element-type guint): numbers of those with a code name */
  GHashTable *referenced; /* (element-type LiaisonId): those of the reference data, each of which is there once */
} Reading;

static void
init_reading (Reading *reading, LiaisonStore *store)
{
  reading->store = store;
  reading->matcher = liaison_matcher_new ();
  reading->numbers = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  reading->coded = g_hash_table_new (NULL, NULL);
  reading->referenced = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
}

static void
clear_reading (Reading *reading)
{
  g_clear_pointer (&reading->referenced, g_hash_table_unref);
  g_clear_pointer (&reading->coded, g_hash_table_unref);
  g_clear_pointer (&reading->numbers, g_hash_table_unref);
  g_clear_pointer (&reading->matcher, liaison_matcher_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static guint
add_partner (Reading *reading, const LiaisonId *id, const char *kind, const char *countries, const char *code_name)
{
  guint number = liaison_matcher_add (reading->matcher, id, kind, countries);

  g_hash_table_insert (reading->numbers, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (number + 1));
  if (code_name != NULL && liaison_store_hides_identities (reading->store)) {
    g_hash_table_add (reading->coded, GUINT_TO_POINTER (number + 1));
    liaison_matcher_add_name (reading->matcher, number, code_name, "alias");
  }
  return number;
}

/* One column names the partner; what belongs to somebody with a code name is passed over. */
static gboolean
find_number (const Reading *reading, LiaisonRows *rows, guint *number)
{
  gpointer found;
  LiaisonId id;

  if (!liaison_rows_id (rows, 0, &id))
    return FALSE;
  found = g_hash_table_lookup (reading->numbers, &id);
  if (found == NULL || g_hash_table_contains (reading->coded, found))
    return FALSE;
  *number = GPOINTER_TO_UINT (found) - 1;
  return TRUE;
}

static gboolean
read_partners (Reading *reading, LiaisonRows *rows, GError **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonId id;

  while (liaison_rows_next (rows, reading->store, &local)) {
    if (!liaison_rows_id (rows, 0, &id) || g_hash_table_contains (reading->numbers, &id))
      continue;
    add_partner (reading, &id, liaison_rows_text (rows, 1), liaison_rows_text (rows, 2), liaison_rows_text (rows, 3));
    if (liaison_rows_text (rows, 4) != NULL)
      g_hash_table_add (reading->referenced, g_memdup2 (&id, sizeof id));
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_parts (Reading *reading, LiaisonRows *rows, gboolean names, GError **error)
{
  g_autoptr (GError) local = NULL;
  guint number;

  while (liaison_rows_next (rows, reading->store, &local)) {
    if (!find_number (reading, rows, &number))
      continue;
    if (names)
      liaison_matcher_add_name (reading->matcher, number, liaison_rows_text (rows, 1), liaison_rows_text (rows, 2));
    else
      liaison_matcher_add_contact (reading->matcher, number, liaison_rows_text (rows, 1), liaison_rows_text (rows, 2));
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_register (Reading *reading, GError **error)
{
  LiaisonStore *store = reading->store;
  g_autoptr (LiaisonRows) partners = liaison_db_query (store, error, SELECT_PARTNERS, "");
  g_autoptr (LiaisonRows) names = NULL, contacts = NULL;

  if (partners == NULL || !read_partners (reading, partners, error))
    return FALSE;
  names = liaison_db_query (store, error, SELECT_NAMES, "");
  if (names == NULL || !read_parts (reading, names, TRUE, error))
    return FALSE;
  contacts = liaison_db_query (store, error, SELECT_CONTACTS, "");
  return contacts != NULL && read_parts (reading, contacts, FALSE, error);
}

/* A pair has no order. */
static GBytes *
make_pair (const LiaisonId *first, const LiaisonId *second)
{
  gboolean swap = memcmp (first, second, sizeof *first) > 0;
  LiaisonId both[2] = { swap ? *second : *first, swap ? *first : *second };

  return g_bytes_new (both, sizeof both);
}

/* The pairs that somebody said are two. */
static GHashTable *
read_not_duplicates (LiaisonStore *store, GError **error)
{
  g_autoptr (GHashTable)
      pairs = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT \"first\", \"second\" FROM not_duplicate WHERE trashed_at = 0", "");
  g_autoptr (GError) local = NULL;
  LiaisonId first, second;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local))
    if (liaison_rows_id (rows, 0, &first) && liaison_rows_id (rows, 1, &second))
      g_hash_table_add (pairs, make_pair (&first, &second));
  if (local == NULL)
    return g_steal_pointer (&pairs);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
is_told_apart (GHashTable *pairs, const LiaisonLikeness *match)
{
  g_autoptr (GBytes) pair = make_pair (&match->first, &match->second);

  return g_hash_table_contains (pairs, pair);
}

static gboolean
step_cb (guint64 done, guint64 total, gpointer user_data)
{
  LiaisonStore *store = user_data;

  liaison_db_report_progress (store, done, total);
  return !g_cancellable_is_cancelled (store->cancellable);
}

static void
free_duplicate (gpointer duplicate)
{
  liaison_duplicate_free (duplicate);
}

/* Takes over the matches that nobody told apart, until there are enough. A new partner has no title yet. */
static GPtrArray *
take_matches (const Reading *reading, GPtrArray *matches, guint limit, GError **error)
{
  LiaisonStore *store = reading->store;
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (free_duplicate);
  g_autoptr (GHashTable) apart = read_not_duplicates (store, error);

  if (apart == NULL)
    return NULL;
  for (guint i = 0; i < matches->len && taken->len < limit; i++) {
    LiaisonLikeness *match = matches->pdata[i];
    LiaisonDuplicate *duplicate;
    if (is_told_apart (apart, match) || (g_hash_table_contains (reading->referenced, &match->first) &&
                                         g_hash_table_contains (reading->referenced, &match->second)))
      continue;
    duplicate = g_new0 (LiaisonDuplicate, 1);
    duplicate->match = match;
    matches->pdata[i] = NULL;
    g_ptr_array_add (taken, duplicate);
    duplicate->first_title = liaison_store_title (store, &liaison_entity_partner, &match->first, NULL);
    duplicate->second_title = liaison_store_title (store, &liaison_entity_partner, &match->second, error);
    if (duplicate->second_title == NULL)
      return NULL;
  }
  return g_steal_pointer (&taken);
}

static void
free_match (gpointer match)
{
  if (match != NULL)
    liaison_likeness_free (match);
}

/** liaison_duplicate_free: Frees @duplicate with its match. */
void
liaison_duplicate_free (LiaisonDuplicate *duplicate)
{
  liaison_likeness_free (duplicate->match);
  g_free (duplicate->first_title);
  g_free (duplicate->second_title);
  g_free (duplicate);
}

/**
 * liaison_store_duplicates:
 * @min_score: %LIAISON_MATCH_POSSIBLE, or higher
 * @limit: at most so many
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Compares all partners that are not in the trash. Tells how far it is (liaison_store_set_progress()).
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonDuplicate): the likeliest pairs first, without those that
 *   somebody said are two
 */
GPtrArray *
liaison_store_duplicates (LiaisonStore *store, double min_score, guint limit, GError **error)
{
  g_auto (Reading) reading = { 0 };
  g_autoptr (GPtrArray) matches = NULL;

  init_reading (&reading, store);
  if (!read_register (&reading, error))
    return NULL;
  liaison_matcher_prepare (reading.matcher);
  matches = liaison_matcher_scan (reading.matcher, min_score, step_cb, store);
  if (matches == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The search for duplicates was stopped"));
    return NULL;
  }
  g_ptr_array_set_free_func (matches, free_match);
  return take_matches (&reading, matches, limit, error);
}

static const LiaisonPartner *
find_probe (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (((const LiaisonRecord *) records->pdata[i])->entity == &liaison_entity_partner)
      return records->pdata[i];
  return NULL;
}

/* Adds the partner as it is being edited. */
static guint
add_probe (Reading *reading, const LiaisonPartner *probe, GPtrArray *records)
{
  guint number = add_partner (reading, &probe->record.id, probe->kind, probe->countries, NULL);

  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = records->pdata[i];
    if (record->entity == &liaison_entity_partner_name) {
      const LiaisonPartnerName *name = records->pdata[i];
      liaison_matcher_add_name (reading->matcher, number, name->text, name->type);
    } else if (record->entity == &liaison_entity_contact_point) {
      const LiaisonContactPoint *point = records->pdata[i];
      liaison_matcher_add_contact (reading->matcher, number, point->type, point->value);
    }
  }
  return number;
}

/* Adds the partners one search finds. */
static gboolean
add_found (Reading *reading, gboolean names, const char *text, GError **error)
{
  g_autofree char *match = liaison_index_match (text);
  g_autoptr (LiaisonRows) rows = NULL;

  if (match == NULL)
    return TRUE;
  rows = liaison_db_query (reading->store, error,
                           names ? SELECT_PARTNERS " AND row IN (SELECT rowid / 64 FROM search_name WHERE search_name "
                                                   "MATCH ? AND rowid % 64 = 1 LIMIT ?)"
                                 : SELECT_PARTNERS " AND row IN (SELECT rowid / 64 FROM search_text WHERE search_text "
                                                   "MATCH ? AND rowid % 64 = 1 LIMIT ?)",
                           "si", match, (gint64) CANDIDATES);
  return rows != NULL && read_partners (reading, rows, error);
}

static gboolean
add_bearers (Reading *reading, const char *text, gboolean is_person, GError **error)
{
  g_autoptr (GPtrArray) words = liaison_name_words (text, is_person);

  if (!add_found (reading, TRUE, text, error))
    return FALSE;
  for (guint i = 0; i < words->len; i++) {
    char *word = words->pdata[i];
    if (strlen (word) < 3)
      continue;
    if (!add_found (reading, TRUE, word, error))
      return FALSE;
    if (g_utf8_strlen (word, -1) > PREFIX) {
      *g_utf8_offset_to_pointer (word, PREFIX) = '\0';
      if (!add_found (reading, TRUE, word, error))
        return FALSE;
    }
  }
  return TRUE;
}

/* A number is found however it was spaced: the index has its digits in one word too. */
static gboolean
add_reachable (Reading *reading, const LiaisonContactPoint *point, GError **error)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = point->value; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);
  if (digits->len >= MIN_DIGITS && g_strcmp0 (point->type, "email") != 0 && g_strcmp0 (point->type, "web") != 0 &&
      !add_found (reading, FALSE, digits->str, error))
    return FALSE;
  return add_found (reading, FALSE, point->value, error);
}

static gboolean
add_candidates (Reading *reading, GPtrArray *records, gboolean is_person, GError **error)
{
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = records->pdata[i];
    const LiaisonPartnerName *name = records->pdata[i];
    const LiaisonContactPoint *point = records->pdata[i];
    if (record->entity == &liaison_entity_partner_name && name->text != NULL &&
        !add_bearers (reading, name->text, is_person, error))
      return FALSE;
    if (record->entity == &liaison_entity_contact_point && point->value != NULL &&
        !add_reachable (reading, point, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_candidate_parts (Reading *reading, const LiaisonId *except, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, reading->numbers);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    g_autoptr (LiaisonRows) names = NULL, contacts = NULL;
    if (liaison_id_equal (id, except))
      continue;
    names = liaison_db_query (reading->store, error, SELECT_NAMES " AND partner = ?", "b", id);
    if (names == NULL || !read_parts (reading, names, TRUE, error))
      return FALSE;
    contacts = liaison_db_query (reading->store, error, SELECT_CONTACTS " AND partner = ?", "b", id);
    if (contacts == NULL || !read_parts (reading, contacts, FALSE, error))
      return FALSE;
  }
  return TRUE;
}

static int
compare_matches (gconstpointer first, gconstpointer second)
{
  const LiaisonLikeness *a = *(LiaisonLikeness *const *) first, *b = *(LiaisonLikeness *const *) second;

  return (a->score < b->score) - (a->score > b->score);
}

/* Whether both have an address or a number that hardly anybody else has. */
static gboolean
shares_contact (const LiaisonLikeness *match)
{
  for (guint i = 0; i < match->reasons->len; i++) {
    const LiaisonMatchReason *reason = match->reasons->pdata[i];
    if (reason->code == LIAISON_MATCH_SAME_EMAIL || reason->code == LIAISON_MATCH_SAME_PHONE)
      return TRUE;
  }
  return FALSE;
}

/**
 * liaison_store_similar:
 * @records: (element-type LiaisonRecord): one partner as it is being entered, its names and its contact points
 * @limit: at most so many
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonDuplicate): those of the register it may be, the likeliest
 *   first, each as the second of its pair; whoever has the same address or number is among them, whatever the names
 */
GPtrArray *
liaison_store_similar (LiaisonStore *store, GPtrArray *records, double min_score, guint limit, GError **error)
{
  g_auto (Reading) reading = { 0 };
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (free_match);
  gint64 population = liaison_db_integer (store, error, "SELECT coalesce (max (row), 0) FROM partner", "");
  const LiaisonPartner *probe = find_probe (records);
  guint number;

  if (population < 0 || probe == NULL)
    return population < 0 ? NULL : g_steal_pointer (&matches);
  init_reading (&reading, store);
  number = add_probe (&reading, probe, records);
  if (!add_candidates (&reading, records, g_strcmp0 (probe->kind, "person") == 0, error) ||
      !add_candidate_parts (&reading, &probe->record.id, error))
    return NULL;
  liaison_matcher_set_population (reading.matcher, (guint) population);
  liaison_matcher_prepare (reading.matcher);
  for (guint i = 0; i < g_hash_table_size (reading.numbers); i++) {
    LiaisonLikeness *match = i != number ? liaison_matcher_compare (reading.matcher, number, i) : NULL;
    if (match != NULL && (match->score >= min_score || shares_contact (match)))
      g_ptr_array_add (matches, match);
    else
      free_match (match);
  }
  g_ptr_array_sort (matches, compare_matches);
  return take_matches (&reading, matches, limit, error);
}

/**
 * liaison_store_not_duplicate:
 * @error: %LIAISON_ERROR_NOT_FOUND, %LIAISON_ERROR_INVALID for a partner and itself
 *
 * Returns: (transfer full) (nullable): the change set that remembers that two partners are two, in whatever order they
 *   are named; empty if that is known already
 */
LiaisonChangeSet *
liaison_store_not_duplicate (LiaisonStore *store, const LiaisonId *first, const LiaisonId *second, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Marked two partners as no duplicates", NULL);
  g_autoptr (LiaisonRecord) a = liaison_store_get (store, &liaison_entity_partner, first, error);
  g_autoptr (LiaisonRecord) b = a != NULL ? liaison_store_get (store, &liaison_entity_partner, second, error) : NULL;
  g_autoptr (GHashTable) pairs = b != NULL ? read_not_duplicates (store, error) : NULL;
  g_autoptr (GBytes) pair = make_pair (first, second);
  const LiaisonId *ids = g_bytes_get_data (pair, NULL);
  g_autoptr (LiaisonRecord) record = NULL;
  LiaisonNotDuplicate *apart;

  if (pairs == NULL)
    return NULL;
  if (liaison_id_equal (first, second)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("these are one and the same partner"));
    return NULL;
  }
  if (g_hash_table_contains (pairs, pair))
    return g_steal_pointer (&set);
  record = liaison_record_new (&liaison_entity_not_duplicate);
  apart = (LiaisonNotDuplicate *) record;
  apart->first = ids[0];
  apart->second = ids[1];
  liaison_change_set_insert (set, record);
  return g_steal_pointer (&set);
}
