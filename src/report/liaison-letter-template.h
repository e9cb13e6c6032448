// SPDX-License-Identifier: GPL-3.0-or-later
// The templates of letters that are built in; see data/templates/README.md.
#pragma once

#include "liaison-language.h"

G_BEGIN_DECLS

char *liaison_letter_template_shipped (const char *type, LiaisonLanguage language);

G_END_DECLS
