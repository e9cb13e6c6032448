// SPDX-License-Identifier: GPL-3.0-or-later
// What a reminder says: when, and nothing else.
#pragma once

#include "liaison-language.h"

G_BEGIN_DECLS

char *liaison_reminder_text (const LiaisonMoment *starts, const LiaisonMoment *now, GTimeZone *zone,
                             LiaisonLanguage language);

G_END_DECLS
