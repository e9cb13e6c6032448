// SPDX-License-Identifier: GPL-3.0-or-later
// The record of one meeting, and the list that those who attend sign.
#include "liaison-report-dates.h"
#include "liaison-report-document.h"
#include "liaison-report-table.h"

#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>

/* What is left to those whom nobody expected, and how high a row is that is signed: 11 mm. */
#define FREE_ROWS   6
#define SIGN_HEIGHT (11 * 72 / 25.4)

#define BELOW_TITLE 12

static const LiaisonMeeting *
get_meeting (const LiaisonReportContent *content)
{
  GPtrArray *meetings = liaison_report_content_get (content)->meetings;

  return meetings != NULL && meetings->len > 0 ? g_ptr_array_index (meetings, 0) : NULL;
}

static LiaisonLanguage
language_of (const LiaisonReportContent *content)
{
  return liaison_report_content_get (content)->wish.language;
}

static void
add_fact (LiaisonReportTable *table, const char *label, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_LABEL, label);
  liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, value);
}

static void
put_facts (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonMeeting *meeting)
{
  static const double weights[] = { 1, 3.6 };
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_PLAIN, weights, 2);
  g_autofree char *when = liaison_report_capitalize (liaison_report_when (meeting, language_of (content)));
  g_autofree char *where = liaison_report_where (content, meeting);

  liaison_report_add_space (report, BELOW_TITLE);
  add_fact (table, liaison_report_say (content, N_ ("When")), when);
  add_fact (table, liaison_report_say (content, N_ ("Where")), where);
  add_fact (table, liaison_report_say (content, N_ ("Kind")),
            liaison_report_label (content, &liaison_vocabulary_meeting_kind, meeting->kind));
  add_fact (table, liaison_report_say (content, N_ ("Modality")),
            liaison_report_label (content, &liaison_vocabulary_modality, meeting->modality));
  add_fact (table, liaison_report_say (content, N_ ("Openness")),
            liaison_report_label (content, &liaison_vocabulary_openness, meeting->openness));
  add_fact (table, liaison_report_say (content, N_ ("Status")),
            liaison_report_label (content, &liaison_vocabulary_meeting_status, meeting->status));
  if (liaison_report_table_rows (table) > 0)
    liaison_report_table_put (table);
}

static void
add_attendee (LiaisonReportTable *table, const LiaisonReportContent *content, const LiaisonAttendee *attendee)
{
  g_autofree char *name = liaison_report_attendee_name (content, attendee);
  g_autofree char *function = liaison_report_attendee_function (content, attendee);
  g_autofree char *organisation = liaison_report_attendee_organisation (content, attendee);
  const char *role = g_strcmp0 (attendee->role, "participant") != 0
                         ? liaison_report_label (content, &liaison_vocabulary_attendee_role, attendee->role)
                         : NULL;

  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_STRONG, name);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_MUTED, role);
  liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, function);
  liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_BODY, organisation);
  liaison_report_flow_add (liaison_report_table_cell (table, 3), LIAISON_STYLE_MUTED,
                           liaison_report_label (content, &liaison_vocabulary_presence, attendee->presence));
}

static void
put_attendees (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonMeeting *meeting)
{
  static const double weights[] = { 2.6, 3, 2.4, 1.1 };
  GPtrArray *attendees = liaison_report_parts (content, &liaison_entity_attendee, &meeting->record.id);
  const char *const header[] = { liaison_report_say (content, N_ ("Name")),
                                 liaison_report_say (content, N_ ("Function that day")),
                                 liaison_report_say (content, N_ ("Representing")),
                                 liaison_report_say (content, N_ ("Presence")) };
  g_autoptr (LiaisonReportTable) table = NULL;

  if (attendees->len == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Attendees")));
  liaison_report_add_space (report, 4);
  table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, G_N_ELEMENTS (weights));
  liaison_report_table_set_header (table, header);
  for (guint i = 0; i < attendees->len; i++)
    add_attendee (table, content, g_ptr_array_index (attendees, i));
  liaison_report_table_put (table);
}

