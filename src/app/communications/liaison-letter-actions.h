// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to letters from the window, each as one change set that can be undone.
#pragma once

#include "liaison-read-letters.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_letter_sign (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter, const LiaisonId *mandate,
                          LiaisonSignatureStep step);
void liaison_letter_invite (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter, GPtrArray *suggestions);
void liaison_letter_lead (GtkWidget *where, LiaisonSession *session, const LiaisonId *signatory);
void liaison_letter_send (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter, const LiaisonMoment *on);
void liaison_letter_follow_up (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter);
void liaison_letter_publish (GtkWidget *where, LiaisonSession *session, const LiaisonCommunication *letter,
                             const LiaisonMoment *on);

G_END_DECLS
