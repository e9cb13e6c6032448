// SPDX-License-Identifier: GPL-3.0-or-later
// The programme of a visit by day, its two sides told apart by icon, words and colour; whom it meets; its meetings.
#include "liaison-visit-sections.h"

#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-visit-look.h"
#include "liaison-week-zone.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>

static GTimeZone *
open_zone (const LiaisonProgrammeItem *item)
{
  GTimeZone *zone = item->zone != NULL ? liaison_zone_open (item->zone) : NULL;

  return zone != NULL ? zone : g_time_zone_new_local ();
}

static char *
format_clock (const LiaisonMoment *moment, GTimeZone *zone)
{
  g_autoptr (GDateTime) local = NULL;

  if (liaison_moment_precision (moment) < LIAISON_PRECISION_MINUTE)
    return NULL;
  local = liaison_moment_to_local (moment, zone);
  return liaison_clock_time_format (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local),
                                    liaison_language_of_interface ());
}

/* "09:00 – 10:00"; NULL without a time. */
static char *
format_times (const LiaisonProgrammeItem *item)
{
  g_autoptr (GTimeZone) zone = open_zone (item);
  g_autofree char *from = format_clock (&item->starts, zone);
  g_autofree char *to = format_clock (&item->ends, zone);

  if (from == NULL)
    return NULL;
  return to != NULL ? g_strdup_printf ("%s – %s", from, to) : g_steal_pointer (&from);
}

static char *
list_people (const LiaisonVisitLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < line->people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((const LiaisonVisitPerson *) line->people->pdata[i])->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const LiaisonMeetingRow *
find_meeting (const LiaisonVisitDetails *details, const LiaisonId *id)
{
  for (guint i = 0; i < details->meetings->len; i++) {
    const LiaisonMeetingRow *row = g_ptr_array_index (details->meetings, i);
    if (liaison_id_equal (&row->meeting->record.id, id))
      return row;
  }
  return NULL;
}

static void
add_line (GtkWidget *section, const LiaisonVisitDetails *details, const LiaisonVisitLine *line)
{
  const LiaisonProgrammeItem *item = line->item;
  const LiaisonMeetingRow *meeting = find_meeting (details, &item->meeting);
  g_autofree char *times = format_times (item);
  g_autofree char *people = list_people (line);
  g_autofree char *title = times != NULL ? g_strdup_printf ("%s  %s", times, item->title) : g_strdup (item->title);
  g_autoptr (GString) text = g_string_new (liaison_vocabulary_label (&liaison_vocabulary_programme_side, item->side));
  g_autoptr (GMenu) menu = liaison_visit_part_menu (&item->record);
  GtkWidget *row;

  if (item->place != NULL)
    g_string_append_printf (text, " · %s", item->place);
  if (meeting != NULL)
    /* Translators: of a line of a programme that has a meeting; %s is how that stands: "Planned". */
    g_string_append_printf (text, C_ ("programme", " · Meeting: %s"),
                            liaison_vocabulary_label (&liaison_vocabulary_meeting_status, meeting->meeting->status));
  if (*people != '\0')
    g_string_append_printf (text, "\n%s", people);
  if (item->note != NULL)
    g_string_append_printf (text, "\n%s", item->note);
  row = liaison_section_add_row (section, liaison_visit_side_icon (item->side), title, text->str);
  gtk_widget_add_css_class (row, g_strcmp0 (item->side, "own") == 0 ? "side-own" : "side-official");
  g_object_set (row, "title-lines", 0, "subtitle-lines", 0, NULL);
  if (meeting != NULL)
    liaison_visit_menu_add (menu, _ ("Open the _Meeting"), "win.show-meeting", &item->meeting);
  else
    liaison_visit_menu_add (menu, _ ("_Plan the Meeting"), "visit.line-meeting", &item->record.id);
  liaison_visit_row_edits (row, &item->record);
  liaison_visit_row_add_menu (row, menu, title);
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

/* A day as its heading; a month or a year where no more is known; the zone where it is another than here. */
static char *
format_day (const LiaisonProgrammeItem *item, guint32 day)
{
  g_autoptr (GTimeZone) zone = open_zone (item);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *name = NULL, *where = NULL;

  if (day == 0)
    return liaison_moment_format (&item->starts, NULL, liaison_language_of_interface ());
  name = liaison_day_format (day, TRUE, liaison_language_of_interface ());
  if (!liaison_week_zone_differs (zone, here, day))
    return g_steal_pointer (&name);
  where = liaison_week_zone_name (zone);
  /* Translators: a day of a programme, and the city whose clock it goes by. */
  return g_strdup_printf (C_ ("programme", "%s (time in %s)"), name, where);
}

/* The title of a group is markup. */
static void
set_heading (GtkWidget *section, const char *heading)
{
  g_autofree char *escaped = g_markup_escape_text (heading, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), escaped);
}

/** liaison_visit_programme_new: Returns: (transfer floating): the programme, one group a day */
GtkWidget *
liaison_visit_programme_new (const LiaisonVisitDetails *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *section = liaison_section_list_new (_ ("Programme"), _ ("Add to the Programme"), "visit.add",
                                                 "programme_item");
  GtkWidget *day_section = NULL;
  guint32 before = 0;

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (section),
      _ ("What is on the own side never stands in what is printed for the authorities."));
  gtk_box_append (GTK_BOX (box), section);
  for (guint i = 0; i < details->lines->len; i++) {
    const LiaisonVisitLine *line = g_ptr_array_index (details->lines, i);
    guint32 day = find_day (line->item);
    if (day_section == NULL || day != before) {
      g_autofree char *heading = format_day (line->item, day);
      day_section = liaison_section_list_new (NULL, NULL, NULL, NULL);
      set_heading (day_section, heading);
      gtk_widget_add_css_class (day_section, "programme-day");
      gtk_box_append (GTK_BOX (box), day_section);
    }
    before = day;
    add_line (day_section, details, line);
  }
  if (details->lines->len == 0)
    liaison_section_add_lesson (section, _ ("Day by day: whom to meet, where, and on which side"));
  return box;
}

