// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a whole register now and then: filling it, its passphrase, who writes, in which language it names.
#pragma once

#include "liaison-language.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/* Adds what is missing of the facts that come with Liaison; answer with liaison_session_commit_finish(). */
void liaison_session_add_reference (LiaisonSession *self, LiaisonLanguage language, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
/* The same for the invented office, which needs the reference data. */
void liaison_session_add_sample (LiaisonSession *self, LiaisonLanguage language, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);

/* LIAISON_ERROR_PASSPHRASE when @secret (the passphrase or the recovery key) is wrong. */
void liaison_session_set_passphrase (LiaisonSession *self, const char *secret, gboolean is_recovery_key,
                                     const char *passphrase, GAsyncReadyCallback callback, gpointer user_data);
/* @author stands beside every change from now on. */
void
liaison_session_set_author (LiaisonSession *self, const char *author, GAsyncReadyCallback callback, gpointer user_data);
/* The answer of the two above. */
gboolean liaison_session_office_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Names every partner in @language from now on; emits nothing. @renamed says whether all must be read again. */
void liaison_session_set_names_language (LiaisonSession *self, LiaisonLanguage language, GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean liaison_session_set_names_language_finish (LiaisonSession *self, GAsyncResult *result, gboolean *renamed,
                                                    GError **error);

/* Has the office set @key to @value, %NULL for nothing: of the register, not of this computer. @label is untranslated,
 * @argument stands for its "%s". Answer with liaison_session_commit_finish(). */
void liaison_session_set_setting (LiaisonSession *self, const char *key, const char *value, const char *label,
                                  const char *argument, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
