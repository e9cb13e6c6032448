// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: how long after a letter of each type a reply is due, and when it becomes public.
//
// Settings of the register, shared by the office, each choice a change with its way back. They say which dates a letter
// gets when it is sent; letters that were sent keep theirs.
#include "liaison-letters-group.h"

#include "liaison-accessible.h"
#include "liaison-letter-rules.h"
#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-session-office.h"

#include <glib/gi18n.h>

struct _LiaisonLettersGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GPtrArray *rows; /* (element-type AdwComboRow) */
  gboolean is_loading;
};

G_DEFINE_FINAL_TYPE (LiaisonLettersGroup, liaison_letters_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *const types[] = { "UA", "AL", "OL" };

/* What is offered, in days; -1 is no date. What is set otherwise is shown as one choice more. */
static const int offered[] = { 0, 2, 14, 30, 45, 60, 90, 120, 180, -1 };

#define KEY_SETTING "setting"
#define KEY_TYPE    "type"

static char *
describe_days (int days)
{
  if (days < 0)
    return g_strdup (_ ("No date"));
  if (days == 0)
    return g_strdup (_ ("The same day"));
  return g_strdup_printf (ngettext ("After %d day", "After %d days", (gulong) days), days);
}

static void
show_days (LiaisonLettersGroup *self, AdwComboRow *row, int days)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gboolean was_loading = self->is_loading;
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
  self->is_loading = TRUE;
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected);
  self->is_loading = was_loading;
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonLettersGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
selected_cb (LiaisonLettersGroup *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);
  const char *type = g_object_get_data (G_OBJECT (row), KEY_TYPE);
  g_autofree char *value = NULL;

  if (self->is_loading || selected >= G_N_ELEMENTS (offered))
    return;
  value = offered[selected] >= 0 ? g_strdup_printf ("%d", offered[selected]) : g_strdup ("none");
  liaison_session_set_setting (
      self->session, g_object_get_data (G_OBJECT (row), KEY_SETTING), value, N_ ("Changed the dates of letters: %s"),
      liaison_vocabulary_label (&liaison_vocabulary_communication_type, type), changed_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonLettersGroup) self = user_data;
  g_autoptr (GPtrArray) settings = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (settings == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  for (guint i = 0; i < settings->len; i++) {
    const LiaisonSetting *setting = settings->pdata[i];
    int days;
    for (guint j = 0; j < self->rows->len; j++)
      if (g_strcmp0 (setting->key, g_object_get_data (self->rows->pdata[j], KEY_SETTING)) == 0 &&
          liaison_letter_delay_parse (setting->value, &days))
        show_days (self, self->rows->pdata[j], days);
  }
}

static void
add_row (LiaisonLettersGroup *self, const char *prefix, const char *type, const char *title, int days)
{
  const char *label = liaison_vocabulary_label (&liaison_vocabulary_communication_type, type);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", label, "subtitle", title, NULL);
  /* Translators: what a choice of the preferences is about: a type of letter, then which of its dates. */
  g_autofree char *name = g_strdup_printf (C_ ("letter", "%s: %s"), label, title);

  liaison_accessible_set_label (row, name);

  g_object_set_data_full (G_OBJECT (row), KEY_SETTING, g_strconcat (prefix, type, NULL), g_free);
  g_object_set_data (G_OBJECT (row), KEY_TYPE, (gpointer) type);
  show_days (self, ADW_COMBO_ROW (row), days);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
liaison_letters_group_dispose (GObject *object)
{
  LiaisonLettersGroup *self = LIAISON_LETTERS_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  /* A closed dialog may keep its rows for a while; not the session. */
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_letters_group_parent_class)->dispose (object);
}

static void
liaison_letters_group_finalize (GObject *object)
{
  LiaisonLettersGroup *self = LIAISON_LETTERS_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_letters_group_parent_class)->finalize (object);
}

static void
liaison_letters_group_class_init (LiaisonLettersGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_letters_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_letters_group_finalize;
}

static void
liaison_letters_group_init (LiaisonLettersGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
}

/** liaison_letters_group_new: Returns: (transfer floating): the group, over the open register of @session */
GtkWidget *
liaison_letters_group_new (LiaisonSession *session)
{
  LiaisonLettersGroup *self = g_object_new (
      LIAISON_TYPE_LETTERS_GROUP, "title", _ ("Letters"), "description",
      _ ("The dates that a letter gets when it is sent, joint letters as those of one mandate. Shared by the office."),
      NULL);
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_setting);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    LiaisonLetterDelays delays = liaison_letter_delays_default (types[i]);
    add_row (self, LIAISON_SETTING_REPLY_DELAY, types[i], _ ("Reply due"), delays.reply);
    add_row (self, LIAISON_SETTING_PUBLICATION_DELAY, types[i], _ ("Becomes public"), delays.publication);
  }
  gtk_widget_set_sensitive (GTK_WIDGET (self), !liaison_session_is_read_only (session));
  liaison_session_fetch (session, query, self->cancellable, loaded_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
