// SPDX-License-Identifier: GPL-3.0-or-later
// The report of communications: by region, country and day, the letters sent on some days and the replies received on
// others, as the joint reports of the Special Procedures have them. "(A)" marks an acknowledgement.
#include "liaison-report-dates.h"
#include "liaison-report-document.h"

#include "liaison-communication.h"
#include "liaison-country.h"
#include "liaison-letter-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* After every region: who is no State. */
#define OTHERS "~"

/**
 * Line: a letter on the report.
 * @region: its label; %OTHERS for letters to no State
 * @key: what it is sorted by
 * @place: the country, or whom else it went to
 * @is_within: whether it was sent on the days of the letters; otherwise it stands there for its replies
 */
typedef struct {
  const LiaisonCommunication *letter;
  char *region;
  char *place;
  char *key;
  gboolean is_within;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->region);
  g_free (line->place);
  g_free (line->key);
}

static gboolean
is_within (const LiaisonMoment *moment, guint32 first, guint32 last)
{
  guint32 from, to;

  if (!liaison_moment_is_set (moment))
    return FALSE;
  liaison_moment_span (moment, NULL, &from, &to);
  return from <= last && to >= first;
}

static const LiaisonCountry *
find_country (const LiaisonDocumentContent *from, const char *code)
{
  for (guint i = 0; from->countries != NULL && i < from->countries->len; i++) {
    const LiaisonCountry *country = g_ptr_array_index (from->countries, i);
    if (g_strcmp0 (country->iso3, code) == 0)
      return country;
  }
  return NULL;
}

/* The regional group of the United Nations or, for who is in none, the region. */
static char *
describe_region (const LiaisonReportContent *content, const LiaisonCountry *country)
{
  const char *label = NULL;

  if (country != NULL && country->un_group != NULL && strcmp (country->un_group, "none") != 0)
    label = liaison_report_label (content, &liaison_vocabulary_un_group, country->un_group);
  else if (country != NULL)
    label = liaison_report_label (content, &liaison_vocabulary_region, country->region);
  return g_strdup (label != NULL ? label : liaison_report_say (content, N_ ("Other States")));
}

static void
add_line (GArray *lines, const LiaisonReportContent *content, const LiaisonCommunication *letter)
{
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  gboolean is_state = letter->country_code != NULL && strcmp (letter->country_code, "OTH") != 0;
  const LiaisonCountry *country = is_state ? find_country (from, letter->country_code) : NULL;
  const char *name = is_state ? liaison_report_label (content, &liaison_vocabulary_country, letter->country_code)
                              : NULL;
  g_autofree char *partner = is_state ? NULL : liaison_report_partner_name (content, &letter->addressee);
  g_autofree char *place_key = NULL, *region_key = NULL;
  char day[LIAISON_MOMENT_BUFFER];
  Line line = { .letter = letter };
  guint32 first, last;

  liaison_document_days (&from->wish, &first, &last);
  line.is_within = is_within (&letter->sent_on, first, last);
  line.region = is_state ? describe_region (content, country) : g_strdup (OTHERS);
  if (name == NULL)
    name = partner != NULL ? partner : letter->addressee_name;
  line.place = g_strdup (name != NULL ? name : letter->country_code != NULL ? letter->country_code : "[\xe2\x80\xa6]");
  region_key = g_utf8_collate_key (line.region, -1);
  place_key = g_utf8_collate_key (line.place, -1);
  line.key = g_strdup_printf ("%d\n%s\n%s\n%s\n%05" G_GINT64_FORMAT, !is_state, region_key, place_key,
                              liaison_moment_write (&letter->sent_on, day), MAX (letter->number, 0));
  g_array_append_val (lines, line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Line *) a)->key, ((const Line *) b)->key);
}

static GArray *
list_lines (const LiaisonReportContent *content)
{
  GPtrArray *letters = liaison_report_all (content, &liaison_entity_communication);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < letters->len; i++)
    add_line (lines, content, g_ptr_array_index (letters, i));
  g_array_sort (lines, compare_lines);
  return lines;
}

