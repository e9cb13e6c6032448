// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in English or French whatever the interface's language: a French document may come from an English window.
//
// The French catalogue, which po/fr.po is made into, is built in: gettext knows one language a process only. Mark the
// texts with N_() and NC_() as any others, and translate them here. Any thread may ask; what is returned lives as long
// as the program.
#pragma once

#include "liaison-language.h"

G_BEGIN_DECLS

const char *liaison_translate (LiaisonLanguage language, const char *text);
const char *liaison_translate_context (LiaisonLanguage language, const char *context, const char *text);
const char *liaison_translate_plural (LiaisonLanguage language, const char *one, const char *many, guint count);

G_END_DECLS
