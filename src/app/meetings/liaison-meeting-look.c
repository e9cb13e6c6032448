// SPDX-License-Identifier: GPL-3.0-or-later
// How a meeting is told from others at a glance, and in words for who does not see it.
//
// The colour says the family of the partners met, the icon as well: never the colour alone. Where partners of several
// families met, the family that comes first in the vocabulary stands for all, so that no defender goes unseen.
#include "liaison-meeting-look.h"

#include "liaison-meeting-when.h"
#include "liaison-places.h"
#include "liaison-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

static const char *const family_classes[][2] = {
  { "defenders", "family-defenders" },           { "civil_society", "family-civil-society" },
  { "united_nations", "family-united-nations" }, { "regional_mechanisms", "family-regional-mechanisms" },
  { "state_actors", "family-state-actors" },     { "other", "family-other" },
};

/* Which meeting a search found last; NULL for none. */
static LiaisonMeetingRow *found;

static const char *
family_class (const char *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (family_classes); i++)
    if (g_strcmp0 (family, family_classes[i][0]) == 0)
      return family_classes[i][1];
  return "family-none";
}

static gboolean
has_status (const LiaisonMeetingRow *row, const char *status)
{
  return g_strcmp0 (row->meeting->status, status) == 0;
}

/** liaison_meeting_kind_icon: @kind: (nullable): a code; those of the office's own look like any meeting */
const char *
liaison_meeting_kind_icon (const char *kind)
{
  static const char *const icons[][2] = {
    { "appointment", "liaison-meeting-appointment-symbolic" },
    { "consultation", "liaison-meeting-consultation-symbolic" },
    { "conference", "liaison-meeting-conference-symbolic" },
    { "training", "liaison-meeting-training-symbolic" },
    { "expert_meeting", "liaison-meeting-expert-symbolic" },
    { "public_meeting", "liaison-meeting-public-symbolic" },
    { "mechanisms_meeting", "liaison-meeting-mechanisms-symbolic" },
    { "call", "liaison-meeting-call-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (kind, icons[i][0]) == 0)
      return icons[i][1];
  return "liaison-meeting-other-symbolic";
}

/** liaison_meeting_family: Returns: (nullable): the family that stands for the meeting; %NULL if no partner attends */
const char *
liaison_meeting_family (const LiaisonMeetingRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (family_classes); i++)
    if (liaison_codes_contain (row->families, family_classes[i][0]))
      return family_classes[i][0];
  return NULL;
}

/** liaison_meeting_icon: Returns: the icon of its family, or that of its kind if no partner attends */
const char *
liaison_meeting_icon (const LiaisonMeetingRow *row)
{
  const char *family = liaison_meeting_family (row);

  return family != NULL ? liaison_family_icon (family) : liaison_meeting_kind_icon (row->meeting->kind);
}

/** liaison_meeting_is_off: Returns: whether it does not take place, at least not then */
gboolean
liaison_meeting_is_off (const LiaisonMeetingRow *row)
{
  return has_status (row, "cancelled") || has_status (row, "postponed");
}

/**
 * liaison_meeting_set_found:
 * @row: (nullable): %NULL for none
 *
 * Says which meeting a search has found, so that liaison_meeting_paint() marks it from now on, whoever shows it.
 */
void
liaison_meeting_set_found (LiaisonMeetingRow *row)
{
  if (row != NULL)
    liaison_meeting_row_ref (row);
  g_clear_pointer (&found, liaison_meeting_row_unref);
  found = row;
}

/** liaison_meeting_is_found: Returns: whether @row is what was given to liaison_meeting_set_found() last */
gboolean
liaison_meeting_is_found (const LiaisonMeetingRow *row)
{
  return found != NULL && liaison_meeting_row_is (row, found);
}

/**
 * liaison_meeting_paint:
 * @base: (nullable): the one other class @widget has
 *
 * Gives @widget the classes of the meeting's family and status, in place of all it had, and a mark if it was found.
 */
void
liaison_meeting_paint (GtkWidget *widget, const LiaisonMeetingRow *row, const char *base)
{
  const char *classes[5] = { family_class (liaison_meeting_family (row)) };
  guint count = 1;

  if (base != NULL)
    classes[count++] = base;
  if (has_status (row, "planned"))
    classes[count++] = "planned";
  else if (liaison_meeting_is_off (row))
    classes[count++] = "cancelled";
  if (liaison_meeting_is_found (row))
    classes[count++] = "found";
  gtk_widget_set_css_classes (widget, classes);
}

/**
 * liaison_meeting_spoken:
 *
 * Returns: (transfer full): "09:30 Meeting with Amina Diallo (cancelled)": what a screen reader says of it within a day
 */
char *
liaison_meeting_spoken (const LiaisonMeetingRow *row)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *time = liaison_meeting_start_time (row->meeting, here, liaison_language_of_interface ());
  const char *title = row->meeting->title != NULL ? row->meeting->title : "";
  g_autofree char *text = time != NULL ? g_strdup_printf ("%s %s", time, title) : g_strdup (title);

  if (has_status (row, "held") || row->meeting->status == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s (%s)", text,
                          liaison_vocabulary_label (&liaison_vocabulary_meeting_status, row->meeting->status));
}

/** liaison_meeting_detail: Returns: (transfer full): "Appointment · Geneva · Amina Diallo, Rosa Choc" */
char *
liaison_meeting_detail (const LiaisonMeetingRow *row)
{
  GString *text = g_string_new (liaison_meeting_row_kind (row));
  guint shown = MIN (row->names->len, 3);

  if (!has_status (row, "held"))
    g_string_append_printf (text, " · %s",
                            liaison_vocabulary_label (&liaison_vocabulary_meeting_status, row->meeting->status));
  if (row->meeting->place != NULL)
    g_string_append_printf (text, " · %s", row->meeting->place);
  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " · " : ", ", (const char *) row->names->pdata[i]);
  if (row->names->len > shown)
    /* Translators: after a few names: how many others there are. */
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", row->names->len - shown),
                            row->names->len - shown);
  return g_string_free (text, FALSE);
}

/**
 * liaison_meeting_list_row_new:
 * @with_date: whether the row says the day as well as the time
 *
 * Returns: (transfer floating): a row for a #GtkListBox that opens the meeting
 */
GtkWidget *
liaison_meeting_list_row_new (const LiaisonMeetingRow *row, gboolean with_date)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *address = liaison_meeting_row_address (row);
  g_autofree char *detail = liaison_meeting_detail (row);
  g_autofree char *when = with_date ? liaison_meeting_when (row->meeting, language)
                                    : liaison_meeting_start_time (row->meeting, here, language);
  g_autofree char *subtitle = when != NULL ? g_strdup_printf ("%s · %s", when, detail) : g_strdup (detail);
  GtkWidget *icon = liaison_row_make_icon (liaison_meeting_icon (row));
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 2,
                                    "activatable", TRUE, NULL);

  /* Only now: markup must be off before there is a text. */
  g_object_set (widget, "title", row->meeting->title, "subtitle", subtitle, NULL);
  liaison_meeting_paint (icon, row, "meeting-icon");
  adw_action_row_add_prefix (ADW_ACTION_ROW (widget), icon);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "win.show-meeting");
  return widget;
}
