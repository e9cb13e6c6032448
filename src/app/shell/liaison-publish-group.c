// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: what of the meetings the desktop's own calendar shows.
//
// It is a choice for this computer and the open register. What leaves the register is said before it is chosen.
#include "liaison-publish-group.h"

#include "liaison-accessible.h"
#include "liaison-publisher.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonPublishGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  AdwComboRow *mode;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (LiaisonPublishGroup, liaison_publish_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe_problem (const char *problem)
{
  /* Translators: %s is what the calendar of the desktop complained about. */
  return g_strdup_printf (_ ("The desktop’s calendar could not be written: %s"), problem);
}

static void
show (LiaisonPublishGroup *self)
{
  LiaisonPublisher *publisher = liaison_publisher_of (self->session);
  const char *problem = liaison_publisher_problem (publisher);
  g_autofree char *text = problem != NULL ? describe_problem (problem) : g_strdup ("");

  self->is_setting = TRUE;
  adw_combo_row_set_selected (self->mode, (guint) liaison_publisher_mode (publisher));
  self->is_setting = FALSE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->mode), text);
  if (problem != NULL)
    liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
selected_cb (LiaisonPublishGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->mode);

  if (!self->is_setting && self->session != NULL && selected <= LIAISON_PUBLISH_TITLES)
    liaison_publisher_set_mode (liaison_publisher_of (self->session), (LiaisonPublishMode) selected);
}

static void
liaison_publish_group_dispose (GObject *object)
{
  g_clear_object (&LIAISON_PUBLISH_GROUP (object)->session);
  G_OBJECT_CLASS (liaison_publish_group_parent_class)->dispose (object);
}

static void
liaison_publish_group_class_init (LiaisonPublishGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_publish_group_dispose;
}

static void
liaison_publish_group_init (LiaisonPublishGroup *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("The Desktop’s Calendar"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("What is shown there leaves the register: it is not encrypted, other programs read it, and a phone or a "
         "server may get it. Only unclassified meetings that are not confidential go, never who attends nor any notes; "
         "a title or place that names somebody who did not agree to be public is left out."));
  gtk_string_list_append (labels, _ ("Nothing"));
  gtk_string_list_append (labels, _ ("Times only, as “Meeting”"));
  gtk_string_list_append (labels, _ ("Times, titles and places"));
  self->mode = ADW_COMBO_ROW (liaison_row_new (ADW_TYPE_COMBO_ROW, _ ("Show there"), NULL));
  adw_combo_row_set_model (self->mode, G_LIST_MODEL (labels));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->mode), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->mode));
  g_signal_connect_object (self->mode, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_publish_group_new: Returns: (transfer floating): the group, over the open register of @session */
GtkWidget *
liaison_publish_group_new (LiaisonSession *session)
{
  LiaisonPublishGroup *self = g_object_new (LIAISON_TYPE_PUBLISH_GROUP, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (liaison_publisher_of (session), "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
