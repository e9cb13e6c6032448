// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a meeting's page.
#include "liaison-meeting-sections.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-meeting-draft.h"
#include "liaison-meeting-when.h"
#include "liaison-names.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-record-sections.h"
#include "liaison-recurrence.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

static GtkWidget *
new_group (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return group;
}

/* The post as it was called when it was noted; for one that was noted without words, as it is called now. */
static const char *
find_post (const LiaisonMeetingDetails *details, const LiaisonAttendee *attendee)
{
  const char *words = liaison_attendee_post_noted (attendee, liaison_language_of_interface ());

  return words != NULL ? words : g_hash_table_lookup (details->titles, &attendee->post);
}

/* Whom the attendee represents, what post they hold, in what role they came. */
static char *
describe_attendee (LiaisonNames *names, const LiaisonMeetingDetails *details, const LiaisonAttendee *attendee)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *represented = g_hash_table_lookup (details->titles, &attendee->represents);

  if (attendee->group_name != NULL && attendee->group_size != LIAISON_INTEGER_UNSET) {
    guint size = (guint) attendee->group_size;
    g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", size), size);
    add_word (text, people);
  }
  add_word (text, find_post (details, attendee));
  if (represented != NULL) {
    /* Translators: %s is the partner whom an attendee represents. */
    g_autofree char *sentence = g_strdup_printf (_ ("for %s"), represented);
    add_word (text, sentence);
  }
  if (attendee->role != NULL)
    add_word (text, liaison_names_label (names, &liaison_vocabulary_attendee_role, attendee->role));
  if (!liaison_id_is_nil (&attendee->staff))
    add_word (text, _ ("Staff"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_attendee (LiaisonNames *names, const LiaisonMeetingDetails *details, guint index)
{
  const LiaisonAttendee *attendee = details->row->attendees->pdata[index];
  g_autofree char *detail = describe_attendee (names, details, attendee);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, details->row->names->pdata[index], detail);
  gboolean is_group = attendee->group_name != NULL;

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             liaison_row_make_icon (is_group ? "system-users-symbolic" : "avatar-default-symbolic"));
  if (!liaison_id_is_nil (&attendee->partner)) {
    g_autofree char *uuid = liaison_id_to_string (&attendee->partner);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
    liaison_row_set_action (row, "win.show-partner", uuid);
  }
  return row;
}

/* One group for each presence, those who came first. */
static void
add_presence (GtkBox *box, LiaisonNames *names, const LiaisonMeetingDetails *details, const char *presence)
{
  GtkWidget *group = NULL;
  guint count = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < details->row->attendees->len; i++) {
    const LiaisonAttendee *attendee = details->row->attendees->pdata[i];
    gint64 size = attendee->group_name != NULL ? attendee->group_size : LIAISON_INTEGER_UNSET;
    if (g_strcmp0 (attendee->presence, presence) != 0)
      continue;
    if (group == NULL)
      group = new_group (NULL);
    count += size != LIAISON_INTEGER_UNSET ? (guint) size : 1;
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_attendee (names, details, i));
  }
  if (group == NULL)
    return;
  /* Translators: heads a list of people; %s is "Attended" or the like, %u is how many they are. */
  title = g_strdup_printf (C_ ("presence", "%s (%u)"),
                           liaison_names_label (names, &liaison_vocabulary_presence, presence), count);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
}

/** liaison_meeting_facts_new: Returns: (transfer floating) (nullable): place, modality and links, as far as known */
GtkWidget *
liaison_meeting_facts_new (LiaisonSession *session, const LiaisonMeetingDetails *details)
{
  static const char *const fields[] = {
    "place", "country", "modality", "openness", "visit", "matter", "objective", NULL
  };

  return liaison_section_facts_new (session, &details->row->meeting->record, fields, details->titles);
}

/** liaison_meeting_attendees_new: Returns: (transfer floating): who was there, and who was not; partners can be opened
 */
GtkWidget *
liaison_meeting_attendees_new (LiaisonSession *session, const LiaisonMeetingDetails *details)
{
  static const char *const order[] = { "attended", "accepted", "invited", "absent" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_presence (GTK_BOX (box), liaison_names_of (session), details, order[i]);
  if (details->row->attendees->len == 0) {
    GtkWidget *group = new_group (_ ("Attendees"));
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               liaison_row_new (ADW_TYPE_ACTION_ROW, _ ("Nobody is named yet"), NULL));
    gtk_box_append (GTK_BOX (box), group);
  }
  return box;
}

