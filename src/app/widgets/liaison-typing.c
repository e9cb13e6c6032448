// SPDX-License-Identifier: GPL-3.0-or-later
// Typing that goes on while a dialog that it began is not there yet.
//
// Between asking for a dialog and its being drawn nothing has the focus, and what is typed would be lost: it is kept
// here and written behind what the entry that gets the focus holds.
#include "liaison-typing.h"

/* Whoever waits longer than that typed for something else. */
#define LONGEST_MS 3000

typedef struct {
  GtkWidget *window;
  GtkEventController *keys; /* owned by the window */
  GString *typed;
  guint timeout;
  gulong focus_handler;
  gboolean is_over;
} Typing;

static void
forget_focus (Typing *typing)
{
  if (typing->focus_handler != 0)
    g_signal_handler_disconnect (typing->window, typing->focus_handler);
  typing->focus_handler = 0;
}

static void
stop (Typing *typing)
{
  if (typing->is_over)
    return;
  typing->is_over = TRUE;
  g_clear_handle_id (&typing->timeout, g_source_remove);
  forget_focus (typing);
  gtk_widget_remove_controller (typing->window, typing->keys);
}

/* With the controller. */
static void
free_typing (gpointer data, GClosure *closure)
{
  Typing *typing = data;

  g_clear_handle_id (&typing->timeout, g_source_remove);
  forget_focus (typing);
  g_string_free (typing->typed, TRUE);
  g_free (typing);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Typing *typing)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (letter == 0 || g_unichar_iscntrl (letter) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  g_string_append_unichar (typing->typed, letter);
  return TRUE;
}

static gboolean
timeout_cb (gpointer user_data)
{
  Typing *typing = user_data;

  typing->timeout = 0;
  stop (typing);
  return G_SOURCE_REMOVE;
}

/* The entry selects what it holds when it gets the focus: after that. */
static gboolean
write_cb (gpointer user_data)
{
  Typing *typing = user_data;
  GtkWidget *focus = typing->is_over ? NULL : gtk_root_get_focus (GTK_ROOT (typing->window));
  int position = -1;

  typing->timeout = 0;
  if (GTK_IS_EDITABLE (focus)) {
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
    position = gtk_editable_get_position (GTK_EDITABLE (focus));
    gtk_editable_insert_text (GTK_EDITABLE (focus), typing->typed->str, (int) typing->typed->len, &position);
    gtk_editable_set_position (GTK_EDITABLE (focus), position);
  }
  stop (typing);
  return G_SOURCE_REMOVE;
}

static void
focus_changed_cb (Typing *typing)
{
  if (!GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (typing->window))))
    return;
  g_clear_handle_id (&typing->timeout, g_source_remove);
  typing->timeout = g_idle_add_full (G_PRIORITY_HIGH, write_cb, typing, NULL);
}

/** liaison_typing_carry_on: What is typed from now on goes to the entry that gets the focus next in @widget's window,
 * behind what it holds. */
void
liaison_typing_carry_on (GtkWidget *widget)
{
  Typing *typing = g_new0 (Typing, 1);

  typing->window = GTK_WIDGET (gtk_widget_get_root (widget));
  typing->typed = g_string_new (NULL);
  typing->keys = gtk_event_controller_key_new ();
  typing->timeout = g_timeout_add (LONGEST_MS, timeout_cb, typing);
  gtk_event_controller_set_propagation_phase (typing->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_data (typing->keys, "key-pressed", G_CALLBACK (key_pressed_cb), typing, free_typing,
                         G_CONNECT_DEFAULT);
  gtk_widget_add_controller (typing->window, typing->keys);
  typing->focus_handler = g_signal_connect_swapped (typing->window, "notify::focus-widget",
                                                    G_CALLBACK (focus_changed_cb), typing);
}
