// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the settings over to the session.
#pragma once

#include "liaison-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SETTINGS (liaison_settings_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSettings, liaison_settings, LIAISON, SETTINGS, GObject)

LiaisonSettings *liaison_settings_new (LiaisonSession *session);

G_END_DECLS
