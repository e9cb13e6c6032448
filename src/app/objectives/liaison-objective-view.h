// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an objective: what it is, who has which role, what is measured, what was done for it.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_objective_view_new (LiaisonSession *session, const LiaisonId *id);

G_END_DECLS
