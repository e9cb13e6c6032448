// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing for a country visit: its programme, whom it meets and what is known of them, what is open with the
// State.
//
// Whatever the audience may not have is not in the content: outside the office there is no own side here at all.
#include "liaison-report-briefing.h"

#include "liaison-letter-rules.h"
#include "liaison-matter.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-report-dates.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>

#define BELOW_TITLE   12
#define BELOW_HEADING 4
/* Its name and a line of the programme */
#define ROOM_FOR_DAY 90

static LiaisonLanguage
language_of (const LiaisonReportContent *content)
{
  return liaison_report_content_get (content)->wish.language;
}

static gboolean
is_internal (const LiaisonReportContent *content)
{
  return liaison_report_content_get (content)->wish.audience == LIAISON_AUDIENCE_INTERNAL;
}

/** liaison_briefing_begin_table: Returns: (transfer full): a table; @header: untranslated, %NULL for none */
LiaisonReportTable *
liaison_briefing_begin_table (LiaisonReport *report, const LiaisonReportContent *content, const double *weights,
                              const char *const *header, guint n_columns)
{
  LiaisonReportTable *table = liaison_report_table_new (
      report, header != NULL ? LIAISON_TABLE_RULED : LIAISON_TABLE_PLAIN, weights, n_columns);
  g_autofree const char **texts = g_new0 (const char *, n_columns);

  for (guint i = 0; header != NULL && i < n_columns; i++)
    texts[i] = liaison_report_say (content, header[i]);
  if (header != NULL)
    liaison_report_table_set_header (table, texts);
  return table;
}

/** liaison_briefing_put_table: Puts a table that has rows below its heading (nullable), translated. */
void
liaison_briefing_put_table (LiaisonReport *report, LiaisonReportTable *table, const char *heading)
{
  if (liaison_report_table_rows (table) == 0)
    return;
  if (heading != NULL) {
    liaison_report_add_heading (report, heading);
    liaison_report_add_space (report, BELOW_HEADING);
  }
  liaison_report_table_put (table);
}

/** liaison_briefing_put_cell: Adds a paragraph (nullable) to a cell of the last row. */
void
liaison_briefing_put_cell (LiaisonReportTable *table, guint column, LiaisonReportStyle style, const char *text)
{
  liaison_report_flow_add (liaison_report_table_cell (table, column), style, text);
}

static void
add_fact (LiaisonReportTable *table, const char *label, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  liaison_report_table_add_row (table);
  liaison_briefing_put_cell (table, 0, LIAISON_STYLE_LABEL, label);
  liaison_briefing_put_cell (table, 1, LIAISON_STYLE_BODY, value);
}

/* "3 March 2027 – 14 March 2027" */
static char *
write_dates (const LiaisonReportContent *content, const LiaisonMoment *from, const LiaisonMoment *to)
{
  g_autofree char *start = liaison_report_date (content, from);
  g_autofree char *end = liaison_report_date (content, to);

  if (start != NULL && end != NULL)
    return g_strdup_printf ("%s \xe2\x80\x93 %s", start, end);
  return g_strdup (start != NULL ? start : end);
}

static void
append (GString *list, const char *name)
{
  if (name != NULL)
    g_string_append_printf (list, "%s%s", list->len > 0 ? "\n" : "", name);
}

/* One a line. */
static char *
list_mandates (const LiaisonReportContent *content)
{
  GPtrArray *mandates = liaison_report_all (content, &liaison_entity_visit_mandate);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < mandates->len; i++) {
    const LiaisonVisitMandate *mandate = g_ptr_array_index (mandates, i);
    g_autofree char *name = liaison_report_partner_name (content, &mandate->mandate);
    append (list, name);
  }
  return g_string_free (list, FALSE);
}

static char *
list_delegation (const LiaisonReportContent *content)
{
  GPtrArray *delegates = liaison_report_all (content, &liaison_entity_delegate);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < delegates->len; i++) {
    const LiaisonDelegate *delegate = g_ptr_array_index (delegates, i);
    const LiaisonStaff *staff = (const LiaisonStaff *) liaison_report_record (content, &liaison_entity_staff,
                                                                              &delegate->staff);
    g_autofree char *partner = liaison_report_partner_name (content, &delegate->partner);
    const char *name = partner != NULL ? partner : staff != NULL ? staff->name : NULL;
    g_autofree char *line = name != NULL && delegate->role != NULL ? g_strdup_printf ("%s, %s", name, delegate->role)
                                                                   : g_strdup (name);
    append (list, line);
  }
  return g_string_free (list, FALSE);
}

