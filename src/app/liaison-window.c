// SPDX-License-Identifier: GPL-3.0-or-later
// The window: welcome, unlock, or the register itself; and the actions all parts of the program share.
#include "liaison-window.h"

#include "liaison-error-text.h"
#include "liaison-import-drop.h"
#include "liaison-main-view.h"
#include "liaison-register-folder.h"
#include "liaison-unlock.h"
#include "liaison-welcome.h"
#include "liaison-window-private.h"
#include "liaison-window-size.h"

#include <glib/gi18n.h>

/* Moving the pointer calls the session at most this often, in microseconds. */
#define TOUCH_INTERVAL G_USEC_PER_SEC
/* A register that opens within this time, in milliseconds, is the first thing the window shows. */
#define PATIENCE 300

struct _LiaisonWindow {
  AdwApplicationWindow parent_instance;

  LiaisonSession *session;
  gint64 touched_at;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *main_view; /* only while the register is open */
  const char *place;    /* (nullable): where to go back to when it is unlocked */
  gboolean is_opening;  /* with a passphrase given at the start */
  guint present_source;
};

G_DEFINE_FINAL_TYPE (LiaisonWindow, liaison_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_page (LiaisonWindow *self, GtkWidget *page)
{
  GtkWidget *old = gtk_stack_get_visible_child (self->stack);

  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  /* At once: nothing of a locked register may stay for the length of a transition. */
  if (old)
    gtk_stack_remove (self->stack, old);
  /* The focus was in what is gone now. */
  gtk_widget_grab_focus (page);
}

/* A newer toast takes the place of an older one: an "Undo" must never stand beside what is not the last change. */
static void
add_toast (LiaisonWindow *self, AdwToast *toast)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
close_dialogs (LiaisonWindow *self)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    adw_dialog_force_close (dialog);
}

static void
show_state (LiaisonWindow *self)
{
  LiaisonSessionState state = liaison_session_state (self->session);
  gboolean is_open = state == LIAISON_SESSION_OPEN;
  g_autofree char *title = is_open ? liaison_register_name (liaison_session_folder (self->session))
                                   : g_strdup ("Liaison");

  gtk_window_set_title (GTK_WINDOW (self), title);
  liaison_window_enable_actions (self);
  if (self->main_view)
    self->place = liaison_main_view_place (LIAISON_MAIN_VIEW (self->main_view));
  self->main_view = NULL;
  /* What nobody may come to see is made when the window appears. */
  if (!is_open && !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  switch (state) {
  case LIAISON_SESSION_OPEN:
    self->main_view = liaison_main_view_new (self->session, self->place ? self->place : "today");
    show_page (self, self->main_view);
    break;
  case LIAISON_SESSION_LOCKED:
    show_page (self, liaison_unlock_new (self->session));
    break;
  case LIAISON_SESSION_CLOSED:
  default:
    self->place = NULL;
    show_page (self, liaison_welcome_new (self->session));
    break;
  }
}

static void
state_changed_cb (LiaisonWindow *self)
{
  if (liaison_session_state (self->session) != LIAISON_SESSION_OPEN) {
    close_dialogs (self);
    adw_toast_overlay_dismiss_all (self->toasts);
  }
  show_state (self);
  liaison_window_offer_draft (self);
}

/* A dialog gives the focus back to what had it; that may be gone. */
static void
dialog_changed_cb (LiaisonWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (page && !adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) &&
      (!focus || !gtk_widget_is_ancestor (focus, page)))
    gtk_widget_grab_focus (page);
}

/* A dialog keeps the keys of the window to itself; locking must work from everywhere. */
static void
visible_dialog_cb (LiaisonWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkEventController *controller;
  GtkShortcut *shortcut;

  if (!dialog || g_object_get_data (G_OBJECT (dialog), "lock-shortcut"))
    return;
  g_object_set_data (G_OBJECT (dialog), "lock-shortcut", GINT_TO_POINTER (TRUE));
  controller = gtk_shortcut_controller_new ();
  shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK), gtk_named_action_new ("win.lock"));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

static gboolean
event_cb (GtkEventController *controller, GdkEvent *event, gpointer user_data)
{
  LiaisonWindow *self = LIAISON_WINDOW (user_data);
  gint64 now = g_get_monotonic_time ();

  if (now - self->touched_at > TOUCH_INTERVAL) {
    self->touched_at = now;
    liaison_session_touch (self->session);
  }
  return GDK_EVENT_PROPAGATE;
}

static void
present_now (LiaisonWindow *self)
{
  g_clear_handle_id (&self->present_source, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static void
patience_over_cb (gpointer user_data)
{
  LiaisonWindow *self = LIAISON_WINDOW (user_data);

  self->present_source = 0;
  present_now (self);
}

static void
unlock_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->is_opening = FALSE;
  if (self->present_source)
    present_now (self);
  if (!liaison_session_unlock_finish (LIAISON_SESSION (source), result, &error))
    liaison_window_toast_error (self, error);
}

static void
liaison_window_show (GtkWidget *widget)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  GTK_WIDGET_CLASS (liaison_window_parent_class)->show (widget);
  if (!gtk_stack_get_visible_child (self->stack))
    show_state (self);
}

