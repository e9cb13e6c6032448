// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the register: import against raw inserts of the same rows, search and lists over many partners.
//
// Prints one "name value" line per figure, for bench.py. Usage: perf-store COUNT [FOLDER]: FOLDER then keeps the
// register, which opens with the passphrase "bench".
#include "liaison-change-set.h"
#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-keys.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Different words in the notes. */
#define VOCABULARY 50000

static const char *const firsts[] = { "Réseau",    "Association", "Centre",    "Union",    "Maison",       "Coalition",
                                      "Fundación", "Committee",   "Forum",     "Alliance", "Observatorio", "Network",
                                      "Ligue",     "Comité",      "Institute", "Voices" };
static const char *const seconds[] = { "pour la justice",
                                       "of women defenders",
                                       "des droits humains",
                                       "de la paix",
                                       "for dignity",
                                       "contre la torture",
                                       "para la memoria",
                                       "of lawyers",
                                       "des peuples autochtones",
                                       "for freedom",
                                       "de journalistes",
                                       "of the river",
                                       "du Sahel",
                                       "andina",
                                       "for children",
                                       "solidaire" };
static const char *const families[] = { "defenders", "civil_society", "united_nations", "regional_mechanisms",
                                        "state_actors" };
static const char *const countries[] = { "FRA", "GTM", "GIN", "KEN", "NPL", "PER", "MAR", "UKR" };

static void
set (LiaisonRecord *record, const char *field, const char *text)
{
  if (!liaison_record_set_text (record, field, text, NULL))
    g_error ("%s cannot be %s", field, text);
}

/* Partners with an official name each; every fourth with an acronym, every eighth with a summary. */
static GPtrArray *
make_records (guint count)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (20150914);

  for (guint i = 0; i < count; i++) {
    LiaisonRecord *partner = liaison_record_new (&liaison_entity_partner);
    LiaisonRecord *name = liaison_record_new (&liaison_entity_partner_name);
    g_autofree char *text = g_strdup_printf ("%s %s %u", firsts[g_rand_int_range (random, 0, 16)],
                                             seconds[g_rand_int_range (random, 0, 16)],
                                             (guint) g_rand_int_range (random, 0, (gint32) count));

    set (partner, "kind", "organization");
    set (partner, "family", families[i % 5]);
    set (partner, "status", "active");
    set (partner, "countries", countries[g_rand_int_range (random, 0, 8)]);
    if (i % 8 == 0)
      set (partner, "summary", "Works with communities along the border; asked for trial observation and training.");
    liaison_record_put_reference (name, liaison_entity_field (name->entity, "partner"), &partner->id);
    set (name, "text", text);
    set (name, "type", "official");
    g_ptr_array_add (records, partner);
    g_ptr_array_add (records, name);
  }
  return records;
}

/* The same rows into the same tables, with their indexes, and nothing else. */
static double
insert_raw (const char *folder, LiaisonSecret *key, GPtrArray *records)
{
  g_autoptr (LiaisonStore) store = liaison_store_create (folder, key, NULL);
  gint64 start = g_get_monotonic_time ();

  g_assert (liaison_db_run (store, NULL, "BEGIN IMMEDIATE", ""));
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    sqlite3_stmt *statement = liaison_db_statement (store, liaison_sql_insert (record->entity), NULL);
    liaison_bind_record (statement, record);
    g_assert (liaison_db_step_done (store, statement, NULL));
  }
  g_assert (liaison_db_run (store, NULL, "COMMIT", ""));
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
commit_all (LiaisonStore *store, GPtrArray *records)
{
  g_autoptr (LiaisonChangeSet) change = liaison_change_set_new ("Imported %s", "perf");
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < records->len; i++)
    liaison_change_set_insert (change, g_ptr_array_index (records, i));
  if (!liaison_store_commit (store, change, NULL, &error))
    g_error ("%s", error->message);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Meetings with two attendees each, over four years around today. */
static void
add_meetings (LiaisonStore *store, GPtrArray *records, guint count)
{
  g_autoptr (LiaisonChangeSet) change = liaison_change_set_new ("Imported %s", "perf");
  g_autoptr (GRand) random = g_rand_new_with_seed (20150915);
  g_autoptr (GError) error = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonRecord) meeting = liaison_record_new (&liaison_entity_meeting);
    LiaisonMoment starts = liaison_moment_from_unix (now + g_rand_int_range (random, -63072000, 63072000));

    set (meeting, "kind", i % 3 == 0 ? "call" : "appointment");
    set (meeting, "title", "Consultation on the protection of defenders");
    set (meeting, "status", i % 2 == 0 ? "held" : "planned");
    liaison_record_put_moment (meeting, liaison_entity_field (meeting->entity, "starts"), starts);
    liaison_change_set_insert (change, meeting);
    for (guint a = 0; a < 2; a++) {
      g_autoptr (LiaisonRecord) attendee = liaison_record_new (&liaison_entity_attendee);
      const LiaisonRecord *partner = g_ptr_array_index (
          records, 2 * (guint) g_rand_int_range (random, 0, (gint32) (records->len / 2)));
      set (attendee, "presence", "attended");
      liaison_record_put_reference (attendee, liaison_entity_field (attendee->entity, "meeting"), &meeting->id);
      liaison_record_put_reference (attendee, liaison_entity_field (attendee->entity, "partner"), &partner->id);
      liaison_change_set_insert (change, attendee);
    }
  }
  if (!liaison_store_commit (store, change, NULL, &error))
    g_error ("%s", error->message);
}

