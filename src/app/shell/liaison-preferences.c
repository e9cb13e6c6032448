// SPDX-License-Identifier: GPL-3.0-or-later
// The preferences of this installation, and of the open register.
//
// Settings are written at once; who depends on one follows the GSettings key.
#include "liaison-preferences.h"

#include "liaison-cadence-group.h"
#include "liaison-error-text.h"
#include "liaison-keyring-page.h"
#include "liaison-letters-group.h"
#include "liaison-passphrase-page.h"
#include "liaison-publish-group.h"
#include "liaison-publisher.h"
#include "liaison-reminders-page.h"
#include "liaison-session-office.h"
#include "liaison-templates-page.h"
#include "liaison-words-page.h"

#include <glib/gi18n.h>

struct _LiaisonPreferences {
  AdwPreferencesDialog parent_instance;

  LiaisonSession *session;
  GSettings *settings;
  AdwPreferencesPage *page;
  GtkWidget *register_group;
  AdwEntryRow *author_row;
  AdwActionRow *passphrase_row;
  AdwActionRow *keyring_row;
  LiaisonKeyringOffer keyring;
  GtkWidget *reference_row;
  AdwComboRow *language_row;
  AdwComboRow *weekday_row;
  AdwComboRow *idle_row;
  AdwSwitchRow *screen_row;
  AdwActionRow *reminders_row;
  AdwSwitchRow *background_row;
  GPtrArray *groups; /* (element-type AdwPreferencesGroup): of the open register */
};

G_DEFINE_FINAL_TYPE (LiaisonPreferences, liaison_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows of liaison-preferences.ui. */
static const char *const languages[] = { "interface", "en", "fr", NULL };
static const char *const weekdays[] = { "locale", "monday", "saturday", "sunday", NULL };
static const guint minutes[] = { 2, 5, 10, 15, 30, 60, 0 };

static gboolean
get_choice (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *const *choices = user_data;
  const char *choice = g_variant_get_string (variant, NULL);

  for (guint i = 0; choices[i]; i++)
    if (g_str_equal (choices[i], choice)) {
      g_value_set_uint (value, i);
      return TRUE;
    }
  return FALSE;
}

static GVariant *
set_choice (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *const *choices = user_data;
  guint index = g_value_get_uint (value);

  return index < g_strv_length ((char **) choices) ? g_variant_new_string (choices[index]) : NULL;
}

/* The first choice that is not shorter than what is set; "never" for never. */
static gboolean
get_minutes (GValue *value, GVariant *variant, gpointer user_data)
{
  guint wanted = g_variant_get_uint32 (variant);
  guint index = 0;

  if (wanted == 0)
    index = G_N_ELEMENTS (minutes) - 1;
  while (index < G_N_ELEMENTS (minutes) - 2 && minutes[index] < wanted)
    index++;
  g_value_set_uint (value, index);
  return TRUE;
}

static GVariant *
set_minutes (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (minutes) ? g_variant_new_uint32 (minutes[index]) : NULL;
}

static void
bind_settings (LiaisonPreferences *self)
{
  g_settings_bind_with_mapping (self->settings, "names-language", self->language_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_choice, set_choice, (gpointer) languages, NULL);
  g_settings_bind_with_mapping (self->settings, "first-weekday", self->weekday_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_choice, set_choice, (gpointer) weekdays, NULL);
  g_settings_bind_with_mapping (self->settings, "idle-lock-minutes", self->idle_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_minutes, set_minutes, NULL, NULL);
  g_settings_bind (self->settings, "lock-with-screen", self->screen_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "background-reminders", self->background_row, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
author_cb (LiaisonPreferences *self)
{
  g_autofree char *author = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->author_row))));

  g_settings_set_string (self->settings, "author", author);
}

static void
passphrase_cb (LiaisonPreferences *self)
{
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (self), liaison_passphrase_page_new (self->session));
}

static void
reminders_cb (LiaisonPreferences *self)
{
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (self), liaison_reminders_page_new (self->session));
}

static void
keyring_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPreferences) self = user_data;
  LiaisonKeyringOffer offer;

  if (!liaison_session_ask_keyring_finish (LIAISON_SESSION (source), result, &offer, NULL) || !self->keyring_row)
    return;
  self->keyring = offer;
  adw_action_row_set_subtitle (self->keyring_row, liaison_keyring_page_describe (offer));
  gtk_widget_set_sensitive (GTK_WIDGET (self->keyring_row), offer != LIAISON_KEYRING_SILENT);
}

