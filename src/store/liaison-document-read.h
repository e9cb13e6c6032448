// SPDX-License-Identifier: GPL-3.0-or-later
// What a document needs of the register, as far as it may go to whoever shall read it.
//
//   read = liaison_document_read_new (store, &wish, NULL, cancellable, &error);   on a worker's thread
//   ... show read->disclosure to whoever asked: what goes, what is withheld and why ...
//   report = liaison_report_make (&read->content);
//
// The content holds nothing but redacted copies; see liaison-disclosure.h.
#pragma once

#include "liaison-calendar-filter.h"
#include "liaison-disclosure.h"
#include "liaison-document.h"

G_BEGIN_DECLS

/** LiaisonDocumentRead: reference counted; nobody changes it. */
typedef struct {
  gatomicrefcount refs;
  LiaisonDocumentContent content;
  LiaisonDisclosure *disclosure;
  LiaisonDocumentNarrowing narrowing;
} LiaisonDocumentRead;

LiaisonDocumentRead *
liaison_document_read_new (LiaisonStore *store, const LiaisonDocumentWish *wish, const LiaisonCalendarFilter *filter,
                           GCancellable *cancellable, GError **error);
LiaisonDocumentRead *liaison_document_read_ref (LiaisonDocumentRead *read);
void liaison_document_read_unref (LiaisonDocumentRead *read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDocumentRead, liaison_document_read_unref)

G_END_DECLS
