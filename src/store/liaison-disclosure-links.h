// SPDX-License-Identifier: GPL-3.0-or-later
// What cards and calendars need of records that those that go refer to. Used by the disclosure alone.
#pragma once

#include "liaison-disclosure.h"

G_BEGIN_DECLS

void
liaison_disclosure_gather_links (LiaisonDisclosure *out, LiaisonStore *store, const LiaisonAudienceContext *context);

G_END_DECLS