static void
ask_keyring (LiaisonPreferences *self)
{
  if (self->session)
    liaison_session_ask_keyring (self->session, NULL, keyring_asked_cb, g_object_ref (self));
}

static void
keyring_cb (LiaisonPreferences *self)
{
  AdwNavigationPage *page = liaison_keyring_page_new (self->session, self->keyring);

  g_signal_connect_object (page, "hidden", G_CALLBACK (ask_keyring), self, G_CONNECT_SWAPPED);
  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (self), page);
}

static void
reference_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)
                              ? g_strdup (_ ("The reference data is up to date"))
                              : liaison_error_text (error);

  /* A closed dialog has let its children go. */
  if (!self->reference_row || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->reference_row, TRUE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self),
                                    g_object_new (ADW_TYPE_TOAST, "title", text, "use-markup", FALSE, NULL));
}

static void
update_reference_cb (LiaisonPreferences *self)
{
  gtk_widget_set_sensitive (self->reference_row, FALSE);
  liaison_session_add_reference (self->session, liaison_preferences_names_language (self->settings), NULL, reference_cb,
                                 g_object_ref (self));
}

static void
liaison_preferences_dispose (GObject *object)
{
  LiaisonPreferences *self = LIAISON_PREFERENCES (object);

  /* libadwaita 1.7 keeps the sheet of a dialog that was closed: what the register holds must not stay in it. */
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PREFERENCES);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_preferences_parent_class)->dispose (object);
}

static void
liaison_preferences_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_PREFERENCES (object)->groups);
  G_OBJECT_CLASS (liaison_preferences_parent_class)->finalize (object);
}

static void
liaison_preferences_class_init (LiaisonPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_preferences_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, register_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, author_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, keyring_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, reference_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, idle_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, screen_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, reminders_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPreferences, background_row);
}

static void
liaison_preferences_init (LiaisonPreferences *self)
{
  g_autofree char *author = NULL;

  self->settings = g_settings_new (LIAISON_APPLICATION_ID);
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  author = g_settings_get_string (self->settings, "author");
  gtk_editable_set_text (GTK_EDITABLE (self->author_row), author);
  bind_settings (self);
  g_signal_connect_object (self->author_row, "apply", G_CALLBACK (author_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reference_row, "activated", G_CALLBACK (update_reference_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->passphrase_row, "activated", G_CALLBACK (passphrase_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders_row, "activated", G_CALLBACK (reminders_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keyring_row, "activated", G_CALLBACK (keyring_cb), self, G_CONNECT_SWAPPED);
}

static void
add_group (LiaisonPreferences *self, GtkWidget *group)
{
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

static void
add_letters (LiaisonPreferences *self, LiaisonSession *session)
{
  GtkWidget *group = liaison_letters_group_new (session);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), liaison_templates_row_new (session));
  add_group (self, group);
}

/**
 * liaison_preferences_new:
 * @session: what concerns the register is shown while it is open
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_preferences_new (LiaisonSession *session)
{
  LiaisonPreferences *self = g_object_new (LIAISON_TYPE_PREFERENCES, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->register_group, liaison_session_state (session) == LIAISON_SESSION_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->reminders_row), liaison_session_state (session) == LIAISON_SESSION_OPEN);
  if (liaison_session_state (session) == LIAISON_SESSION_OPEN) {
    ask_keyring (self);
    if (liaison_publisher_is_available ())
      add_group (self, liaison_publish_group_new (session));
    add_group (self, liaison_words_group_new (session));
    add_group (self, liaison_cadence_group_new (session));
    add_letters (self, session);
  }
  return ADW_DIALOG (self);
}

/**
 * liaison_preferences_names_language:
 * @settings: of Liaison
 *
 * Returns: the language in which names are shown
 */
LiaisonLanguage
liaison_preferences_names_language (GSettings *settings)
{
  g_autofree char *language = g_settings_get_string (settings, "names-language");

  if (g_str_equal (language, "fr"))
    return LIAISON_LANGUAGE_FR;
  return g_str_equal (language, "en") ? LIAISON_LANGUAGE_EN : liaison_language_of_interface ();
}
