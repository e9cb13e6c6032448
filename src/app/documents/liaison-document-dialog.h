// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a document on paper or into a PDF: which, in which language, for whom, what is withheld.
#pragma once

#include "liaison-document.h"
#include "liaison-read-calendar.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DOCUMENT_DIALOG (liaison_document_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDocumentDialog, liaison_document_dialog, LIAISON, DOCUMENT_DIALOG, AdwDialog)

AdwDialog *
liaison_document_dialog_new_period (LiaisonSession *session, LiaisonDocumentKind kind, const LiaisonMoment *day);
AdwDialog *liaison_document_dialog_new_record (LiaisonSession *session, LiaisonDocumentKind kind, const LiaisonId *id,
                                               const LiaisonMoment *occurrence);
void liaison_document_dialog_set_filter (LiaisonDocumentDialog *self, const LiaisonCalendarFilter *filter,
                                         const char *words);
AdwDialog *
liaison_document_dialog_new_figures (LiaisonSession *session, const LiaisonMoment *from, const LiaisonMoment *to);
AdwDialog *liaison_document_dialog_new_communications (LiaisonSession *session, const LiaisonMoment *from,
                                                       const LiaisonMoment *to);

G_END_DECLS
