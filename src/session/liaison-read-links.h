// SPDX-License-Identifier: GPL-3.0-or-later
// What ties a partner to others: posts and their holders, bodies above and below, relations.
//
// Like liaison-reads.h: a function starts a job of the reader, the one with _finish takes the answer. All words are in
// the language of the interface.
#pragma once

#include "liaison-posts.h"
#include "liaison-relations.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/** LiaisonBodyPost: a post of a body. @title: as its holder bears it, both genders if it is vacant. @succession:
 * (element-type LiaisonPostHeld): the latest first */
typedef struct {
  LiaisonPost *post;
  char *title;
  GPtrArray *succession;
} LiaisonBodyPost;

/** LiaisonLink: a partner that is led to. */
typedef struct {
  LiaisonId id;
  char *name;
  char *kind;
} LiaisonLink;

/**
 * LiaisonPartnerLinks:
 * @posts: (element-type LiaisonBodyPost): the posts of this body, those that still exist first
 * @held: (element-type LiaisonPostHeld): the posts this partner holds or held, the latest first
 * @above: (element-type LiaisonLink): what it is part of, the widest first
 * @below: (element-type LiaisonLink): what is part of it, by name
 */
typedef struct {
  GPtrArray *posts;
  GPtrArray *held;
  GPtrArray *above;
  GPtrArray *below;
} LiaisonPartnerLinks;

void liaison_partner_links_free (LiaisonPartnerLinks *links);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPartnerLinks, liaison_partner_links_free)

void liaison_session_load_links (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
LiaisonPartnerLinks *liaison_session_load_links_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* The posts of a body; (element-type LiaisonBodyPost). */
void liaison_session_load_body_posts (LiaisonSession *self, const LiaisonId *body, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_body_posts_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* The posts somebody holds and held; (element-type LiaisonPostHeld). */
void liaison_session_load_posts_of (LiaisonSession *self, const LiaisonId *holder, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_posts_of_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* The relations of a partner, from either side; (element-type LiaisonRelationLine). */
void liaison_session_load_relations (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_relations_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/** LiaisonRelationChoice: a type of relation, read in one direction. @label: as it starts from the partner */
typedef struct {
  LiaisonRelationType *type;
  LiaisonDirection direction;
  char *label;
} LiaisonRelationChoice;

/* How a partner may be related to another one; (element-type LiaisonRelationChoice), by label. */
void liaison_session_load_relation_choices (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_relation_choices_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
