// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, in steps that take time and therefore run elsewhere: what would go and what is withheld, the pages, the
// file.
//
// liaison_session_read_document() asks the register, for an audience; nothing is written. What it answers is shown to
// the person who asked, then either liaison_session_set_document() makes pages of just that, to be drawn on paper, or
// liaison_session_write_document() writes them to a file, which is complete in the end or as it was before.
#pragma once

#include "liaison-document-read.h"
#include "liaison-letter-template.h"
#include "liaison-report-document.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/* LIAISON_ERROR_NOT_FOUND without the record that is wished for. */
void liaison_session_read_document (LiaisonSession *self, const LiaisonDocumentWish *wish,
                                    const LiaisonCalendarFilter *filter, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
LiaisonDocumentRead *liaison_session_read_document_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* The pages may then be drawn on the main thread. */
void liaison_session_set_document (LiaisonSession *self, LiaisonDocumentRead *read, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
LiaisonReport *liaison_session_set_document_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Overwrites @file, which nobody else may read then. */
void liaison_session_write_document (LiaisonSession *self, LiaisonDocumentRead *read, GFile *file,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_write_document_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
