// SPDX-License-Identifier: GPL-3.0-or-later
// Has the keyring of the session open the register, or no longer.
#include "liaison-keyring-page.h"

#include "liaison-error-text.h"
#include "liaison-error.h"

#include <glib/gi18n.h>

struct _LiaisonKeyringPage {
  AdwNavigationPage parent_instance;

  LiaisonSession *session;
  LiaisonKeyringOffer offer;
  GtkWidget *form;
  AdwPasswordEntryRow *passphrase_row;
  GtkLabel *words;
  AdwButtonRow *add_row;
  AdwButtonRow *remove_row;
};

G_DEFINE_FINAL_TYPE (LiaisonKeyringPage, liaison_keyring_page, ADW_TYPE_NAVIGATION_PAGE)

#define TEXT(row) gtk_editable_get_text (GTK_EDITABLE (row))

static gboolean
needs_passphrase (LiaisonKeyringPage *self)
{
  return self->offer == LIAISON_KEYRING_READY || self->offer == LIAISON_KEYRING_ELSEWHERE;
}

static void
check_form (LiaisonKeyringPage *self)
{
  gboolean is_filled = !needs_passphrase (self) || *TEXT (self->passphrase_row);

  gtk_widget_remove_css_class (GTK_WIDGET (self->passphrase_row), "error");
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_row), is_filled);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove_row), is_filled);
}

static void
show_offer (LiaisonKeyringPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), needs_passphrase (self));
  gtk_widget_set_visible (GTK_WIDGET (self->add_row), needs_passphrase (self));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_row),
                          self->offer == LIAISON_KEYRING_OPENS || self->offer == LIAISON_KEYRING_ELSEWHERE);
  gtk_label_set_text (self->words, liaison_keyring_page_describe (self->offer));
  check_form (self);
}

static void
show_failure (LiaisonKeyringPage *self, const GError *error)
{
  g_autofree char *text = liaison_error_text (error);

  gtk_widget_set_sensitive (self->form, TRUE);
  /* What the keyring keeps does not open it, or it gave nothing: the passphrase does. */
  if (self->offer == LIAISON_KEYRING_OPENS) {
    self->offer = LIAISON_KEYRING_ELSEWHERE;
    show_offer (self);
  } else if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE)) {
    gtk_widget_add_css_class (GTK_WIDGET (self->passphrase_row), "error");
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
  }
  gtk_label_set_text (self->words, text);
}

/* Waiting took the keyboard away; only the page that has it gives it back to the one below. */
static void
leave (LiaisonKeyringPage *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  gtk_widget_set_sensitive (self->form, TRUE);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonKeyringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_added = liaison_session_add_keyring_finish (LIAISON_SESSION (source), result, &error);

  if (!self->session)
    return;
  if (is_added)
    leave (self, _ ("The keyring unlocks the register now"));
  else
    show_failure (self, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonKeyringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean forgotten = FALSE;
  gboolean is_removed = liaison_session_remove_keyring_finish (LIAISON_SESSION (source), result, &forgotten, &error);

  if (!self->session)
    return;
  if (!is_removed)
    show_failure (self, error);
  else
    leave (self, forgotten ? _ ("The keyring does not unlock the register any more")
                           : _ ("Removed here; the keyring did not answer, and still opens older backups"));
}

static void
add_cb (LiaisonKeyringPage *self)
{
  gtk_widget_set_sensitive (self->form, FALSE);
  liaison_session_add_keyring (self->session, TEXT (self->passphrase_row), NULL, added_cb, g_object_ref (self));
}

static void
remove_cb (LiaisonKeyringPage *self)
{
  const char *secret = needs_passphrase (self) ? TEXT (self->passphrase_row) : NULL;

  gtk_widget_set_sensitive (self->form, FALSE);
  liaison_session_remove_keyring (self->session, secret, NULL, removed_cb, g_object_ref (self));
}

static void
liaison_keyring_page_dispose (GObject *object)
{
  LiaisonKeyringPage *self = LIAISON_KEYRING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_KEYRING_PAGE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_keyring_page_parent_class)->dispose (object);
}

static void
liaison_keyring_page_class_init (LiaisonKeyringPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_keyring_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-keyring-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonKeyringPage, form);
  gtk_widget_class_bind_template_child (widget_class, LiaisonKeyringPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonKeyringPage, words);
  gtk_widget_class_bind_template_child (widget_class, LiaisonKeyringPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonKeyringPage, remove_row);
}

static void
liaison_keyring_page_init (LiaisonKeyringPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->passphrase_row, "changed", G_CALLBACK (check_form), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove_row, "activated", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_keyring_page_new:
 * @session: open
 * @offer: what its keyring said
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
liaison_keyring_page_new (LiaisonSession *session, LiaisonKeyringOffer offer)
{
  LiaisonKeyringPage *self = g_object_new (LIAISON_TYPE_KEYRING_PAGE, NULL);

  self->session = g_object_ref (session);
  self->offer = offer;
  show_offer (self);
  return ADW_NAVIGATION_PAGE (self);
}

/** liaison_keyring_page_describe: Returns: how it stands, in one sentence for people */
const char *
liaison_keyring_page_describe (LiaisonKeyringOffer offer)
{
  switch (offer) {
  case LIAISON_KEYRING_READY:
    return _ ("Off: only the passphrase and the recovery key open the register");
  case LIAISON_KEYRING_OPENS:
    return _ ("On: whoever can unlock this session can open the register");
  case LIAISON_KEYRING_ELSEWHERE:
    return _ ("On, but the keyring of this session does not give its key");
  case LIAISON_KEYRING_SILENT:
  default:
    return _ ("No keyring answers in this session");
  }
}
