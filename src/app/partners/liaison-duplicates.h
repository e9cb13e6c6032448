// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a partner that already bears a name, while the name is typed.
//
// ::found (title) tells each time the answer changes: a shown name, or NULL for none.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_DUPLICATES (liaison_duplicates_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDuplicates, liaison_duplicates, LIAISON, DUPLICATES, GObject)

LiaisonDuplicates *liaison_duplicates_new (LiaisonSession *session);
void liaison_duplicates_look_for (LiaisonDuplicates *self, const char *name, const LiaisonId *except);
const LiaisonId *liaison_duplicates_found (LiaisonDuplicates *self);

G_END_DECLS
