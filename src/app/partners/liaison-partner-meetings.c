// SPDX-License-Identifier: GPL-3.0-or-later
// The meetings with a partner: what is to come, then what was, the latest first.
#include "liaison-partner-meetings.h"

#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-partner-facts.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many are shown at once; a button shows as many more. */
#define PAGE 100

struct _LiaisonPartnerMeetings {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonPartnerDetails *details;
  guint limit;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerMeetings, liaison_partner_meetings, ADW_TYPE_BIN)

static void fill (LiaisonPartnerMeetings *self);

/* Who else was there, without the partner whose page this is. */
static char *
list_others (const LiaisonMeetingRow *row, const LiaisonId *partner)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->attendees->len; i++) {
    const LiaisonAttendee *attendee = row->attendees->pdata[i];
    const char *name = row->names->pdata[i];
    if (liaison_id_equal (&attendee->partner, partner) || name == NULL || *name == '\0')
      continue;
    g_string_append (text, text->len > 0 ? ", " : "");
    g_string_append (text, name);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* As what the partner came: the post held that day, as it was noted then. */
static const char *
find_post (const LiaisonMeetingRow *row, const LiaisonId *partner)
{
  for (guint i = 0; i < row->attendees->len; i++) {
    const LiaisonAttendee *attendee = row->attendees->pdata[i];
    if (liaison_id_equal (&attendee->partner, partner))
      return liaison_attendee_post_noted (attendee, liaison_language_of_interface ());
  }
  return NULL;
}

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

static GtkWidget *
make_row (LiaisonPartnerMeetings *self, const LiaisonMeetingRow *meeting)
{
  LiaisonNames *names = liaison_names_of (self->session);
  const LiaisonMeeting *record = meeting->meeting;
  const char *kind = liaison_names_label (names, &liaison_vocabulary_meeting_kind, record->kind);
  g_autofree char *date = liaison_moment_format (&record->starts, NULL, liaison_language_of_interface ());
  g_autofree char *others = list_others (meeting, &self->details->row->partner->record.id);
  g_autofree char *address = liaison_meeting_row_address (meeting);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  GtkWidget *row;

  add_word (subtitle, *date != '\0' ? date : _ ("Date not known"));
  add_word (subtitle, record->title != NULL ? kind : NULL);
  if (g_strcmp0 (record->status, "cancelled") == 0 || g_strcmp0 (record->status, "postponed") == 0)
    add_word (subtitle, liaison_names_label (names, &liaison_vocabulary_meeting_status, record->status));
  add_word (subtitle, find_post (meeting, &self->details->row->partner->record.id));
  if (*others != '\0') {
    /* Translators: %s is a list of names. */
    g_autofree char *with = g_strdup_printf (_ ("with %s"), others);
    add_word (subtitle, with);
  }
  row = liaison_row_new (ADW_TYPE_ACTION_ROW, record->title != NULL ? record->title : kind, subtitle->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (g_strcmp0 (record->record.classification, "unclassified") != 0) {
    GtkWidget *icon = gtk_image_new_from_icon_name ("channel-secure-symbolic");
    gtk_widget_set_tooltip_text (
        icon, liaison_names_label (names, &liaison_vocabulary_classification, record->record.classification));
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  liaison_row_set_action (row, "win.show-meeting", address);
  return row;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const LiaisonMeetingRow *first = *(LiaisonMeetingRow *const *) a, *second = *(LiaisonMeetingRow *const *) b;

  return liaison_moment_compare (&second->meeting->starts, &first->meeting->starts);
}

/* A meeting of this month, whose day is not known, is still to come until the month is over. */
static gboolean
is_to_come (const LiaisonMeetingRow *row)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LiaisonMoment today = liaison_moment_today ();
  guint32 first, last, now;

  if (!liaison_moment_is_set (&row->meeting->starts) || g_strcmp0 (row->meeting->status, "held") == 0)
    return FALSE;
  liaison_moment_span (&row->meeting->starts, zone, &first, &last);
  liaison_moment_span (&today, zone, &now, &now);
  return last >= now;
}

static AdwPreferencesGroup *
add_group (LiaisonPartnerMeetings *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_meetings (LiaisonPartnerMeetings *self, GPtrArray *meetings, gboolean to_come, guint *left)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < meetings->len && *left > 0; i++) {
    /* What is to come reads forwards, what was reads backwards. */
    const LiaisonMeetingRow *row = meetings->pdata[to_come ? meetings->len - 1 - i : i];
    if (is_to_come (row) != to_come)
      continue;
    if (group == NULL)
      group = add_group (self, to_come ? _ ("To come") : _ ("Past"));
    adw_preferences_group_add (group, make_row (self, row));
    (*left)--;
  }
}

static void
add_log_button (LiaisonPartnerMeetings *self)
{
  g_autofree char *uuid = liaison_id_to_string (&self->details->row->partner->record.id);
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label",
                                     _ ("_Log a Meeting"), "use-underline", TRUE, "can-shrink", TRUE, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", content, "halign", GTK_ALIGN_START, "can-shrink", TRUE,
                                    NULL);

  liaison_row_set_action (button, "win.log-meeting", uuid);
  gtk_box_append (self->box, button);
}

static void
add_empty (LiaisonPartnerMeetings *self)
{
  g_autofree char *uuid = liaison_id_to_string (&self->details->row->partner->record.id);
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "x-office-calendar-symbolic", "title",
                                  _ ("No Meetings Yet"), "description",
                                  _ ("Log the first one: when you met, who was there and what came out of it."), NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Log a Meeting"));

  gtk_widget_add_css_class (page, "compact");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  liaison_row_set_action (button, "win.log-meeting", uuid);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  gtk_box_append (self->box, page);
}

static void
more_clicked_cb (LiaisonPartnerMeetings *self)
{
  self->limit += PAGE;
  fill (self);
}

static void
fill (LiaisonPartnerMeetings *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->details->meetings, NULL, NULL);
  guint left = self->limit;
  GtkWidget *child;

  g_ptr_array_set_free_func (sorted, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_ptr_array_sort (sorted, compare_meetings);
  if (sorted->len > 0)
    add_log_button (self);
  add_meetings (self, sorted, TRUE, &left);
  add_meetings (self, sorted, FALSE, &left);
  if (sorted->len == 0)
    add_empty (self);
  if (sorted->len > self->limit) {
    GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Show _More"));
    gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
    g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->box, button);
  }
}

static void
liaison_partner_meetings_finalize (GObject *object)
{
  LiaisonPartnerMeetings *self = LIAISON_PARTNER_MEETINGS (object);

  g_clear_pointer (&self->details, liaison_partner_details_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_meetings_parent_class)->finalize (object);
}

static void
liaison_partner_meetings_class_init (LiaisonPartnerMeetingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_meetings_finalize;
}

static void
liaison_partner_meetings_init (LiaisonPartnerMeetings *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/** liaison_partner_meetings_show: Shows the meetings of @details, of a partner in the register of @session. */
void
liaison_partner_meetings_show (LiaisonPartnerMeetings *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  gboolean same = self->details != NULL &&
                  liaison_id_equal (&self->details->row->partner->record.id, &details->row->partner->record.id);

  g_set_object (&self->session, session);
  liaison_partner_details_ref (details);
  g_clear_pointer (&self->details, liaison_partner_details_unref);
  self->details = details;
  if (!same)
    self->limit = PAGE;
  fill (self);
}
