// SPDX-License-Identifier: GPL-3.0-or-later
// A month and a week as grids, and an agenda.
#include "liaison-report-dates.h"
#include "liaison-report-document.h"
#include "liaison-report-table.h"

#include <glib/gi18n-lib.h>

/* Names of those who take part, before the others are counted. */
#define WHO_WEEK   4
#define WHO_AGENDA 8

/* A weekend without meetings needs less room. */
#define EMPTY_WEEKEND 0.55

/* Below the title, in points. */
#define BELOW_TITLE 14

/* A meeting and its days; @is_known: whether they are known */
typedef struct {
  LiaisonMeeting *meeting;
  guint32 first;
  guint32 last;
  gboolean is_known;
} Placed;

/**
 * Period: what is shown: its days, and the meetings of each.
 * @placed: (element-type Placed): worked out once: zones take their time
 */
typedef struct {
  const LiaisonReportContent *content;
  LiaisonLanguage language;
  GTimeZone *here;
  guint32 first;
  guint32 last;
  GArray *placed;
} Period;

static void
begin_period (Period *period, const LiaisonReportContent *content)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  GPtrArray *meetings = liaison_report_content_get (content)->meetings;

  *period = (Period) { .content = content, .language = wish->language, .here = g_time_zone_new_local () };
  liaison_document_days (wish, &period->first, &period->last);
  period->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  for (guint i = 0; i < meetings->len; i++) {
    Placed placed = { .meeting = g_ptr_array_index (meetings, i) };
    placed.is_known = liaison_report_span (placed.meeting, period->here, &placed.first, &placed.last);
    g_array_append_val (period->placed, placed);
  }
}

static void
clear_period (Period *period)
{
  g_time_zone_unref (period->here);
  g_array_unref (period->placed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Period, clear_period)

/* (element-type LiaisonMeeting): those whose days are known and that touch @day; @begins: that begin on it, or before
 * the period if it is the first */
static GPtrArray *
find_on (const Period *period, guint32 day, gboolean begins)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < period->placed->len; i++) {
    const Placed *placed = &g_array_index (period->placed, Placed, i);
    if (placed->is_known && placed->first <= day && placed->last >= day &&
        (!begins || MAX (placed->first, period->first) == day))
      g_ptr_array_add (found, placed->meeting);
  }
  return found;
}

/* Those of which only the month or the year is known, and that may be in the period. */
static GPtrArray *
find_partly_known (const Period *period)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < period->placed->len; i++) {
    const Placed *placed = &g_array_index (period->placed, Placed, i);
    if (!placed->is_known && placed->first <= period->last && placed->last >= period->first)
      g_ptr_array_add (found, placed->meeting);
  }
  return found;
}

/* "Meeting of experts (cancelled)" */
static char *
name_meeting (const Period *period, const LiaisonMeeting *meeting)
{
  const char *title = meeting->title != NULL ? meeting->title
                                             : liaison_report_say (period->content, N_ ("Meeting, title withheld"));
  const char *status;
  g_autofree char *word = NULL;

  if (!liaison_report_is_off (meeting))
    return g_strdup (title);
  status = liaison_report_label (period->content, &liaison_vocabulary_meeting_status, meeting->status);
  word = g_utf8_strdown (status, -1);
  return g_strdup_printf ("%s (%s)", title, word);
}

/* What a cell of a grid says of a meeting; @full: with place and people. */
static void
add_entry (const Period *period, LiaisonReportFlow *flow, const LiaisonMeeting *meeting, guint32 day, gboolean full)
{
  gboolean is_off = liaison_report_is_off (meeting);
  g_autofree char *name = name_meeting (period, meeting);
  g_autofree char *place = full ? liaison_report_where (period->content, meeting) : NULL;
  g_autofree char *who = full ? liaison_report_who (period->content, meeting, WHO_WEEK) : NULL;
  g_autofree char *times = NULL;
  g_autofree char *elsewhere = full ? liaison_report_elsewhere (meeting, period->here, period->language) : NULL;
  guint32 first, last;

  liaison_report_span (meeting, period->here, &first, &last);
  if (first < day)
    times = g_strdup (liaison_report_say (period->content, N_ ("continued")));
  else
    times = full ? liaison_report_times (meeting, period->here, period->language)
                 : liaison_report_start (meeting, period->here, period->language);
  liaison_report_flow_add (flow, LIAISON_STYLE_SMALL_STRONG,
                           times != NULL ? times : liaison_report_say (period->content, N_ ("All day")));
  liaison_report_flow_add (flow, is_off ? LIAISON_STYLE_SMALL_STRUCK : LIAISON_STYLE_SMALL, name);
  liaison_report_flow_add (flow, LIAISON_STYLE_SMALL_MUTED, elsewhere);
  liaison_report_flow_add (flow, LIAISON_STYLE_SMALL_MUTED, place);
  liaison_report_flow_add (flow, LIAISON_STYLE_SMALL_MUTED, who);
}

