// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing connections, on the workers' threads. Private to the session.
//
// The key exists only while a register is being opened; what stays is inside the two connections.
#pragma once

#include "liaison-session-private.h"

G_BEGIN_DECLS

/**
 * LiaisonOpening: the data of the request.
 * @author: (nullable): of a new register; %NULL to open one that is there
 * @key: (nullable): the database key, where the keyring gave it; then there is no @secret
 */
typedef struct {
  char *folder;
  char *secret;
  char *author;
  gboolean is_recovery_key;
  LiaisonSecret *key;
  LiaisonWorker *reader;
} LiaisonOpening;

/** LiaisonOpened: what opening brings back to the main thread; @recovery_key is that of a new register. */
typedef struct {
  char *folder;
  char *recovery_key;
  gboolean read_only;
  char *undo_label;
} LiaisonOpened;

void liaison_opening_free (gpointer data);
void liaison_opened_free (gpointer data);
void liaison_opening_run_unlock (LiaisonRequest *request, LiaisonWorker *worker);
void liaison_opening_run_create (LiaisonRequest *request, LiaisonWorker *worker);
void liaison_opening_close_reader (LiaisonWorker *worker, gpointer data);
void liaison_opening_close_writer (LiaisonWorker *worker, gpointer data);

G_END_DECLS