static void
put_facts (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonVisit *visit)
{
  static const double weights[] = { 1, 3.6 };
  g_autoptr (LiaisonReportTable) table = liaison_briefing_begin_table (report, content, weights, NULL, 2);
  g_autofree char *dates = write_dates (content, &visit->starts, &visit->ends);
  g_autofree char *mandates = list_mandates (content);
  g_autofree char *delegation = list_delegation (content);
  g_autofree char *office = liaison_report_partner_name (content, &visit->un_office);

  liaison_report_add_space (report, BELOW_TITLE);
  add_fact (table, liaison_report_say (content, N_ ("Dates")), dates);
  add_fact (table, liaison_report_say (content, N_ ("Mandates")), mandates);
  add_fact (table, liaison_report_say (content, N_ ("Delegation")), delegation);
  add_fact (table, liaison_report_say (content, N_ ("UN office of the region")), office);
  if (is_internal (content))
    add_fact (table, liaison_report_say (content, N_ ("Observations of the UN office")), visit->observations);
  liaison_briefing_put_table (report, table, NULL);
}

static void
put_terms (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 4, 1.4, 4 };
  static const char *const header[] = { N_ ("Term"), N_ ("State"), N_ ("Note") };
  GPtrArray *terms = liaison_report_all (content, &liaison_entity_visit_term);
  g_autoptr (LiaisonReportTable) table = liaison_briefing_begin_table (report, content, weights, header, 3);

  for (guint i = 0; i < terms->len; i++) {
    const LiaisonVisitTerm *term = g_ptr_array_index (terms, i);
    gboolean is_breached = g_strcmp0 (term->state, "breached") == 0;
    liaison_report_table_add_row (table);
    liaison_briefing_put_cell (table, 0, LIAISON_STYLE_BODY,
                               liaison_report_label (content, &liaison_vocabulary_visit_term, term->term));
    liaison_briefing_put_cell (table, 1, is_breached ? LIAISON_STYLE_WARNING : LIAISON_STYLE_BODY,
                               liaison_report_label (content, &liaison_vocabulary_term_state, term->state));
    liaison_briefing_put_cell (table, 2, LIAISON_STYLE_MUTED, term->note);
  }
  liaison_briefing_put_table (report, table, liaison_report_say (content, N_ ("Terms of reference")));
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const LiaisonProgrammeItem *one = *(const LiaisonProgrammeItem *const *) a;
  const LiaisonProgrammeItem *other = *(const LiaisonProgrammeItem *const *) b;

  return liaison_moment_compare (&one->starts, &other->starts);
}

/* On the clock of the place: the day it begins on; the times, NULL for a whole day. */
static guint32
find_day (const LiaisonProgrammeItem *item, LiaisonLanguage language, char **times)
{
  LiaisonMeeting as_meeting = { .starts = item->starts, .ends = item->ends, .start_zone = item->zone };
  g_autoptr (GTimeZone) zone = item->zone != NULL ? liaison_zone_open (item->zone) : NULL;
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first, last;

  *times = liaison_report_times (&as_meeting, zone != NULL ? zone : here, language);
  liaison_moment_span (&item->starts, zone != NULL ? zone : here, &first, &last);
  return first;
}

static char *
list_interlocutors (const LiaisonReportContent *content, const LiaisonProgrammeItem *item)
{
  GPtrArray *met = liaison_report_parts (content, &liaison_entity_interlocutor, &item->record.id);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < met->len; i++) {
    const LiaisonInterlocutor *one = g_ptr_array_index (met, i);
    g_autofree char *name = liaison_report_partner_name (content, &one->partner);
    g_autofree char *posts = liaison_briefing_posts (content, &one->partner);
    g_autofree char *line = name != NULL && posts != NULL ? g_strdup_printf ("%s, %s", name, posts) : g_strdup (name);
    append (list, line);
  }
  return g_string_free (list, FALSE);
}

/* A line; those of the own side, which only the office sees, are marked in words and in grey. */
static void
add_item (LiaisonReportTable *table, const LiaisonReportContent *content, const LiaisonProgrammeItem *item,
          const char *times)
{
  gboolean is_own = g_strcmp0 (item->side, "official") != 0;
  g_autofree char *people = list_interlocutors (content, item);

  liaison_report_table_add_row (table);
  liaison_briefing_put_cell (table, 0, LIAISON_STYLE_STRONG, times);
  liaison_briefing_put_cell (table, 1, LIAISON_STYLE_STRONG, item->title);
  liaison_briefing_put_cell (table, 1, LIAISON_STYLE_MUTED, item->place);
  if (is_own)
    liaison_briefing_put_cell (table, 1, LIAISON_STYLE_WARNING,
                               liaison_report_label (content, &liaison_vocabulary_programme_side, item->side));
  if (is_internal (content))
    liaison_briefing_put_cell (table, 1, LIAISON_STYLE_MUTED, item->note);
  liaison_briefing_put_cell (table, 2, LIAISON_STYLE_BODY, people);
  for (guint i = 0; is_own && i < 3; i++)
    liaison_report_table_shade (table, i);
}

