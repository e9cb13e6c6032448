// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about a partner as words and rows.
#pragma once

#include "liaison-names.h"
#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

char *liaison_partner_facts_post (LiaisonPartnerDetails *details, const LiaisonPost *post);
char *liaison_partner_facts_value (LiaisonNames *names, LiaisonPartnerDetails *details, const LiaisonField *field);
GtkWidget *liaison_partner_facts_row (const char *label, const char *value);
GtkWidget *liaison_partner_facts_add (AdwPreferencesGroup *group, LiaisonNames *names, LiaisonPartnerDetails *details,
                                      const char *field);

G_END_DECLS
