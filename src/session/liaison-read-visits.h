// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits for the window's pages: the reads of liaison-visits.h are jobs of liaison_session_read().
#pragma once

#include "liaison-session.h"
#include "liaison-visits.h"

G_BEGIN_DECLS
G_END_DECLS
