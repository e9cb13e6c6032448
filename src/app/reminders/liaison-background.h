// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the program running without a window, where the person wants to be reminded then.
//
// It runs on only while the register is open: a locked one has nothing to remind of. The desktop is asked for the
// permission once, when the setting is first turned on; where it refuses, the setting goes off again, and where there
// is nobody to ask, nothing is needed.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_BACKGROUND (liaison_background_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBackground, liaison_background, LIAISON, BACKGROUND, GObject)

LiaisonBackground *liaison_background_new (GApplication *application, LiaisonSession *session);
void liaison_background_end (LiaisonBackground *self);

G_END_DECLS
