// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about a partner.
#include "liaison-partner-overview.h"

#include "liaison-consent-list.h"
#include "liaison-contact-points.h"
#include "liaison-custom-facts.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-partner-commitments.h"
#include "liaison-partner-engagement.h"
#include "liaison-partner-facts.h"
#include "liaison-partner-kinds.h"
#include "liaison-partner-names.h"
#include "liaison-partner-needs.h"
#include "liaison-partner-posts.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonPartnerOverview {
  AdwBin parent_instance;

  GtkBox *box;
  LiaisonPartnerPosts *posts;     /* kept, with what it shows, when the rest is made anew */
  LiaisonCustomFacts *custom;     /* the same */
  LiaisonSession *session;        /* while it is filled */
  LiaisonNames *names;            /* while it is filled */
  LiaisonPartnerDetails *details; /* while it is filled */
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerOverview, liaison_partner_overview, ADW_TYPE_BIN)

static AdwPreferencesGroup *
add_group (LiaisonPartnerOverview *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static guint
add_facts (LiaisonPartnerOverview *self, AdwPreferencesGroup *group, const char *const *fields)
{
  guint count = 0;

  for (guint i = 0; fields[i] != NULL; i++)
    count += liaison_partner_facts_add (group, self->names, self->details, fields[i]) != NULL ? 1 : 0;
  return count;
}

/* A section that has nothing to tell teaches what it is for, with the way to fill it. */
static void
add_lesson (LiaisonPartnerOverview *self, AdwPreferencesGroup *group, const char *text)
{
  g_autofree char *uuid = liaison_id_to_string (&self->details->row->partner->record.id);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, text, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add"));

  gtk_widget_add_css_class (row, "lesson");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  liaison_row_set_action (button, "win.edit-partner", uuid);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
}

static void
add_contact_points (LiaisonPartnerOverview *self)
{
  GtkWidget *group = liaison_contact_points_new (self->session, self->details);

  gtk_box_append (self->box, group);
  if (self->details->contact_points->len == 0)
    add_lesson (self, ADW_PREFERENCES_GROUP (group), _ ("No way to reach them is noted yet"));
}

/* Adds a group that there may be. */
static void
add_made (LiaisonPartnerOverview *self, GtkWidget *group)
{
  if (group != NULL)
    gtk_box_append (self->box, group);
}

static void
add_summary (LiaisonPartnerOverview *self)
{
  const char *summary = self->details->row->partner->summary;
  AdwPreferencesGroup *group;
  GtkWidget *label;

  if (summary == NULL)
    return;
  group = add_group (self, _ ("Summary"));
  label = g_object_new (GTK_TYPE_LABEL, "label", summary, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign",
                        0.0, "selectable", TRUE, NULL);
  adw_preferences_group_add (group, label);
}

static void
add_about (LiaisonPartnerOverview *self)
{
  static const char *const fields[] = { "countries", "scope", "themes", "languages", NULL };
  AdwPreferencesGroup *group = add_group (self, _ ("Where and what for"));

  if (add_facts (self, group, fields) == 0)
    add_lesson (self, group, _ ("Countries, themes and languages help to find them again"));
}

/* The facts of its kind, and of another kind it once had: nothing stored is out of sight. */
static void
add_kind_facts (LiaisonPartnerOverview *self)
{
  const LiaisonPartner *partner = self->details->row->partner;
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   liaison_names_label (self->names, &liaison_vocabulary_partner_kind, partner->kind));
  gtk_box_append (self->box, group);
  if (add_facts (self, ADW_PREFERENCES_GROUP (group), liaison_partner_kind_facts) == 0)
    gtk_box_remove (self->box, group);
}

static void
add_sealed (LiaisonPartnerOverview *self)
{
  const char *notes = self->details->row->partner->sealed_notes;
  GtkWidget *expander, *label, *row;
  AdwPreferencesGroup *group;

  if (notes == NULL)
    return;
  group = add_group (self, NULL);
  expander = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Sealed notes"), _ ("Never printed, exported or shared"));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (expander), liaison_row_make_icon ("channel-secure-symbolic"));
  label = g_object_new (GTK_TYPE_LABEL, "label", notes, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                        "selectable", TRUE, "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom", 12,
                        NULL);
  row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "title", _ ("Sealed notes"), "activatable", FALSE, "focusable", FALSE,
                      "child", label, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  adw_preferences_group_add (group, expander);
}

static void
liaison_partner_overview_dispose (GObject *object)
{
  g_clear_object (&LIAISON_PARTNER_OVERVIEW (object)->posts);
  g_clear_object (&LIAISON_PARTNER_OVERVIEW (object)->custom);
  G_OBJECT_CLASS (liaison_partner_overview_parent_class)->dispose (object);
}

static void
liaison_partner_overview_class_init (LiaisonPartnerOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_overview_dispose;
}

static void
liaison_partner_overview_init (LiaisonPartnerOverview *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  self->posts = g_object_ref_sink (g_object_new (LIAISON_TYPE_PARTNER_POSTS, NULL));
  self->custom = g_object_ref_sink (g_object_new (LIAISON_TYPE_CUSTOM_FACTS, NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/** liaison_partner_overview_show: Shows @details, of a partner in the register of @session. */
void
liaison_partner_overview_show (LiaisonPartnerOverview *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->session = session;
  self->names = liaison_names_of (session);
  self->details = details;
  add_summary (self);
  if (details->hides_names)
    add_made (self, liaison_partner_names_new_hidden ());
  else
    add_contact_points (self);
  add_made (self, liaison_consent_list_new (session, details));
  gtk_box_append (self->box, GTK_WIDGET (self->posts));
  liaison_partner_posts_show (self->posts, session, details);
  add_kind_facts (self);
  gtk_box_append (self->box, GTK_WIDGET (self->custom));
  liaison_custom_facts_show (self->custom, session, &details->row->partner->record.id);
  add_made (self, liaison_partner_names_new_titles (details));
  add_made (self, liaison_partner_names_new (self->names, details));
  gtk_box_append (self->box, liaison_partner_needs_new (session, details));
  gtk_box_append (self->box, liaison_partner_commitments_new (session, details));
  add_about (self);
  gtk_box_append (self->box, liaison_partner_engagement_new (self->names, details));
  add_sealed (self);
  self->session = NULL;
  self->names = NULL;
  self->details = NULL;
}
