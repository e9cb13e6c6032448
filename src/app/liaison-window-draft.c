// SPDX-License-Identifier: GPL-3.0-or-later
// Brings back the edit that was in progress when the register was locked.
#include "liaison-consent-dialog.h"
#include "liaison-draft.h"
#include "liaison-matter-dialog.h"
#include "liaison-matter-part-dialogs.h"
#include "liaison-meeting-dialog.h"
#include "liaison-partner-dialog.h"
#include "liaison-post-dialogs.h"
#include "liaison-relation-dialog.h"
#include "liaison-visit-dialogs.h"
#include "liaison-window-private.h"

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonDraft) draft = liaison_session_load_draft_finish (session, result, &error);
  AdwDialog *dialog = NULL;

  if (draft != NULL)
    dialog = liaison_partner_dialog_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_meeting_dialog_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_consent_dialog_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_relation_dialog_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_post_dialogs_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_matter_dialog_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_matter_part_dialog_new_restored (session, draft);
  if (draft != NULL && dialog == NULL)
    dialog = liaison_visit_dialogs_new_restored (session, draft);
  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
  else if (error != NULL)
    liaison_window_toast_error (self, error);
}

/* Opens the dialog again that held unsaved edits when the register was locked, as it was. */
void
liaison_window_offer_draft (LiaisonWindow *self)
{
  LiaisonSession *session = liaison_window_session (self);

  if (liaison_session_state (session) == LIAISON_SESSION_OPEN && !liaison_session_is_read_only (session))
    liaison_session_load_draft (session, NULL, loaded_cb, g_object_ref (self));
}
