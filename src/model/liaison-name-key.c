// SPDX-License-Identifier: GPL-3.0-or-later
// What of a name, an address or a number survives another spelling.
#include "liaison-name-key.h"

#include "liaison-fold.h"

#include <stdlib.h>
#include <string.h>

/* Letters of other scripts as they are mostly romanised, after folding. Arabic writes no short vowels: what comes out
 * of it is meant for liaison_name_skeleton(). */
typedef struct {
  gunichar letter;
  const char *latin;
} Letter;

#define ARABIC_ARTICLE "\xd8\xa7\xd9\x84"

static const Letter letters[] = {
  { 0x03b1, "a" },  { 0x03b2, "v" },  { 0x03b3, "g" },    { 0x03b4, "d" },  { 0x03b5, "e" },  { 0x03b6, "z" },
  { 0x03b7, "i" },  { 0x03b8, "th" }, { 0x03b9, "i" },    { 0x03ba, "k" },  { 0x03bb, "l" },  { 0x03bc, "m" },
  { 0x03bd, "n" },  { 0x03be, "x" },  { 0x03bf, "o" },    { 0x03c0, "p" },  { 0x03c1, "r" },  { 0x03c2, "s" },
  { 0x03c3, "s" },  { 0x03c4, "t" },  { 0x03c5, "y" },    { 0x03c6, "f" },  { 0x03c7, "ch" }, { 0x03c8, "ps" },
  { 0x03c9, "o" },  { 0x0430, "a" },  { 0x0431, "b" },    { 0x0432, "v" },  { 0x0433, "g" },  { 0x0434, "d" },
  { 0x0435, "e" },  { 0x0436, "zh" }, { 0x0437, "z" },    { 0x0438, "i" },  { 0x0439, "y" },  { 0x043a, "k" },
  { 0x043b, "l" },  { 0x043c, "m" },  { 0x043d, "n" },    { 0x043e, "o" },  { 0x043f, "p" },  { 0x0440, "r" },
  { 0x0441, "s" },  { 0x0442, "t" },  { 0x0443, "u" },    { 0x0444, "f" },  { 0x0445, "kh" }, { 0x0446, "ts" },
  { 0x0447, "ch" }, { 0x0448, "sh" }, { 0x0449, "shch" }, { 0x044a, "" },   { 0x044b, "y" },  { 0x044c, "" },
  { 0x044d, "e" },  { 0x044e, "yu" }, { 0x044f, "ya" },   { 0x0454, "ye" }, { 0x0456, "i" },  { 0x0491, "g" },
  { 0x0621, "" },   { 0x0627, "a" },  { 0x0628, "b" },    { 0x062a, "t" },  { 0x062b, "th" }, { 0x062c, "j" },
  { 0x062d, "h" },  { 0x062e, "kh" }, { 0x062f, "d" },    { 0x0630, "dh" }, { 0x0631, "r" },  { 0x0632, "z" },
  { 0x0633, "s" },  { 0x0634, "sh" }, { 0x0635, "s" },    { 0x0636, "d" },  { 0x0637, "t" },  { 0x0638, "z" },
  { 0x0639, "a" },  { 0x063a, "gh" }, { 0x0641, "f" },    { 0x0642, "q" },  { 0x0643, "k" },  { 0x0644, "l" },
  { 0x0645, "m" },  { 0x0646, "n" },  { 0x0647, "h" },    { 0x0648, "w" },  { 0x064a, "y" },  { 0x067e, "p" },
  { 0x0686, "ch" }, { 0x06a9, "k" },  { 0x06af, "g" },    { 0x06cc, "y" },
};

/* Between the parts of a name: no person or organization is told from another by them. */
static const char *const particles[] = { "de",  "da",  "do",  "dos", "das", "del", "della", "di", "du",  "des", "la",
                                         "le",  "las", "los", "el",  "al",  "ul",  "ur",    "es", "van", "von", "der",
                                         "den", "ter", "ten", "bin", "ibn", "ben", "bint",  "e",  "y",   "d",   "l",
                                         "i",   "und", "et",  "and", "ar",  "as",  "ad",    "an", "zu",  NULL };
