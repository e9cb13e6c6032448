// SPDX-License-Identifier: GPL-3.0-or-later
// Which families of partners were met where, and who was not.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_coverage_page_new (LiaisonSession *session);

G_END_DECLS
