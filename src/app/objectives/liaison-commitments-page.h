// SPDX-License-Identifier: GPL-3.0-or-later
// What was promised, by whom, to whom; and what was asked for.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_commitments_page_new (LiaisonSession *session);

G_END_DECLS
