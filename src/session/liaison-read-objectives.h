// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of objectives, exchanges, commitments and needs show.
//
// Like liaison-reads.h: a function starts a job of the reader, the one with _finish takes the answer. The jobs
// themselves are for pages of records (liaison-record-view.h). All is seen from the day it is read.
#pragma once

#include "liaison-objectives.h"
#include "liaison-office.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/** LiaisonWork: which rows: of LiaisonObjectiveRow, LiaisonExchangeRow, LiaisonCommitmentRow, LiaisonNeedRow. */
typedef enum {
  LIAISON_WORK_OBJECTIVES,
  LIAISON_WORK_EXCHANGES,
  LIAISON_WORK_COMMITMENTS,
  LIAISON_WORK_NEEDS,
} LiaisonWork;

/**
 * LiaisonObjectiveDetails: everything the page of an objective shows.
 * @measures: (element-type GPtrArray): of each indicator, the values it had: LiaisonMeasure, the first one first
 * @meetings: (element-type LiaisonMeeting): held or planned for it, the one it was agreed in among them; the latest
 * first
 * @exchanges: (element-type LiaisonExchangeRow): about it
 * @commitments: (element-type LiaisonCommitmentRow): made in one of @meetings
 * @tasks: (element-type LiaisonTask): about it
 */
typedef struct {
  LiaisonObjectiveRow *row;
  GPtrArray *measures;
  GPtrArray *meetings;
  GPtrArray *exchanges;
  GPtrArray *commitments;
  GPtrArray *tasks;
} LiaisonObjectiveDetails;

/** LiaisonCommitmentDetails: @tasks: (element-type LiaisonTask): reminders of it, the next due first */
typedef struct {
  LiaisonCommitmentRow *row;
  GPtrArray *tasks;
} LiaisonCommitmentDetails;

/* All rows of one sort, in the order in which they are shown; filter them with liaison_*_row_passes(). */
void liaison_session_load_work (LiaisonSession *self, LiaisonWork work, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_work_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Working methods compared, as an audience may see them, in the language of the interface. */
void liaison_session_load_methods (LiaisonSession *self, LiaisonAudience audience, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
LiaisonMethods *liaison_session_load_methods_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Writes the comparison, as @audience may see it, as CSV; overwrites @file, which nobody else may read then. */
void liaison_session_export_methods (LiaisonSession *self, LiaisonAudience audience, GFile *file,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_export_methods_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Of one record; @data is its LiaisonId. */
gpointer liaison_read_objective (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);
void liaison_objective_details_free (gpointer data);
gpointer liaison_read_commitment (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);
void liaison_commitment_details_free (gpointer data);
gpointer liaison_read_exchange (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
