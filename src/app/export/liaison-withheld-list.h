// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to an audience, and what is withheld and why, before anything is written.
#pragma once

#include "liaison-session-export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WITHHELD_LIST (liaison_withheld_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWithheldList, liaison_withheld_list, LIAISON, WITHHELD_LIST, AdwPreferencesGroup)

void liaison_withheld_list_set_strikes (LiaisonWithheldList *self, gboolean strikes);
void liaison_withheld_list_show (LiaisonWithheldList *self, const LiaisonDisclosure *disclosure);

G_END_DECLS
