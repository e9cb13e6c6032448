// SPDX-License-Identifier: GPL-3.0-or-later
// What the office pursues together with others.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_objectives_page_new (LiaisonSession *session);

G_END_DECLS