static void
put_programme (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 1.3, 4, 4 };
  LiaisonLanguage language = language_of (content);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (LiaisonReportTable) table = NULL;
  guint32 shown = 0;

  g_ptr_array_extend (items, liaison_report_all (content, &liaison_entity_programme_item), NULL, NULL);
  if (items->len == 0)
    return;
  g_ptr_array_sort (items, compare_items);
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Programme")));
  for (guint i = 0; i < items->len; i++) {
    const LiaisonProgrammeItem *item = g_ptr_array_index (items, i);
    g_autofree char *times = NULL;
    guint32 day = find_day (item, language, &times);
    if (day != shown) {
      g_autofree char *title = liaison_report_capitalize (liaison_report_long_day (day, language));
      if (table != NULL)
        liaison_report_table_put (table);
      g_clear_pointer (&table, liaison_report_table_free);
      /* The name of a day does not stand alone at the foot of a page. */
      if (liaison_report_room (report) < ROOM_FOR_DAY)
        liaison_report_turn_page (report);
      liaison_report_add_text (report, LIAISON_STYLE_STRONG, title);
      liaison_report_add_space (report, BELOW_HEADING);
      table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, 3);
      shown = day;
    }
    add_item (table, content, item, times);
  }
  liaison_report_table_put (table);
}

/* "Acknowledged on 3 May 2026" */
static char *
describe_replies (const LiaisonReportContent *content, const LiaisonId *letter)
{
  GPtrArray *replies = liaison_report_parts (content, &liaison_entity_reply, letter);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < replies->len; i++) {
    const LiaisonReply *reply = g_ptr_array_index (replies, i);
    g_autofree char *on = liaison_report_date (content, &reply->received_on);
    const char *kind = liaison_report_label (content, &liaison_vocabulary_reply_kind, reply->kind);
    g_autofree char *line = g_strdup_printf ("%s%s%s", kind, on != NULL ? ", " : "", on != NULL ? on : "");
    append (list, line);
  }
  return g_string_free (list, FALSE);
}

static void
put_letters (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 2, 4.4, 1.8, 2.6 };
  static const char *const header[] = { N_ ("Reference"), N_ ("About"), N_ ("Sent on"), N_ ("Reply") };
  const LiaisonMoment *today = &liaison_report_content_get (content)->today;
  GPtrArray *letters = liaison_report_all (content, &liaison_entity_communication);
  g_autoptr (LiaisonReportTable) table = liaison_briefing_begin_table (report, content, weights, header, 4);

  for (guint i = 0; i < letters->len; i++) {
    const LiaisonCommunication *letter = g_ptr_array_index (letters, i);
    const LiaisonMatter *matter = (const LiaisonMatter *) liaison_report_record (content, &liaison_entity_matter,
                                                                                 &letter->matter);
    LiaisonLetterStanding standing = liaison_letter_standing (
        letter, liaison_report_parts (content, &liaison_entity_reply, &letter->record.id), today);
    g_autofree char *reference = liaison_letter_reference (letter, TRUE);
    g_autofree char *sent = liaison_report_date (content, &letter->sent_on);
    g_autofree char *due = liaison_report_date (content, &letter->reply_due);
    g_autofree char *replies = describe_replies (content, &letter->record.id);
    gboolean is_overdue = standing.state == LIAISON_LETTER_OVERDUE;
    liaison_report_table_add_row (table);
    liaison_briefing_put_cell (table, 0, LIAISON_STYLE_STRONG, reference);
    liaison_briefing_put_cell (table, 1, LIAISON_STYLE_BODY, matter != NULL ? matter->title : letter->summary);
    liaison_briefing_put_cell (table, 2, LIAISON_STYLE_BODY, sent);
    if (due != NULL) {
      g_autofree char *words = g_strdup_printf (
          "%s %s", liaison_report_say (content, is_overdue ? N_ ("Overdue since") : N_ ("Due on")), due);
      liaison_briefing_put_cell (table, 3, is_overdue ? LIAISON_STYLE_WARNING : LIAISON_STYLE_BODY, words);
    }
    liaison_briefing_put_cell (table, 3, LIAISON_STYLE_MUTED, replies);
  }
  liaison_briefing_put_table (report, table, liaison_report_say (content, N_ ("Letters that wait for a reply")));
}

