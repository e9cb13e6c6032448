// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a form for the fields the office added. Shown only where there are any for the kind.
#pragma once

#include "liaison-change-set.h"
#include "liaison-read-custom.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CUSTOM_GROUP (liaison_custom_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCustomGroup, liaison_custom_group, LIAISON, CUSTOM_GROUP, AdwPreferencesGroup)

void liaison_custom_group_load (LiaisonCustomGroup *self, LiaisonSession *session, const LiaisonId *partner);
void liaison_custom_group_show_kind (LiaisonCustomGroup *self, const char *kind);
gboolean
liaison_custom_group_save (LiaisonCustomGroup *self, const LiaisonId *partner, LiaisonChangeSet *set, GError **error);
gboolean liaison_custom_group_keep (LiaisonCustomGroup *self, GHashTable *texts);
void liaison_custom_group_restore (LiaisonCustomGroup *self, GHashTable *texts);

G_END_DECLS
