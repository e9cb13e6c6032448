// SPDX-License-Identifier: GPL-3.0-or-later
// The list of matters: search, filters, what each one lacks.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_matters_list_new (LiaisonSession *session);

G_END_DECLS
