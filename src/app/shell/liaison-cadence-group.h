// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: how often the office means to meet the partners of each family.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CADENCE_GROUP (liaison_cadence_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCadenceGroup, liaison_cadence_group, LIAISON, CADENCE_GROUP, AdwPreferencesGroup)

GtkWidget *liaison_cadence_group_new (LiaisonSession *session);

G_END_DECLS