static GtkWidget *
make_step (const LiaisonMeetingMore *more, const LiaisonRecord *record)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  const LiaisonMoment *due = liaison_draft_step_due (record);
  g_autofree char *date = liaison_moment_format (due, NULL, language);
  g_autoptr (GString) detail = g_string_new (NULL);
  LiaisonMoment today = liaison_moment_today ();
  gboolean done = FALSE;

  if (record->entity == &liaison_entity_commitment) {
    const LiaisonCommitment *commitment = (const LiaisonCommitment *) record;
    done = g_strcmp0 (commitment->status, "open") != 0;
    add_word (detail, liaison_id_is_nil (&commitment->by_partner) ? _ ("We promised") : _ ("They promised"));
    add_word (detail, liaison_vocabulary_label (&liaison_vocabulary_commitment_status, commitment->status));
  } else if (record->entity == &liaison_entity_need) {
    add_word (detail, _ ("They need"));
    add_word (detail,
              liaison_vocabulary_label (&liaison_vocabulary_need_status, ((const LiaisonNeed *) record)->status));
  } else {
    done = liaison_moment_is_set (&((const LiaisonTask *) record)->done_on);
    add_word (detail, done ? _ ("Done") : _ ("To do"));
  }
  if (*date != '\0') {
    gboolean late = !done && liaison_moment_compare (due, &today) < 0;
    /* Translators: %s is a date. */
    g_autofree char *sentence = g_strdup_printf (late ? _ ("was due %s") : _ ("due %s"), date);
    add_word (detail, sentence);
  }
  add_word (detail, g_hash_table_lookup (more->owners, liaison_draft_step_owner (record)));
  return liaison_row_new (ADW_TYPE_ACTION_ROW, liaison_draft_step_text (record), detail->str);
}

/** liaison_meeting_steps_new: Returns: (transfer floating) (nullable): what was to be done; %NULL without steps */
GtkWidget *
liaison_meeting_steps_new (const LiaisonMeetingMore *more)
{
  GtkWidget *group;

  if (more->steps->len == 0)
    return NULL;
  group = new_group (_ ("Next steps"));
  for (guint i = 0; i < more->steps->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_step (more, more->steps->pdata[i]));
  return group;
}

static void
add_meeting (AdwPreferencesGroup *group, const char *title, const LiaisonMeeting *meeting)
{
  g_autofree char *when = NULL, *uuid = NULL;
  GtkWidget *row;

  if (meeting == NULL)
    return;
  when = liaison_meeting_when (meeting, liaison_language_of_interface ());
  uuid = liaison_id_to_string (&meeting->record.id);
  row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, when);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  liaison_row_set_action (row, "win.show-meeting", uuid);
  adw_preferences_group_add (group, row);
}

/** liaison_meeting_links_new: @more: (nullable): Returns: (transfer floating) (nullable): of which series it is, and
 * which meetings are in its place, or it in theirs */
GtkWidget *
liaison_meeting_links_new (const LiaisonMeetingMore *more)
{
  GtkWidget *group;

  if (more == NULL || (more->series == NULL && more->next == NULL && more->previous == NULL))
    return NULL;
  group = new_group (NULL);
  add_meeting (ADW_PREFERENCES_GROUP (group), _ ("Postponed to"), more->next);
  add_meeting (ADW_PREFERENCES_GROUP (group), _ ("In the place of the meeting of"), more->previous);
  if (more->series != NULL && more->series->recurrence != NULL) {
    LiaisonRecurring recurring = liaison_recurring_of (more->series);
    g_autofree char *words = liaison_recurrence_describe (&recurring, liaison_language_of_interface ());
    liaison_section_add_fact (group, _ ("One of a series"), words);
  }
  return group;
}

/* The text comes into the page only now: until then it cannot be read over a shoulder, nor by a screen reader. */
static void
reveal_cb (GtkButton *button, GtkStack *stack)
{
  const char *text = g_object_get_data (G_OBJECT (stack), "text");

  gtk_stack_add_named (stack, liaison_section_text_new (NULL, text), "text");
  gtk_stack_set_visible_child_name (stack, "text");
}

/** liaison_meeting_sealed_new: Returns: (transfer floating) (nullable): a button that shows @text; %NULL without a text
 */
GtkWidget *
liaison_meeting_sealed_new (const char *text)
{
  GtkWidget *group, *stack, *button;

  if (text == NULL || *text == '\0')
    return NULL;
  group = new_group (_ ("Sealed notes"));
  stack = gtk_stack_new ();
  button = gtk_button_new_with_mnemonic (_ ("_Show Sealed Notes"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("Never printed, exported or shared"));
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  g_object_set_data_full (G_OBJECT (stack), "text", g_strdup (text), g_free);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_stack_add_named (GTK_STACK (stack), button, "button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (reveal_cb), stack, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), stack);
  return group;
}
