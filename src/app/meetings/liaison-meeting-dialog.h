// SPDX-License-Identifier: GPL-3.0-or-later
// Logs a meeting, plans one, or edits one.
#pragma once

#include "liaison-draft.h"
#include "liaison-visit.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MEETING_DIALOG (liaison_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMeetingDialog, liaison_meeting_dialog, LIAISON, MEETING_DIALOG, AdwDialog)

AdwDialog *liaison_meeting_dialog_new (LiaisonSession *session, const LiaisonId *meeting, const LiaisonId *with_partner,
                                       const LiaisonMoment *on);
AdwDialog *liaison_meeting_dialog_new_of_visit (LiaisonSession *session, const LiaisonVisit *visit);
AdwDialog *liaison_meeting_dialog_new_at (LiaisonSession *session, const LiaisonMoment *starts,
                                          const LiaisonMoment *ends, const char *title);
AdwDialog *liaison_meeting_dialog_new_about (LiaisonSession *session, const char *field, const LiaisonId *about);
AdwDialog *liaison_meeting_dialog_new_duplicate (LiaisonSession *session, const LiaisonId *meeting,
                                                 const LiaisonMoment *occurrence);
AdwDialog *
liaison_meeting_dialog_new_outcome (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence);
AdwDialog *liaison_meeting_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *kept);

G_END_DECLS
