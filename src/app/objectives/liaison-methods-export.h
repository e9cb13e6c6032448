// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the comparison of working methods out: for whom, what is withheld, then the file.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_methods_export_new (LiaisonSession *session);

G_END_DECLS
