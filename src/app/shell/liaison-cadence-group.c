// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: how often the office means to meet the partners of each family.
//
// These are settings of the register, not of this computer: whoever works in the office shares them. Each choice is a
// change like any other, with its way back.
#include "liaison-cadence-group.h"

#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-session-office.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonCadenceGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GPtrArray *rows; /* (element-type AdwComboRow): in the order of the families */
  gboolean is_loading;
};

G_DEFINE_FINAL_TYPE (LiaisonCadenceGroup, liaison_cadence_group, ADW_TYPE_PREFERENCES_GROUP)

/* What is offered, in days; 0 is none. What is set otherwise is shown as one choice more. */
static const int offered[] = { 0, 30, 60, 90, 180, 365 };

static char *
describe_days (int days)
{
  if (days == 0)
    return g_strdup (_ ("Not reminded of"));
  return g_strdup_printf (ngettext ("Every %d day", "Every %d days", (gulong) days), days);
}

/* Fills the row anew, with @days chosen. */
static void
show_days (AdwComboRow *row, int days)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = G_N_ELEMENTS (offered);

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++) {
    g_autofree char *label = describe_days (offered[i]);
    gtk_string_list_append (labels, label);
    if (offered[i] == days)
      selected = i;
  }
  if (selected == G_N_ELEMENTS (offered)) {
    g_autofree char *label = describe_days (days);
    gtk_string_list_append (labels, label);
  }
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCadenceGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
selected_cb (LiaisonCadenceGroup *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);
  const LiaisonTermLabel *family = g_object_get_data (G_OBJECT (row), "family");
  g_autofree char *key = NULL, *value = NULL;

  if (self->is_loading || selected >= G_N_ELEMENTS (offered))
    return;
  key = g_strconcat (LIAISON_SETTING_CADENCE, family->code, NULL);
  value = offered[selected] > 0 ? g_strdup_printf ("%d", offered[selected]) : NULL;
  liaison_session_set_setting (self->session, key, value, N_ ("Changed how often to meet: %s"),
                               liaison_vocabulary_label (&liaison_vocabulary_family, family->code), changed_cb,
                               g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCadenceGroup) self = user_data;
  g_autoptr (GPtrArray) settings = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (settings == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->is_loading = TRUE;
  for (guint i = 0; i < settings->len; i++) {
    const LiaisonSetting *setting = settings->pdata[i];
    for (guint j = 0; j < self->rows->len; j++) {
      const LiaisonTermLabel *family = g_object_get_data (self->rows->pdata[j], "family");
      if (setting->key != NULL && g_str_has_prefix (setting->key, LIAISON_SETTING_CADENCE) &&
          strcmp (setting->key + strlen (LIAISON_SETTING_CADENCE), family->code) == 0)
        show_days (
            self->rows->pdata[j],
            (int) CLAMP (g_ascii_strtoll (setting->value != NULL ? setting->value : "0", NULL, 10), 0, G_MAXINT16));
    }
  }
  self->is_loading = FALSE;
}

static void
add_row (LiaisonCadenceGroup *self, const LiaisonTermLabel *family)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title",
                                 liaison_vocabulary_label (&liaison_vocabulary_family, family->code), NULL);

  g_object_set_data (G_OBJECT (row), "family", (gpointer) family);
  show_days (ADW_COMBO_ROW (row), 0);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
liaison_cadence_group_dispose (GObject *object)
{
  LiaisonCadenceGroup *self = LIAISON_CADENCE_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  /* A closed dialog may keep its rows for a while; not the session. */
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_cadence_group_parent_class)->dispose (object);
}

static void
liaison_cadence_group_finalize (GObject *object)
{
  LiaisonCadenceGroup *self = LIAISON_CADENCE_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_cadence_group_parent_class)->finalize (object);
}

static void
liaison_cadence_group_class_init (LiaisonCadenceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_cadence_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_cadence_group_finalize;
}

static void
liaison_cadence_group_init (LiaisonCadenceGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
}

/** liaison_cadence_group_new: Returns: (transfer floating): the group, over the open register of @session */
GtkWidget *
liaison_cadence_group_new (LiaisonSession *session)
{
  LiaisonCadenceGroup *self = g_object_new (LIAISON_TYPE_CADENCE_GROUP, "title", _ ("How Often to Meet"), "description",
                                            _ ("For partners without a cadence of their own. Shared by the office."),
                                            NULL);
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_setting);

  self->session = g_object_ref (session);
  self->is_loading = TRUE;
  for (guint i = 0; i < liaison_vocabulary_family.n_terms; i++)
    add_row (self, &liaison_vocabulary_family.terms[i]);
  self->is_loading = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), !liaison_session_is_read_only (session));
  liaison_session_fetch (session, query, self->cancellable, loaded_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
