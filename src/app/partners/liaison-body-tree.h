// SPDX-License-Identifier: GPL-3.0-or-later
// Where a body stands among others: what it is part of, what is part of it.
#pragma once

#include "liaison-read-links.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_body_tree_new (const LiaisonPartnerLinks *links);

G_END_DECLS
