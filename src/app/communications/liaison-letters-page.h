// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of the mandate, the situations they are about, who signed them and what was answered.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_letters_page_new (LiaisonSession *session);

G_END_DECLS
