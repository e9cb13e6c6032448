// SPDX-License-Identifier: GPL-3.0-or-later
// Logs a meeting, or edits one.
#include "liaison-meeting-dialog.h"

struct _LiaisonMeetingDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonMeetingDialog, liaison_meeting_dialog, ADW_TYPE_DIALOG)

static void
liaison_meeting_dialog_dispose (GObject *object)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_meeting_dialog_parent_class)->dispose (object);
}

static void
liaison_meeting_dialog_class_init (LiaisonMeetingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_dialog_dispose;
}

static void
liaison_meeting_dialog_init (LiaisonMeetingDialog *self)
{
}

AdwDialog *
liaison_meeting_dialog_new (LiaisonSession *session, const LiaisonId *meeting, const LiaisonId *with_partner,
                            const LiaisonMoment *on)
{
  LiaisonMeetingDialog *self = g_object_new (LIAISON_TYPE_MEETING_DIALOG, NULL);

  self->session = g_object_ref (session);
  return ADW_DIALOG (self);
}
