// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a register: its name, its passphrase, then its recovery key.
#include "liaison-create-dialog.h"

#include "liaison-error-text.h"
#include "liaison-recovery-page.h"
#include "liaison-register-folder.h"
#include "liaison-session-keyring.h"
#include "liaison-session-office.h"
#include "liaison-strength.h"

#include <glib/gi18n.h>

struct _LiaisonCreateDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  char *parent; /* the folder that will hold the register's */
  gboolean is_busy;
  AdwNavigationView *pages;
  GtkButton *cancel_button;
  GtkButton *create_button;
  GtkStack *create_stack;
  GtkWidget *form;
  AdwEntryRow *name_row;
  AdwEntryRow *author_row;
  AdwActionRow *folder_row;
  GtkButton *folder_button;
  AdwPasswordEntryRow *passphrase_row;
  AdwPasswordEntryRow *repeat_row;
  GtkLevelBar *level;
  GtkLabel *words;
  AdwSwitchRow *reference_row;
  AdwSwitchRow *keyring_row;
  AdwBanner *banner;
};

G_DEFINE_FINAL_TYPE (LiaisonCreateDialog, liaison_create_dialog, ADW_TYPE_DIALOG)

#define TEXT(row) gtk_editable_get_text (GTK_EDITABLE (row))

static char *
name_of (LiaisonCreateDialog *self)
{
  return g_strstrip (g_strdup (TEXT (self->name_row)));
}

static void
show_busy (LiaisonCreateDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_sensitive (self->form, !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->create_button), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), !is_busy);
  gtk_stack_set_visible_child_name (self->create_stack, is_busy ? "busy" : "label");
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_busy);
}

static void
show_problem (LiaisonCreateDialog *self, const char *text)
{
  adw_banner_set_title (self->banner, text ? text : "");
  adw_banner_set_revealed (self->banner, text != NULL);
}

static void
show_invalid (GtkWidget *row, gboolean is_invalid)
{
  if (is_invalid)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
check_form (LiaisonCreateDialog *self)
{
  g_autofree char *name = name_of (self);
  g_autofree char *folder = *name ? liaison_register_folder (self->parent, name) : g_strdup (self->parent);
  const char *passphrase = TEXT (self->passphrase_row);
  const char *repeat = TEXT (self->repeat_row);
  LiaisonStrength strength = liaison_passphrase_strength (passphrase);
  gboolean differs = *repeat && !g_str_has_prefix (passphrase, repeat);
  gboolean exists = *name && liaison_register_exists (folder);

  show_invalid (GTK_WIDGET (self->repeat_row), differs);
  show_invalid (GTK_WIDGET (self->name_row), exists);
  show_problem (self, exists ? _ ("There is a register of this name already") : NULL);
  adw_action_row_set_subtitle (self->folder_row, folder);
  gtk_level_bar_set_value (self->level, strength);
  gtk_label_set_text (self->words,
                      differs ? _ ("The two passphrases are not the same") : liaison_strength_words (strength));
  gtk_widget_set_sensitive (GTK_WIDGET (self->create_button),
                            *name && !exists && strength > LIAISON_STRENGTH_WEAK && g_str_equal (passphrase, repeat));
}

static void
forget_passphrase (LiaisonCreateDialog *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->repeat_row), "");
}

static void
done_cb (LiaisonCreateDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
reference_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCreateDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)) {
    g_autofree char *text = liaison_error_text (error);

    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  }
}

static void
keyring_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCreateDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_add_keyring_finish (LIAISON_SESSION (source), result, &error)) {
    g_autofree char *text = liaison_error_text (error);

    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  }
}

static void
keyring_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCreateDialog) self = user_data;
  LiaisonKeyringOffer offer;

  if (!liaison_session_ask_keyring_finish (LIAISON_SESSION (source), result, &offer, NULL) || !self->keyring_row)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->keyring_row), offer != LIAISON_KEYRING_SILENT);
  if (offer == LIAISON_KEYRING_SILENT)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->keyring_row), _ ("No keyring answers in this session"));
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCreateDialog) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  AdwNavigationPage *page;

  if (!liaison_session_create_finish (session, result, &key, &error)) {
    g_autofree char *text = liaison_error_text (error);

    show_busy (self, FALSE);
    show_problem (self, text);
    return;
  }
  name = name_of (self);
  page = liaison_recovery_page_new (name, key);
  explicit_bzero (key, strlen (key));
  if (adw_switch_row_get_active (self->keyring_row))
    liaison_session_add_keyring (session, TEXT (self->passphrase_row), NULL, keyring_added_cb, g_object_ref (self));
  forget_passphrase (self);
  g_signal_connect_object (page, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->pages, page);
  if (adw_switch_row_get_active (self->reference_row))
    liaison_session_add_reference (session, liaison_language_of_interface (), NULL, reference_cb, g_object_ref (self));
}

static void
create_cb (LiaisonCreateDialog *self)
{
  g_autofree char *name = name_of (self);
  g_autofree char *folder = liaison_register_folder (self->parent, name);
  g_autofree char *author = g_strstrip (g_strdup (TEXT (self->author_row)));
  g_autoptr (GSettings) settings = g_settings_new (LIAISON_APPLICATION_ID);

  show_problem (self, NULL);
  show_busy (self, TRUE);
  g_settings_set_string (settings, "author", author);
  liaison_session_create (self->session, folder, TEXT (self->passphrase_row), *author ? author : g_get_user_name (),
                          NULL, created_cb, g_object_ref (self));
}

static void
cancel_cb (LiaisonCreateDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCreateDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (!file || !g_file_peek_path (file))
    return;
  g_set_str (&self->parent, g_file_peek_path (file));
  check_form (self);
}

static void
folder_cb (LiaisonCreateDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, folder_chosen_cb,
                                 g_object_ref (self));
}

static void
liaison_create_dialog_dispose (GObject *object)
{
  LiaisonCreateDialog *self = LIAISON_CREATE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_CREATE_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->parent, g_free);
  G_OBJECT_CLASS (liaison_create_dialog_parent_class)->dispose (object);
}

static void
liaison_create_dialog_class_init (LiaisonCreateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_create_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/register/liaison-create-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, create_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, author_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, folder_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, level);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, words);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, reference_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, keyring_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCreateDialog, banner);
}

static void
liaison_create_dialog_init (LiaisonCreateDialog *self)
{
  GtkWidget *rows[4];

  gtk_widget_init_template (GTK_WIDGET (self));
  rows[0] = GTK_WIDGET (self->name_row);
  rows[1] = GTK_WIDGET (self->author_row);
  rows[2] = GTK_WIDGET (self->passphrase_row);
  rows[3] = GTK_WIDGET (self->repeat_row);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (rows[i], "changed", G_CALLBACK (check_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cancel_button, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->create_button, "clicked", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder_button, "clicked", G_CALLBACK (folder_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->create_button));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
  self->parent = liaison_register_default_parent ();
  if (!g_str_equal (g_get_real_name (), "Unknown"))
    gtk_editable_set_text (GTK_EDITABLE (self->author_row), g_get_real_name ());
  check_form (self);
}

/**
 * liaison_create_dialog_new:
 * @session: makes the register, and has it open afterwards
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_create_dialog_new (LiaisonSession *session)
{
  LiaisonCreateDialog *self = g_object_new (LIAISON_TYPE_CREATE_DIALOG, NULL);

  self->session = g_object_ref (session);
  liaison_session_ask_keyring (session, NULL, keyring_asked_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
