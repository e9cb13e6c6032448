// SPDX-License-Identifier: GPL-3.0-or-later
// The closed door of a register: asks for its passphrase, the recovery key, or the keyring of the session.
#include "liaison-unlock.h"

#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-register-folder.h"
#include "liaison-sample-register.h"
#include "liaison-session-keyring.h"

#include <glib/gi18n.h>

/* From this many wrong tries on, the session answers later and later. */
#define TRIES_BEFORE_DELAY 3

/* A spinner before this many milliseconds would only flicker. */
#define SPINNER_DELAY 200

struct _LiaisonUnlock {
  AdwBin parent_instance;

  LiaisonSession *session;
  gboolean with_recovery_key;
  guint wrong_tries;
  guint spinner_source;
  GCancellable *keyring; /* (nullable): while it is asked or waited for */
  GtkWidget *window;     /* (nullable) (weak): where it was unlocked */
  GtkLabel *name_label;
  AdwPasswordEntryRow *passphrase_row;
  AdwEntryRow *recovery_row;
  GtkLabel *message;
  GtkButton *unlock_button;
  GtkStack *unlock_stack;
  GtkButton *keyring_button;
  GtkButton *recovery_button;
  GtkButton *other_button;
};

G_DEFINE_FINAL_TYPE (LiaisonUnlock, liaison_unlock, ADW_TYPE_BIN)

static GtkWidget *
current_row (LiaisonUnlock *self)
{
  return self->with_recovery_key ? GTK_WIDGET (self->recovery_row) : GTK_WIDGET (self->passphrase_row);
}

static void
show_message (LiaisonUnlock *self, const char *text, gboolean is_error)
{
  GtkWidget *row = current_row (self);

  gtk_label_set_text (self->message, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), is_error ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), is_error ? "error" : "dim-label");
  if (is_error)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_error && gtk_widget_get_mapped (row))
    gtk_accessible_announce (GTK_ACCESSIBLE (row), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
spinner_cb (gpointer user_data)
{
  LiaisonUnlock *self = user_data;

  self->spinner_source = 0;
  gtk_stack_set_visible_child_name (self->unlock_stack, "busy");
  return G_SOURCE_REMOVE;
}

static void
show_busy (LiaisonUnlock *self, gboolean is_busy)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (is_busy)
    self->spinner_source = g_timeout_add (SPINNER_DELAY, spinner_cb, self);
  else
    gtk_stack_set_visible_child_name (self->unlock_stack, "label");
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase_row), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->recovery_row), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->unlock_button), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keyring_button), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->recovery_button), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->other_button), !is_busy);
}

static void
show_failure (LiaisonUnlock *self, const GError *error)
{
  g_autofree char *text = NULL;

  show_busy (self, FALSE);
  if (!g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    text = liaison_error_text (error);
  else if (self->with_recovery_key)
    text = g_strdup (_ ("That is not the recovery key of this register"));
  else if (++self->wrong_tries < TRIES_BEFORE_DELAY)
    text = g_strdup (_ ("That is not the right passphrase"));
  else
    text = g_strdup (_ ("That is not the right passphrase. After several wrong tries each answer takes longer."));
  show_message (self, text, TRUE);
  gtk_editable_select_region (GTK_EDITABLE (current_row (self)), 0, -1);
  gtk_widget_grab_focus (current_row (self));
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonUnlock) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_open = liaison_session_unlock_finish (LIAISON_SESSION (source), result, &error);

  /* When it is open this page has left the window already. */
  if (is_open && self->with_recovery_key && self->window)
    gtk_widget_activate_action (self->window, "win.toast", "s",
                                _ ("Opened with the recovery key. Choose a new passphrase in the preferences."));
  if (!is_open && self->session && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);
}

static void
forget_keyring (LiaisonUnlock *self)
{
  g_cancellable_cancel (self->keyring);
  g_clear_object (&self->keyring);
}

/* What the keyring's own program asks meanwhile can take any time: the passphrase can be typed all the same. */
static void
wait_for_keyring (LiaisonUnlock *self, gboolean is_waiting)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->keyring_button), !is_waiting);
  if (is_waiting)
    show_message (self, _ ("Waiting for the keyring …"), FALSE);
}

static void
keyring_unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonUnlock) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (liaison_session_unlock_with_keyring_finish (LIAISON_SESSION (source), result, &error) || !self->session ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE) ? g_strdup (error->message)
                                                                          : liaison_error_text (error);
  wait_for_keyring (self, FALSE);
  show_message (self, text, TRUE);
  gtk_widget_grab_focus (current_row (self));
}

