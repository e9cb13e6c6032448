// SPDX-License-Identifier: GPL-3.0-or-later
// Posts and their holders, as the register knows them: who held what on a day, and in which words.
#pragma once

#include "liaison-period.h"
#include "liaison-post.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonPostHeld: somebody in a post.
 * @post: (nullable): %NULL where it is gone
 * @words: the post as this holder bears it, with its body
 * @name: the shown name of the holder
 * @held: of liaison_store_posts_held(), whether they held it then; else whether they hold it today
 */
typedef struct {
  LiaisonTenure *tenure;
  LiaisonPost *post;
  char *words;
  char *name;
  LiaisonHeld held;
} LiaisonPostHeld;

GPtrArray *
liaison_store_succession (LiaisonStore *store, const LiaisonId *post, LiaisonLanguage language, GError **error);
GPtrArray *
liaison_store_posts_of (LiaisonStore *store, const LiaisonId *holder, LiaisonLanguage language, GError **error);
GPtrArray *liaison_posts_held_on (GPtrArray *held, const LiaisonMoment *on);

char *
liaison_store_partner_name (LiaisonStore *store, const LiaisonId *partner, LiaisonLanguage language, GError **error);
char *liaison_store_post_words (LiaisonStore *store, const LiaisonPost *post, const LiaisonId *holder,
                                LiaisonLanguage language, GError **error);
char *liaison_store_tenure_sentence (LiaisonStore *store, const LiaisonTenure *tenure, LiaisonLanguage language,
                                     GError **error);

G_END_DECLS
