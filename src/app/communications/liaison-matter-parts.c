// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a matter as its page shows them: who is concerned, what happened, who told of it.
//
// What is done to a part is done by actions of the page: "matter.edit-part", "matter.consent", "matter.hide-name",
// "matter.show-name", "matter.add-need", each with the id of the part.
#include "liaison-matter-parts.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

static void
add_word (GString *words, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (words, words->len > 0 ? " · " : "");
  g_string_append (words, word);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* The menu of a part: what is special to it, then what can be done to every part. */
static void
add_menu (GtkWidget *row, const char *name, GMenu *menu, const LiaisonRecord *part)
{
  g_autofree char *uuid = liaison_id_to_string (&part->id);
  g_autoptr (GMenu) common = g_menu_new ();
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove"), NULL);
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is who or what: a person, an event, a source. */
  g_autofree char *label = g_strdup_printf (_ ("What to Do With “%s”"), name);

  add_item (common, _ ("_Edit…"), "matter.edit-part", uuid);
  g_menu_item_set_action_and_target (remove, "win.trash", "(ss)", part->entity->name, uuid);
  g_menu_append_item (common, remove);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (common));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/** liaison_matter_state_style: Returns: the style class of a pill that tells a state; it repeats the words */
const char *
liaison_matter_state_style (const char *state)
{
  return g_strcmp0 (state, "in_work") == 0 ? "success" : liaison_matter_is_open (state) ? "accent" : "dimmed";
}

/** liaison_matter_people_words: Returns: (transfer full): "9 people, of whom 4 women" */
char *
liaison_matter_people_words (gint64 people, gint64 women)
{
  g_autofree char *all = g_strdup_printf (ngettext ("%d person", "%d people", (gulong) people), (int) people);
  g_autofree char *some = NULL;

  if (women <= 0)
    return g_steal_pointer (&all);
  some = g_strdup_printf (ngettext ("%d woman", "%d women", (gulong) women), (int) women);
  /* Translators: how many people, then how many of them are women: "9 people, of whom 4 women". */
  return g_strdup_printf (_ ("%s, of whom %s"), all, some);
}

static char *
make_title (const LiaisonPartyRow *row)
{
  const LiaisonParty *party = row->party;

  if (*row->name != '\0')
    return g_strdup (row->name);
  return liaison_matter_people_words (liaison_party_people (party), liaison_party_women (party));
}

static char *
make_subtitle (const LiaisonPartyRow *row, gboolean tells_consent)
{
  const LiaisonParty *party = row->party;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *people = liaison_matter_people_words (liaison_party_people (party), liaison_party_women (party));

  if (party->anonymous)
    add_word (words, _ ("Anonymous in letters"));
  else if (tells_consent)
    add_word (words, liaison_naming_label (row->naming));
  if (*row->name != '\0' && party->number != LIAISON_INTEGER_UNSET)
    add_word (words, people);
  if (row->partner != NULL)
    add_word (words, party->label);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The colour repeats what the words say. */
static void
add_state_icon (GtkWidget *row, const LiaisonPartyRow *party)
{
  GtkWidget *icon = liaison_row_make_icon (liaison_naming_is_refused (party->naming) ? "dialog-warning-symbolic"
                                           : party->naming == LIAISON_NAMING_AGREED  ? "object-select-symbolic"
                                           : party->party->anonymous                 ? "view-conceal-symbolic"
                                           : liaison_party_people (party->party) > 1 ? "system-users-symbolic"
                                                                                     : "avatar-default-symbolic");

  if (liaison_naming_is_refused (party->naming))
    gtk_widget_add_css_class (icon, "error");
  else if (party->naming == LIAISON_NAMING_AGREED)
    gtk_widget_add_css_class (icon, "success");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

static GMenu *
make_party_menu (const LiaisonPartyRow *row)
{
  g_autofree char *uuid = liaison_id_to_string (&row->party->record.id);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();

  if (row->partner != NULL && g_strcmp0 (row->party->side, "victim") == 0) {
    add_item (own, _ ("Record _Consent…"), "matter.consent", uuid);
    add_item (own, _ ("Add a N_eed…"), "matter.add-need", uuid);
  }
  if (g_strcmp0 (row->party->side, "victim") == 0)
    add_item (own, row->party->anonymous ? _ ("_Name in Letters") : _ ("Make _Anonymous"),
              row->party->anonymous ? "matter.show-name" : "matter.hide-name", uuid);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  return menu;
}

static void
add_party (GtkWidget *section, LiaisonSession *session, const LiaisonPartyRow *party)
{
  gboolean is_victim = g_strcmp0 (party->party->side, "victim") == 0;
  g_autofree char *title = make_title (party), *subtitle = make_subtitle (party, is_victim);
  GtkWidget *row = liaison_section_add_row (section, NULL, title, subtitle);
  g_autofree char *partner = party->partner != NULL ? liaison_id_to_string (&party->partner->record.id) : NULL;
  g_autoptr (GMenu) menu = make_party_menu (party);

  add_state_icon (row, party);
  if (partner != NULL) {
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    liaison_row_set_action (row, "win.show-partner", partner);
  }
  if (!liaison_session_is_read_only (session))
    add_menu (row, title, menu, &party->party->record);
}

static GtkWidget *
make_list (LiaisonSession *session, const char *title, const char *add, const char *action)
{
  gboolean is_read_only = liaison_session_is_read_only (session);

  return liaison_section_list_new (title, is_read_only ? NULL : add, action, NULL);
}

static guint
add_parties (GtkWidget *section, LiaisonSession *session, const LiaisonMatterDetails *details, const char *side)
{
  guint count = 0;

  for (guint i = 0; i < details->parties->len; i++) {
    const LiaisonPartyRow *row = g_ptr_array_index (details->parties, i);
    if (g_strcmp0 (row->party->side, side) != 0)
      continue;
    add_party (section, session, row);
    count++;
  }
  return count;
}

/* Says before a letter is written that it could not be sent. */
static void
warn_of_names (GtkWidget *section, const LiaisonMatterDetails *details)
{
  guint refused = 0;

  for (guint i = 0; i < details->parties->len; i++)
    if (liaison_naming_is_refused (((const LiaisonPartyRow *) g_ptr_array_index (details->parties, i))->naming))
      refused++;
  if (refused > 0)
    adw_preferences_group_set_description (
        ADW_PREFERENCES_GROUP (section),
        _ ("No letter may be sent yet: record the consent of whom it would name, or make them anonymous."));
}

/** liaison_matter_victims_new: Returns: (transfer floating): the alleged victims, and whether letters may name them */
GtkWidget *
liaison_matter_victims_new (LiaisonSession *session, const LiaisonMatterDetails *details)
{
  GtkWidget *section = make_list (session, _ ("Alleged Victims"), _ ("Add an Alleged Victim"), "matter.add-victim");

  warn_of_names (section, details);
  if (add_parties (section, session, details, "victim") == 0)
    liaison_section_add_lesson (section, _ ("Whose rights are at stake: a partner, a number of people, or somebody "
                                            "who stays anonymous"));
  return section;
}

/** liaison_matter_perpetrators_new: Returns: (transfer floating): the alleged perpetrators */
GtkWidget *
liaison_matter_perpetrators_new (LiaisonSession *session, const LiaisonMatterDetails *details)
{
  GtkWidget *section = make_list (session, _ ("Alleged Perpetrators"), _ ("Add an Alleged Perpetrator"),
                                  "matter.add-perpetrator");

  if (add_parties (section, session, details, "perpetrator") == 0)
    liaison_section_add_lesson (section, _ ("Who is said to be responsible: an authority, a company, a group"));
  return section;
}

static void
add_part (GtkWidget *section, LiaisonSession *session, const char *title, const char *subtitle,
          const LiaisonRecord *part)
{
  g_autofree char *uuid = liaison_id_to_string (&part->id);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *row = liaison_section_add_row (section, NULL, title, subtitle);

  if (liaison_session_is_read_only (session))
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "matter.edit-part", uuid);
  add_menu (row, title, menu, part);
}

/** liaison_matter_events_new: Returns: (transfer floating): what happened, in time order */
GtkWidget *
liaison_matter_events_new (LiaisonSession *session, const LiaisonMatterDetails *details)
{
  GtkWidget *section = make_list (session, _ ("Events"), _ ("Add an Event"), "matter.add-event");

  for (guint i = 0; i < details->events->len; i++) {
    const LiaisonMatterEvent *event = g_ptr_array_index (details->events, i);
    g_autofree char *date = liaison_moment_format (&event->on, NULL, liaison_language_of_interface ());
    g_autoptr (GString) words = g_string_new (NULL);
    add_word (words, date);
    add_word (words, event->place);
    add_part (section, session, event->text, words->str, &event->record);
  }
  if (details->events->len == 0)
    liaison_section_add_lesson (section, _ ("What happened, when and where; a month or a year is enough"));
  return section;
}

/** liaison_matter_sources_new: Returns: (transfer floating): who told of it, by code: who they are stands in the dialog
 * alone */
GtkWidget *
liaison_matter_sources_new (LiaisonSession *session, const LiaisonMatterDetails *details)
{
  GtkWidget *section = make_list (session, _ ("Sources"), _ ("Add a Source"), "matter.add-source");

  for (guint i = 0; i < details->sources->len; i++) {
    const LiaisonSource *source = g_ptr_array_index (details->sources, i);
    g_autofree char *date = liaison_moment_format (&source->received_on, NULL, liaison_language_of_interface ());
    g_autoptr (GString) words = g_string_new (NULL);
    if (source->reliability != NULL)
      add_word (words,
                liaison_names_label (liaison_names_of (session), &liaison_vocabulary_reliability, source->reliability));
    add_word (words, date);
    add_word (words, source->note);
    add_part (section, session, source->code, words->str, &source->record);
  }
  if (details->sources->len == 0)
    liaison_section_add_lesson (section, _ ("Who told the office, under a code, and how reliable they are; never "
                                            "exported"));
  return section;
}
