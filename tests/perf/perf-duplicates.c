// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the search for duplicates: a register with known ones, how long it takes, how many of them are found, and
// how many of what is found are none.
//
// Prints one "name value" line per figure, for bench.py. Usage: perf-duplicates COUNT
#include "liaison-change-set.h"
#include "liaison-duplicates.h"
#include "liaison-keys.h"
#include "liaison-partner.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PLANTED_PER_CENT 5

/* Syllables make names as rare and as common as those of a directory: some are borne by hundreds. */
static const char *const syllables[] = {
  "ka",  "mo", "ri",  "ben", "sal", "tu", "gar", "dez", "lin", "os", "wa",  "ji",
  "ner", "fa", "qui", "ro",  "sha", "li", "mar", "tou", "ndi", "ye", "bra", "ko"
};
static const char *const givens[] = { "Maria",  "Jean",  "Mohamed", "Fatima", "Luis",   "Ana",    "Pierre", "Aïcha",
                                      "Carlos", "Olga",  "Ibrahim", "Grace",  "Ruth",   "Amina",  "Joseph", "Lucía",
                                      "Samir",  "Nadia", "Youssef", "Esther", "Manuel", "Sophie", "Daniel", "Zainab" };
static const char *const heads[] = { "Association", "Réseau", "Centre", "Union", "Foundation", "Coalition", "Forum" };
static const char *const causes[] = { "for the rights of", "des femmes de",   "for justice in", "des droits humains de",
                                      "de la paix de",     "of the youth of", "for children of" };
static const char *const countries[] = { "FRA", "GTM", "GIN", "KEN", "NPL", "PER", "MAR", "UKR", "COL", "PHL" };

typedef struct {
  GRand *random;
  LiaisonChangeSet *set;
  GHashTable *planted; /* (element-type LiaisonId LiaisonId): the double, the partner it doubles */
} Making;

static const char *
pick (Making *making, const char *const *list, gsize count)
{
  /* Squared: the first are picked more often than the last. */
  double place = g_rand_double (making->random);

  return list[(gsize) (place * place * (double) count)];
}

static char *
make_word (Making *making, guint n_syllables)
{
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < n_syllables; i++)
    g_string_append (word, pick (making, syllables, G_N_ELEMENTS (syllables)));
  word->str[0] = g_ascii_toupper (word->str[0]);
  return g_string_free (word, FALSE);
}

static char *
make_name (Making *making, gboolean is_person)
{
  g_autofree char *first = make_word (making, 3), *second = make_word (making, 3);

  if (is_person)
    return g_strdup_printf ("%s %s %s", pick (making, givens, G_N_ELEMENTS (givens)), first, second);
  return g_strdup_printf ("%s %s %s %s", pick (making, heads, G_N_ELEMENTS (heads)),
                          pick (making, causes, G_N_ELEMENTS (causes)), first, second);
}

static char *
slip (Making *making, const char *name)
{
  g_autofree char *copy = g_strdup (name);
  gsize length = strlen (copy), at = length - 2 - (gsize) g_rand_int_range (making->random, 0, 3);
  char letter = copy[at];

  copy[at] = copy[at - 1];
  copy[at - 1] = letter;
  return g_strdup (copy);
}

/* How the second one came to be written otherwise. */
static char *
vary (Making *making, const char *name, gboolean is_person, guint way)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint count = g_strv_length (words);

  switch (way) {
  case 0:
    return g_utf8_strup (name, -1);
  case 1:
    return is_person ? g_strdup_printf ("%s %s, %s", words[1], words[2], words[0])
                     : g_strdup_printf ("The %s, Inc.", name);
  case 2:
    return slip (making, name);
  case 3:
    if (is_person)
      return g_strdup_printf ("%s %s", words[0], words[1]);
    return g_strdup_printf ("%s (%c%c%c)", name, *words[0], *words[count - 2], *words[count - 1]);
  default:
    return is_person ? g_strdup_printf ("%.1s. %s %s", words[0], words[1], words[2]) : g_strdup (name);
  }
}

static void
add_contact (Making *making, const LiaisonRecord *partner, const char *type, const char *value)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_contact_point);
  LiaisonContactPoint *point = (LiaisonContactPoint *) record;

  point->partner = partner->id;
  point->type = g_strdup (type);
  point->value = g_strdup (value);
  point->safety = g_strdup ("unknown");
  liaison_change_set_insert (making->set, record);
}

static LiaisonId
add_partner (Making *making, const char *name, const char *kind, const char *country, const char *mail)
{
  g_autoptr (LiaisonRecord) partner = liaison_record_new (&liaison_entity_partner);
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner_name);

  liaison_record_set_text (partner, "kind", kind, NULL);
  liaison_record_set_text (partner, "family", "civil_society", NULL);
  liaison_record_set_text (partner, "status", "active", NULL);
  liaison_record_set_text (partner, "countries", country, NULL);
  ((LiaisonPartnerName *) record)->partner = partner->id;
  liaison_record_set_text (record, "text", name, NULL);
  liaison_record_set_text (record, "type", "official", NULL);
  liaison_change_set_insert (making->set, partner);
  liaison_change_set_insert (making->set, record);
  if (mail != NULL)
    add_contact (making, partner, "email", mail);
  return partner->id;
}

