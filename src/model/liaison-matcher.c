// SPDX-License-Identifier: GPL-3.0-or-later
// The matcher's memory: partners with their names and contact points, as small numbers.
#include "liaison-matcher-private.h"

#include "liaison-name-key.h"

#include <math.h>
#include <string.h>

/* What is seen of words in a small register says little of how common they are: as if this many partners more were
 * known, with each word borne by one of them, or by more where it is known to be common. */
#define KNOWN_PARTNERS 2000
#define COMMON_WORD    100
#define COMMON_NAME    24

static const char *const common_words[] = {
  "association", "international", "national",     "foundation",   "fondation",     "fundacion",  "center",
  "centre",      "centro",        "human",        "rights",       "right",         "droits",     "homme",
  "humains",     "derechos",      "humanos",      "network",      "reseau",        "red",        "women",
  "woman",       "femmes",        "mujeres",      "development",  "developpement", "desarrollo", "union",
  "federation",  "council",       "conseil",      "consejo",      "institute",     "institut",   "instituto",
  "society",     "organization",  "organisation", "organizacion", "committee",     "comite",     "world",
  "mondiale",    "global",        "africa",       "african",      "afrique",       "africaine",  "european",
  "american",    "asia",          "arab",         "ministry",     "ministere",     "ministerio", "commission",
  "comision",    "youth",         "education",    "support",      "action",        "democracy",  "justice",
  "peace",       "group",         "groupe",       "grupo",        "alliance",      "coalition",  "forum",
  "fund",        "save",          "children",     "health",       "community",     "social",     "defenders",
  "defenseurs",  "defensores",    "defensoras",   "protection",   "defense",       "defence",    "defensa",
  "law",         "lawyers",       "house",        "special",      "rapporteur",    "office",     "bureau",
  "united",      "nations",       "regional",     "asociacion",   "affairs",       "asian",      "environment",
  "research",    "studies",       "trust",        "welfare",      "assembly",      "charitable", "rural",
  "service",     "services",      "initiative",   "movement",     "mouvement",     "movimiento", "people",
  "peoples",     "peuples",       "pueblos",      "general",      "department",    "state",
};
static const char *const common_names[] = {
  "mohamed", "muhammad", "mohammed", "ahmed",  "ali",       "maria",    "jose",      "juan",     "jean",   "john",
  "ana",     "anna",     "luis",     "carlos", "fatima",    "david",    "michael",   "marie",    "pierre", "ibrahim",
  "hassan",  "hussein",  "garcia",   "lopez",  "rodriguez", "martinez", "hernandez", "gonzalez", "perez",  "sanchez",
  "nguyen",  "smith",    "kumar",    "singh",  "khan",      "diallo",   "traore",    "mary",     "james",  "robert",
  "peter",   "paul",     "abdullah", "sara",   "sarah",     "laura",    "li",        "wang",
};

/** liaison_matcher_new: Returns: (transfer full): a matcher that knows nobody */
LiaisonMatcher *
liaison_matcher_new (void)
{
  LiaisonMatcher *matcher = g_new0 (LiaisonMatcher, 1);

  matcher->texts = g_string_chunk_new (64 * 1024);
  matcher->word_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  matcher->value_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  matcher->words = g_array_new (FALSE, TRUE, sizeof (LiaisonMatchWord));
  matcher->word_lists = g_array_new (FALSE, FALSE, sizeof (guint32));
  matcher->names = g_array_new (FALSE, FALSE, sizeof (LiaisonMatchName));
  matcher->keys = g_array_new (FALSE, FALSE, sizeof (LiaisonMatchKey));
  matcher->values = g_array_new (FALSE, TRUE, sizeof (LiaisonMatchValue));
  matcher->partners = g_array_new (FALSE, FALSE, sizeof (LiaisonMatchPartner));
  return matcher;
}

/** liaison_matcher_free: Forgets everybody. */
void
liaison_matcher_free (LiaisonMatcher *matcher)
{
  g_hash_table_unref (matcher->word_numbers);
  g_hash_table_unref (matcher->value_numbers);
  g_array_unref (matcher->words);
  g_array_unref (matcher->word_lists);
  g_array_unref (matcher->names);
  g_array_unref (matcher->keys);
  g_array_unref (matcher->values);
  g_array_unref (matcher->partners);
  g_string_chunk_free (matcher->texts);
  g_free (matcher);
}

/** liaison_matcher_add: Returns: the number of the new partner; @countries: (nullable): a set of codes */
guint
liaison_matcher_add (LiaisonMatcher *matcher, const LiaisonId *id, const char *kind, const char *countries)
{
  LiaisonMatchPartner partner = { .id = *id, .names = LIAISON_MATCH_NONE, .keys = LIAISON_MATCH_NONE };

  partner.kind = g_string_chunk_insert_const (matcher->texts, kind != NULL ? kind : "");
  partner.is_person = strcmp (partner.kind, "person") == 0;
  if (countries != NULL && *countries != '\0')
    partner.countries = g_string_chunk_insert_const (matcher->texts, countries);
  g_array_append_val (matcher->partners, partner);
  return matcher->partners->len - 1;
}

