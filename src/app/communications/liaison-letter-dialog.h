// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a letter: its reference as it is written anywhere, whom it goes to, its dates.
#pragma once

#include "liaison-communication.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *
liaison_letter_dialog_new (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
AdwDialog *liaison_letter_dialog_edit (LiaisonSession *session, const LiaisonCommunication *letter);

G_END_DECLS
