// SPDX-License-Identifier: GPL-3.0-or-later
// Edits what a partner asked for: how urgent it is, where it was raised, what answered it.
#pragma once

#include "liaison-need.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *
liaison_need_dialog_new (LiaisonSession *session, const LiaisonNeed *before, LiaisonNeed *need, const char *name);

G_END_DECLS
