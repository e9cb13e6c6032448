// SPDX-License-Identifier: GPL-3.0-or-later
// How to treat a partner without doing harm: a card in colour and in words, where there is something to mind.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SAFETY_CARD (liaison_safety_card_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSafetyCard, liaison_safety_card, LIAISON, SAFETY_CARD, AdwBin)

void liaison_safety_card_show (LiaisonSafetyCard *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
