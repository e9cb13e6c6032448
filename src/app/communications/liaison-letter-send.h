// SPDX-License-Identifier: GPL-3.0-or-later
// Asks on which day a letter was sent, and says who has not signed it.
#pragma once

#include "liaison-read-letters.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_letter_ask_send (GtkWidget *where, LiaisonSession *session, const LiaisonLetterDetails *details);

G_END_DECLS