/** liaison_visit_coverage_new: Returns: (transfer floating): which groups of partners are planned to be met, and were
 */
GtkWidget *
liaison_visit_coverage_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Whom the Visit Meets"), NULL, NULL, NULL);
  LiaisonVisitStage stage = details->row->status.stage;
  gboolean has_begun = stage >= LIAISON_VISIT_UNDER_WAY && stage <= LIAISON_VISIT_PUBLISHED;

  for (guint i = 0; i < LIAISON_VISIT_GROUPS; i++) {
    const LiaisonVisitGroupCount *count = &details->coverage[i];
    LiaisonVisitGroup group = (LiaisonVisitGroup) i;
    /* Translators: partners of a group in the programme of a visit, and those who were met in the end. */
    g_autofree char *words = g_strdup_printf (_ ("%u planned, %u met"), count->planned, count->met);
    gboolean is_missing = has_begun ? count->met == 0 : count->planned == 0 && count->met == 0;
    liaison_section_add_row (section, is_missing ? "dialog-warning-symbolic" : "object-select-symbolic",
                             liaison_visit_group_label (group),
                             is_missing ? liaison_visit_group_none (group, has_begun) : words);
  }
  return section;
}

static gboolean
is_in_programme (const LiaisonVisitDetails *details, const LiaisonId *meeting)
{
  for (guint i = 0; i < details->lines->len; i++)
    if (liaison_id_equal (&((const LiaisonVisitLine *) details->lines->pdata[i])->item->meeting, meeting))
      return TRUE;
  return FALSE;
}

/** liaison_visit_meetings_new: Returns: (transfer floating): the meetings of the visit; those that are in no programme
 * can be put there */
GtkWidget *
liaison_visit_meetings_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Meetings"), _ ("Log a Meeting"), "visit.log-meeting", NULL);

  for (guint i = 0; i < details->meetings->len; i++) {
    const LiaisonMeetingRow *meeting = g_ptr_array_index (details->meetings, i);
    const LiaisonId *id = &meeting->meeting->record.id;
    g_autofree char *when = liaison_meeting_when (meeting->meeting, liaison_language_of_interface ());
    g_autofree char *text = g_strdup_printf (
        "%s · %s", when, liaison_vocabulary_label (&liaison_vocabulary_meeting_status, meeting->meeting->status));
    g_autofree char *address = liaison_meeting_row_address (meeting);
    GtkWidget *row = liaison_section_add_row (section, liaison_meeting_icon (meeting), meeting->meeting->title, text);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    liaison_row_set_action (row, "win.show-meeting", address);
    if (!is_in_programme (details, id)) {
      g_autofree char *uuid = liaison_id_to_string (id);
      GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
      gtk_widget_set_tooltip_text (button, _ ("Add to the Programme"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      liaison_row_set_action (button, "visit.meeting-line", uuid);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  }
  if (details->meetings->len == 0)
    liaison_section_add_lesson (section, _ ("Meetings of this visit: plan them from the programme, or log one"));
  return section;
}