static void
put_section (LiaisonReport *report, const LiaisonReportContent *content, const char *heading, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  liaison_report_add_heading (report, liaison_report_say (content, heading));
  liaison_report_add_text (report, LIAISON_STYLE_BODY, text);
}

static void
put_needs (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 4.4, 2.4, 1.3, 1.5 };
  GPtrArray *needs = liaison_report_all (content, &liaison_entity_need);
  const char *const header[] = { liaison_report_say (content, N_ ("What is needed")),
                                 liaison_report_say (content, N_ ("By whom")),
                                 liaison_report_say (content, N_ ("Urgency")),
                                 liaison_report_say (content, N_ ("Status")) };
  g_autoptr (LiaisonReportTable) table = NULL;

  if (needs->len == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Needs")));
  liaison_report_add_space (report, 4);
  table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, G_N_ELEMENTS (weights));
  liaison_report_table_set_header (table, header);
  for (guint i = 0; i < needs->len; i++) {
    const LiaisonNeed *need = g_ptr_array_index (needs, i);
    g_autofree char *who = liaison_report_partner_name (content, &need->partner);
    liaison_report_table_add_row (table);
    liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_BODY, need->text);
    liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, who);
    liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_BODY,
                             liaison_report_label (content, &liaison_vocabulary_urgency, need->urgency));
    liaison_report_flow_add (liaison_report_table_cell (table, 3), LIAISON_STYLE_BODY,
                             liaison_report_label (content, &liaison_vocabulary_need_status, need->status));
  }
  liaison_report_table_put (table);
}

static char *
name_staff (const LiaisonReportContent *content, const LiaisonId *id)
{
  const LiaisonStaff *staff = (const LiaisonStaff *) liaison_report_record (content, &liaison_entity_staff, id);

  return staff != NULL ? g_strdup (staff->name) : NULL;
}

static void
add_step (LiaisonReportTable *table, const LiaisonReportContent *content, const char *text, const char *who,
          const LiaisonMoment *due, const char *status)
{
  g_autofree char *day = liaison_report_date (content, due);

  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_BODY, text);
  liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, who);
  liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_BODY, day);
  liaison_report_flow_add (liaison_report_table_cell (table, 3), LIAISON_STYLE_BODY, status);
}

static void
put_steps (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 4, 2.2, 1.9, 1.5 };
  GPtrArray *commitments = liaison_report_all (content, &liaison_entity_commitment);
  GPtrArray *tasks = liaison_report_all (content, &liaison_entity_task);
  const char *const header[] = { liaison_report_say (content, N_ ("What")), liaison_report_say (content, N_ ("Who")),
                                 liaison_report_say (content, N_ ("Due")),
                                 liaison_report_say (content, N_ ("Status")) };
  g_autoptr (LiaisonReportTable) table = NULL;

  if (commitments->len + tasks->len == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Next steps")));
  liaison_report_add_space (report, 4);
  table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, G_N_ELEMENTS (weights));
  liaison_report_table_set_header (table, header);
  for (guint i = 0; i < commitments->len; i++) {
    const LiaisonCommitment *step = g_ptr_array_index (commitments, i);
    g_autofree char *partner = liaison_report_partner_name (content, &step->by_partner);
    g_autofree char *staff = name_staff (content, &step->by_staff);
    add_step (table, content, step->text, partner != NULL ? partner : staff, &step->due,
              liaison_report_label (content, &liaison_vocabulary_commitment_status, step->status));
  }
  for (guint i = 0; i < tasks->len; i++) {
    const LiaisonTask *task = g_ptr_array_index (tasks, i);
    g_autofree char *staff = name_staff (content, &task->owner);
    add_step (table, content, task->text, staff, &task->due,
              liaison_moment_is_set (&task->done_on) ? liaison_report_say (content, N_ ("Done"))
                                                     : liaison_report_say (content, N_ ("To do")));
  }
  liaison_report_table_put (table);
}

static void
put_nothing (LiaisonReport *report, const LiaisonReportContent *content, LiaisonDocumentKind kind)
{
  liaison_report_add_title (report, NULL, liaison_document_label (kind, language_of (content)), NULL);
  liaison_report_add_space (report, BELOW_TITLE);
  liaison_report_add_text (report, LIAISON_STYLE_BODY,
                           liaison_report_say (content, N_ ("Nothing of it may go to this audience.")));
}

