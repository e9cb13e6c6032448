// SPDX-License-Identifier: GPL-3.0-or-later
// Possible duplicates: whom people would take for one, and whom not.
#include "liaison-matcher.h"
#include "liaison-name-key.h"

#include <string.h>

/* LiaisonMatchCode and names: "person" or "organization", names parted by "|"; an acronym begins with "=", a former
 * name with "<", a contact point with "@" (e-mail), "+" (phone) or "^" (web), countries with "#". */
typedef struct {
  const char *kind;
  const char *first;
  const char *second;
  double least, most;
  const char *reason;
} Case;

static const Case cases[] = {
  /* One person. */
  { "person", "Ana Benítez", "ana benitez", 0.8, 1, "same_name" },
  { "person", "Ana Benítez", "Benítez, Ana", 0.8, 1, "other_order" },
  { "person", "Dr. Ana Benítez", "Ana Benítez", 0.8, 1, "same_name" },
  { "person", "María López Quiñones", "María López", 0.6, 1, "shorter_name" },
  { "person", "Jean-Baptiste Kouassi", "Jean Baptiste Kouassi", 0.8, 1, "same_name" },
  { "person", "Ludwig van der Meulen", "Ludwig Meulen", 0.8, 1, "same_name" },
  { "person", "João da Silva Ferraz", "Joao Silva Ferraz", 0.8, 1, "same_name" },
  { "person", "Mohammed Benjelloun", "Muhammad Ben Jelloun", 0.6, 1, NULL },
  { "person", "Mohamed Zarrouk", "Mohammed Zarrouk", 0.8, 1, "spelling" },
  { "person", "Abd al-Rahman Qasimi", "Abdelrahman Qassimi", 0.8, 1, "spelling" },
  { "person", "Abderrahmane Kacimi", "Abdul Rahman Qasimi", 0.6, 1, "spelling" },
  { "person", "Youssef Chahine", "Yusuf Shahin", 0.6, 1, "spelling" },
  { "person", "فاطمة الزهراني", "Fatima al-Zahrani", 0.6, 1, "spelling" },
  { "person", "محمد منصور", "Muhammad Mansur", 0.6, 1, "spelling" },
  { "person", "Олександра Матвійчук", "Oleksandra Matviichuk", 0.6, 1, NULL },
  { "person", "Aleksandr Cherkasov", "Александр Черкасов", 0.6, 1, NULL },
  { "person", "Anna Okonjo", "Ana Okonjo", 0.8, 1, "spelling" },
  { "person", "Sara Aly Hakim", "Sarah Ali Hakim", 0.8, 1, "spelling" },
  { "person", "J. Okonjo", "Joseph Okonjo", 0.6, 1, "initials" },
  { "person", "Berta Cáceres Flores", "Berta Cádceres Flores", 0.8, 1, "similar_name" },
  { "person", "Ana Ruiz|<Ana Vidal Casals", "Ana Vidal Casals", 0.8, 1, "former_name" },
  { "person", "Ana Ruiz|@ana@example.org", "A. R.|@Ana+un@Example.org", 0.6, 1, "same_email" },
  { "person", "Lucie Martin|+0033 1 44 55 66 77", "L. Martin|++33 (0)1 44 55 66 77", 0.9, 1, "same_phone" },
  /* Two persons. */
  { "person", "María López", "Mario López", 0, 0.6, NULL },
  { "person", "Ana López", "Ana Gómez", 0, 0.3, NULL },
  { "person", "María García López|#MEX", "María López García|#GTM", 0, 0.6, NULL },
  { "person", "Mahmoud Darwish", "Mohamed Darwish", 0, 0.6, NULL },
  { "person", "Fernando Ferraz Couto", "Fernanda Ferraz Couto", 0, 0.6, NULL },
  { "person", "Karim Zarrouk", "Karima Zarrouk", 0, 0.6, NULL },
  { "person", "Ali Hassan|#YEM", "Ali Hassan|#KEN", 0, 0.8, NULL },
  { "person", "Jean Kabila", "Jeanne Kabila", 0, 0.6, NULL },
  { "person", "Ruth Wanjiru|+254 700 111 222", "Peter Otieno|+254 700 111 222", 0, 0.6, NULL },
  /* One organization. */
  { "organization", "The Carter Center, Inc.", "Carter Center", 0.8, 1, "same_name" },
  { "organization", "Ligue des droits de l'homme", "LIGUE DES DROITS DE L’HOMME", 0.7, 1, "same_name" },
  { "organization", "Centre for Reproductive Rights", "Center for Reproductive Rights", 0.8, 1, NULL },
  { "organization", "Médecins Sans Frontières", "Medecins sans frontieres (MSF)", 0.8, 1, "same_name" },
  { "organization", "WorldVision", "World Vision", 0.8, 1, NULL },
  { "organization", "Commission africaine des droits de l'homme et des peuples", "CADHP", 0.8, 1, "acronym_of_name" },
  { "organization", "World Organisation Against Torture|=OMCT", "Organisation mondiale contre la torture|=OMCT|#CHE",
    0.5, 1, "same_acronym" },
  { "organization", "Collectif Tibere|<Maison Calpurnia", "Maison Calpurnia", 0.8, 1, "former_name" },
  { "organization", "Peasants of Polochic|^https://www.polochic.example/en", "Polochic Peasants|^polochic.example", 0.9,
    1, "same_site" },
  /* Two organizations. */
  { "organization", "Human Rights Watch", "Human Rights First", 0, 0.6, NULL },
  { "organization", "Amnesty International", "Amnesty International Kenya", 0, 0.6, NULL },
  { "organization", "Ministry of Justice|#KEN", "Ministry of Justice|#UGA", 0, 0.6, NULL },
  { "organization", "Ministry of Justice|#KEN", "Ministry of Health|#KEN", 0, 0.6, NULL },
  { "organization", "Réseau des femmes du Mali", "Réseau des femmes du Niger", 0, 0.6, NULL },
  { "organization", "Section 12", "Section 21", 0, 0.6, NULL },
  { "organization", "National Human Rights Commission|=NHRC|#NPL", "National Human Rights Council|=NHRC|#MAR", 0, 0.6,
    NULL },
  { "organization", "East Africa Defenders Network", "West Africa Defenders Network", 0, 0.6, NULL },
};