/* Words as people use them: the word of rank r comes 1/r as often as the first (Zipf). */
static void
append_word (GString *text, guint rank)
{
  static const char *const syllables[] = { "ba", "co", "de", "fi", "gu", "la", "me", "no",
                                           "ra", "su", "ti", "vo", "za", "pe", "li", "mo" };

  for (guint i = 0; i < 4; i++)
    g_string_append (text, syllables[(rank >> (4 * i)) % 16]);
}

static guint
pick_rank (GRand *random)
{
  return (guint) exp (g_rand_double (random) * log (VOCABULARY));
}

/* @count notes of @n_words words each, on partners. */
static void
add_notes (LiaisonStore *store, GPtrArray *records, guint count, guint n_words)
{
  g_autoptr (LiaisonChangeSet) change = liaison_change_set_new ("Imported %s", "perf");
  g_autoptr (GRand) random = g_rand_new_with_seed (20150916);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonRecord) note = liaison_record_new (&liaison_entity_note);
    const LiaisonRecord *partner = g_ptr_array_index (
        records, 2 * (guint) g_rand_int_range (random, 0, (gint32) (records->len / 2)));

    g_string_truncate (text, 0);
    for (guint j = 0; j < n_words; j++) {
      append_word (text, pick_rank (random));
      g_string_append_c (text, ' ');
    }
    set (note, "about_entity", "partner");
    liaison_record_put_reference (note, liaison_entity_field (note->entity, "about"), &partner->id);
    set (note, "text", text->str);
    liaison_change_set_insert (change, note);
  }
  if (!liaison_store_commit (store, change, NULL, &error))
    g_error ("%s", error->message);
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median over @n texts of asking for the rows of a list and fetching a screenful, in milliseconds. */
static double
time_list (LiaisonStore *store, const char *const *texts, guint n)
{
  g_autofree double *times = g_new (double, n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
    g_autoptr (GArray) rows = NULL;
    g_autoptr (GPtrArray) shown = NULL;
    gint64 start = g_get_monotonic_time ();

    liaison_query_set_sort (query, "name", FALSE);
    liaison_query_set_text (query, texts[i]);
    rows = liaison_store_rows (store, query, NULL);
    shown = liaison_store_partner_rows (store, (const gint64 *) (void *) rows->data, MIN (rows->len, 20), NULL);
    times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    g_assert (shown != NULL);
  }
  qsort (times, n, sizeof *times, compare_doubles);
  return times[n / 2];
}

int
main (int argc, char **argv)
{
  static const char *const keys[] = { "rés",           "rese", "reseau", "reseau pour", "uni",  "union of", "coal",
                                      "coalition des", "fund", "memo",   "obs",         "avoc", "lawyers",  "sahel",
                                      "juris",         "pai",  "digni",  "voices for",  "123",  "99" };
  static const char *const letters[] = { "a", "r", "c", "u", "de" };
  static const char *const all[] = { "" };
  /* In a tenth of the notes, in some, in one or two, parts of words, several at once. */
  static const char *const words[] = { "cobababa", "debababa", "fidebaba",        "nofigude",    "lame", "suba tifi",
                                       "zapeli",   "rames",    "cobaba debababa", "guco reseau", "vomo" };
  guint count = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  g_autofree char *work = g_dir_make_tmp ("liaison-perf-XXXXXX", NULL);
  g_autofree char *raw = g_build_filename (work, "raw", NULL);
  g_autofree char *folder = argc > 2 ? g_strdup (argv[2]) : g_build_filename (work, "register", NULL);
  g_autoptr (GPtrArray) records = make_records (count);
  g_autofree char *keys_file = liaison_register_keys (folder);
  g_autofree char *recovery = NULL;
  g_autoptr (LiaisonSecret) key = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  double raw_seconds, taken;

  g_mkdir_with_parents (folder, 0700);
  key = liaison_keys_create (keys_file, "bench", &recovery, NULL);
  g_assert (key != NULL);
  store = liaison_store_create (folder, key, NULL);
  g_assert_true (liaison_store_set_local (store, "names-language", "en", NULL));
  raw_seconds = insert_raw (raw, key, records);
  taken = commit_all (store, records);
  add_meetings (store, records, 10000);
  g_print ("raw_s %.3f\nimport_s %.3f\nimport_vs_raw %.3f\n", raw_seconds, taken, raw_seconds / taken);
  g_print ("import_per_s %.0f\n", count / taken);
  g_print ("list_all_ms %.2f\n", time_list (store, all, 1));
  g_print ("search_ms %.2f\n", time_list (store, keys, G_N_ELEMENTS (keys)));
  g_print ("search_one_letter_ms %.2f\n", time_list (store, letters, G_N_ELEMENTS (letters)));
  add_notes (store, records, 10000, 100);
  g_print ("search_notes_ms %.2f\n", time_list (store, words, G_N_ELEMENTS (words)));
  /* As the session closes a register. */
  g_assert_true (liaison_store_keep_order (store, NULL));
  return 0;
}
