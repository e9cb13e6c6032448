// SPDX-License-Identifier: GPL-3.0-or-later
// Giving records out, in two steps that take time and therefore run elsewhere: what would go and what is withheld,
// writing it.
//
// liaison_session_disclose() asks the register, for an audience; nothing is written. What it answers is shown to the
// person who asked (see liaison-disclosure.h), then liaison_session_export() writes just that to a file, which is
// complete in the end or as it was before. How far both have come can be asked of a LiaisonImportMeter.
#pragma once

#include "liaison-disclosure.h"
#include "liaison-export.h"
#include "liaison-meeting-choice.h"
#include "liaison-session-import.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonExportWish: what a person asked for.
 * @query: which records
 * @ids: (nullable) (element-type LiaisonId): just these of the query's entity
 * @rows: (nullable) (element-type gint64): the same by row numbers
 * @period: of meetings: when; all that belongs to their series goes along
 * @filter: (nullable): of meetings: only those it lets through
 * @purpose: (nullable): as in LiaisonDisclosureOptions
 */
typedef struct {
  LiaisonQuery *query;
  GArray *ids;
  GArray *rows;
  LiaisonPeriodWish period;
  LiaisonCalendarFilter *filter;
  LiaisonExportFormat format;
  LiaisonAudience audience;
  const char *purpose;
} LiaisonExportWish;

/* Copies @wish. */
void liaison_session_disclose (LiaisonSession *self, const LiaisonExportWish *wish, LiaisonImportMeter *meter,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonDisclosure *liaison_session_disclose_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* @disclosure: of the same wish. Overwrites @file, which nobody else may read then. */
void liaison_session_export (LiaisonSession *self, const LiaisonExportWish *wish, LiaisonDisclosure *disclosure,
                             GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_export_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Every purpose that anybody's consent names, once, the newest first; (element-type utf8). */
void liaison_session_consent_purposes (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *liaison_session_consent_purposes_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
