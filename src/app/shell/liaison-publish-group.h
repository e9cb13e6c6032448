// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: what of the meetings the desktop's own calendar shows.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PUBLISH_GROUP (liaison_publish_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPublishGroup, liaison_publish_group, LIAISON, PUBLISH_GROUP, AdwPreferencesGroup)

GtkWidget *liaison_publish_group_new (LiaisonSession *session);

G_END_DECLS
