// SPDX-License-Identifier: GPL-3.0-or-later
// An open session over an empty register in a folder of its own, and waiting for answers.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

#define PASSPHRASE "nine wet umbrellas"

typedef struct {
  LiaisonSession *session;
  char *folder;
  char *recovery_key;
  guint n_changed;
  guint n_locked;
  guint n_unlocked;
  guint n_touched; /* of the last ::changed */
} SessionFixture;

void session_fixture_set_up (SessionFixture *fixture, gconstpointer data);
void session_fixture_tear_down (SessionFixture *fixture, gconstpointer data);
void session_fixture_unlock (SessionFixture *fixture);

/* A GAsyncReadyCallback; user_data is where to put the answer. */
void take_answer_cb (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *wait_for_answer (GAsyncResult **place);
void run_until_idle (void);

gboolean unlock (LiaisonSession *session, const char *secret, gboolean is_recovery_key, GError **error);
gboolean commit (LiaisonSession *session, LiaisonChangeSet *set, GError **error);
void commit_well (LiaisonSession *session, LiaisonChangeSet *set);
char *undo (LiaisonSession *session, GError **error);
char *redo (LiaisonSession *session, GError **error);
gint64 count_partners (LiaisonSession *session);

LiaisonRecord *make_record (const LiaisonEntity *entity, const char *first_field, ...) G_GNUC_NULL_TERMINATED;
LiaisonRecord *add_partner (LiaisonChangeSet *set, const char *name);
LiaisonRecord *add_part (LiaisonChangeSet *set, const LiaisonEntity *entity, const char *field,
                         const LiaisonRecord *owner, const char *first_field, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