static void
fill_day (const Period *period, LiaisonReportTable *table, guint column, guint32 day, gboolean full)
{
  LiaisonReportFlow *flow = liaison_report_table_cell (table, column);
  gboolean inside = day >= period->first && day <= period->last;
  g_autoptr (GPtrArray) meetings = inside ? find_on (period, day, FALSE) : NULL;
  g_autofree char *number = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  number = g_strdup_printf ("%d", g_date_get_day (&date));
  liaison_report_flow_add (flow, inside ? LIAISON_STYLE_DAY : LIAISON_STYLE_DAY_OUTSIDE, number);
  if (column >= 5)
    liaison_report_table_shade (table, column);
  for (guint i = 0; inside && i < meetings->len; i++)
    add_entry (period, flow, g_ptr_array_index (meetings, i), day, full);
}

/* Whether nothing is on the two last days of any week from @monday to the end. */
static gboolean
has_free_weekends (const Period *period, guint32 monday)
{
  for (guint32 day = monday; day <= period->last; day++) {
    g_autoptr (GPtrArray) meetings = (day - monday) % 7 >= 5 && day >= period->first ? find_on (period, day, FALSE)
                                                                                     : NULL;
    if (meetings != NULL && meetings->len > 0)
      return FALSE;
  }
  return TRUE;
}

static LiaisonReportTable *
make_grid (LiaisonReport *report, const Period *period, guint32 monday)
{
  double weekend = has_free_weekends (period, monday) ? EMPTY_WEEKEND : 1;
  const double weights[] = { 1, 1, 1, 1, 1, weekend, weekend };
  LiaisonReportTable *table = liaison_report_table_new (report, LIAISON_TABLE_GRID, weights, 7);
  char *names[7];

  for (int i = 0; i < 7; i++)
    names[i] = liaison_report_capitalize (g_strdup (liaison_weekday_name (i + 1, FALSE, period->language)));
  liaison_report_table_set_header (table, (const char *const *) names);
  for (int i = 0; i < 7; i++)
    g_free (names[i]);
  return table;
}

/* "In the month, the day is not known: Meeting of experts; …" */
static void
put_partly_known (LiaisonReport *report, const Period *period)
{
  g_autoptr (GPtrArray) meetings = find_partly_known (period);

  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = g_ptr_array_index (meetings, i);
    g_autofree char *when = liaison_report_capitalize (liaison_report_when (meeting, period->language));
    g_autofree char *name = name_meeting (period, meeting);
    g_autofree char *line = g_strdup_printf (period->language == LIAISON_LANGUAGE_FR ? "%s"
                                                                                       "\xc2\xa0"
                                                                                       ": %s"
                                                                                     : "%s: %s",
                                             when, name);
    liaison_report_add_text (report, LIAISON_STYLE_MUTED, line);
  }
}

/* Fills what is left of the page with @weeks equal rows. */
static void
put_grid (LiaisonReport *report, const Period *period, guint32 monday, guint weeks, gboolean full)
{
  g_autoptr (LiaisonReportTable) table = make_grid (report, period, monday);

  liaison_report_table_fill_page (table);
  for (guint week = 0; week < weeks; week++) {
    liaison_report_table_add_row (table);
    for (guint i = 0; i < 7; i++)
      fill_day (period, table, i, monday + 7 * week + i, full);
  }
  liaison_report_table_put (table);
}

static void
add_words (GString *text, const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
}

