// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: when the office is reminded of meetings, by their kind.
//
// Like the cadences these are settings of the register: each choice is a change with its way back.
#include "liaison-reminders-page.h"

#include "liaison-lead-row.h"
#include "liaison-names.h"
#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-reminder-rules.h"
#include "liaison-session-office.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonRemindersPage {
  AdwNavigationPage parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GHashTable *rows; /* (element-type utf8 LiaisonLeadRow): by the code of the kind */
};

G_DEFINE_FINAL_TYPE (LiaisonRemindersPage, liaison_reminders_page, ADW_TYPE_NAVIGATION_PAGE)

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonRemindersPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
chosen_cb (LiaisonLeadRow *row, gpointer user_data)
{
  LiaisonRemindersPage *self = LIAISON_REMINDERS_PAGE (user_data);
  const char *kind = g_object_get_data (G_OBJECT (row), "kind");
  g_autofree char *key = g_strconcat (LIAISON_SETTING_REMINDERS, kind, NULL);
  g_autofree char *value = liaison_reminder_leads_write (liaison_lead_row_get_leads (row));

  liaison_session_set_setting (self->session, key, value, N_ ("Changed when to remind of: %s"),
                               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), changed_cb,
                               g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonRemindersPage) self = user_data;
  g_autoptr (GPtrArray) settings = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (settings == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  for (guint i = 0; i < settings->len; i++) {
    const LiaisonSetting *setting = settings->pdata[i];
    gboolean is_ours = setting->key != NULL && g_str_has_prefix (setting->key, LIAISON_SETTING_REMINDERS);
    LiaisonLeadRow *row = is_ours ? g_hash_table_lookup (self->rows, setting->key + strlen (LIAISON_SETTING_REMINDERS))
                                  : NULL;
    g_autoptr (GArray) leads = liaison_reminder_leads_parse (setting->value);
    if (row != NULL)
      liaison_lead_row_set_leads (row, leads);
  }
}

static void
add_kind (LiaisonRemindersPage *self, AdwPreferencesGroup *group, const LiaisonChoice *kind)
{
  GtkWidget *row = liaison_lead_row_new (kind->label);
  g_autoptr (GArray) usual = liaison_reminder_leads_parse (NULL);

  liaison_lead_row_set_leads (LIAISON_LEAD_ROW (row), usual);
  g_object_set_data_full (G_OBJECT (row), "kind", g_strdup (kind->code), g_free);
  g_signal_connect_object (row, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  g_hash_table_insert (self->rows, g_strdup (kind->code), row);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_content (LiaisonRemindersPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GtkWidget *view = adw_toolbar_view_new ();
  g_autoptr (GPtrArray)
      kinds = liaison_names_choices (liaison_names_of (self->session), &liaison_vocabulary_meeting_kind);

  adw_preferences_group_set_description (
      group,
      _ ("For meetings without reminders of their own. Shared by the office. A meeting of whole days is reminded "
         "of at 9:00, a day before at least; one whose day is not known, never."));
  for (guint i = 0; i < kinds->len; i++)
    add_kind (self, group, kinds->pdata[i]);
  gtk_widget_set_sensitive (GTK_WIDGET (group), !liaison_session_is_read_only (self->session));
  adw_preferences_page_add (page, group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  return view;
}

static void
liaison_reminders_page_dispose (GObject *object)
{
  LiaisonRemindersPage *self = LIAISON_REMINDERS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_reminders_page_parent_class)->dispose (object);
}

static void
liaison_reminders_page_finalize (GObject *object)
{
  LiaisonRemindersPage *self = LIAISON_REMINDERS_PAGE (object);

  g_hash_table_unref (self->rows);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_reminders_page_parent_class)->finalize (object);
}

static void
liaison_reminders_page_class_init (LiaisonRemindersPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_reminders_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_reminders_page_finalize;
}

static void
liaison_reminders_page_init (LiaisonRemindersPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Reminders by Kind of Meeting"));
}

/** liaison_reminders_page_new: Returns: (transfer floating): the page, over the open register of @session */
AdwNavigationPage *
liaison_reminders_page_new (LiaisonSession *session)
{
  LiaisonRemindersPage *self = g_object_new (LIAISON_TYPE_REMINDERS_PAGE, NULL);
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_setting);

  self->session = g_object_ref (session);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), make_content (self));
  liaison_session_fetch (session, query, self->cancellable, loaded_cb, g_object_ref (self));
  return ADW_NAVIGATION_PAGE (self);
}
