// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which register to open.
#pragma once

#include "liaison-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_open_register_ask (LiaisonSession *session, GtkWidget *parent);

G_END_DECLS
