// SPDX-License-Identifier: GPL-3.0-or-later
// How a partner can be reached, and how it must not be.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_contact_points_new (LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