static void
add_part (LiaisonMatcher *matcher, guint partner, const char *part)
{
  switch (*part) {
  case '=':
    liaison_matcher_add_name (matcher, partner, part + 1, "acronym");
    break;
  case '<':
    liaison_matcher_add_name (matcher, partner, part + 1, "former");
    break;
  case '@':
    liaison_matcher_add_contact (matcher, partner, "email", part + 1);
    break;
  case '+':
    liaison_matcher_add_contact (matcher, partner, "phone", part + 1);
    break;
  case '^':
    liaison_matcher_add_contact (matcher, partner, "web", part + 1);
    break;
  default:
    liaison_matcher_add_name (matcher, partner, part, "official");
  }
}

static guint
add_partner (LiaisonMatcher *matcher, const char *kind, const char *described)
{
  g_auto (GStrv) parts = g_strsplit (described, "|", -1);
  const char *countries = NULL;
  LiaisonId id;
  guint partner;

  liaison_id_generate (&id);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '#')
      countries = parts[i] + 1;
  partner = liaison_matcher_add (matcher, &id, kind, countries);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '#')
      add_part (matcher, partner, parts[i]);
  return partner;
}

static gboolean
has_reason (const LiaisonLikeness *match, const char *name)
{
  for (guint i = 0; i < match->reasons->len; i++) {
    const LiaisonMatchReason *reason = match->reasons->pdata[i];
    if (strcmp (liaison_match_code_name (reason->code), name) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *one = &cases[i];
    g_autoptr (LiaisonMatcher) matcher = liaison_matcher_new ();
    guint first = add_partner (matcher, one->kind, one->first), second = add_partner (matcher, one->kind, one->second);
    g_autoptr (LiaisonLikeness) match = NULL, back = NULL;

    liaison_matcher_prepare (matcher);
    match = liaison_matcher_compare (matcher, first, second);
    back = liaison_matcher_compare (matcher, second, first);
    g_test_message ("%.3f %s <-> %s", match->score, one->first, one->second);
    for (guint j = 0; j < match->reasons->len; j++) {
      g_autofree char *text = liaison_match_reason_describe (match->reasons->pdata[j]);
      g_test_message ("      %s", text);
    }
    if (match->score < one->least || match->score > one->most ||
        (one->reason != NULL && !has_reason (match, one->reason))) {
      g_test_message ("not as expected: %.2f to %.2f, %s", one->least, one->most, one->reason);
      g_test_fail ();
    }
    g_assert_cmpfloat_with_epsilon (match->score, back->score, 0.001);
  }
}

static void
test_kinds_never_mix (void)
{
  g_autoptr (LiaisonMatcher) matcher = liaison_matcher_new ();
  guint first = add_partner (matcher, "person", "Carter Center|@a@example.org");
  guint second = add_partner (matcher, "organization", "Carter Center|@a@example.org");
  g_autoptr (LiaisonLikeness) match = NULL;

  liaison_matcher_prepare (matcher);
  match = liaison_matcher_compare (matcher, first, second);
  g_assert_cmpfloat (match->score, <, 0.01);
}

static void
test_jaro_winkler (void)
{
  /* The examples of Winkler's paper. */
  g_assert_cmpfloat_with_epsilon (liaison_jaro_winkler ("martha", "marhta"), 0.961, 0.001);
  g_assert_cmpfloat_with_epsilon (liaison_jaro_winkler ("dwayne", "duane"), 0.840, 0.001);
  g_assert_cmpfloat_with_epsilon (liaison_jaro_winkler ("dixon", "dicksonx"), 0.813, 0.001);
  g_assert_cmpfloat_with_epsilon (liaison_jaro_winkler ("", ""), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (liaison_jaro_winkler ("abc", ""), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (liaison_jaro_winkler ("a", "a"), 1, 0.001);
}

static void
test_contact_keys (void)
{
  static const struct {
    const char *type, *first, *second;
    gboolean same;
  } pairs[] = {
    { "email", "Ana@Example.org ", "mailto:ana@example.org", TRUE },
    { "email", "ana+un@example.org", "ana@example.org", TRUE },
    { "email", "ana@example.org", "eva@example.org", FALSE },
    { "phone", "+33 1 44 55 66 77", "01 44 55 66 77", TRUE },
    { "phone", "+33 (0)1 44 55 66 77", "0033144556677", TRUE },
    { "phone", "+33 1 44 55 66 77 x12", "+33 1 44 55 66 77", TRUE },
    { "phone", "+33 1 44 55 66 77", "+33 1 44 55 66 78", FALSE },
    { "web", "https://www.example.org/fr/", "http://example.org", TRUE },
    { "web", "https://facebook.com/one", "https://facebook.com/two", FALSE },
  };
  g_autofree char *none = liaison_contact_key ("phone", "12");

  g_assert_null (none);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *first = liaison_contact_key (pairs[i].type, pairs[i].first);
    g_autofree char *second = liaison_contact_key (pairs[i].type, pairs[i].second);
    g_assert_nonnull (first);
    g_assert_nonnull (second);
    g_assert_cmpint (strcmp (first, second) == 0, ==, pairs[i].same);
  }
}

static gboolean
count_step (guint64 done, guint64 total, gpointer count)
{
  return ++*(guint *) count < 2;
}

static void
test_scan_finds_what_comparing_all_finds (void)
{
  g_autoptr (LiaisonMatcher) matcher = liaison_matcher_new ();
  g_autoptr (GPtrArray) found = NULL, stopped = NULL;
  guint expected = 0, steps = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    add_partner (matcher, cases[i].kind, cases[i].first);
    add_partner (matcher, cases[i].kind, cases[i].second);
  }
  liaison_matcher_prepare (matcher);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    for (guint j = i + 1; j < 2 * G_N_ELEMENTS (cases); j++) {
      g_autoptr (LiaisonLikeness) match = liaison_matcher_compare (matcher, i, j);
      expected += match->score >= LIAISON_MATCH_POSSIBLE;
    }
  found = liaison_matcher_scan (matcher, LIAISON_MATCH_POSSIBLE, NULL, NULL);
  g_assert_cmpuint (found->len, ==, expected);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpfloat (((LiaisonLikeness *) found->pdata[i - 1])->score, >=,
                       ((LiaisonLikeness *) found->pdata[i])->score);
  stopped = liaison_matcher_scan (matcher, LIAISON_MATCH_POSSIBLE, count_step, &steps);
  g_assert_null (stopped);
}

static void
test_strange_input (void)
{
  static const char *const strange[] = { "",
                                         " ",
                                         "'''",
                                         "()",
                                         "(ABC)",
                                         "ABC (",
                                         "\xff\xfe",
                                         "o'",
                                         "李小龙",
                                         "الـ",
                                         "ا",
                                         "ال",
                                         "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                                         "h",
                                         "qh" };
  g_autoptr (LiaisonMatcher) matcher = liaison_matcher_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *many = g_strnfill (5000, 'a');

  for (guint i = 0; i < 5000; i += 3)
    many[i] = ' ';
  for (guint i = 0; i < 2 * G_N_ELEMENTS (strange); i++) {
    guint partner = add_partner (matcher, i % 2 ? "person" : "organization", strange[i / 2]);
    liaison_matcher_add_name (matcher, partner, many, "alias");
    liaison_matcher_add_contact (matcher, partner, "phone", strange[i / 2]);
    liaison_matcher_add_contact (matcher, partner, "email", strange[i / 2]);
    liaison_matcher_add_contact (matcher, partner, "web", strange[i / 2]);
  }
  liaison_matcher_prepare (matcher);
  found = liaison_matcher_scan (matcher, 0, NULL, NULL);
  g_assert_nonnull (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matcher/cases", test_cases);
  g_test_add_func ("/matcher/kinds-never-mix", test_kinds_never_mix);
  g_test_add_func ("/matcher/jaro-winkler", test_jaro_winkler);
  g_test_add_func ("/matcher/contact-keys", test_contact_keys);
  g_test_add_func ("/matcher/scan-finds-what-comparing-all-finds", test_scan_finds_what_comparing_all_finds);
  g_test_add_func ("/matcher/strange-input", test_strange_input);
  return g_test_run ();
}
