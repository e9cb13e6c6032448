// SPDX-License-Identifier: GPL-3.0-or-later
// Ids, clocks, moments, folding.
#include "liaison-clock.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-hlc.h"
#include "liaison-id.h"
#include "liaison-language.h"
#include "liaison-moment.h"
#include "liaison-words.h"

#include <locale.h>
#include <string.h>

static void
test_ids_increase (void)
{
  LiaisonId last, next;

  liaison_id_generate (&last);
  for (int i = 0; i < 20000; i++) {
    liaison_id_generate (&next);
    g_assert_cmpint (liaison_id_compare (&last, &next), <, 0);
    g_assert_cmpint (next.bytes[6] >> 4, ==, 7);
    g_assert_cmpint (next.bytes[8] >> 6, ==, 2);
    last = next;
  }
}

static void
test_id_carries_the_time (void)
{
  guint64 ms = 0;
  LiaisonId id;

  liaison_clock_hold (G_GINT64_CONSTANT (4102444800123456)); /* 2100-01-01T00:00:00.123 */
  liaison_id_generate (&id);
  liaison_clock_hold (0);
  for (int i = 0; i < 6; i++)
    ms = ms << 8 | id.bytes[i];
  g_assert_cmpuint (ms, ==, G_GUINT64_CONSTANT (4102444800123));
}

static void
test_id_text (void)
{
  LiaisonId id, back;
  g_autofree char *text = NULL;

  g_assert_true (liaison_id_parse ("0198F3A2-1b2c-7abc-8DEF-0123456789ab", &id));
  text = liaison_id_to_string (&id);
  g_assert_cmpstr (text, ==, "0198f3a2-1b2c-7abc-8def-0123456789ab");
  g_assert_true (liaison_id_parse (text, &back));
  g_assert_true (liaison_id_equal (&id, &back));
  g_assert_false (liaison_id_parse ("0198f3a2-1b2c-7abc-8def-0123456789a", &id));
  g_assert_false (liaison_id_parse ("0198f3a2x1b2c-7abc-8def-0123456789ab", &id));
  g_assert_false (liaison_id_parse ("0198f3a2-1b2c-7abc-8def-0123456789ag", &id));
  g_assert_false (liaison_id_parse (NULL, &id));
  g_assert_true (liaison_id_equal (&id, &back));
}

static void
test_derived_ids_are_the_same_everywhere (void)
{
  LiaisonId a, b;
  g_autofree char *text = NULL;

  liaison_id_derive (&a, "country", "FRA");
  liaison_id_derive (&b, "country", "FRA");
  g_assert_true (liaison_id_equal (&a, &b));
  liaison_id_derive (&b, "countryF", "RA");
  g_assert_false (liaison_id_equal (&a, &b));
  g_assert_cmpint (a.bytes[6] >> 4, ==, 8);
  text = liaison_id_to_string (&a);
  /* Written into every register: must never change. */
  g_assert_cmpstr (text, ==, "68a46416-bda4-8356-981e-59ca844d0901");
}

static void
test_hlc_never_goes_back (void)
{
  LiaisonHlc hlc = { 0 };
  guint64 first = liaison_hlc_tick (&hlc, G_GINT64_CONSTANT (1700000000000000));
  guint64 second = liaison_hlc_tick (&hlc, G_GINT64_CONSTANT (1600000000000000));

  g_assert_cmpuint (second, >, first);
  g_assert_cmpint (liaison_stamp_unix_ms (first), ==, G_GINT64_CONSTANT (1700000000000));
}

static void
test_hlc_bounds_a_strangers_clock (void)
{
  gint64 now = G_GINT64_CONSTANT (1700000000000000);
  LiaisonHlc hlc = { 0 };
  guint64 hour_ahead = (guint64) (now / 1000 + 3600 * 1000) << 16;
  guint64 year_ahead = (guint64) (now / 1000 + G_GINT64_CONSTANT (31536000000)) << 16;

  g_assert_true (liaison_hlc_observe (&hlc, hour_ahead, now));
  g_assert_cmpuint (liaison_hlc_tick (&hlc, now), >, hour_ahead);
  g_assert_false (liaison_hlc_observe (&hlc, year_ahead, now));
  g_assert_cmpuint (liaison_hlc_tick (&hlc, now), <, year_ahead);
}

