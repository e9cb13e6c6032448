// SPDX-License-Identifier: GPL-3.0-or-later
// The preferences of this installation, and of the open register.
#pragma once

#include "liaison-language.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PREFERENCES (liaison_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPreferences, liaison_preferences, LIAISON, PREFERENCES, AdwPreferencesDialog)

AdwDialog *liaison_preferences_new (LiaisonSession *session);
LiaisonLanguage liaison_preferences_names_language (GSettings *settings);

G_END_DECLS
