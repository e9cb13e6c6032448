// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters, searched, filtered, counted.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_letter_register_new (LiaisonSession *session);

G_END_DECLS
