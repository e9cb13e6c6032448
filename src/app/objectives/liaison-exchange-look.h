// SPDX-License-Identifier: GPL-3.0-or-later
// How an exchange is told.
#pragma once

#include "liaison-read-objectives.h"

G_BEGIN_DECLS

char *liaison_exchange_parties (const LiaisonExchangeRow *row);
const char *liaison_exchange_onward_label (gboolean onward);

G_END_DECLS
