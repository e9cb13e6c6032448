// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo that tell how far they are, and let go, when they take long.
#include "liaison-turn.h"

#include <glib/gi18n.h>

/* Work that takes longer than this, in milliseconds, shows how far it is, as often. */
#define PATIENCE 500
#define TICK     120

typedef struct {
  GtkWidget *window; /* (nullable) (weak) */
  LiaisonTurn direction;
  LiaisonImportMeter *meter;
  GCancellable *cancellable;
  guint source;
  AdwDialog *dialog;        /* (nullable): once it has taken long */
  GtkProgressBar *progress; /* (nullable): in it */
  GAsyncReadyCallback callback;
  gpointer user_data;
} Turn;

static void
free_turn (Turn *turn)
{
  g_clear_handle_id (&turn->source, g_source_remove);
  g_clear_weak_pointer (&turn->window);
  g_clear_object (&turn->dialog);
  liaison_import_meter_unref (turn->meter);
  g_object_unref (turn->cancellable);
  g_free (turn);
}

static void
response_cb (GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
show_dialog (Turn *turn)
{
  turn->dialog = g_object_ref_sink (
      adw_alert_dialog_new (turn->direction == LIAISON_TURN_UNDO ? _ ("Undoing") : _ ("Doing It Again"), NULL));
  turn->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (turn->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How far it is"),
                                  -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (turn->dialog), GTK_WIDGET (turn->progress));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (turn->dialog), "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (turn->dialog), "none");
  g_signal_connect_object (turn->dialog, "response::cancel", G_CALLBACK (response_cb), turn->cancellable,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (turn->dialog, turn->window);
}

static gboolean
tick_cb (gpointer user_data)
{
  Turn *turn = user_data;

  if (turn->dialog == NULL && turn->window != NULL)
    show_dialog (turn);
  if (turn->progress != NULL)
    gtk_progress_bar_set_fraction (turn->progress, liaison_import_meter_fraction (turn->meter));
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_over_cb (gpointer user_data)
{
  Turn *turn = user_data;

  turn->source = g_timeout_add (TICK, tick_cb, turn);
  tick_cb (turn);
  return G_SOURCE_REMOVE;
}

static void
turned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Turn *turn = user_data;

  if (turn->dialog != NULL)
    adw_dialog_force_close (turn->dialog);
  turn->callback (source, result, turn->user_data);
  free_turn (turn);
}

/**
 * liaison_turn:
 * @window: shows the dialog
 * @callback: answers it with liaison_session_undo_finish(); cancelled, everything is as it was
 *
 * Undoes or redoes the last change. Closing the dialog otherwise than by its button lets it go on.
 */
void
liaison_turn (GtkWidget *window, LiaisonSession *session, LiaisonTurn direction, GAsyncReadyCallback callback,
              gpointer user_data)
{
  Turn *turn = g_new0 (Turn, 1);

  g_set_weak_pointer (&turn->window, window);
  turn->direction = direction;
  turn->meter = liaison_import_meter_new ();
  turn->cancellable = g_cancellable_new ();
  turn->callback = callback;
  turn->user_data = user_data;
  turn->source = g_timeout_add (PATIENCE, patience_over_cb, turn);
  liaison_session_turn (session, direction, turn->meter, turn->cancellable, turned_cb, turn);
}
