// SPDX-License-Identifier: GPL-3.0-or-later
// The year in numbers.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_figures_page_new (LiaisonSession *session);

G_END_DECLS
