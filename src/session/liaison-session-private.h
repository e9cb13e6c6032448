// SPDX-License-Identifier: GPL-3.0-or-later
// What the session's own files share.
#pragma once

#include "liaison-session.h"
#include "liaison-worker.h"

G_BEGIN_DECLS

typedef struct _LiaisonRequest LiaisonRequest;

/**
 * LiaisonRequest: one thing asked of a worker; it is the task's data.
 * @task: (nullable): while it is under way
 * @serial: of the session when it was asked: an answer to another one is dropped
 * @stops_on_lock: whether locking cancels it; what writes goes on
 * @cancellable: what the job watches; the caller's cancellable and locking both reach it
 * @run: does it, on the worker's thread; then @data is freed
 * @done: takes the answer, on the main thread, when it is not late; returns the task
 * @job: (nullable): for @run
 * @change: (nullable): for @run
 */
struct _LiaisonRequest {
  GTask *task;
  guint64 serial;
  gboolean stops_on_lock;
  GCancellable *cancellable;
  gulong chained;
  void (*run) (LiaisonRequest *request, LiaisonWorker *worker);
  void (*done) (LiaisonSession *self, LiaisonRequest *request);
  LiaisonJob job;
  LiaisonChangeJob change;
  gpointer data;
  GDestroyNotify free_data;
  gpointer result;
  GDestroyNotify free_result;
  GError *error;
};

struct _LiaisonSession {
  GObject parent_instance;

  LiaisonWorker *writer;
  LiaisonWorker *reader;
  GHashTable *requests; /* (element-type LiaisonRequest): under way */
  guint64 serial;
  guint64 n_reads;

  LiaisonSessionState state;
  char *folder;
  gboolean read_only;
  gboolean opening;
  char *undo_label;
  char *redo_label;

  guint wrong_tries;
  guint delay_source;
  LiaisonRequest *delayed;

  gboolean identities_shown;
  guint shown_source;
  gint64 shown_real;
  gint64 shown_monotonic;
  gboolean proving; /* a passphrase is being verified, or its answer waits */
  guint proof_source;
  LiaisonRequest *delayed_proof;

  guint idle_seconds;
  guint idle_source;
  gint64 touched_real;
  gint64 touched_monotonic;
};

/* liaison-request.c */
LiaisonRequest *liaison_request_new (LiaisonSession *self, gpointer tag, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
void liaison_request_start (LiaisonSession *self, LiaisonRequest *request, LiaisonWorker *worker);
void liaison_request_refuse (LiaisonRequest *request, GError *error);
void liaison_request_answer (LiaisonRequest *request);
void liaison_request_run_job (LiaisonRequest *request, LiaisonWorker *worker);

/* liaison-session.c */
void liaison_session_set_state (LiaisonSession *self, LiaisonSessionState state);
void liaison_session_set_read_only (LiaisonSession *self, gboolean read_only);
void liaison_session_set_labels (LiaisonSession *self, const char *undo_label, const char *redo_label);
void liaison_session_set_identities_shown (LiaisonSession *self, gboolean shown);
void liaison_session_emit_changed (LiaisonSession *self, GArray *touched);
void liaison_session_submit (LiaisonSession *self, LiaisonRequest *request, LiaisonWorker *worker);

/* liaison-session-open.c */
void liaison_session_disconnect (LiaisonSession *self);
void liaison_session_drop_delayed (LiaisonSession *self);
void liaison_session_unlock_with_key (LiaisonSession *self, LiaisonSecret *key, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
guint liaison_session_delay (guint wrong_tries);

/* liaison-session-identities.c */
void liaison_session_forget_identities (LiaisonSession *self);

/* liaison-session-idle.c */
void liaison_session_watch_idle (LiaisonSession *self);

G_END_DECLS