static guint32 find_word (LiaisonMatcher *matcher, const char *text);

/* Words that sound the same share the number of their skeleton, which is a word of its own. */
static guint32
find_skeleton (LiaisonMatcher *matcher, const char *text)
{
  g_autofree char *skeleton = liaison_name_skeleton (text), *marked = NULL;

  if (skeleton == NULL)
    return LIAISON_MATCH_NONE;
  marked = g_strconcat ("~", skeleton, NULL);
  return find_word (matcher, marked);
}

static guint32
find_word (LiaisonMatcher *matcher, const char *text)
{
  gpointer number;
  LiaisonMatchWord word = { .last = LIAISON_MATCH_NONE, .skeleton = LIAISON_MATCH_NONE };

  if (g_hash_table_lookup_extended (matcher->word_numbers, text, NULL, &number))
    return GPOINTER_TO_UINT (number);
  word.text = g_string_chunk_insert (matcher->texts, text);
  word.letters = (guint32) g_utf8_strlen (text, -1);
  word.has_digit = strpbrk (text, "0123456789") != NULL;
  if (*text != '~')
    word.skeleton = find_skeleton (matcher, text);
  g_array_append_val (matcher->words, word);
  g_hash_table_insert (matcher->word_numbers, (gpointer) word.text, GUINT_TO_POINTER (matcher->words->len - 1));
  return matcher->words->len - 1;
}

static void
add_key (LiaisonMatcher *matcher, guint partner, LiaisonKeyRole role, const char *text, const char *shown)
{
  LiaisonMatchPartner *whole = LIAISON_MATCH_PARTNER (matcher, partner);
  LiaisonMatchKey key = { .next = whole->keys, .role = role };
  LiaisonMatchValue fresh = { .last = LIAISON_MATCH_NONE };
  gpointer number;

  if (!g_hash_table_lookup_extended (matcher->value_numbers, text, NULL, &number)) {
    fresh.text = g_string_chunk_insert (matcher->texts, text);
    number = GUINT_TO_POINTER (matcher->values->len);
    g_array_append_val (matcher->values, fresh);
    g_hash_table_insert (matcher->value_numbers, (gpointer) fresh.text, number);
  }
  key.value = GPOINTER_TO_UINT (number);
  key.shown = g_string_chunk_insert (matcher->texts, shown);
  if (LIAISON_MATCH_VALUE (matcher, key.value)->last != partner) {
    LIAISON_MATCH_VALUE (matcher, key.value)->last = partner;
    LIAISON_MATCH_VALUE (matcher, key.value)->partners++;
  }
  whole->keys = matcher->keys->len;
  g_array_append_val (matcher->keys, key);
}

static void
add_acronym (LiaisonMatcher *matcher, guint partner, LiaisonKeyRole role, const char *text)
{
  g_autofree char *key = role == LIAISON_KEY_INITIALS ? liaison_name_initials (text) : liaison_acronym_key (text);

  if (key != NULL && strlen (key) <= 12)
    add_key (matcher, partner, role, key, text);
}

