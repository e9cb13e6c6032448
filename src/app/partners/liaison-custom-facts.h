// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner has in the fields the office added, on its page. Not shown where there is nothing.
#pragma once

#include "liaison-read-custom.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CUSTOM_FACTS (liaison_custom_facts_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCustomFacts, liaison_custom_facts, LIAISON, CUSTOM_FACTS, AdwBin)

void liaison_custom_facts_show (LiaisonCustomFacts *self, LiaisonSession *session, const LiaisonId *partner);

G_END_DECLS