static void
test_moment_round_trip (void)
{
  static const char *const good[] = { "2015", "2015-09", "2015-09-14", "2024-02-29", "2015-09-14T13:30Z", "" };
  static const char *const bad[] = { "2015-09-14T13:30:99Z", "15",     "2015-13",     "2015-00",
                                     "2023-02-29",           "2015-9", "2015-09-14T", "2015-09T10:00Z",
                                     "2015-09-14T24:00Z",    "0000",   "2015-09-14 ", "September",
                                     "2015-09-14T10:00",     "20155" };
  LiaisonMoment moment;
  char buffer[LIAISON_MOMENT_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_assert_true (liaison_moment_parse (good[i], &moment, NULL));
    g_assert_cmpstr (liaison_moment_write (&moment, buffer), ==, good[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_false (liaison_moment_parse (bad[i], &moment, &error));
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  }
}

static char *
format (const char *text, const char *zone, LiaisonLanguage language)
{
  g_autoptr (GTimeZone) place = g_time_zone_new_identifier (zone);
  LiaisonMoment moment;

  g_assert_nonnull (place);
  g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return liaison_moment_format (&moment, place, language);
}

static void
test_moment_format (void)
{
  static const struct {
    const char *text, *zone;
    LiaisonLanguage language;
    const char *expected;
  } cases[] = {
    { "2015", "UTC", LIAISON_LANGUAGE_EN, "2015" },
    { "2015-09", "UTC", LIAISON_LANGUAGE_EN, "September 2015" },
    { "2015-09", "UTC", LIAISON_LANGUAGE_FR, "septembre 2015" },
    { "2015-08-01", "UTC", LIAISON_LANGUAGE_FR, "1er août 2015" },
    { "2015-08-01", "America/Guatemala", LIAISON_LANGUAGE_EN, "1 August 2015" },
    { "2015-09-14T23:30Z", "Europe/Paris", LIAISON_LANGUAGE_EN, "15 September 2015, 01:30" },
    { "2015-09-14T23:30Z", "Asia/Kathmandu", LIAISON_LANGUAGE_FR, "15 septembre 2015, 5\u202fh\u202f15" },
    { "2026-03-29T00:30Z", "Europe/Paris", LIAISON_LANGUAGE_EN, "29 March 2026, 01:30" },
    { "2026-03-29T01:30Z", "Europe/Paris", LIAISON_LANGUAGE_EN, "29 March 2026, 03:30" },
    { "", "UTC", LIAISON_LANGUAGE_EN, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *got = format (cases[i].text, cases[i].zone, cases[i].language);
    g_assert_cmpstr (got, ==, cases[i].expected);
  }
}

static void
test_moment_span (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LiaisonMoment moment;
  guint32 first, last;

  g_assert_true (liaison_moment_parse ("2024-02", &moment, NULL));
  liaison_moment_span (&moment, utc, &first, &last);
  g_assert_cmpuint (last - first, ==, 28);
  g_assert_true (liaison_moment_parse ("2023", &moment, NULL));
  liaison_moment_span (&moment, utc, &first, &last);
  g_assert_cmpuint (last - first, ==, 364);
  g_assert_true (liaison_moment_parse ("2023-05-04T10:00Z", &moment, NULL));
  liaison_moment_span (&moment, utc, &first, &last);
  g_assert_cmpuint (last, ==, first);
}

static void
test_fold (void)
{
  static const struct {
    const char *a, *b;
  } same[] = {
    { "Côte d’Ivoire", "COTE D'IVOIRE" },
    { "Élodie", "elodie" },
    { "Łukasz", "lukasz" },
    { "Ørsted", "orsted" },
    { "straße", "STRASSE" },
    { "Œuvre", "oeuvre" },
    { "Đorđe", "dorde" },
    { "Ёлка", "елка" },
    { "مُحَمَّد", "محمد" },
    { "ﬁn", "fin" },
    { "Nguyễn", "nguyen" },
    { "ΆΛΦΑ", "αλφα" },
    { "الأُمَّـــة", "الامه" }, /* hamza, points, tatweel, teh marbuta */
    { "إبراهيم", "ابراهيم" },
    { "آمنة", "امنه" },
    { "ٱلله", "الله" },
    { "ليلى", "ليلي" },
    { "کریم", "كريم" }, /* Persian letters */
    { "خانه‌ها", "خانهها" },
    { "٠١٢٣٤", "01234" },
    { "Йошкар", "иошкар" },
    { "Ґалаґан", "галаган" },
    { "Ɗan Ƙasa", "dan kasa" },
    { "Ɔkɛ", "oke" },
    { "Əliyev", "eliyev" },
    { "ʿAbd al-Raḥmān", "abd al-rahman" },
    { "İstanbul Işık", "istanbul isik" },
    { "שָׁלוֹם", "שלום" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++) {
    g_autofree char *a = liaison_fold (same[i].a);
    g_autofree char *b = liaison_fold (same[i].b);
    g_assert_cmpstr (a, ==, b);
  }
}

static void
test_fold_keeps_vowels_of_other_scripts (void)
{
  g_autofree char *nepal = liaison_fold ("नेपाल");
  g_autofree char *other = liaison_fold ("नपल");

  g_assert_cmpstr (nepal, !=, other);
}

static void
test_words (void)
{
  static const struct {
    const char *text, *words;
  } cases[] = {
    { "Côte d’Ivoire", "cote|d|ivoire" },
    { "  \"*:^( ", "" },
    { "नेपाल संघ", "नेपाल|संघ" },
    { "人权 委员会", "人|权|委|员|会" },
    { "O’Neill-Łuk", "o|neill|luk" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) words = liaison_words (cases[i].text);
    g_autofree char *joined = g_strjoinv ("|", words);
    g_assert_cmpstr (joined, ==, cases[i].words);
  }
}

/* What is bold: each range in square brackets. */
static char *
mark (const char *text, const char *query)
{
  g_auto (GStrv) words = liaison_words (query);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LiaisonRange));
  GString *out = g_string_new (NULL);
  guint done = 0;

  liaison_words_find ((const char *const *) words, text, ranges);
  for (guint i = 0; i < ranges->len; i++) {
    LiaisonRange range = g_array_index (ranges, LiaisonRange, i);
    g_string_append_len (out, text + done, range.start - done);
    g_string_append_printf (out, "[%.*s]", (int) (range.end - range.start), text + range.start);
    done = range.end;
  }
  g_string_append (out, text + done);
  return g_string_free (out, FALSE);
}

static void
test_highlights (void)
{
  static const struct {
    const char *text, *query, *marked;
  } cases[] = {
    { "Côte d’Ivoire", "cote iv", "[Côte] d’[Iv]oire" },
    { "Commission africaine", "afr", "Commission [afr]icaine" },
    { "Straße", "strass", "[Straß]e" },
    { "الأُمَّة", "الام", "[الأُمَّ]ة" },
    { "Ёлкин Фёдор", "ел фед", "[Ёл]кин [Фёд]ор" },
    { "e\xcc\x81lan", "e", "[e\xcc\x81]lan" },
    { "人权委员会", "权委", "人[权][委]员会" },
    { "nothing", "x", "nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *marked = mark (cases[i].text, cases[i].query);
    g_assert_cmpstr (marked, ==, cases[i].marked);
  }
}

static void
test_sort_key (void)
{
  static const char *const ordered[] = { "'Abd al-Rahman",
                                         "African Commission",
                                         "cote",
                                         "coté",
                                         "côte",
                                         "côté",
                                         "coteau",
                                         "Élan",
                                         "Étude",
                                         "Zoo",
                                         "Ωμέγα",
                                         "Ёлка",
                                         "Елкина",
                                         "Ияров",
                                         "Йошкар",
                                         "Катя",
                                         "Яков",
                                         "أحمد",
                                         "بدر",
                                         "ليلى",
                                         "中国" };

  for (guint i = 1; i < G_N_ELEMENTS (ordered); i++) {
    g_autofree char *a = liaison_sort_key (ordered[i - 1]);
    g_autofree char *b = liaison_sort_key (ordered[i]);
    g_assert_cmpstr (a, <, b);
  }
}

static void
test_clean_text (void)
{
  gsize bad = 0;

  g_assert_true (liaison_text_is_clean ("Amina\tDiallo\n", -1, NULL));
  g_assert_false (liaison_text_is_clean ("abc\xff", -1, &bad));
  g_assert_cmpuint (bad, ==, 3);
  g_assert_false (liaison_text_is_clean ("ab\0c", 4, &bad));
  g_assert_cmpuint (bad, ==, 2);
  g_assert_false (liaison_text_is_clean ("a\x1b[31m", -1, &bad));
  g_assert_cmpuint (bad, ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/id/increases", test_ids_increase);
  g_test_add_func ("/base/id/carries-the-time", test_id_carries_the_time);
  g_test_add_func ("/base/id/text", test_id_text);
  g_test_add_func ("/base/id/derived", test_derived_ids_are_the_same_everywhere);
  g_test_add_func ("/base/hlc/never-goes-back", test_hlc_never_goes_back);
  g_test_add_func ("/base/hlc/bounds-a-strangers-clock", test_hlc_bounds_a_strangers_clock);
  g_test_add_func ("/base/moment/round-trip", test_moment_round_trip);
  g_test_add_func ("/base/moment/format", test_moment_format);
  g_test_add_func ("/base/moment/span", test_moment_span);
  g_test_add_func ("/base/fold", test_fold);
  g_test_add_func ("/base/fold/vowels", test_fold_keeps_vowels_of_other_scripts);
  g_test_add_func ("/base/words", test_words);
  g_test_add_func ("/base/highlights", test_highlights);
  g_test_add_func ("/base/sort-key", test_sort_key);
  g_test_add_func ("/base/clean-text", test_clean_text);
  return g_test_run ();
}