static const char *const titles[] = { "mr",   "mrs", "ms",   "dr",  "prof", "professor", "sr",  "sra", "srta",   "mme",
                                      "mlle", "sir", "dame", "hon", "rev",  "jr",        "drs", "phd", "maitre", NULL };
static const char *const small_words[] = {
  "the", "of",  "for", "and", "in",     "on",      "to",   "a",    "an",  "de",   "la",  "le",  "les",
  "des", "du",  "d",   "l",   "et",     "en",      "pour", "aux",  "au",  "dans", "sur", "y",   "e",
  "del", "los", "las", "el",  "para",   "por",     "da",   "do",   "dos", "das",  "und", "fur", "der",
  "die", "i",   "n",   "s",   "contre", "against", "with", "avec", "its", "di",   "per", NULL,
};
static const char *const legal_forms[] = { "inc",  "ltd",   "limited", "llc",          "gmbh",  "ev",
                                           "asbl", "aisbl", "vzw",     "sa",           "sas",   "sarl",
                                           "sprl", "plc",   "corp",    "corporation",  "co",    "srl",
                                           "spa",  "ong",   "ngo",     "incorporated", "onlus", NULL };

/* Names whose romanised forms differ in more than vowels of no account, each under one of them. */
static const char *const variants[][2] = {
  { "yousef", "yusuf" },     { "youssef", "yusuf" },    { "yousuf", "yusuf" },      { "yousif", "yusuf" },
  { "yousouf", "yusuf" },    { "joseph", "yusuf" },     { "muhammed", "mohamed" },  { "mahomed", "mohamed" },
  { "muhamad", "mohamed" },  { "mohd", "mohamed" },     { "abdellah", "abdullah" }, { "abdallah", "abdullah" },
  { "abdulla", "abdullah" }, { "hossein", "husayn" },   { "hossain", "husayn" },    { "houcine", "husayn" },
  { "hocine", "husayn" },    { "hosseini", "husayni" },
};

static gboolean
is_one_of (const char *word, const char *const *list)
{
  return g_strv_contains (list, word);
}

static int
compare_letters (const void *key, const void *item)
{
  gunichar letter = *(const gunichar *) key, other = ((const Letter *) item)->letter;

  return (letter > other) - (letter < other);
}

/**
 * liaison_latinize:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text folded, with Greek, Cyrillic and Arabic letters as they are mostly romanised
 */
char *
liaison_latinize (const char *text)
{
  g_autofree char *folded = liaison_fold (text);
  gboolean at_start = TRUE;
  GString *out;

  if (g_str_is_ascii (folded))
    return g_steal_pointer (&folded);
  out = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    const Letter *letter = c < 0x80 ? NULL
                                    : bsearch (&c, letters, G_N_ELEMENTS (letters), sizeof *letters, compare_letters);
    if (at_start && g_str_has_prefix (p, ARABIC_ARTICLE)) {
      g_string_append (out, "al ");
      p = g_utf8_next_char (p);
    } else if (letter != NULL) {
      g_string_append (out, letter->latin);
    } else {
      g_string_append_unichar (out, c);
    }
    at_start = !g_unichar_isalnum (c);
  }
  return g_string_free (out, FALSE);
}

/* The words as they stand: letters and digits. O'Neill is one word, l'homme are two. */
static GPtrArray *
split_words (const char *text)
{
  g_autofree char *latin = liaison_latinize (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = latin;; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == '\'' && strcmp (word->str, "o") == 0)
      continue;
    if (c != 0 && g_unichar_isalnum (c)) {
      g_string_append_unichar (word, c);
      continue;
    }
    if (word->len > 0 && words->len < 4 * LIAISON_NAME_WORDS_MAX)
      g_ptr_array_add (words, g_strdup (word->str));
    g_string_truncate (word, 0);
    if (c == 0)
      return words;
  }
}

static void
remove_listed (GPtrArray *words, const char *const *list, guint first, guint keep)
{
  for (guint i = words->len; i-- > first && words->len > keep;)
    if (is_one_of (words->pdata[i], list))
      g_ptr_array_remove_index (words, i);
}