/* "Only: human rights defenders · Guatemala": that not all meetings are on it must be seen. */
static char *
tell_narrowing (const LiaisonReportContent *content)
{
  const LiaisonDocumentNarrowing *narrowing = liaison_report_content_get (content)->narrowing;
  g_autoptr (GString) words = g_string_new (NULL), text = NULL;
  g_autofree char *families = NULL, *kinds = NULL, *countries = NULL, *statuses = NULL;

  if (narrowing == NULL)
    return NULL;
  families = liaison_report_labels (content, &liaison_vocabulary_family, narrowing->families);
  kinds = liaison_report_labels (content, &liaison_vocabulary_meeting_kind, narrowing->kinds);
  countries = liaison_report_labels (content, &liaison_vocabulary_country, narrowing->countries);
  statuses = liaison_report_labels (content, &liaison_vocabulary_meeting_status, narrowing->statuses);
  add_words (words, families);
  add_words (words, kinds);
  add_words (words, countries);
  add_words (words, g_strcmp0 (narrowing->visits, "") == 0 ? liaison_report_say (content, N_ ("a country visit"))
                                                           : narrowing->visits);
  add_words (words, g_strcmp0 (narrowing->staff, "") == 0 ? liaison_report_say (content, N_ ("some of the staff"))
                                                          : narrowing->staff);
  add_words (words, statuses);
  /* Translators: under the title of a calendar on paper that does not hold all meetings; {what} is which it holds. */
  text = g_string_new (liaison_report_say (content, N_ ("Only: {what}")));
  g_string_replace (text, "{what}", words->str, 1);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/** liaison_report_put_month: A page lying down, a row a week; busy weeks grow, and go on on the next page. */
void
liaison_report_put_month (LiaisonReport *report, const LiaisonReportContent *content)
{
  g_auto (Period) period = { 0 };
  g_autofree char *title = liaison_report_period_title (content);
  g_autofree char *narrowing = tell_narrowing (content);
  guint32 monday;

  begin_period (&period, content);
  monday = period.first - (period.first - 1) % 7;
  liaison_report_add_title (report, liaison_report_say (content, N_ ("Meetings")), title, narrowing);
  put_partly_known (report, &period);
  liaison_report_add_space (report, BELOW_TITLE);
  put_grid (report, &period, monday, (period.last - monday) / 7 + 1, FALSE);
}

/** liaison_report_put_week: A page lying down, with times, places and people. */
void
liaison_report_put_week (LiaisonReport *report, const LiaisonReportContent *content)
{
  g_auto (Period) period = { 0 };
  g_autofree char *title = liaison_report_period_title (content);
  g_autofree char *narrowing = tell_narrowing (content);
  g_autofree char *kicker = NULL;
  g_autoptr (GString) number = NULL;
  GDate date;

  begin_period (&period, content);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, period.first);
  kicker = g_strdup_printf ("%u", g_date_get_iso8601_week_of_year (&date));
  /* Translators: above the week on paper; {n} is its number in the year. */
  number = g_string_new (liaison_report_say (content, N_ ("Meetings, week {n}")));
  g_string_replace (number, "{n}", kicker, 1);
  liaison_report_add_title (report, number->str, title, narrowing);
  put_partly_known (report, &period);
  liaison_report_add_space (report, BELOW_TITLE);
  put_grid (report, &period, period.first, 1, TRUE);
}

static void
add_agenda_row (const Period *period, LiaisonReportTable *table, const LiaisonMeeting *meeting, const char *when)
{
  gboolean is_off = liaison_report_is_off (meeting);
  g_autofree char *name = name_meeting (period, meeting);
  g_autofree char *place = liaison_report_where (period->content, meeting);
  g_autofree char *who = liaison_report_who (period->content, meeting, WHO_AGENDA);
  g_autofree char *elsewhere = liaison_report_elsewhere (meeting, period->here, period->language);
  LiaisonReportFlow *flow;

  liaison_report_table_add_row (table);
  flow = liaison_report_table_cell (table, 0);
  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, when);
  liaison_report_flow_add (flow, LIAISON_STYLE_MUTED, elsewhere);
  flow = liaison_report_table_cell (table, 1);
  liaison_report_flow_add (flow, is_off ? LIAISON_STYLE_STRUCK : LIAISON_STYLE_STRONG, name);
  liaison_report_flow_add (flow, LIAISON_STYLE_MUTED, place);
  liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_MUTED, who);
}

