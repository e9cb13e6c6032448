// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner asked for and nobody has answered.
#include "liaison-partner-needs.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-need.h"
#include "liaison-row.h"
#include "liaison-timeline-dialogs.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_PARTNER_NEEDS (liaison_partner_needs_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerNeeds, liaison_partner_needs, LIAISON, PARTNER_NEEDS, AdwBin)

struct _LiaisonPartnerNeeds {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonId partner;
  char *name;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerNeeds, liaison_partner_needs, ADW_TYPE_BIN)

/* "Urgency: High · 12 November 2026" */
static char *
describe_need (LiaisonNames *names, const LiaisonNeed *need)
{
  g_autofree char *day = liaison_moment_format (&need->raised_on, NULL, liaison_language_of_interface ());
  g_autoptr (GString) words = g_string_new (NULL);

  if (need->urgency != NULL)
    /* Translators: how urgent a need is: "Urgency: High". */
    g_string_append_printf (words, _ ("Urgency: %s"),
                            liaison_names_label (names, &liaison_vocabulary_urgency, need->urgency));
  if (*day != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", day);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
make_row (LiaisonNames *names, const LiaisonNeed *need)
{
  g_autofree char *subtitle = describe_need (names, need);
  g_autofree char *uuid = liaison_id_to_string (&need->record.id);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, need->text, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "need.edit", uuid);
  return row;
}

static GtkWidget *
make_add_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Add a Need"));
  liaison_accessible_set_label (button, _ ("Add a Need"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "need.add");
  return button;
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerNeeds *self = LIAISON_PARTNER_NEEDS (widget);

  liaison_timeline_add_need (widget, self->session, &self->partner, self->name, NULL);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerNeeds *self = LIAISON_PARTNER_NEEDS (widget);
  LiaisonId id;

  if (liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    liaison_timeline_edit (widget, self->session, self->name, liaison_entity_need.name, &id);
}

static void
liaison_partner_needs_finalize (GObject *object)
{
  LiaisonPartnerNeeds *self = LIAISON_PARTNER_NEEDS (object);

  g_clear_object (&self->session);
  g_free (self->name);
  G_OBJECT_CLASS (liaison_partner_needs_parent_class)->finalize (object);
}

static void
liaison_partner_needs_class_init (LiaisonPartnerNeedsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_needs_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "need.add", NULL, add_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "need.edit", "s", edit_cb);
}

static void
liaison_partner_needs_init (LiaisonPartnerNeeds *self)
{
}

/** liaison_partner_needs_new: Returns: (transfer floating): the open needs, with a way to add one */
GtkWidget *
liaison_partner_needs_new (LiaisonSession *session, LiaisonPartnerDetails *details)
{
  LiaisonPartnerNeeds *self = g_object_new (LIAISON_TYPE_PARTNER_NEEDS, NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint open = 0;

  self->session = g_object_ref (session);
  self->partner = details->row->partner->record.id;
  self->name = g_strdup (details->row->name);
  adw_preferences_group_set_title (group, _ ("Open Needs"));
  if (!liaison_session_is_read_only (session))
    adw_preferences_group_set_header_suffix (group, make_add_button ());
  for (guint i = 0; i < details->needs->len; i++) {
    const LiaisonNeed *need = details->needs->pdata[i];
    if (g_strcmp0 (need->status, "open") != 0)
      continue;
    adw_preferences_group_add (group, make_row (liaison_names_of (session), need));
    open++;
  }
  if (open == 0) {
    GtkWidget *lesson = liaison_row_new (ADW_TYPE_ACTION_ROW, _ ("Nothing they asked for waits for an answer"), NULL);
    gtk_widget_add_css_class (lesson, "lesson");
    adw_preferences_group_add (group, lesson);
  }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  return GTK_WIDGET (self);
}
