// SPDX-License-Identifier: GPL-3.0-or-later
// The register as a window sees it: everything off the main thread, one "changed" per change set.
//
// Call everything here on the main thread. A LiaisonSession has one writer thread and one reader thread, each with its
// own connection; jobs are plain synchronous functions over the store (LiaisonJob) pushed to one of them. Answers
// arrive on the main thread, those of one thread in the order asked (a cancelled one may be later). Locking closes the
// connections, forgets the key, and emits ::locked; whoever shows content drops it then. An answer that comes later
// than that is dropped: G_IO_ERROR_CANCELLED. Before that it emits ::locking, the last moment to ask for something to
// be written: see liaison-draft.h.
//
// Properties, all read only, with notify: "state" (LiaisonSessionState), "read-only", "undo-label", "redo-label",
// "identities-shown". While that is FALSE nothing that is read tells who stands behind a code name: such a partner has
// no names and no contact points, and is not found by them. When it turns, ::changed names every partner with a code
// name, so that whoever shows one reads it again.
// Signals: ::unlocked (), ::locking () while it is open for the last moment, ::locked () once each time it stops being
// open, ::changed (GArray of LiaisonTouched) once per change set, before the answer of who asked for it.
#pragma once

#include "liaison-change-set.h"
#include "liaison-directory.h"
#include "liaison-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SESSION (liaison_session_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSession, liaison_session, LIAISON, SESSION, GObject)

typedef enum {
  LIAISON_SESSION_CLOSED, /* no register is chosen */
  LIAISON_SESSION_LOCKED, /* a register is chosen, its key is not here */
  LIAISON_SESSION_OPEN,
} LiaisonSessionState;

#define LIAISON_TYPE_SESSION_STATE (liaison_session_state_get_type ())
GType liaison_session_state_get_type (void);

/**
 * LiaisonJob:
 * @store: the thread's connection
 * @data: what was given to liaison_session_read() or liaison_session_write()
 * @cancellable: also watched by the store
 * @error: where to say why it failed
 *
 * Runs on a worker thread. Must not touch widgets, nor commit: that is what liaison_session_change() is for.
 *
 * Returns: (transfer full): what liaison_session_finish() returns; %NULL without an error is an answer too
 */
typedef gpointer (*LiaisonJob) (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);

/**
 * LiaisonChangeJob:
 *
 * Makes a change set on the writer thread, out of what it reads there; nobody writes between the reading and the
 * commit.
 *
 * Returns: (transfer full): what to commit; %NULL with @error set to refuse
 */
typedef LiaisonChangeSet *(*LiaisonChangeJob) (LiaisonStore *store, gpointer data, GCancellable *cancellable,
                                               GError **error);

LiaisonSession *liaison_session_new (void);
LiaisonSessionState liaison_session_state (LiaisonSession *self);
const char *liaison_session_folder (LiaisonSession *self);

/* Opening. Creating leaves it open. `recovery_key` is what must be shown once. */
void liaison_session_create (LiaisonSession *self, const char *folder, const char *passphrase, const char *author,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean
liaison_session_create_finish (LiaisonSession *self, GAsyncResult *result, char **recovery_key, GError **error);
gboolean liaison_session_choose (LiaisonSession *self, const char *folder, GError **error);
void liaison_session_unlock (LiaisonSession *self, const char *secret, gboolean is_recovery_key,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_unlock_finish (LiaisonSession *self, GAsyncResult *result, GError **error);
void liaison_session_lock (LiaisonSession *self);
void liaison_session_close (LiaisonSession *self);
void liaison_session_touch (LiaisonSession *self);                        /* somebody is here: puts idle locking off */
void liaison_session_set_idle_lock (LiaisonSession *self, guint seconds); /* 0: never */
gboolean liaison_session_is_read_only (LiaisonSession *self);

/* Identities: shown for so many seconds at a time, to whoever enters the passphrase again. */
#define LIAISON_IDENTITIES_SECONDS 300
void liaison_session_show_identities (LiaisonSession *self, const char *passphrase, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_show_identities_finish (LiaisonSession *self, GAsyncResult *result, GError **error);
void liaison_session_hide_identities (LiaisonSession *self);
gboolean liaison_session_identities_shown (LiaisonSession *self);
guint liaison_session_identities_left (LiaisonSession *self);

/* Jobs. @data is freed with @free_data after the job, on a worker thread (at once, on this one, if the session is not
 * open).
 * @free_result frees an answer nobody took. */
void liaison_session_read (LiaisonSession *self, LiaisonJob job, gpointer data, GDestroyNotify free_data,
                           GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);
void liaison_session_write (LiaisonSession *self, LiaisonJob job, gpointer data, GDestroyNotify free_data,
                            GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
gpointer liaison_session_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Changing. Emits ::changed (GArray of LiaisonTouched) once, then the callback. */
void liaison_session_commit (LiaisonSession *self, LiaisonChangeSet *set, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
void liaison_session_change (LiaisonSession *self, LiaisonChangeJob job, gpointer data, GDestroyNotify free_data,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_commit_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Undo. Properties "undo-label" and "redo-label" hold what the next undo or redo would do, %NULL for nothing. */
const char *liaison_session_undo_label (LiaisonSession *self);
const char *liaison_session_redo_label (LiaisonSession *self);
void liaison_session_undo (LiaisonSession *self, GAsyncReadyCallback callback, gpointer user_data);
void liaison_session_redo (LiaisonSession *self, GAsyncReadyCallback callback, gpointer user_data);
char *liaison_session_undo_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
