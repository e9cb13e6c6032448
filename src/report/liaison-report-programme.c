// SPDX-License-Identifier: GPL-3.0-or-later
// The programme of a country visit, day by day: both sides for the office, the official one for everybody else.
//
// Whoever else reads gets only what the disclosure let through, and that never has the own side.
#include "liaison-report-document.h"

#include "liaison-office.h"
#include "liaison-report-dates.h"
#include "liaison-report-table.h"
#include "liaison-visit.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>

#define BELOW_TITLE 10

static LiaisonLanguage
language_of (const LiaisonReportContent *content)
{
  return liaison_report_content_get (content)->wish.language;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const LiaisonProgrammeItem *first = *(const LiaisonProgrammeItem *const *) a;
  const LiaisonProgrammeItem *second = *(const LiaisonProgrammeItem *const *) b;
  int order = liaison_moment_compare (&first->starts, &second->starts);

  return order != 0 ? order : liaison_id_compare (&first->record.id, &second->record.id);
}

/* The times of a line, as those of a meeting are written. */
static LiaisonMeeting *
make_times (const LiaisonProgrammeItem *item)
{
  LiaisonMeeting *meeting = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);

  meeting->starts = item->starts;
  meeting->ends = item->ends;
  meeting->start_zone = g_strdup (item->zone);
  return meeting;
}

static GTimeZone *
open_zone (const LiaisonProgrammeItem *item)
{
  GTimeZone *zone = item->zone != NULL ? liaison_zone_open (item->zone) : NULL;

  return zone != NULL ? zone : g_time_zone_new_local ();
}

static guint32
find_day (const LiaisonProgrammeItem *item)
{
  g_autoptr (GTimeZone) zone = open_zone (item);
  guint32 first = 0, last;

  if (liaison_moment_precision (&item->starts) >= LIAISON_PRECISION_DAY)
    liaison_moment_span (&item->starts, zone, &first, &last);
  return first;
}

static void
put_people (LiaisonReportFlow *flow, const LiaisonReportContent *content, const LiaisonProgrammeItem *item)
{
  GPtrArray *parts = liaison_report_parts (content, &liaison_entity_interlocutor, &item->record.id);

  for (guint i = 0; i < parts->len; i++) {
    g_autofree char *name = liaison_report_partner_name (content,
                                                         &((const LiaisonInterlocutor *) parts->pdata[i])->partner);
    if (name != NULL)
      liaison_report_flow_add (flow, LIAISON_STYLE_BODY, name);
  }
}

static void
add_line (LiaisonReportTable *table, const LiaisonReportContent *content, const LiaisonProgrammeItem *item,
          gboolean both)
{
  LiaisonMeeting *meeting = make_times (item);
  g_autoptr (GTimeZone) zone = open_zone (item);
  g_autofree char *times = liaison_report_times (meeting, zone, language_of (content));
  LiaisonReportFlow *what;

  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_MUTED, times);
  what = liaison_report_table_cell (table, 1);
  liaison_report_flow_add (what, LIAISON_STYLE_STRONG, item->title);
  liaison_report_flow_add (what, LIAISON_STYLE_BODY, item->place);
  liaison_report_flow_add (what, LIAISON_STYLE_MUTED, item->note);
  put_people (liaison_report_table_cell (table, 2), content, item);
  if (both)
    liaison_report_flow_add (liaison_report_table_cell (table, 3), LIAISON_STYLE_MUTED,
                             liaison_report_label (content, &liaison_vocabulary_programme_side, item->side));
  if (both && g_strcmp0 (item->side, "own") == 0)
    liaison_report_table_shade (table, 3);
  liaison_record_unref (&meeting->record);
}

static char *
format_day (const LiaisonReportContent *content, const LiaisonProgrammeItem *item, guint32 day)
{
  if (day == 0)
    return liaison_report_date (content, &item->starts);
  return liaison_report_capitalize (liaison_report_long_day (day, language_of (content)));
}

