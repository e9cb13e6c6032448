// SPDX-License-Identifier: GPL-3.0-or-later
// The mandates that a letter may concern, each with the reason; those that are ticked are invited.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_suggest_dialog_new (LiaisonSession *session, const LiaisonId *letter);

G_END_DECLS
