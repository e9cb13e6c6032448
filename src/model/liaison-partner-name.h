// SPDX-License-Identifier: GPL-3.0-or-later
// Which of a partner's names is shown.
#pragma once

#include "liaison-language.h"
#include "liaison-partner.h"

G_BEGIN_DECLS

const LiaisonPartnerName *liaison_partner_name_choose (GPtrArray *names, LiaisonLanguage language);
const LiaisonPartnerName *liaison_partner_name_choose_acronym (GPtrArray *names, LiaisonLanguage language);
const char *liaison_partner_name_guess_script (const char *text);

G_END_DECLS