static void
liaison_window_dispose (GObject *object)
{
  LiaisonWindow *self = LIAISON_WINDOW (object);

  self->main_view = NULL;
  g_clear_handle_id (&self->present_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_WINDOW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_window_parent_class)->dispose (object);
}

static void
liaison_window_class_init (LiaisonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_window_dispose;
  widget_class->show = liaison_window_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/ui/liaison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, stack);
}

static void
liaison_window_init (LiaisonWindow *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (LIAISON_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  liaison_window_add_actions (self);
  liaison_import_take_drops (GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
  g_signal_connect_object (self, "notify::visible-dialog", G_CALLBACK (dialog_changed_cb), self, G_CONNECT_DEFAULT);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  liaison_window_size_keep (GTK_WINDOW (self));
}

/**
 * liaison_window_new:
 * @session: what it shows; the window follows its state
 *
 * Returns: (transfer none): a window of @application
 */
GtkWidget *
liaison_window_new (AdwApplication *application, LiaisonSession *session)
{
  LiaisonWindow *self = g_object_new (LIAISON_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::undo-label", G_CALLBACK (liaison_window_enable_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-label", G_CALLBACK (liaison_window_enable_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::identities-shown", G_CALLBACK (liaison_window_enable_actions), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
  liaison_window_offer_draft (self);
  return GTK_WIDGET (self);
}

/**
 * liaison_window_session:
 *
 * Returns: (transfer none): the session it shows
 */
LiaisonSession *
liaison_window_session (LiaisonWindow *self)
{
  g_return_val_if_fail (LIAISON_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * liaison_window_refresh:
 *
 * Makes all that is shown of the open register anew.
 */
void
liaison_window_refresh (LiaisonWindow *self)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));

  if (self->main_view)
    show_state (self);
}

/* Returns: (nullable): the view of the open register */
LiaisonMainView *
liaison_window_main_view (LiaisonWindow *self)
{
  return self->main_view ? LIAISON_MAIN_VIEW (self->main_view) : NULL;
}

/**
 * liaison_window_show_place:
 * @place: (transfer none): the name of a place, as liaison-places.c has it
 *
 * Goes there, or is there once a register is open.
 */
void
liaison_window_show_place (LiaisonWindow *self, const char *place)
{
  self->place = place;
  if (self->main_view)
    liaison_main_view_show_place (LIAISON_MAIN_VIEW (self->main_view), place);
}

/**
 * liaison_window_open_register:
 * @folder: of a register
 * @passphrase: (nullable): opens it at once; otherwise the window asks for it
 *
 * Goes to another register. What cannot be opened is said in a toast.
 */
void
liaison_window_open_register (LiaisonWindow *self, const char *folder, const char *passphrase)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LIAISON_IS_WINDOW (self));
  g_return_if_fail (folder);

  if (!liaison_session_choose (self->session, folder, &error))
    liaison_window_toast_error (self, error);
  else if (passphrase) {
    self->is_opening = TRUE;
    liaison_session_unlock (self->session, passphrase, FALSE, NULL, unlock_cb, g_object_ref (self));
  }
}

/**
 * liaison_window_present:
 *
 * Brings the window up; a new one as soon as the register that is being opened is there, unless that takes long.
 */
void
liaison_window_present (LiaisonWindow *self)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));

  if (!self->is_opening || gtk_widget_get_visible (GTK_WIDGET (self)))
    present_now (self);
  else if (!self->present_source)
    self->present_source = g_timeout_add_once (PATIENCE, patience_over_cb, self);
}

/**
 * liaison_window_toast:
 * @text: plain text
 *
 * Tells something that needs no answer.
 */
void
liaison_window_toast (LiaisonWindow *self, const char *text)
{
  g_autofree char *title = NULL;

  g_return_if_fail (LIAISON_IS_WINDOW (self));

  title = g_markup_escape_text (text, -1);
  add_toast (self, adw_toast_new (title));
}

/**
 * liaison_window_toast_error:
 *
 * Tells what went wrong. What was cancelled is not worth telling.
 */
void
liaison_window_toast_error (LiaisonWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIAISON_IS_WINDOW (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  liaison_window_toast (self, text);
}

/**
 * liaison_window_toast_undo:
 * @text: plain text: what was done
 *
 * Tells what was done, with a button that takes it back.
 */
void
liaison_window_toast_undo (LiaisonWindow *self, const char *text)
{
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_if_fail (LIAISON_IS_WINDOW (self));

  title = g_markup_escape_text (text, -1);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  add_toast (self, toast);
}