static gboolean
is_foreign (GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!g_str_is_ascii (words->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
add_words (LiaisonMatcher *matcher, guint partner, const char *text, gboolean former)
{
  LiaisonMatchPartner *whole = LIAISON_MATCH_PARTNER (matcher, partner);
  g_autoptr (GPtrArray) words = liaison_name_words (text, whole->is_person);
  LiaisonMatchName name = { .next = whole->names, .words = matcher->word_lists->len, .former = former };

  if (words->len == 0)
    return;
  name.text = g_string_chunk_insert (matcher->texts, text);
  name.n_words = words->len;
  name.foreign = is_foreign (words);
  for (guint i = 0; i < words->len; i++) {
    guint32 number = find_word (matcher, words->pdata[i]);
    LiaisonMatchWord *word = LIAISON_MATCH_WORD (matcher, number);
    if (word->last != partner) {
      word->last = partner;
      word->partners++;
    }
    g_array_append_val (matcher->word_lists, number);
  }
  whole->has_long_name |= words->len > 1 || !liaison_is_acronym (text);
  whole->names = matcher->names->len;
  g_array_append_val (matcher->names, name);
}

/* "Committee for Justice (CFTJ)": the acronym stands for itself. Returns: (nullable): the name without it */
static char *
take_acronym (LiaisonMatcher *matcher, guint partner, const char *text)
{
  const char *open = strchr (text, '('), *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *inner = NULL;

  if (close == NULL || open == text)
    return NULL;
  inner = g_strndup (open + 1, (gsize) (close - open - 1));
  g_strstrip (inner);
  if (!liaison_is_acronym (inner))
    return NULL;
  add_acronym (matcher, partner, LIAISON_KEY_ACRONYM, inner);
  return g_strdup_printf ("%.*s%s", (int) (open - text), text, close + 1);
}

/**
 * liaison_matcher_add_name:
 * @partner: of liaison_matcher_add()
 * @text: the name
 * @type: (nullable): "official", "acronym", "alias" or "former"
 */
void
liaison_matcher_add_name (LiaisonMatcher *matcher, guint partner, const char *text, const char *type)
{
  const LiaisonMatchPartner *whole = LIAISON_MATCH_PARTNER (matcher, partner);
  g_autofree char *bare = NULL;

  if (text == NULL)
    return;
  if (g_strcmp0 (type, "acronym") == 0) {
    add_acronym (matcher, partner, LIAISON_KEY_ACRONYM, text);
    return;
  }
  if (!whole->is_person) {
    bare = take_acronym (matcher, partner, text);
    if (liaison_is_acronym (text))
      add_acronym (matcher, partner, LIAISON_KEY_ACRONYM, text);
    else
      add_acronym (matcher, partner, LIAISON_KEY_INITIALS, bare != NULL ? bare : text);
  }
  add_words (matcher, partner, bare != NULL ? bare : text, g_strcmp0 (type, "former") == 0);
}

/** liaison_matcher_add_contact: Adds one contact point; what is of no use for comparing is left out. */
void
liaison_matcher_add_contact (LiaisonMatcher *matcher, guint partner, const char *type, const char *value)
{
  g_autofree char *key = liaison_contact_key (type, value);

  if (key == NULL)
    return;
  if (g_str_has_prefix (key, "mailto:"))
    add_key (matcher, partner, LIAISON_KEY_EMAIL, key, value);
  else if (g_str_has_prefix (key, "tel:"))
    add_key (matcher, partner, LIAISON_KEY_PHONE, key, value);
  else
    add_key (matcher, partner, LIAISON_KEY_SITE, key, value);
}

/** liaison_matcher_set_population: Says how many partners there are, where only some of them were added. */
void
liaison_matcher_set_population (LiaisonMatcher *matcher, guint partners)
{
  matcher->population = partners;
}

static void
weigh_common (LiaisonMatcher *matcher, const char *const *words, guint n_words, guint partners)
{
  gpointer number;

  for (guint i = 0; i < n_words; i++)
    if (g_hash_table_lookup_extended (matcher->word_numbers, words[i], NULL, &number)) {
      LiaisonMatchWord *word = LIAISON_MATCH_WORD (matcher, GPOINTER_TO_UINT (number));
      word->weight = matcher->all - log (word->partners + (double) partners);
    }
}

/** liaison_matcher_prepare: Weighs the words, when all partners are added. */
void
liaison_matcher_prepare (LiaisonMatcher *matcher)
{
  matcher->all = log (MAX (matcher->population, matcher->partners->len) + (double) KNOWN_PARTNERS);
  for (guint i = 0; i < matcher->words->len; i++) {
    LiaisonMatchWord *word = LIAISON_MATCH_WORD (matcher, i);
    word->weight = matcher->all - log (word->partners + 1.0);
    if (word->letters == 1)
      word->weight = MIN (word->weight, 2);
  }
  weigh_common (matcher, common_words, G_N_ELEMENTS (common_words), COMMON_WORD);
  weigh_common (matcher, common_names, G_N_ELEMENTS (common_names), COMMON_NAME);
}

static void
free_reason (gpointer data)
{
  LiaisonMatchReason *reason = data;

  g_free (reason->first);
  g_free (reason->second);
  g_free (reason);
}

/** liaison_matcher_compare: Returns: (transfer full): how two partners compare, whatever the score */
LiaisonLikeness *
liaison_matcher_compare (LiaisonMatcher *matcher, guint first, guint second)
{
  const LiaisonMatchPartner *a = LIAISON_MATCH_PARTNER (matcher, first), *b = LIAISON_MATCH_PARTNER (matcher, second);
  LiaisonLikeness *match = g_new0 (LiaisonLikeness, 1);

  match->first = a->id;
  match->second = b->id;
  match->reasons = g_ptr_array_new_with_free_func (free_reason);
  match->score = liaison_match_pair (matcher, a, b, match->reasons);
  return match;
}

/** liaison_likeness_free: Frees what a comparison gave. */
void
liaison_likeness_free (LiaisonLikeness *match)
{
  g_ptr_array_unref (match->reasons);
  g_free (match);
}
