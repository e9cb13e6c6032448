// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a partner that may be the one that is being entered, while its names and contact points are typed.
//
// ::found (sentence) tells each time the answer changes: what to say about it, or NULL for none.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_DUPLICATE_WATCH (liaison_duplicate_watch_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDuplicateWatch, liaison_duplicate_watch, LIAISON, DUPLICATE_WATCH, GObject)

LiaisonDuplicateWatch *liaison_duplicate_watch_new (LiaisonSession *session);
void liaison_duplicate_watch_look_for (LiaisonDuplicateWatch *self, const char *kind, const char *name,
                                       GPtrArray *identity, const LiaisonId *except);
const LiaisonId *liaison_duplicate_watch_found (LiaisonDuplicateWatch *self);
const char *liaison_duplicate_watch_sentence (LiaisonDuplicateWatch *self);

G_END_DECLS
