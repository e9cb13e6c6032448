// SPDX-License-Identifier: GPL-3.0-or-later
// What else a partner is called: its other names, the titles of a mandate, or that a code name stands for them.
#pragma once

#include "liaison-names.h"
#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_partner_names_new (LiaisonNames *names, LiaisonPartnerDetails *details);
GtkWidget *liaison_partner_names_new_hidden (void);
GtkWidget *liaison_partner_names_new_titles (LiaisonPartnerDetails *details);
char *liaison_partner_names_join (LiaisonPartnerDetails *details);

G_END_DECLS