static int
compare_replies (gconstpointer a, gconstpointer b)
{
  const LiaisonReply *first = *(const LiaisonReply *const *) a, *second = *(const LiaisonReply *const *) b;

  return liaison_moment_compare (&first->received_on, &second->received_on);
}

/* The replies of the days of replies, one a line; of a letter of the days of letters also those without a day. */
static char *
describe_replies (const LiaisonReportContent *content, const Line *line, guint *count)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  g_autoptr (GPtrArray) replies = g_ptr_array_copy (
      liaison_report_parts (content, &liaison_entity_reply, &line->letter->record.id), NULL, NULL);
  GString *text = g_string_new (NULL);
  guint32 first, last;

  liaison_document_reply_days (wish, &first, &last);
  g_ptr_array_sort (replies, compare_replies);
  for (guint i = 0; i < replies->len; i++) {
    const LiaisonReply *reply = g_ptr_array_index (replies, i);
    g_autofree char *day = liaison_report_date (content, &reply->received_on);
    if (day != NULL ? !is_within (&reply->received_on, first, last) : !line->is_within)
      continue;
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "",
                            day != NULL ? day : liaison_report_say (content, N_ ("Day not known")),
                            g_strcmp0 (reply->kind, "acknowledgement") == 0 ? "\xc2\xa0(A)" : "");
    (*count)++;
  }
  return g_string_free (text, FALSE);
}

static char *
describe_mandates (const LiaisonReportContent *content, const LiaisonCommunication *letter)
{
  GPtrArray *signatories = liaison_report_parts (content, &liaison_entity_signatory, &letter->record.id);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < signatories->len; i++) {
    const LiaisonSignatory *signatory = g_ptr_array_index (signatories, i);
    char *name = liaison_report_mandate_name (content, &signatory->mandate);
    if (name != NULL)
      g_ptr_array_add (names, name);
  }
  g_ptr_array_sort_values (names, (GCompareFunc) g_utf8_collate);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

static char *
describe_number (gint64 number)
{
  return number == LIAISON_INTEGER_UNSET ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/* @place: "" where it is that of the line before */
static void
put_line (LiaisonOutlineTable *table, const LiaisonReportContent *content, const Line *line, const char *place,
          guint *replies)
{
  const LiaisonCommunication *letter = line->letter;
  g_autofree char *day = liaison_report_date (content, &letter->sent_on);
  g_autofree char *reference = liaison_letter_reference (letter, TRUE);
  g_autofree char *mandates = describe_mandates (content, letter);
  g_autofree char *victims = describe_number (letter->victims);
  g_autofree char *answers = describe_replies (content, line, replies);
  const char *const cells[] = { place, day != NULL ? day : "", reference, mandates, victims, answers, NULL };

  liaison_outline_table_add_row (table, cells);
}

static LiaisonOutlineTable *
begin_table (LiaisonReportOutline *outline, const LiaisonReportContent *content, const Line *line)
{
  static const double weights[] = { 1.5, 1.6, 1.8, 3, 0.9, 1.7 };
  const char *const headers[] = { liaison_report_say (content, N_ ("Addressee")),
                                  liaison_report_say (content, N_ ("Sent on")),
                                  liaison_report_say (content, N_ ("Reference")),
                                  liaison_report_say (content, N_ ("Mandates")),
                                  liaison_report_say (content, N_ ("Alleged victims")),
                                  liaison_report_say (content, N_ ("Replies")),
                                  NULL };

  liaison_report_outline_add (outline, LIAISON_OUTLINE_HEADING,
                              strcmp (line->region, OTHERS) == 0
                                  ? liaison_report_say (content, N_ ("Companies and other addressees"))
                                  : line->region);
  return liaison_report_outline_add_table (outline, NULL, headers, weights);
}

static char *
describe_days (const LiaisonReportContent *content, void (*days) (const LiaisonDocumentWish *, guint32 *, guint32 *),
               const char *words)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  g_autofree char *period = NULL;
  GString *text = g_string_new (liaison_report_say (content, words));
  guint32 first, last;

  days (wish, &first, &last);
  period = liaison_report_days (first, last, wish->language);
  g_string_replace (text, "%s", period, 1);
  return g_string_free (text, FALSE);
}

