// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the passphrase of the open register.
#include "liaison-passphrase-page.h"

#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-session-office.h"
#include "liaison-strength.h"

#include <glib/gi18n.h>

struct _LiaisonPassphrasePage {
  AdwNavigationPage parent_instance;

  LiaisonSession *session;
  GtkWidget *form;
  AdwPasswordEntryRow *old_row;
  AdwPasswordEntryRow *new_row;
  AdwPasswordEntryRow *repeat_row;
  GtkLevelBar *level;
  GtkLabel *words;
  AdwButtonRow *change_row;
};

G_DEFINE_FINAL_TYPE (LiaisonPassphrasePage, liaison_passphrase_page, ADW_TYPE_NAVIGATION_PAGE)

#define TEXT(row) gtk_editable_get_text (GTK_EDITABLE (row))

static void
check_form (LiaisonPassphrasePage *self)
{
  const char *passphrase = TEXT (self->new_row);
  const char *repeat = TEXT (self->repeat_row);
  LiaisonStrength strength = liaison_passphrase_strength (passphrase);
  gboolean differs = *repeat && !g_str_has_prefix (passphrase, repeat);

  gtk_widget_remove_css_class (GTK_WIDGET (self->old_row), "error");
  gtk_level_bar_set_value (self->level, strength);
  gtk_label_set_text (self->words,
                      differs ? _ ("The two passphrases are not the same") : liaison_strength_words (strength));
  gtk_widget_set_sensitive (GTK_WIDGET (self->change_row), *TEXT (self->old_row) && strength > LIAISON_STRENGTH_WEAK &&
                                                               g_str_equal (passphrase, repeat));
}

static void
show_failure (LiaisonPassphrasePage *self, const GError *error)
{
  g_autofree char *text = liaison_error_text (error);

  gtk_label_set_text (self->words, text);
  if (!g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self->old_row), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
}

/* Waiting took the keyboard away; only the page that has it gives it back to the one below. */
static void
leave (LiaisonPassphrasePage *self)
{
  gtk_widget_set_sensitive (self->form, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("The passphrase was changed"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPassphrasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_changed = liaison_session_office_finish (LIAISON_SESSION (source), result, &error);

  if (!self->session)
    return;
  gtk_widget_set_sensitive (self->form, TRUE);
  if (!is_changed) {
    show_failure (self, error);
    return;
  }
  leave (self);
}

/* A recovery key is digits and dashes or groups of letters no passphrase looks like: whichever opens is right. */
static void
tried_passphrase_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPassphrasePage) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (!self->session)
    return;
  if (liaison_session_office_finish (session, result, &error)) {
    leave (self);
    return;
  }
  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE)) {
    liaison_session_set_passphrase (session, TEXT (self->old_row), TRUE, TEXT (self->new_row), changed_cb,
                                    g_object_ref (self));
    return;
  }
  gtk_widget_set_sensitive (self->form, TRUE);
  show_failure (self, error);
}

static void
change_cb (LiaisonPassphrasePage *self)
{
  gtk_widget_set_sensitive (self->form, FALSE);
  liaison_session_set_passphrase (self->session, TEXT (self->old_row), FALSE, TEXT (self->new_row), tried_passphrase_cb,
                                  g_object_ref (self));
}

static void
liaison_passphrase_page_dispose (GObject *object)
{
  LiaisonPassphrasePage *self = LIAISON_PASSPHRASE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PASSPHRASE_PAGE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_passphrase_page_parent_class)->dispose (object);
}

static void
liaison_passphrase_page_class_init (LiaisonPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_passphrase_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, form);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, old_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, new_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, level);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, words);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPassphrasePage, change_row);
}

static void
liaison_passphrase_page_init (LiaisonPassphrasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->old_row, "changed", G_CALLBACK (check_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_row, "changed", G_CALLBACK (check_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->repeat_row, "changed", G_CALLBACK (check_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->change_row, "activated", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  check_form (self);
}

/**
 * liaison_passphrase_page_new:
 * @session: open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
liaison_passphrase_page_new (LiaisonSession *session)
{
  LiaisonPassphrasePage *self = g_object_new (LIAISON_TYPE_PASSPHRASE_PAGE, NULL);

  self->session = g_object_ref (session);
  return ADW_NAVIGATION_PAGE (self);
}
