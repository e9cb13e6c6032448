// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that owns one connection and does what is pushed to it, in that order. Private to the session.
#pragma once

#include "liaison-store.h"
#include "liaison-undo-stack.h"

G_BEGIN_DECLS

/**
 * LiaisonWorker:
 * @store: (nullable): its connection; touched on its own thread only, as is everything below
 * @undo: (nullable): the writer's
 * @lock: the writer's hold on the register, a file descriptor; -1 for none
 */
typedef struct {
  GThread *thread;
  GAsyncQueue *queue;
  LiaisonStore *store;
  LiaisonUndoStack *undo;
  int lock;
} LiaisonWorker;

/** LiaisonWork: one piece of work; runs on the thread of @worker. */
typedef void (*LiaisonWork) (LiaisonWorker *worker, gpointer data);

LiaisonWorker *liaison_worker_new (const char *name);
void liaison_worker_push (LiaisonWorker *worker, LiaisonWork work, gpointer data);
void liaison_worker_call (LiaisonWorker *worker, LiaisonWork work, gpointer data);
void liaison_worker_stop (LiaisonWorker *worker);

G_END_DECLS
