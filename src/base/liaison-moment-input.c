// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a date the way a person types it into a form.
#include "liaison-moment-input.h"

#include "liaison-day-words.h"
#include "liaison-fold.h"

#include <string.h>

/* The most pieces a date has: day, month, year, hour, minute. */
#define MAX_PIECES 5

/* One number or one word of what was typed, and the character that follows it. */
typedef struct {
  int number; /* -1 for a word */
  guint digits;
  int month; /* for a word that names a month */
  char after;
} Piece;

static const char *const month_names[2][12] = {
  { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december" },
  { "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre" },
};

/* A month by its name or by the beginning of it, as long as only one month begins so: "sept", "juil", but not "ju". */
static int
find_month (const char *word, gsize length)
{
  int found = 0;

  if (length < 3)
    return 0;
  for (int language = 0; language < 2; language++) {
    for (int i = 0; i < 12; i++) {
      if (strncmp (month_names[language][i], word, length) != 0)
        continue;
      if (found != 0 && found != i + 1)
        return 0;
      found = i + 1;
    }
  }
  return found;
}

/* "1er", "1st", "2nd", "3rd", "14th": what may follow a day. */
static gboolean
is_ordinal (const char *word, gsize length)
{
  return length == 2 && (strncmp (word, "er", 2) == 0 || strncmp (word, "st", 2) == 0 || strncmp (word, "nd", 2) == 0 ||
                         strncmp (word, "rd", 2) == 0 || strncmp (word, "th", 2) == 0);
}

static const char *
skip_separators (const char *cursor)
{
  while (*cursor == ' ' || *cursor == ',' || *cursor == '.' || *cursor == '/' || *cursor == '-' || *cursor == ':')
    cursor++;
  return cursor;
}

static const char *
read_number (const char *cursor, Piece *piece)
{
  *piece = (Piece) { 0 };
  for (; g_ascii_isdigit (*cursor) && piece->digits < 5; piece->digits++)
    piece->number = piece->number * 10 + (*cursor++ - '0');
  if (is_ordinal (cursor, 2) && !g_ascii_isalpha (cursor[2]))
    cursor += 2;
  while (*cursor == ' ' && (cursor[1] == ' ' || cursor[1] == 'h'))
    cursor++;
  piece->after = *cursor;
  return piece->after == 'h' ? cursor + 1 : cursor;
}

static const char *
read_word (const char *cursor, Piece *piece)
{
  gsize length = 0;

  while (g_ascii_isalpha (cursor[length]))
    length++;
  *piece = (Piece) { .number = -1, .month = find_month (cursor, length), .after = cursor[length] };
  return length > 0 && piece->month != 0 ? cursor + length : NULL;
}

/* Takes folded text apart. Returns how many pieces, 0 if something in it belongs to no date. */
static guint
read_pieces (const char *cursor, Piece *pieces)
{
  guint count = 0;

  while (*(cursor = skip_separators (cursor)) != '\0') {
    if (count == MAX_PIECES)
      return 0;
    if (g_ascii_isdigit (*cursor))
      cursor = read_number (cursor, &pieces[count]);
    else
      cursor = read_word (cursor, &pieces[count]);
    if (cursor == NULL)
      return 0;
    count++;
  }
  return count;
}

static gboolean
is_day_or_month (const Piece *piece)
{
  return piece->number >= 0 && piece->digits <= 2;
}

static gboolean
is_year (const Piece *piece)
{
  return piece->number > 0 && piece->digits == 4;
}

/* The time of day, from the last one or two pieces; takes them off @count. -1: there is none; -2: it cannot be. */
static int
take_time (const Piece *pieces, guint *count)
{
  int hour, minute = 0;
  guint first = 0;

  while (first < *count && pieces[first].after != ':' && pieces[first].after != 'h')
    first++;
  if (first == *count)
    return -1;
  if (*count - first > 2 || (pieces[first].after == ':' && *count - first != 2) || first == 0)
    return -2;
  hour = pieces[first].number;
  if (*count - first == 2)
    minute = pieces[first + 1].number;
  if (!is_day_or_month (&pieces[first]) || hour > 23 || minute < 0 || minute > 59)
    return -2;
  *count = first;
  return hour * 60 + minute;
}

/* Year, month and day from one to three pieces; 0 where nothing was said. */
static gboolean
take_date (const Piece *p, guint count, int *year, int *month, int *day)
{
  *month = *day = 0;
  if (count == 1 && is_year (&p[0])) {
    *year = p[0].number;
  } else if (count == 2 && is_year (&p[1]) && (p[0].month != 0 || is_day_or_month (&p[0]))) {
    *month = p[0].month != 0 ? p[0].month : p[0].number;
    *year = p[1].number;
  } else if (count == 2 && is_year (&p[0]) && (p[1].month != 0 || is_day_or_month (&p[1]))) {
    *year = p[0].number;
    *month = p[1].month != 0 ? p[1].month : p[1].number;
  } else if (count == 3 && is_year (&p[0]) && is_day_or_month (&p[1]) && is_day_or_month (&p[2])) {
    *year = p[0].number;
    *month = p[1].number;
    *day = p[2].number;
  } else if (count == 3 && is_year (&p[2]) && p[0].month != 0 && is_day_or_month (&p[1])) {
    *month = p[0].month;
    *day = p[1].number;
    *year = p[2].number;
  } else if (count == 3 && is_year (&p[2]) && is_day_or_month (&p[0]) && (p[1].month != 0 || is_day_or_month (&p[1]))) {
    *day = p[0].number;
    *month = p[1].month != 0 ? p[1].month : p[1].number;
    *year = p[2].number;
  } else {
    return FALSE;
  }
  if (count >= 2 && (*month < 1 || *month > 12))
    return FALSE;
  return count < 3 || g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year);
}