/** liaison_report_put_meeting: What was, who was there, what was said and what follows. */
void
liaison_report_put_meeting (LiaisonReport *report, const LiaisonReportContent *content)
{
  const LiaisonMeeting *meeting = get_meeting (content);

  if (meeting == NULL) {
    put_nothing (report, content, LIAISON_DOCUMENT_MEETING);
    return;
  }
  liaison_report_add_title (
      report, liaison_document_label (LIAISON_DOCUMENT_MEETING, language_of (content)),
      meeting->title != NULL ? meeting->title : liaison_report_say (content, N_ ("Meeting, title withheld")), NULL);
  put_facts (report, content, meeting);
  put_attendees (report, content, meeting);
  put_section (report, content, N_ ("Agenda items"), meeting->agenda);
  put_section (report, content, N_ ("Information shared"), meeting->information_shared);
  put_section (report, content, N_ ("Issues raised"), meeting->issues_raised);
  put_needs (report, content);
  put_section (report, content, N_ ("Outcome"), meeting->outcome);
  put_steps (report, content);
  put_section (report, content, N_ ("Sealed notes"), meeting->sealed_notes);
}

static void
add_signature (LiaisonReportTable *table, const LiaisonReportContent *content, guint number,
               const LiaisonAttendee *attendee)
{
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *name = attendee != NULL ? liaison_report_attendee_name (content, attendee) : NULL;
  g_autofree char *function = attendee != NULL ? liaison_report_attendee_function (content, attendee) : NULL;
  g_autofree char *organisation = attendee != NULL ? liaison_report_attendee_organisation (content, attendee) : NULL;

  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_MUTED, count);
  liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_STRONG, name);
  liaison_report_flow_add (liaison_report_table_cell (table, 2), LIAISON_STYLE_MUTED, function);
  liaison_report_flow_add (liaison_report_table_cell (table, 3), LIAISON_STYLE_MUTED, organisation);
}

/** liaison_report_put_attendance: A row for everybody who is expected, with room to sign, and some more. */
void
liaison_report_put_attendance (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 0.5, 3, 3, 2.6, 3 };
  const LiaisonMeeting *meeting = get_meeting (content);
  const char *const header[] = { "", liaison_report_say (content, N_ ("Name")),
                                 liaison_report_say (content, N_ ("Function")),
                                 liaison_report_say (content, N_ ("Organisation")),
                                 liaison_report_say (content, N_ ("Signature")) };
  g_autofree char *when = NULL, *where = NULL, *subtitle = NULL;
  g_autoptr (LiaisonReportTable) table = NULL;
  GPtrArray *attendees;
  guint number = 0;

  if (meeting == NULL) {
    put_nothing (report, content, LIAISON_DOCUMENT_ATTENDANCE);
    return;
  }
  when = liaison_report_capitalize (liaison_report_when (meeting, language_of (content)));
  where = liaison_report_where (content, meeting);
  subtitle = where != NULL ? g_strdup_printf ("%s\n%s", when, where) : g_strdup (when);
  liaison_report_add_title (
      report, liaison_document_label (LIAISON_DOCUMENT_ATTENDANCE, language_of (content)),
      meeting->title != NULL ? meeting->title : liaison_report_say (content, N_ ("Meeting, title withheld")), subtitle);
  liaison_report_add_space (report, BELOW_TITLE + 4);
  attendees = liaison_report_parts (content, &liaison_entity_attendee, &meeting->record.id);
  table = liaison_report_table_new (report, LIAISON_TABLE_GRID, weights, G_N_ELEMENTS (weights));
  liaison_report_table_set_header (table, header);
  liaison_report_table_set_row_height (table, SIGN_HEIGHT);
  for (guint i = 0; i < attendees->len; i++) {
    const LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    if (g_strcmp0 (attendee->presence, "absent") != 0)
      add_signature (table, content, ++number, attendee);
  }
  for (guint i = 0; i < FREE_ROWS; i++)
    add_signature (table, content, ++number, NULL);
  liaison_report_table_put (table);
}