/* "Abd al-Rahman" and "Abdelrahman" are one name. */
static void
join_servants (GPtrArray *words)
{
  static const char *const servants[] = { "abd", "abdel", "abdul", "abdal", "abdur", "abder", "abdou", NULL };

  for (guint i = 0; i + 1 < words->len; i++) {
    g_autofree char *joined = NULL;
    if (!is_one_of (words->pdata[i], servants))
      continue;
    joined = g_strconcat ("abd", words->pdata[i + 1], NULL);
    g_set_str ((char **) &words->pdata[i], joined);
    g_ptr_array_remove_index (words, i + 1);
  }
}

/* "Benjelloun" and "Ben Jelloun". */
static void
part_sons (GPtrArray *words)
{
  for (guint i = 1; i < words->len; i++)
    if (g_str_has_prefix (words->pdata[i], "ben") && strlen (words->pdata[i]) >= 8)
      g_set_str ((char **) &words->pdata[i], (const char *) words->pdata[i] + 3);
}

/**
 * liaison_name_words:
 * @text: a name
 * @is_person: whether a person bears it: particles and titles go; otherwise small words and legal forms
 *
 * Returns: (transfer full) (element-type utf8): the words that matter, latinised, in their order; at most
 *   %LIAISON_NAME_WORDS_MAX
 */
GPtrArray *
liaison_name_words (const char *text, gboolean is_person)
{
  GPtrArray *words = split_words (text);

  if (is_person) {
    remove_listed (words, titles, 0, 1);
    remove_listed (words, particles, 1, 1);
    remove_listed (words, particles, 0, 2);
    join_servants (words);
    part_sons (words);
  } else {
    remove_listed (words, small_words, 0, 1);
    remove_listed (words, legal_forms, 1, 1);
  }
  if (words->len > LIAISON_NAME_WORDS_MAX)
    g_ptr_array_set_size (words, LIAISON_NAME_WORDS_MAX);
  return words;
}

/* Two letters that stand for one sound in one romanisation or another. */
static char
find_digraph (const char *p)
{
  static const char digraphs[][4] = { "khk", "ghg", "shs", "chs", "tht", "dhd", "phf", "djj", "ckk", "tss" };

  for (guint i = 0; i < G_N_ELEMENTS (digraphs); i++)
    if (p[0] == digraphs[i][0] && p[1] == digraphs[i][1])
      return digraphs[i][2];
  return 0;
}

static gboolean
is_vowel (char c, gboolean first)
{
  return c != '\0' && (strchr ("aeiou", c) != NULL || (!first && (c == 'y' || c == 'w')));
}

static char
find_sound (const char *p)
{
  if (*p == 'q' || (*p == 'c' && (p[1] == '\0' || strchr ("eiy", p[1]) == NULL)))
    return 'k';
  return *p == 'c' ? 's' : *p;
}

/* The article within "Abdelrahman" comes and goes: bdl + two consonants loses its l. */
static void
drop_article (GString *out)
{
  if (g_str_has_prefix (out->str, "abdl") && out->len >= 6)
    g_string_erase (out, 3, 1);
}

/* Too few consonants to tell: Ana and Anna, Ali and Aly, Sara and Sarah; not Ali and Ala. */
static char *
squeeze (const char *word)
{
  GString *out = g_string_new ("=");

  for (const char *p = word; *p != '\0'; p++) {
    char letter = *p == 'y' && p > word ? 'i' : *p;
    if (letter != out->str[out->len - 1] && !(letter == 'h' && p[1] == '\0'))
      g_string_append_c (out, letter);
  }
  return g_string_free (out, out->len < 3);
}

/**
 * liaison_name_skeleton:
 * @word: one word of liaison_name_words()
 *
 * The consonants that romanisations of one word have in common, after the first letter; a dark last vowel (o, u) is
 * marked, for Mahmoud is not Mohamed. In the manner of Soundex, for names rather of Arabic and Slavic than of English
 * origin.
 *
 * Returns: (transfer full) (nullable): %NULL where too little of the word is left to say anything
 */