/* The lines of one day; returns the first of the next. */
static guint
put_day (LiaisonReport *report, const LiaisonReportContent *content, GPtrArray *items, guint from)
{
  static const double weights[] = { 1.3, 4, 3, 1.4 };
  gboolean both = liaison_report_content_get (content)->wish.audience == LIAISON_AUDIENCE_INTERNAL;
  guint32 day = find_day (g_ptr_array_index (items, from));
  g_autofree char *heading = format_day (content, g_ptr_array_index (items, from), day);
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, both ? 4 : 3);
  guint at = from;

  liaison_report_add_heading (report, heading);
  liaison_report_add_space (report, 4);
  for (; at < items->len && find_day (g_ptr_array_index (items, at)) == day; at++)
    add_line (table, content, g_ptr_array_index (items, at), both);
  liaison_report_table_put (table);
  return at;
}

static void
put_delegation (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonId *visit)
{
  static const double weights[] = { 3, 4 };
  GPtrArray *delegates = liaison_report_parts (content, &liaison_entity_delegate, visit);
  g_autoptr (LiaisonReportTable) table = NULL;

  if (delegates->len == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Delegation")));
  liaison_report_add_space (report, 4);
  table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, G_N_ELEMENTS (weights));
  for (guint i = 0; i < delegates->len; i++) {
    const LiaisonDelegate *delegate = g_ptr_array_index (delegates, i);
    const LiaisonStaff *staff = (const LiaisonStaff *) liaison_report_record (content, &liaison_entity_staff,
                                                                              &delegate->staff);
    g_autofree char *name = staff != NULL ? g_strdup (staff->name)
                                          : liaison_report_partner_name (content, &delegate->partner);
    if (name == NULL)
      continue;
    liaison_report_table_add_row (table);
    liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_STRONG, name);
    liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, delegate->role);
  }
  if (liaison_report_table_rows (table) > 0)
    liaison_report_table_put (table);
}

static char *
make_subtitle (const LiaisonReportContent *content, const LiaisonVisit *visit)
{
  g_autofree char *from = liaison_report_date (content, &visit->starts);
  g_autofree char *to = liaison_report_date (content, &visit->ends);
  const char *country = liaison_report_label (content, &liaison_vocabulary_country, visit->country);
  g_autofree char *days = to != NULL && *to != '\0' ? g_strdup_printf ("%s \xe2\x80\x93 %s", from, to)
                                                    : g_strdup (from);

  return days != NULL && *days != '\0' ? g_strdup_printf ("%s\n%s", country, days) : g_strdup (country);
}

/** liaison_report_put_programme: The programme of a visit, day by day, and who travels. */
void
liaison_report_put_programme (LiaisonReport *report, const LiaisonReportContent *content)
{
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  const LiaisonVisit *visit = (const LiaisonVisit *) liaison_report_record (content, &liaison_entity_visit,
                                                                            &from->wish.record);
  const char *label = liaison_document_label (LIAISON_DOCUMENT_PROGRAMME, language_of (content));
  g_autoptr (GPtrArray) items = NULL;
  GPtrArray *parts;
  g_autofree char *subtitle = visit != NULL ? make_subtitle (content, visit) : NULL;

  if (visit == NULL) {
    liaison_report_add_title (report, NULL, label, NULL);
    liaison_report_add_space (report, BELOW_TITLE);
    liaison_report_add_text (report, LIAISON_STYLE_BODY,
                             liaison_report_say (content, N_ ("Nothing of it may go to this audience.")));
    return;
  }
  liaison_report_add_title (report, label, visit->title != NULL ? visit->title : subtitle, subtitle);
  liaison_report_add_space (report, BELOW_TITLE);
  parts = liaison_report_parts (content, &liaison_entity_programme_item, &visit->record.id);
  items = g_ptr_array_new ();
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (items, parts->pdata[i]);
  g_ptr_array_sort (items, compare_items);
  for (guint at = 0; at < items->len;)
    at = put_day (report, content, items, at);
  if (items->len == 0)
    liaison_report_add_text (report, LIAISON_STYLE_BODY, liaison_report_say (content, N_ ("No programme yet")));
  put_delegation (report, content, &visit->record.id);
}
