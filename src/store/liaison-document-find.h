// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what a document may show: each kind of document chooses records, then the disclosure decides. Private to the
// store.
#pragma once

#include "liaison-calendar-filter.h"
#include "liaison-directory.h"
#include "liaison-document.h"

G_BEGIN_DECLS

/**
 * LiaisonDocumentFinding:
 * @filter: (nullable): only these meetings of a period
 * @rows: (element-type LiaisonMeetingRow): the meetings that the document is about, an occurrence each
 * @chosen: (element-type LiaisonRecord): all that may be shown, once each
 * @seen: (element-type LiaisonId): of @chosen
 * @delays: of a letter: those of its type
 * @unnamed: (nullable): of a letter: the names that must not stand in it
 */
typedef struct {
  LiaisonStore *store;
  const LiaisonDocumentWish *wish;
  const LiaisonCalendarFilter *filter;
  GPtrArray *rows;
  GPtrArray *chosen;
  GHashTable *seen;
  LiaisonLetterDelays delays;
  LiaisonMentions *unnamed;
} LiaisonDocumentFinding;

gboolean liaison_document_choose (LiaisonDocumentFinding *self, LiaisonRecord *record);
LiaisonRecord *
liaison_document_choose_id (LiaisonDocumentFinding *self, const LiaisonEntity *entity, const LiaisonId *id);
void liaison_document_choose_post (LiaisonDocumentFinding *self, const LiaisonId *id);
void liaison_document_choose_meeting (LiaisonDocumentFinding *self, const LiaisonMeetingRow *row);
/* liaison-document-letters.c */
gboolean liaison_document_find_letter (LiaisonDocumentFinding *self, GError **error);
gboolean liaison_document_find_communications (LiaisonDocumentFinding *self, GError **error);
GPtrArray *liaison_document_choose_children (LiaisonDocumentFinding *self, const LiaisonEntity *entity,
                                             const char *field, const LiaisonId *of, GError **error);
gboolean liaison_document_find_programme (LiaisonDocumentFinding *self, GError **error);

/* liaison-document-briefing.c */
gboolean liaison_document_find_briefing (LiaisonDocumentFinding *self, GError **error);

G_END_DECLS
