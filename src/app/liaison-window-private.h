// SPDX-License-Identifier: GPL-3.0-or-later
// Between the files of the window.
#pragma once

#include "liaison-main-view.h"
#include "liaison-window.h"

G_BEGIN_DECLS

void liaison_window_add_actions (LiaisonWindow *self);
void liaison_window_enable_actions (LiaisonWindow *self);
void liaison_window_offer_draft (LiaisonWindow *self);
LiaisonMainView *liaison_window_main_view (LiaisonWindow *self);

G_END_DECLS