static void
add_count (GString *text, const LiaisonReportContent *content, const char *words, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autoptr (GString) sentence = g_string_new (liaison_report_say (content, words));

  g_string_replace (sentence, "%s", number, 1);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " \xc2\xb7 " : "", sentence->str);
}

/** liaison_report_outline_communications: Returns: (transfer full): what the report says */
LiaisonReportOutline *
liaison_report_outline_communications (const LiaisonReportContent *content)
{
  const LiaisonDocumentWish *wish = &liaison_report_content_get (content)->wish;
  LiaisonReportOutline *outline = liaison_report_outline_new (
      liaison_report_say (content, N_ ("Report of communications")), wish->language);
  g_autoptr (GArray) lines = list_lines (content);
  g_autofree char *letters = describe_days (content, liaison_document_days, N_ ("Letters sent: %s"));
  g_autofree char *replies = describe_days (content, liaison_document_reply_days, N_ ("Replies received: %s"));
  g_autoptr (GString) counts = g_string_new (NULL);
  LiaisonOutlineTable *table = NULL;
  const Line *last = NULL;
  guint n_replies = 0, n_letters = 0;

  outline->subtitle = g_strdup_printf ("%s\n%s", letters, replies);
  liaison_report_outline_add (
      outline, LIAISON_OUTLINE_NOTE,
      liaison_report_say (content, N_ ("(A) marks an acknowledgement of receipt. Letters sent on "
                                       "other days stand here for their replies.")));
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    gboolean begins = last == NULL || strcmp (last->region, line->region) != 0;
    if (begins)
      table = begin_table (outline, content, line);
    put_line (table, content, line, begins || strcmp (last->place, line->place) != 0 ? line->place : "", &n_replies);
    n_letters += line->is_within ? 1 : 0;
    last = line;
  }
  if (lines->len == 0)
    liaison_report_outline_add (outline, LIAISON_OUTLINE_PARAGRAPH,
                                liaison_report_say (content, N_ ("No letter was sent and none was answered.")));
  add_count (counts, content, N_ ("Letters: %s"), n_letters);
  add_count (counts, content, N_ ("Replies: %s"), n_replies);
  liaison_report_outline_add (outline, LIAISON_OUTLINE_STRONG, counts->str);
  return outline;
}

static char *
list_csv_replies (const LiaisonReportContent *content, const Line *line)
{
  guint count = 0;
  g_autofree char *lines = describe_replies (content, line, &count);
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);

  return g_strjoinv ("; ", parts);
}

/** liaison_report_communications_rows: Returns: (transfer full) (element-type GStrv): the same as plain rows, the names
 * of their columns first */
GPtrArray *
liaison_report_communications_rows (const LiaisonReportContent *content)
{
  static const char *const headers[] = { "region", "country",   "country_code",   "sent_on",
                                         "type",   "reference", "mandates",       "victims",
                                         "women",  "replies",   "sent_in_period", NULL };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) lines = list_lines (content);

  g_ptr_array_add (rows, g_strdupv ((char **) headers));
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    const LiaisonCommunication *letter = line->letter;
    char day[LIAISON_MOMENT_BUFFER];
    char *const row[] = { g_strdup (strcmp (line->region, OTHERS) == 0 ? "" : line->region),
                          g_strdup (line->place),
                          g_strdup (letter->country_code != NULL ? letter->country_code : ""),
                          g_strdup (liaison_moment_write (&letter->sent_on, day)),
                          g_strdup (letter->type != NULL ? letter->type : ""),
                          liaison_letter_reference (letter, FALSE),
                          describe_mandates (content, letter),
                          describe_number (letter->victims),
                          describe_number (letter->victims_women),
                          list_csv_replies (content, line),
                          g_strdup (line->is_within ? "1" : "0") };
    GPtrArray *copy = g_ptr_array_new_null_terminated (G_N_ELEMENTS (row), NULL, TRUE);
    for (guint j = 0; j < G_N_ELEMENTS (row); j++)
      g_ptr_array_add (copy, row[j]);
    g_ptr_array_add (rows, g_ptr_array_free (copy, FALSE));
  }
  return rows;
}