static void
keyring_cb (LiaisonUnlock *self)
{
  forget_keyring (self);
  self->keyring = g_cancellable_new ();
  wait_for_keyring (self, TRUE);
  liaison_session_unlock_with_keyring (self->session, self->keyring, keyring_unlocked_cb, g_object_ref (self));
}

static void
keyring_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonUnlock) self = user_data;
  LiaisonKeyringOffer offer;

  if (!liaison_session_ask_keyring_finish (LIAISON_SESSION (source), result, &offer, NULL) || !self->session)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->keyring_button), offer == LIAISON_KEYRING_OPENS);
  if (offer == LIAISON_KEYRING_ELSEWHERE && !*gtk_label_get_text (self->message))
    show_message (self, _ ("The keyring of this session does not have its key; the passphrase opens it"), FALSE);
}

static void
unlock_cb (LiaisonUnlock *self)
{
  const char *secret = gtk_editable_get_text (GTK_EDITABLE (current_row (self)));

  if (!*secret)
    return;
  forget_keyring (self);
  wait_for_keyring (self, FALSE);
  show_message (self, "", FALSE);
  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  liaison_session_unlock (self->session, secret, self->with_recovery_key, NULL, unlocked_cb, g_object_ref (self));
  show_busy (self, TRUE);
}

static void
show_hint (LiaisonUnlock *self)
{
  const char *folder = liaison_session_folder (self->session);

  if (self->with_recovery_key)
    show_message (self, _ ("The key that was shown when the register was created"), FALSE);
  else if (folder && liaison_sample_register_is (folder))
    /* Translators: the passphrase itself is not translated. */
    show_message (self, _ ("The passphrase of the sample is “sample”"), FALSE);
  else
    show_message (self, "", FALSE);
}

static void
changed_cb (LiaisonUnlock *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->unlock_button),
                            *gtk_editable_get_text (GTK_EDITABLE (current_row (self))) != '\0');
}

static void
recovery_cb (LiaisonUnlock *self)
{
  self->with_recovery_key = !self->with_recovery_key;
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), !self->with_recovery_key);
  gtk_widget_set_visible (GTK_WIDGET (self->recovery_row), self->with_recovery_key);
  gtk_button_set_label (self->recovery_button,
                        self->with_recovery_key ? _ ("Use the _Passphrase") : _ ("Use the _Recovery Key"));
  show_hint (self);
  changed_cb (self);
  gtk_widget_grab_focus (current_row (self));
}

static void
other_cb (LiaisonUnlock *self)
{
  liaison_session_close (self->session);
}

static gboolean
liaison_unlock_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (current_row (LIAISON_UNLOCK (widget)));
}

static void
liaison_unlock_dispose (GObject *object)
{
  LiaisonUnlock *self = LIAISON_UNLOCK (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  forget_keyring (self);
  g_clear_weak_pointer (&self->window);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_UNLOCK);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_unlock_parent_class)->dispose (object);
}

static void
liaison_unlock_class_init (LiaisonUnlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_unlock_dispose;
  widget_class->grab_focus = liaison_unlock_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/register/liaison-unlock.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, name_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, recovery_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, message);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, unlock_stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, keyring_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, recovery_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonUnlock, other_button);
}

static void
liaison_unlock_init (LiaisonUnlock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->passphrase_row, "entry-activated", G_CALLBACK (unlock_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recovery_row, "entry-activated", G_CALLBACK (unlock_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->passphrase_row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recovery_row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unlock_button, "clicked", G_CALLBACK (unlock_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keyring_button, "clicked", G_CALLBACK (keyring_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recovery_button, "clicked", G_CALLBACK (recovery_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->other_button, "clicked", G_CALLBACK (other_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_unlock_new:
 * @session: locked
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
liaison_unlock_new (LiaisonSession *session)
{
  LiaisonUnlock *self = g_object_new (LIAISON_TYPE_UNLOCK, NULL);
  g_autofree char *name = liaison_register_name (liaison_session_folder (session));

  self->session = g_object_ref (session);
  gtk_label_set_text (self->name_label, name);
  show_hint (self);
  self->keyring = g_cancellable_new ();
  liaison_session_ask_keyring (session, self->keyring, keyring_asked_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