/* The time on the first day, and on which day it ends where that is another. */
static char *
write_when (const Period *period, const LiaisonMeeting *meeting)
{
  g_autofree char *times = liaison_report_times (meeting, period->here, period->language);
  g_autofree char *day = NULL;
  guint32 first, last;

  liaison_report_span (meeting, period->here, &first, &last);
  if (first == last)
    return times != NULL ? g_steal_pointer (&times) : g_strdup (liaison_report_say (period->content, N_ ("All day")));
  return liaison_report_days (first, last, period->language);
}

static LiaisonReportTable *
make_agenda (LiaisonReport *report)
{
  static const double weights[] = { 1.25, 3, 2.4 };

  return liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, G_N_ELEMENTS (weights));
}

static void
put_agenda_day (LiaisonReport *report, const Period *period, guint32 day)
{
  g_autoptr (GPtrArray) meetings = find_on (period, day, TRUE);
  g_autoptr (LiaisonReportTable) table = NULL;
  g_autofree char *heading = NULL;

  if (meetings->len == 0)
    return;
  heading = liaison_report_capitalize (liaison_report_long_day (day, period->language));
  liaison_report_add_heading (report, heading);
  liaison_report_add_space (report, 2);
  table = make_agenda (report);
  for (guint i = 0; i < meetings->len; i++) {
    g_autofree char *when = write_when (period, g_ptr_array_index (meetings, i));
    add_agenda_row (period, table, g_ptr_array_index (meetings, i), when);
  }
  liaison_report_table_put (table);
}

static void
put_agenda_partly_known (LiaisonReport *report, const Period *period)
{
  g_autoptr (GPtrArray) meetings = find_partly_known (period);
  g_autoptr (LiaisonReportTable) table = NULL;

  if (meetings->len == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (period->content, N_ ("Without a known day")));
  liaison_report_add_space (report, 2);
  table = make_agenda (report);
  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = g_ptr_array_index (meetings, i);
    g_autofree char *when = liaison_report_capitalize (liaison_report_when (meeting, period->language));
    add_agenda_row (period, table, meeting, when);
  }
  liaison_report_table_put (table);
}

/** liaison_report_put_agenda: A heading a day that has meetings; first what is known to be in a month or a year. */
void
liaison_report_put_agenda (LiaisonReport *report, const LiaisonReportContent *content)
{
  g_auto (Period) period = { 0 };
  g_autofree char *title = liaison_report_period_title (content);
  g_autofree char *narrowing = tell_narrowing (content);

  begin_period (&period, content);
  liaison_report_add_title (report, liaison_report_say (content, N_ ("Agenda")), title, narrowing);
  if (period.placed->len == 0) {
    liaison_report_add_space (report, BELOW_TITLE);
    liaison_report_add_text (report, LIAISON_STYLE_BODY,
                             liaison_report_say (content, N_ ("There are no meetings in this period.")));
  }
  put_agenda_partly_known (report, &period);
  for (guint32 day = period.first; day <= period.last; day++)
    put_agenda_day (report, &period, day);
}

/** liaison_report_period_title: Returns: (transfer full): "November 2026", "23–29 November 2026" */
char *
liaison_report_period_title (const LiaisonReportContent *content)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  guint32 first, last;

  if (wish->kind == LIAISON_DOCUMENT_FIGURES)
    return liaison_figures_period_text (&liaison_report_content_get (content)->figures->wish, wish->language);
  if (wish->kind == LIAISON_DOCUMENT_MONTH && wish->from.month != 0)
    return liaison_report_capitalize (liaison_month_format (wish->from.year, wish->from.month, wish->language));
  liaison_document_days (wish, &first, &last);
  if (wish->kind == LIAISON_DOCUMENT_AGENDA && !liaison_moment_is_set (&wish->to) && wish->from.day == 0)
    return liaison_report_capitalize (liaison_moment_format (&wish->from, NULL, wish->language));
  return liaison_report_capitalize (liaison_report_days (first, last, wish->language));
}