static void
add_partners (Making *making, guint count)
{
  for (guint i = 0; i < count; i++) {
    gboolean is_person = i % 2 == 0, doubled = i % 100 < PLANTED_PER_CENT;
    const char *kind = is_person ? "person" : "organization";
    const char *country = countries[g_rand_int_range (making->random, 0, G_N_ELEMENTS (countries))];
    g_autofree char *name = make_name (making, is_person);
    g_autofree char *mail = i % 3 == 0 ? g_strdup_printf ("contact%u@example.org", i) : NULL;
    LiaisonId id = add_partner (making, name, kind, country, mail);
    if (doubled) {
      guint way = i / 100 % 5;
      g_autofree char *other = vary (making, name, is_person, way);
      LiaisonId twin = add_partner (making, other, kind, way % 2 ? NULL : country, way == 4 ? mail : NULL);
      g_hash_table_insert (making->planted, g_memdup2 (&twin, sizeof twin), g_memdup2 (&id, sizeof id));
    }
  }
}

static gboolean
is_planted (GHashTable *planted, const LiaisonLikeness *match)
{
  const LiaisonId *first = g_hash_table_lookup (planted, &match->first);
  const LiaisonId *second = g_hash_table_lookup (planted, &match->second);

  return (first != NULL && liaison_id_equal (first, &match->second)) ||
         (second != NULL && liaison_id_equal (second, &match->first));
}

static void
measure (LiaisonStore *store, GHashTable *planted, double min_score, const char *what)
{
  gint64 start = g_get_monotonic_time ();
  clock_t cpu = clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = liaison_store_duplicates (store, min_score, G_MAXUINT, &error);
  guint right = 0;

  if (found == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonDuplicate *duplicate = found->pdata[i];
    right += is_planted (planted, duplicate->match);
  }
  g_print ("%s_s %.3f\n", what, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_print ("%s_cpu_s %.3f\n", what, (double) (clock () - cpu) / CLOCKS_PER_SEC);
  g_print ("%s_pairs %u\n%s_recall %.4f\n%s_precision %.4f\n", what, found->len, what,
           (double) right / g_hash_table_size (planted), what, found->len > 0 ? (double) right / found->len : 1.0);
  if (g_getenv ("LIAISON_PERF_SHOW") == NULL)
    return;
  for (guint i = 0, shown = 0; i < found->len && shown < 40; i++) {
    const LiaisonDuplicate *duplicate = found->pdata[i];
    if (is_planted (planted, duplicate->match))
      continue;
    shown++;
    g_printerr ("%.3f %s <-> %s\n", duplicate->match->score, duplicate->first_title, duplicate->second_title);
  }
}

/* What any comparison must do at least: read all names. */
static void
measure_reading (LiaisonStore *store)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner_name);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) names = liaison_store_fetch (store, query, NULL);

  g_assert (names != NULL);
  g_print ("read_s %.3f\n", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
measure_typing (LiaisonStore *store, Making *making)
{
  double times[21];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autoptr (LiaisonRecord) partner = liaison_record_new (&liaison_entity_partner);
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner_name);
    g_autofree char *name = make_name (making, i % 2 == 0);
    g_autoptr (GPtrArray) records = g_ptr_array_new (), found = NULL;
    gint64 start;

    liaison_record_set_text (partner, "kind", i % 2 == 0 ? "person" : "organization", NULL);
    liaison_record_set_text (record, "text", name, NULL);
    liaison_record_set_text (record, "type", "official", NULL);
    g_ptr_array_add (records, partner);
    g_ptr_array_add (records, record);
    start = g_get_monotonic_time ();
    found = liaison_store_similar (store, records, LIAISON_MATCH_POSSIBLE, 1, NULL);
    g_assert (found != NULL);
    times[i] = (double) (g_get_monotonic_time () - start) / 1000;
  }
  qsort (times, G_N_ELEMENTS (times), sizeof *times, compare_doubles);
  g_print ("typing_ms %.2f\n", times[G_N_ELEMENTS (times) / 2]);
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  g_autofree char *folder = g_dir_make_tmp ("liaison-perf-XXXXXX", NULL);
  g_autofree char *keys_file = liaison_register_keys (folder);
  g_autofree char *recovery = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_create (keys_file, "bench", &recovery, NULL);
  g_autoptr (LiaisonStore) store = liaison_store_create (folder, key, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (20150916);
  g_autoptr (GHashTable) planted = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "perf");
  Making making = { random, set, planted };
  g_autoptr (GError) error = NULL;

  add_partners (&making, count);
  if (!liaison_store_commit (store, set, NULL, &error))
    g_error ("%s", error->message);
  g_print ("planted %u\n", g_hash_table_size (planted));
  measure_reading (store);
  measure (store, planted, LIAISON_MATCH_POSSIBLE, "duplicates");
  measure (store, planted, LIAISON_MATCH_SURE, "duplicates_sure");
  measure_typing (store, &making);
  return 0;
}