char *
liaison_name_skeleton (const char *word)
{
  GString *out = g_string_new (NULL);
  gboolean dark = FALSE, pending = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (strcmp (variants[i][0], word) == 0)
      word = variants[i][1];
  for (const char *p = word; *p != '\0'; p++) {
    gboolean after_vowel = p > word && is_vowel (p[-1], p - 1 == word);
    char two = find_digraph (p), sound = two != 0 ? two : find_sound (p);
    if (is_vowel (*p, p == word)) {
      if (p == word)
        g_string_append_c (out, 'a');
      pending |= strchr ("ouw", *p) != NULL;
      continue;
    }
    p += two != 0;
    if (sound == 'h' && p[1] == '\0')
      break;
    dark = pending;
    pending = FALSE;
    if (sound == 'x')
      g_string_append (out, "ks");
    else if (out->len == 0 || out->str[out->len - 1] != sound || after_vowel)
      g_string_append_c (out, sound);
  }
  drop_article (out);
  if (out->len < 3) {
    g_string_free (out, TRUE);
    return squeeze (word);
  }
  if (dark)
    g_string_append_c (out, '~');
  return g_string_free (out, FALSE);
}

/**
 * liaison_name_initials:
 *
 * Returns: (transfer full) (nullable): the acronym that people would make of a name: the first letters of the words
 *   that matter; %NULL for fewer than three
 */
char *
liaison_name_initials (const char *text)
{
  g_autoptr (GPtrArray) words = split_words (text);
  GString *out = g_string_new (NULL);

  remove_listed (words, small_words, 0, 0);
  for (guint i = 0; i < words->len; i++)
    g_string_append_unichar (out, g_utf8_get_char (words->pdata[i]));
  return g_string_free (out, out->len < 3);
}

/** liaison_acronym_key: Returns: (transfer full) (nullable): letters and digits of an acronym; %NULL for fewer than 3
 */
char *
liaison_acronym_key (const char *text)
{
  g_autoptr (GPtrArray) words = split_words (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append (out, words->pdata[i]);
  return g_string_free (out, out->len < 3);
}

/** liaison_is_acronym: Returns: whether @text is one word of 3 to 10 letters in capitals, as acronyms are */
gboolean
liaison_is_acronym (const char *text)
{
  guint count = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == '.' || c == '-')
      continue;
    if (!g_unichar_isupper (c))
      return FALSE;
    count++;
  }
  return count >= 3 && count <= 10;
}

#define JARO_MAX 32

static guint
decode (const char *text, gunichar *letters_out)
{
  guint count = 0;

  for (const char *p = text; *p != '\0' && count < JARO_MAX; p = g_utf8_next_char (p))
    letters_out[count++] = g_utf8_get_char (p);
  return count;
}

/* How many letters have their like nearby, and how many of those stand in another order. */
static guint
count_common (const gunichar *a, guint n_a, const gunichar *b, guint n_b, guint *out_of_order)
{
  guint longest = MAX (n_a, n_b), range = longest / 2 > 0 ? longest / 2 - 1 : 0, common = 0, next = 0;
  gboolean used_a[JARO_MAX] = { 0 }, used_b[JARO_MAX] = { 0 };

  for (guint i = 0; i < n_a; i++)
    for (guint j = i > range ? i - range : 0; j < n_b && j <= i + range; j++)
      if (!used_b[j] && a[i] == b[j]) {
        used_a[i] = used_b[j] = TRUE;
        common++;
        break;
      }
  *out_of_order = 0;
  for (guint i = 0; i < n_a; i++) {
    if (!used_a[i])
      continue;
    while (!used_b[next])
      next++;
    *out_of_order += a[i] != b[next++];
  }
  return common;
}

/**
 * liaison_jaro_winkler:
 *
 * The measure of M. A. Jaro (Journal of the American Statistical Association 84, 1989) with the weight W. E. Winkler
 * (Proceedings of the Section on Survey Research Methods, 1990) gave to a common beginning.
 *
 * Returns: from 0 (nothing in common) to 1 (equal)
 */
