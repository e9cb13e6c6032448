// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of a partner: to it, signed by it, about it.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_LETTERS (liaison_partner_letters_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerLetters, liaison_partner_letters, LIAISON, PARTNER_LETTERS, AdwBin)

void
liaison_partner_letters_show (LiaisonPartnerLetters *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