static void
put_commitments (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 2.2, 2.2, 4, 1.6 };
  static const char *const header[] = { N_ ("Promised by"), N_ ("To"), N_ ("Commitment"), N_ ("Due") };
  const LiaisonMoment *today = &liaison_report_content_get (content)->today;
  GPtrArray *commitments = liaison_report_all (content, &liaison_entity_commitment);
  g_autoptr (LiaisonReportTable) table = liaison_briefing_begin_table (report, content, weights, header, 4);

  for (guint i = 0; i < commitments->len; i++) {
    const LiaisonCommitment *one = g_ptr_array_index (commitments, i);
    const LiaisonStaff *staff = (const LiaisonStaff *) liaison_report_record (content, &liaison_entity_staff,
                                                                              &one->by_staff);
    g_autofree char *by = liaison_report_partner_name (content, &one->by_partner);
    g_autofree char *to = liaison_report_partner_name (content, &one->to_partner);
    g_autofree char *due = liaison_report_date (content, &one->due);
    gboolean is_late = liaison_moment_is_set (&one->due) && liaison_moment_compare (&one->due, today) < 0;
    const char *we = liaison_report_say (content, N_ ("The office"));
    liaison_report_table_add_row (table);
    liaison_briefing_put_cell (table, 0, LIAISON_STYLE_STRONG, by != NULL ? by : staff != NULL ? staff->name : we);
    liaison_briefing_put_cell (table, 1, LIAISON_STYLE_BODY, to != NULL ? to : by != NULL ? we : NULL);
    liaison_briefing_put_cell (table, 2, LIAISON_STYLE_BODY, one->text);
    liaison_briefing_put_cell (table, 3, is_late ? LIAISON_STYLE_WARNING : LIAISON_STYLE_BODY, due);
    if (g_strcmp0 (one->status, "broken") == 0)
      liaison_briefing_put_cell (table, 3, LIAISON_STYLE_WARNING,
                                 liaison_report_label (content, &liaison_vocabulary_commitment_status, one->status));
  }
  liaison_briefing_put_table (report, table, liaison_report_say (content, N_ ("Commitments")));
}

static void
put_recommendations (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 1.1, 5, 2.2, 1.8 };
  static const char *const header[] = { N_ ("Paragraph"), N_ ("Recommendation"), N_ ("Addressee"), N_ ("Status") };
  GPtrArray *all = liaison_report_all (content, &liaison_entity_recommendation);
  g_autoptr (LiaisonReportTable) table = liaison_briefing_begin_table (report, content, weights, header, 4);

  for (guint i = 0; i < all->len; i++) {
    const LiaisonRecommendation *one = g_ptr_array_index (all, i);
    const LiaisonVisit *visit = (const LiaisonVisit *) liaison_report_record (content, &liaison_entity_visit,
                                                                              &one->visit);
    g_autofree char *addressee = liaison_report_partner_name (content, &one->addressee);
    liaison_report_table_add_row (table);
    liaison_briefing_put_cell (table, 0, LIAISON_STYLE_STRONG, one->paragraph);
    liaison_briefing_put_cell (table, 0, LIAISON_STYLE_MUTED, visit != NULL ? visit->report_symbol : NULL);
    liaison_briefing_put_cell (table, 1, LIAISON_STYLE_BODY, one->text);
    liaison_briefing_put_cell (table, 2, LIAISON_STYLE_BODY, addressee);
    liaison_briefing_put_cell (table, 3, LIAISON_STYLE_BODY,
                               liaison_report_label (content, &liaison_vocabulary_recommendation_status, one->status));
    if (is_internal (content))
      liaison_briefing_put_cell (table, 3, LIAISON_STYLE_MUTED, one->evidence);
  }
  liaison_briefing_put_table (report, table, liaison_report_say (content, N_ ("Recommendations not yet carried out")));
}

/** liaison_report_put_briefing: The briefing, as far as its readers may have it. */
void
liaison_report_put_briefing (LiaisonReport *report, const LiaisonReportContent *content)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  const LiaisonVisit *visit = (const LiaisonVisit *) liaison_report_record (content, &liaison_entity_visit,
                                                                            &wish->record);
  const char *country;

  if (visit == NULL) {
    liaison_report_add_title (report, NULL, liaison_document_label (wish->kind, wish->language), NULL);
    liaison_report_add_space (report, BELOW_TITLE);
    liaison_report_add_text (report, LIAISON_STYLE_BODY,
                             liaison_report_say (content, N_ ("Nothing of it may go to this audience.")));
    return;
  }
  country = liaison_report_label (content, &liaison_vocabulary_country, visit->country);
  liaison_report_add_title (report, liaison_document_label (wish->kind, wish->language),
                            visit->title != NULL ? visit->title : country, visit->title != NULL ? country : NULL);
  put_facts (report, content, visit);
  put_programme (report, content);
  liaison_briefing_put_people (report, content);
  put_letters (report, content);
  put_commitments (report, content);
  put_recommendations (report, content);
  if (is_internal (content))
    put_terms (report, content);
  liaison_briefing_put_ties (report, content);
}