/**
 * liaison_moment_input_parse:
 * @text: (nullable): what was typed; case, accents and spaces do not matter; only blanks is no moment
 * @zone: (nullable): where a time of day is meant; %NULL refuses one
 * @moment: (out): what it means; left alone on failure
 *
 * Reads "2015", "September 2015", "sept. 2015", "09/2015", "14/09/2015" (the day first, as the United Nations write),
 * "14 September 2015", "1er septembre 2015", "September 14, 2015", ISO 8601, and what liaison_day_words_parse() does
 * ("tomorrow", "vendredi"), with month names in English and in French whatever the interface's language. After a whole
 * day, "13:30", "13h30" or "13 h" is a time. A year needs its four digits: two could be taken for anything.
 *
 * Returns: whether @text is a date that exists
 */
gboolean
liaison_moment_input_parse (const char *text, GTimeZone *zone, LiaisonMoment *moment)
{
  g_autofree char *folded = liaison_fold (text);
  g_autoptr (GDateTime) local = NULL;
  Piece pieces[MAX_PIECES];
  LiaisonMoment exact;
  int year = 0, month = 0, day = 0, minutes;
  guint count;

  g_return_val_if_fail (moment != NULL, FALSE);
  g_strstrip (folded);
  if (*folded == '\0') {
    *moment = LIAISON_MOMENT_NONE;
    return TRUE;
  }
  if (liaison_moment_parse (text, &exact, NULL) && (zone != NULL || exact.minute < 0)) {
    *moment = exact;
    return TRUE;
  }
  if (liaison_day_words_parse (folded, moment))
    return TRUE;
  count = read_pieces (folded, pieces);
  minutes = take_time (pieces, &count);
  if (minutes == -2 || (minutes >= 0 && zone == NULL) || !take_date (pieces, count, &year, &month, &day))
    return FALSE;
  if (minutes < 0) {
    *moment = (LiaisonMoment) { (gint16) year, (gint8) month, (gint8) day, -1 };
    return TRUE;
  }
  if (day != 0)
    local = g_date_time_new (zone, year, month, day, minutes / 60, minutes % 60, 0);
  if (local == NULL)
    return FALSE;
  *moment = liaison_moment_from_local (local);
  return TRUE;
}
