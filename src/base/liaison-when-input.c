// SPDX-License-Identifier: GPL-3.0-or-later
// Reading when a meeting is, the way a person types it.
//
// What was typed is cut into words; the longest beginning (or else end) of it that is a day is the day, the rest must
// be times. So no list of forms is needed: every way to write a day goes with every way to write times.
#include "liaison-when-input.h"

#include "liaison-day-words.h"
#include "liaison-fold.h"
#include "liaison-moment-input.h"

#include <stdlib.h>
#include <string.h>

/* More words than this are a sentence. */
#define MAX_WORDS 12

#define MINUTES_OF_DAY (24 * 60)

/* Reads one or two digits. */
static int
read_two (const char **cursor)
{
  int value = -1;

  for (int i = 0; i < 2 && g_ascii_isdigit (**cursor); i++)
    value = MAX (value, 0) * 10 + (*(*cursor)++ - '0');
  return value;
}

/* The words from @first on, up to @end, with one blank between. */
static char *
join (char *const *words, guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append_printf (text, "%s%s", i > first ? " " : "", words[i]);
  return g_string_free (text, FALSE);
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

static int
distance (const LiaisonMoment *a, const LiaisonMoment *b)
{
  GDate first, second;

  g_date_clear (&first, 1);
  g_date_clear (&second, 1);
  g_date_set_dmy (&first, (GDateDay) a->day, (GDateMonth) a->month, (GDateYear) a->year);
  g_date_set_dmy (&second, (GDateDay) b->day, (GDateMonth) b->month, (GDateYear) b->year);
  return abs (g_date_days_between (&first, &second));
}

/* "14 September", "14/09": the one nearest to today. */
static gboolean
read_without_year (const char *text, LiaisonMoment *day)
{
  LiaisonMoment today = liaison_moment_today (), best = LIAISON_MOMENT_NONE;

  for (int year = today.year - 1; year <= today.year + 1; year++) {
    g_autofree char *dated = g_strdup_printf ("%s %d", text, year);
    LiaisonMoment found;
    if (!liaison_moment_input_parse (dated, NULL, &found) || liaison_moment_precision (&found) != LIAISON_PRECISION_DAY)
      continue;
    if (!liaison_moment_is_set (&best) || distance (&found, &today) < distance (&best, &today))
      best = found;
  }
  *day = best;
  return liaison_moment_is_set (&best);
}

/* A day, a month or a year. */
static gboolean
read_plain_day (char *const *words, guint first, guint end, LiaisonMoment *day)
{
  g_autofree char *text = join (words, first, end);

  if (first >= end)
    return FALSE;
  if (liaison_moment_input_parse (text, NULL, day))
    return liaison_moment_is_set (day);
  return read_without_year (text, day);
}

/* The weekday may stand before a date; "Friday 10-12" is no date but times. */
static gboolean
read_day (char *const *words, guint first, guint end, LiaisonMoment *day)
{
  LiaisonMoment weekday;

  if (read_plain_day (words, first, end, day))
    return TRUE;
  if (end < first + 2 || (end == first + 2 && strchr (words[first + 1], '/') == NULL))
    return FALSE;
  if (!liaison_day_words_parse (words[first], &weekday) || !read_plain_day (words, first + 1, end, day))
    return FALSE;
  return liaison_moment_precision (day) == LIAISON_PRECISION_DAY && distance (day, &weekday) % 7 == 0;
}

/* One time of day; "2" of "2-4 pm" is in the afternoon too. */
static gboolean
read_range (const char *from, const char *to, LiaisonWhenInput *input)
{
  g_autofree char *afternoon = g_strconcat (from, "pm", NULL);
  int later;

  if (!liaison_clock_time_parse (from, &input->from) || input->from < 0)
    return FALSE;
  if (to == NULL)
    return TRUE;
  if (!liaison_clock_time_parse (to, &input->to) || input->to < 0)
    return FALSE;
  if (g_str_has_suffix (to, "pm") && liaison_clock_time_parse (afternoon, &later) && later <= input->to)
    input->from = later;
  return TRUE;
}

/* "10 for 1h30": how long it takes; "90" and "90 min" are minutes. */
static gboolean
read_duration (const char *from, const char *length, LiaisonWhenInput *input)
{
  char *rest = NULL;
  gint64 number = (gint64) g_ascii_strtoull (length, &rest, 10);
  int minutes;

  if (rest == length || !read_range (from, NULL, input))
    return FALSE;
  if (*rest == '\0' || g_str_has_prefix (rest, "m"))
    minutes = (int) MIN (number, MINUTES_OF_DAY);
  else if (!liaison_clock_time_parse (length, &minutes))
    return FALSE;
  if (minutes <= 0 || minutes >= MINUTES_OF_DAY)
    return FALSE;
  input->to = (input->from + minutes) % MINUTES_OF_DAY;
  return TRUE;
}

/* Times, without blanks: '-' stands before an end, '+' before a length. */
static char *
pack_times (char *const *words, guint first, guint end)
{
  static const char *const fillers[] = { "at", "from", "between", "a", "de", "des", "entre", "@", "le", NULL };
  static const char *const ends[] = { "to", "until", "till", "and", "a", "et", "jusqu'a", "au", "-", NULL };
  static const char *const lengths[] = { "for", "pendant", "durant", NULL };
  GString *packed = g_string_new (NULL);

  for (guint i = first; i < end; i++) {
    if (packed->len == 0 && is_one_of (words[i], fillers))
      continue;
    if (packed->len > 0 && is_one_of (words[i], ends))
      g_string_append_c (packed, '-');
    else if (packed->len > 0 && is_one_of (words[i], lengths))
      g_string_append_c (packed, '+');
    else if (strcmp (words[i], "noon") == 0 || strcmp (words[i], "midi") == 0)
      g_string_append (packed, "12:00");
    else
      g_string_append (packed, words[i]);
  }
  return g_string_free (packed, FALSE);
}

/* @needed: (nullable): characters of which one is needed, where a bare number is not enough to be a time */
static gboolean
read_times (char *const *words, guint first, guint end, const char *needed, LiaisonWhenInput *input)
{
  g_autofree char *packed = pack_times (words, first, end);
  g_auto (GStrv) range = g_strsplit (packed, "-", 3);
  g_auto (GStrv) length = g_strsplit (packed, "+", 3);

  input->from = input->to = -1;
  if (first == end)
    return TRUE;
  if (needed != NULL && strpbrk (packed, needed) == NULL)
    return FALSE;
  if (g_strv_length (length) == 2)
    return read_duration (length[0], length[1], input);
  if (*packed == '\0' || g_strv_length (range) > 2)
    return FALSE;
  return read_range (range[0], range[1], input);
}

/* A day, then times; or times, then a day. */
static gboolean
read_day_and_times (char *const *words, guint count, LiaisonWhenInput *input)
{
  for (guint end = count; end > 0; end--)
    if (read_day (words, 0, end, &input->day) && read_times (words, end, count, NULL, input))
      return end == count || liaison_moment_precision (&input->day) >= LIAISON_PRECISION_DAY;
  for (guint first = 1; first < count; first++)
    if (read_day (words, first, count, &input->day) && read_times (words, 0, first, ":hm-", input))
      return liaison_moment_precision (&input->day) >= LIAISON_PRECISION_DAY;
  input->day = liaison_moment_today ();
  return read_times (words, 0, count, ":hm", input);
}

/* "14 to 16 September", "lundi au mercredi": the first day takes what it lacks from the last one. */
static gboolean
read_days (char *const *words, guint count, LiaisonWhenInput *input)
{
  static const char *const fillers[] = { "from", "du", NULL };
  static const char *const ends[] = { "to", "until", "au", "-", NULL };
  guint first = is_one_of (words[0], fillers) ? 1 : 0;

  for (guint i = first + 1; i + 1 < count; i++) {
    g_autofree char *lone = join (words, first, i);
    g_autofree char *rest = join (words, i + 1, count);
    g_autofree char *completed = NULL;
    if (!is_one_of (words[i], ends) || !read_day (words, i + 1, count, &input->last_day))
      continue;
    completed = g_strconcat (lone, strpbrk (rest, " /.") != NULL ? strpbrk (rest, " /.") : "", NULL);
    if (!read_day (words, first, i, &input->day) && !read_day (&completed, 0, 1, &input->day))
      continue;
    return liaison_moment_precision (&input->day) == LIAISON_PRECISION_DAY &&
           liaison_moment_precision (&input->last_day) == LIAISON_PRECISION_DAY &&
           liaison_moment_compare (&input->day, &input->last_day) < 0;
  }
  return FALSE;
}

/* Cuts @folded into words; a dash between two numbers is a word of its own. */
static guint
split (char **parts, char **words)
{
  guint count = 0;

  for (guint i = 0; parts[i] != NULL; i++) {
    gsize length = strlen (parts[i]);
    while (length > 0 && parts[i][length - 1] == ',')
      parts[i][--length] = '\0';
    if (length == 0)
      continue;
    if (count == MAX_WORDS)
      return 0;
    words[count++] = parts[i];
  }
  return count;
}

/* Dashes of all lengths are one; that of "14-16 September" gets room around it. */
static char *
prepare (const char *text)
{
  g_autofree char *folded = liaison_fold (text);
  g_autoptr (GString) plain = g_string_new (g_strstrip (folded));
  gsize first, second;

  g_string_replace (plain, "\xe2\x80\x93", "-", 0);
  g_string_replace (plain, "\xe2\x80\x94", "-", 0);
  first = strspn (plain->str, "0123456789");
  if (first < 1 || first > 2 || plain->str[first] != '-')
    return g_string_free (g_steal_pointer (&plain), FALSE);
  second = strspn (plain->str + first + 1, "0123456789");
  if (second >= 1 && second <= 2 && plain->str[first + 1 + second] == ' ') {
    g_string_insert (plain, (gssize) first + 1, " ");
    g_string_insert (plain, (gssize) first, " ");
  }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * liaison_when_input_parse:
 * @text: what was typed, in English or in French; case, accents and the kind of blanks do not matter
 * @input: (out): what it means; of no use on failure
 *
 * Reads every day that liaison_moment_input_parse() does, also without its year (the nearest one), with times before or
 * after it: "tomorrow 10", "demain 10h-11h30", "Friday at 2pm", "14/09 de 9h à 12h", "14 September 2026, 10:00 for 90
 * min", "14 to 16 September", and times alone for today. Only blanks is no day, which is fine.
 *
 * Returns: whether @text means that
 */
gboolean
liaison_when_input_parse (const char *text, LiaisonWhenInput *input)
{
  g_autofree char *plain = prepare (text);
  g_auto (GStrv) parts = g_strsplit (plain, " ", -1);
  char *words[MAX_WORDS];
  guint count = split (parts, words);

  *input = (LiaisonWhenInput) { LIAISON_MOMENT_NONE, LIAISON_MOMENT_NONE, -1, -1 };
  if (*plain == '\0')
    return TRUE;
  if (count == 0)
    return FALSE;
  if (read_day_and_times (words, count, input))
    return TRUE;
  input->from = input->to = -1;
  return read_days (words, count, input);
}

/**
 * liaison_clock_time_parse:
 * @text: "9", "9:30", "9.30", "09h30", "9 h", "9 h 30", "0930", "2 pm", "2:30pm"; only blanks is no time
 * @minutes: (out): after midnight; -1 for no time
 *
 * Returns: whether @text is a time of day
 */
gboolean
liaison_clock_time_parse (const char *text, int *minutes)
{
  g_autoptr (GString) packed = g_string_new (NULL);
  const char *cursor;
  int hour, minute = 0;
  gboolean separated, is_pm, is_am;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isspace (c))
      g_string_append_unichar (packed, g_unichar_tolower (c));
  }
  *minutes = -1;
  if (packed->len == 0)
    return TRUE;
  cursor = packed->str;
  hour = read_two (&cursor);
  separated = *cursor != '\0' && strchr (":.h", *cursor) != NULL;
  if (separated)
    cursor++;
  if (g_ascii_isdigit (*cursor)) {
    const char *start = cursor;
    minute = read_two (&cursor);
    if (cursor - start != 2)
      return FALSE;
  }
  is_pm = strcmp (cursor, "pm") == 0;
  is_am = strcmp (cursor, "am") == 0;
  if ((is_pm || is_am) && (hour < 1 || hour > 12))
    return FALSE;
  if (is_pm || is_am)
    hour = hour % 12 + (is_pm ? 12 : 0);
  if (hour < 0 || hour > 23 || minute > 59 || (*cursor != '\0' && !is_pm && !is_am))
    return FALSE;
  *minutes = hour * 60 + minute;
  return TRUE;
}
