// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an exchange: what passed, between whom, and whether it may be shared onward.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_exchange_view_new (LiaisonSession *session, const LiaisonId *id);

G_END_DECLS
