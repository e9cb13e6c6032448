// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a period, coverage of partners met, and the records behind a number: read elsewhere, answered here.
#pragma once

#include "liaison-coverage.h"
#include "liaison-figures.h"
#include "liaison-letters.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonRecordSet: some records of one entity.
 * @records: (element-type LiaisonRecord): in the order they were asked for, without those that are gone
 * @titles: (element-type LiaisonId utf8): what they and what they refer to are called
 */
typedef struct {
  gatomicrefcount refs;
  GPtrArray *records;
  GHashTable *titles;
} LiaisonRecordSet;

LiaisonRecordSet *liaison_record_set_ref (LiaisonRecordSet *set);
void liaison_record_set_unref (LiaisonRecordSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRecordSet, liaison_record_set_unref)

void liaison_session_figures (LiaisonSession *self, const LiaisonFiguresWish *wish, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
LiaisonFigures *liaison_session_figures_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

void liaison_session_coverage (LiaisonSession *self, const LiaisonCoverageWish *wish, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
LiaisonCoverage *liaison_session_coverage_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* (element-type LiaisonCoveragePartner) */
void liaison_session_coverage_partners (LiaisonSession *self, const LiaisonCoverageWish *wish, const char *family,
                                        const char *place, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *liaison_session_coverage_partners_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

void liaison_session_record_set (LiaisonSession *self, const LiaisonEntity *entity, GArray *ids,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonRecordSet *liaison_session_record_set_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* A letter with all that its page shows. LIAISON_ERROR_NOT_FOUND when there is none. */
void liaison_session_letter (LiaisonSession *self, const LiaisonId *id, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
LiaisonLetterDetails *liaison_session_letter_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Write a table for spreadsheets; overwrites @file, which nobody else may read then. Answer with
 * liaison_session_insight_written(). */
void liaison_session_write_figures (LiaisonSession *self, LiaisonFigures *figures, GFile *file,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void liaison_session_write_coverage (LiaisonSession *self, LiaisonCoverage *coverage, GFile *file,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_insight_written (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
