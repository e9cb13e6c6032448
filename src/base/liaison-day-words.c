// SPDX-License-Identifier: GPL-3.0-or-later
// Days as people say them: "tomorrow", "Friday", "in two weeks".
#include "liaison-day-words.h"

#include <string.h>

/* How many words are looked at, and the farthest distance that is believed. */
#define MAX_WORDS    6
#define MAX_DISTANCE 10000

/* Which of the days of a name is meant. */
typedef enum {
  COMING, /* today or after */
  NEXT,   /* after today */
  LAST,   /* before today */
} Direction;

static const struct {
  const char *words;
  int days;
} near_days[] = {
  { "day before yesterday", -2 }, { "yesterday", -1 },  { "today", 0 },        { "tomorrow", 1 },
  { "day after tomorrow", 2 },    { "avant-hier", -2 }, { "avant hier", -2 },  { "hier", -1 },
  { "aujourd'hui", 0 },           { "demain", 1 },      { "apres-demain", 2 }, { "apres demain", 2 },
};

/* Folded, Monday first, in English and in French. */
static const char *const weekdays[2][7] = {
  { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
};

static const char *const units[2][3] = {
  { "day", "week", "month" },
  { "jour", "semaine", "mois" },
};

static void
to_date (const LiaisonMoment *day, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day->day, (GDateMonth) day->month, (GDateYear) day->year);
}

/* 1 for Monday to 7; 0 for what names none. Three letters are enough. */
static int
find_weekday (const char *word)
{
  gsize length = strlen (word);

  if (length > 0 && word[length - 1] == '.')
    length--;
  if (length < 3)
    return 0;
  for (int language = 0; language < 2; language++)
    for (int i = 0; i < 7; i++)
      if (strncmp (weekdays[language][i], word, length) == 0)
        return i + 1;
  return 0;
}

static LiaisonMoment
find_day (int weekday, Direction direction)
{
  LiaisonMoment today = liaison_moment_today ();
  GDate date;
  int ahead;

  to_date (&today, &date);
  ahead = (weekday - (int) g_date_get_weekday (&date) + 7) % 7;
  if (ahead == 0 && direction == NEXT)
    ahead = 7;
  return liaison_day_add (&today, direction == LAST ? ahead - 7 : ahead);
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

/* "friday", "next friday", "vendredi dernier". */
static gboolean
read_weekday (char *const *words, guint count, LiaisonMoment *day)
{
  static const char *const coming[] = { "on", "this", "le", "ce", NULL };
  static const char *const next[] = { "next", "prochain", NULL };
  static const char *const last[] = { "last", "dernier", "passe", NULL };
  int weekday = 0;
  Direction direction = COMING;

  for (guint i = 0; i < count; i++) {
    int found = find_weekday (words[i]);
    if (found != 0 && weekday == 0)
      weekday = found;
    else if (is_one_of (words[i], next))
      direction = NEXT;
    else if (is_one_of (words[i], last))
      direction = LAST;
    else if (i != 0 || !is_one_of (words[i], coming))
      return FALSE;
  }
  if (weekday == 0 || count > 3)
    return FALSE;
  *day = find_day (weekday, direction);
  return TRUE;
}

static gboolean
read_number (const char *word, int *number)
{
  static const char *const words[2][7] = {
    { "one", "two", "three", "four", "five", "six", "seven" },
    { "un", "deux", "trois", "quatre", "cinq", "six", "sept" },
  };
  gint64 value;

  for (int language = 0; language < 2; language++)
    for (int i = 0; i < 7; i++)
      if (strcmp (words[language][i], word) == 0) {
        *number = i + 1;
        return TRUE;
      }
  if (strcmp (word, "a") == 0 || strcmp (word, "une") == 0) {
    *number = 1;
    return TRUE;
  }
  if (!g_ascii_string_to_signed (word, 10, 0, MAX_DISTANCE, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* 0 days, 1 weeks, 2 months; -1 for what is none of these. */
static int
find_unit (const char *word)
{
  gsize length = strlen (word);

  /* Plural, but for "mois", which ends so anyway. */
  if (length > 4 && word[length - 1] == 's')
    length--;
  for (int language = 0; language < 2; language++)
    for (int i = 0; i < 3; i++)
      if (strlen (units[language][i]) == length && strncmp (units[language][i], word, length) == 0)
        return i;
  return strcmp (word, "days") == 0 ? 0 : -1;
}

static LiaisonMoment
move_today (int number, int unit)
{
  LiaisonMoment today = liaison_moment_today ();
  GDate date;

  if (unit < 2)
    return liaison_day_add (&today, number * (unit == 1 ? 7 : 1));
  to_date (&today, &date);
  if (number >= 0)
    g_date_add_months (&date, (guint) number);
  else
    g_date_subtract_months (&date, (guint) -number);
  return liaison_moment_from_date (&date);
}

/* "in 2 weeks", "dans trois jours", "2 days ago", "il y a 2 jours". */
static gboolean
read_distance (char *const *words, guint count, LiaisonMoment *day)
{
  int number, unit, sign = 1;
  guint first;

  if (count == 3 && (strcmp (words[0], "in") == 0 || strcmp (words[0], "dans") == 0)) {
    first = 1;
  } else if (count == 3 && strcmp (words[2], "ago") == 0) {
    first = 0;
    sign = -1;
  } else if (count == 5 && strcmp (words[0], "il") == 0 && strcmp (words[1], "y") == 0 && strcmp (words[2], "a") == 0) {
    first = 3;
    sign = -1;
  } else {
    return FALSE;
  }
  if (!read_number (words[first], &number) || (unit = find_unit (words[first + 1])) < 0)
    return FALSE;
  *day = move_today (sign * number, unit);
  return TRUE;
}

/** liaison_day_add: @day: a whole day. Returns: the day so many later, or earlier */
LiaisonMoment
liaison_day_add (const LiaisonMoment *day, int days)
{
  GDate date;
  gint64 julian;

  g_return_val_if_fail (liaison_moment_precision (day) >= LIAISON_PRECISION_DAY, LIAISON_MOMENT_NONE);
  to_date (day, &date);
  julian = (gint64) g_date_get_julian (&date) + days;
  g_date_set_julian (&date, (guint32) CLAMP (julian, 1, 3652059));
  return liaison_moment_from_date (&date);
}

/**
 * liaison_day_words_parse:
 * @folded: what liaison_fold() makes of what was typed, without blanks around it
 * @day: (out): the day it means, counted from today; left alone on failure
 *
 * Reads, in English and in French, "today" and its neighbours, names of weekdays ("friday" is today or the next one,
 * "last friday" the one before today), and distances ("in 2 weeks", "il y a 3 jours").
 *
 * Returns: whether @folded means a day
 */
gboolean
liaison_day_words_parse (const char *folded, LiaisonMoment *day)
{
  g_auto (GStrv) parts = g_strsplit (folded, " ", MAX_WORDS + 1);
  char *words[MAX_WORDS] = { NULL };
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (near_days); i++) {
    LiaisonMoment today = liaison_moment_today ();
    if (strcmp (near_days[i].words, folded) != 0)
      continue;
    *day = liaison_day_add (&today, near_days[i].days);
    return TRUE;
  }
  for (guint i = 0; parts[i] != NULL; i++) {
    if (*parts[i] == '\0')
      continue;
    if (count == MAX_WORDS)
      return FALSE;
    words[count++] = parts[i];
  }
  return read_weekday (words, count, day) || read_distance (words, count, day);
}
