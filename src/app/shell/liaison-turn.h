// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo that tell how far they are, and let go, when they take long.
#pragma once

#include "liaison-session-bulk.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_turn (GtkWidget *window, LiaisonSession *session, LiaisonTurn direction, GAsyncReadyCallback callback,
                   gpointer user_data);

G_END_DECLS
