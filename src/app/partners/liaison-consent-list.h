// SPDX-License-Identifier: GPL-3.0-or-later
// What a person agreed to, and how far they may be named now.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_consent_list_new (LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
