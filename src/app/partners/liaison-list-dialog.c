// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name of a saved list, and keeps it.
#include "liaison-list-dialog.h"

#include "liaison-error-text.h"
#include "liaison-session-lists.h"

#include <glib/gi18n.h>

/* What is being named. */
typedef struct {
  GtkWidget *parent;
  LiaisonSession *session;
  LiaisonQuery *query; /* (nullable): of a new list */
  LiaisonId id;
  AdwEntryRow *row;
} Naming;

static void
free_naming (gpointer data)
{
  Naming *naming = data;

  g_object_unref (naming->parent);
  g_object_unref (naming->session);
  g_clear_pointer (&naming->query, liaison_query_unref);
  g_free (naming);
}

static void
unref_naming (gpointer data, GClosure *closure)
{
  free_naming (data);
}

/* What the answer needs after the dialog has gone. */
typedef struct {
  GtkWidget *parent;
  LiaisonId id;
  gboolean is_new;
} Saved;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saved *saved = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = liaison_id_to_string (&saved->id);
  g_autofree char *place = g_strconcat ("list:", id, NULL);

  if (liaison_session_commit_finish (session, result, &error)) {
    if (saved->is_new)
      gtk_widget_activate_action (saved->parent, "win.show-place", "s", place);
    gtk_widget_activate_action (saved->parent, "win.toast-undo", "s", liaison_session_undo_label (session));
  } else {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (saved->parent, "win.toast", "s", text);
  }
  g_object_unref (saved->parent);
  g_free (saved);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  Naming *naming = user_data;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (naming->row))));
  Saved *saved;

  if (!g_str_equal (response, "save") || !*name)
    return;
  saved = g_new0 (Saved, 1);
  saved->parent = g_object_ref (naming->parent);
  saved->is_new = naming->query != NULL;
  saved->id = naming->id;
  if (saved->is_new)
    liaison_id_generate (&saved->id);
  liaison_session_save_list (naming->session, &saved->id, saved->is_new, name, naming->query, saved_cb, saved);
}

static void
changed_cb (AdwEntryRow *row, gpointer user_data)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (user_data), "save", *name != '\0');
}

static void
present (Naming *naming, const char *heading, const char *body, const char *save, const char *name)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  naming->row = ADW_ENTRY_ROW (row);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", save, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_DEFAULT);
  changed_cb (naming->row, dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), naming, unref_naming, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, naming->parent);
  gtk_widget_grab_focus (row);
}

static Naming *
new_naming (GtkWidget *parent, LiaisonSession *session)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->parent = g_object_ref (parent);
  naming->session = g_object_ref (session);
  return naming;
}

/** liaison_list_dialog_save: Asks what to call the list of what @query finds, keeps it, and goes there. */
void
liaison_list_dialog_save (GtkWidget *parent, LiaisonSession *session, const LiaisonQuery *query)
{
  Naming *naming = new_naming (parent, session);

  naming->query = liaison_query_copy (query);
  present (naming, _ ("Save as List"), _ ("The list is found anew each time it is opened."), _ ("_Save"), "");
}

/** liaison_list_dialog_rename: Asks what to call the list @id, which is called @name. */
void
liaison_list_dialog_rename (GtkWidget *parent, LiaisonSession *session, const LiaisonId *id, const char *name)
{
  Naming *naming = new_naming (parent, session);

  naming->id = *id;
  present (naming, _ ("Rename List"), NULL, _ ("_Rename"), name);
}
