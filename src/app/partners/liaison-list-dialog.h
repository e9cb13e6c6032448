// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name of a saved list.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_list_dialog_save (GtkWidget *parent, LiaisonSession *session, const LiaisonQuery *query);
void liaison_list_dialog_rename (GtkWidget *parent, LiaisonSession *session, const LiaisonId *id, const char *name);

G_END_DECLS
