// SPDX-License-Identifier: GPL-3.0-or-later
// The signature board of a letter: one row for each mandate, with what it has done and who holds it that day.
#pragma once

#include "liaison-read-letters.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_signature_board_new (LiaisonSession *session, LiaisonLetterDetails *details);

G_END_DECLS
