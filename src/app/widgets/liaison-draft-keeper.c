// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what a dialog holds unsaved when the register locks, and lets go of it when the dialog is done with.
//
// A dialog made of the draft leaves it in the register until it is saved or discarded: should the program end badly
// meanwhile, it is offered again.
#include "liaison-draft-keeper.h"

#include <glib/gi18n.h>

#define DATA "liaison-draft-keeper"

typedef struct {
  LiaisonSession *session;
  LiaisonDraftMaker maker;
  gboolean is_restored; /* the draft in the register is that of this dialog */
  gboolean is_done;     /* it is closed, or about to be because the register locks */
} Keeper;

static void
free_keeper (gpointer data)
{
  g_object_unref (((Keeper *) data)->session);
  g_free (data);
}

static Keeper *
get_keeper (AdwDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), DATA);
}

static void
drop_draft (Keeper *keeper)
{
  if (keeper->is_restored)
    liaison_session_keep_draft (keeper->session, NULL);
  keeper->is_restored = FALSE;
}

/* In the dialog itself, which may cover the window's own toasts. */
static void
add_toast (AdwDialog *dialog, const char *title)
{
  g_autoptr (GtkWidget) child = g_object_ref (adw_dialog_get_child (dialog));
  GtkWidget *focus = adw_dialog_get_focus (dialog);
  AdwToastOverlay *toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());

  adw_dialog_set_child (dialog, NULL);
  adw_toast_overlay_set_child (toasts, child);
  adw_dialog_set_child (dialog, GTK_WIDGET (toasts));
  adw_dialog_set_focus (dialog, focus);
  adw_toast_overlay_add_toast (toasts, adw_toast_new (title));
}

static void
locking_cb (LiaisonSession *session, gpointer user_data)
{
  AdwDialog *dialog = user_data;
  Keeper *keeper = get_keeper (dialog);
  g_autoptr (LiaisonDraft) draft = keeper->is_done ? NULL : keeper->maker (dialog);

  if (draft != NULL)
    liaison_session_keep_draft (session, draft);
  else if (!keeper->is_done)
    drop_draft (keeper);
  keeper->is_done = TRUE;
}

static void
closed_cb (AdwDialog *dialog)
{
  Keeper *keeper = get_keeper (dialog);

  if (!keeper->is_done)
    drop_draft (keeper);
  /* What was saved or discarded must not come back though the dialog lives on for the length of its going. */
  keeper->is_done = TRUE;
}

/**
 * liaison_draft_keeper_watch:
 * @maker: called when @session is about to lock, after which @dialog is closed
 *
 * Call once, when @dialog is made.
 */
void
liaison_draft_keeper_watch (AdwDialog *dialog, LiaisonSession *session, LiaisonDraftMaker maker)
{
  Keeper *keeper = g_new0 (Keeper, 1);

  keeper->session = g_object_ref (session);
  keeper->maker = maker;
  g_object_set_data_full (G_OBJECT (dialog), DATA, keeper, free_keeper);
  g_signal_connect_object (session, "locking", G_CALLBACK (locking_cb), dialog, G_CONNECT_DEFAULT);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);
}

/** liaison_draft_keeper_restored: Says, also to the person, that @dialog, not yet presented, shows the draft that is
 * kept. */
void
liaison_draft_keeper_restored (AdwDialog *dialog)
{
  get_keeper (dialog)->is_restored = TRUE;
  add_toast (dialog, _ ("Your unsaved edit is back"));
}

/** liaison_draft_keeper_is_restored: Returns: whether @dialog shows the draft that is kept */
gboolean
liaison_draft_keeper_is_restored (AdwDialog *dialog)
{
  return get_keeper (dialog)->is_restored;
}

/** liaison_draft_keeper_saved: Removes the draft @dialog was made of: it is saved. Closing does so too. */
void
liaison_draft_keeper_saved (AdwDialog *dialog)
{
  drop_draft (get_keeper (dialog));
}
