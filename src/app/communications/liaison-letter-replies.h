// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered to a letter, each reply with its files; the dialogs of replies and signatories.
#pragma once

#include "liaison-read-letters.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_letter_replies_new (LiaisonSession *session, LiaisonLetterDetails *details);
AdwDialog *
liaison_reply_dialog_new (LiaisonSession *session, const LiaisonLetterDetails *details, const LiaisonReply *reply);
AdwDialog *liaison_signatory_dialog_new (LiaisonSession *session, const LiaisonLetterDetails *details,
                                         const LiaisonSignatory *signatory);

G_END_DECLS