double
liaison_jaro_winkler (const char *first, const char *second)
{
  gunichar a[JARO_MAX], b[JARO_MAX];
  guint n_a = decode (first, a), n_b = decode (second, b), prefix = 0, out_of_order = 0, common;
  double jaro;

  if (n_a == 0 || n_b == 0)
    return n_a == n_b ? 1 : 0;
  common = count_common (a, n_a, b, n_b, &out_of_order);
  if (common == 0)
    return 0;
  jaro = ((double) common / n_a + (double) common / n_b + (common - out_of_order / 2.0) / common) / 3;
  while (prefix < 4 && prefix < n_a && prefix < n_b && a[prefix] == b[prefix])
    prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/* Digits alone; "00" and "+" both begin the country code, "(0)" is dialled within the country. The last nine digits
 * tell numbers apart and are the same with and without country code. */
static char *
make_phone_key (const char *value)
{
  GString *digits = g_string_new (NULL);
  const char *end = strpbrk (value, "xX;"); /* an extension follows */

  for (const char *p = value; *p != '\0' && p != end; p++) {
    if (g_str_has_prefix (p, "(0)"))
      p += 2;
    else if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  }
  if (digits->len > 9)
    g_string_erase (digits, 0, (gssize) digits->len - 9);
  if (digits->len < 7)
    return g_string_free (digits, TRUE);
  g_string_prepend (digits, "tel:");
  return g_string_free (digits, FALSE);
}

/* Addresses on shared hosts differ by their path only. */
static gboolean
is_shared_host (const char *host)
{
  static const char *const shared[] = { "facebook.com",     "twitter.com", "x.com",      "linkedin.com",
                                        "instagram.com",    "youtube.com", "t.me",       "wordpress.com",
                                        "sites.google.com", "wa.me",       "tiktok.com", "medium.com",
                                        "ohchr.org",        "un.org",      NULL };

  return is_one_of (host, shared);
}

static char *
make_web_key (const char *value)
{
  g_autofree char *lower = g_ascii_strdown (value, -1);
  char *start = g_strstrip (lower), *found = strstr (start, "://"), *slash;
  gsize length;

  if (found != NULL)
    start = found + 3;
  if (g_str_has_prefix (start, "www."))
    start += 4;
  length = strlen (start);
  while (length > 0 && start[length - 1] == '/')
    start[--length] = '\0';
  slash = strchr (start, '/');
  if (slash != NULL)
    *slash = '\0';
  if (strchr (start, '.') == NULL)
    return NULL;
  if (!is_shared_host (start))
    return g_strconcat ("web:", start, NULL);
  return slash != NULL && slash[1] != '\0' ? g_strconcat ("web:", start, "/", slash + 1, NULL) : NULL;
}

static char *
make_mail_key (const char *value)
{
  g_autofree char *lower = g_utf8_casefold (value, -1);
  char *start = lower, *at, *plus;

  g_assert (lower != NULL);
  g_strstrip (lower);
  if (g_str_has_prefix (start, "mailto:"))
    start += 7;
  at = strchr (start, '@');
  if (at == NULL || at == start || strchr (at, '.') == NULL)
    return NULL;
  plus = strchr (start, '+');
  if (plus != NULL && plus > start && plus < at)
    memmove (plus, at, strlen (at) + 1);
  return g_strconcat ("mailto:", start, NULL);
}

/**
 * liaison_contact_key:
 * @type: of a contact point: "email", "phone", ...
 * @value: what was entered
 *
 * Returns: (transfer full) (nullable): what two spellings of the same address have in common; %NULL if it is of no use
 */
char *
liaison_contact_key (const char *type, const char *value)
{
  if (type == NULL || value == NULL || !g_utf8_validate (value, -1, NULL))
    return NULL;
  if (strcmp (type, "email") == 0)
    return make_mail_key (value);
  if (strcmp (type, "phone") == 0 || strcmp (type, "signal") == 0)
    return make_phone_key (value);
  return strcmp (type, "web") == 0 ? make_web_key (value) : NULL;
}
