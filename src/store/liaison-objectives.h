// SPDX-License-Identifier: GPL-3.0-or-later
// Objectives, commitments, needs, exchanges and compared working methods, as the window and the command line show them.
//
// Rows are read in one go, on a thread of the store, seen from a day that the caller gives; what a row says of that day
// (overdue, in so many days) follows from liaison-objective-rules.h. Names are shown names: a code name alone where
// there is one. What is in the trash is left out. A filter whose members are all %NULL or zero leaves out nothing.
#pragma once

#include "liaison-audience.h"
#include "liaison-directory.h"
#include "liaison-objective-rules.h"

G_BEGIN_DECLS

/**
 * LiaisonObjectiveRow: an objective, with whom, how far.
 * @roles: (element-type LiaisonObjectiveRole): the accountable first, then the responsible, consulted, informed
 * @names: (element-type utf8): of whom, in the same order
 * @indicators: (element-type LiaisonIndicator): in the order of entry
 * @progress: 0 to 100, or %LIAISON_PROGRESS_UNKNOWN
 * @origin: (nullable): the title of the meeting it was agreed in
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonObjective *objective;
  GPtrArray *roles;
  GPtrArray *names;
  GPtrArray *indicators;
  int progress;
  LiaisonDue due;
  char *origin;
} LiaisonObjectiveRow;

/**
 * LiaisonObjectiveFilter:
 * @partner: (nullable): who has a role in it
 * @status: (nullable): its status; "open" for what is planned or active
 * @text: (nullable): every word of it in the title, the description, an indicator or a name
 */
typedef struct {
  const LiaisonId *partner;
  const char *status;
  const char *text;
  gboolean overdue;
} LiaisonObjectiveFilter;

/**
 * LiaisonCommitmentRow: who promised what to whom.
 * @by: (nullable): who promised: a partner, or somebody of the office
 * @to: (nullable): to whom
 * @by_family: (nullable): the family of the partner who promised
 * @to_family: (nullable): of the one it was promised to
 * @meeting: (nullable): the title of the meeting it was made in
 * @visit: (nullable): the title of the visit
 * @files: how many files are evidence
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonCommitment *commitment;
  char *by;
  char *to;
  char *by_family;
  char *to_family;
  char *meeting;
  char *visit;
  LiaisonDue due;
  guint files;
} LiaisonCommitmentRow;

/**
 * LiaisonCommitmentFilter:
 * @by: (nullable): the partner who promised
 * @to: (nullable): the partner it was promised to
 * @partner: (nullable): either of them
 * @meeting: (nullable): where it was made
 * @visit: (nullable): during which visit
 * @by_family: (nullable): the family of who promised; "office" for the office itself
 * @to_family: (nullable): the family of whom it was promised to
 * @status: (nullable): its status
 * @text: (nullable): every word of it in the promise, the evidence or a name
 * @overdue: only what is late
 */
typedef struct {
  const LiaisonId *by;
  const LiaisonId *to;
  const LiaisonId *partner;
  const LiaisonId *meeting;
  const LiaisonId *visit;
  const char *by_family;
  const char *to_family;
  const char *status;
  const char *text;
  gboolean overdue;
} LiaisonCommitmentFilter;

/**
 * LiaisonNeedRow: what somebody asked for.
 * @name: who
 * @family: (nullable): theirs
 * @raised_in: (nullable): the title of the meeting
 * @answer: (nullable): the title of the record that answers
 * @raised: when it was raised: the day, or that of the meeting; may be none
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonNeed *need;
  char *name;
  char *family;
  char *raised_in;
  char *answer;
  LiaisonMoment raised;
} LiaisonNeedRow;

/** LiaisonNeedFilter: @partner: (nullable): who asked. @family, @status, @urgency: (nullable): codes. @text:
 * (nullable): every word */
typedef struct {
  const LiaisonId *partner;
  const char *family;
  const char *status;
  const char *urgency;
  const char *text;
} LiaisonNeedFilter;

/**
 * LiaisonExchangeRow: what passed between a partner and the office.
 * @name: with whom
 * @family: (nullable): theirs
 * @about: (nullable): the title of what it is about
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonExchange *exchange;
  char *name;
  char *family;
  char *about;
} LiaisonExchangeRow;

/** LiaisonExchangeFilter: @partner, @about: (nullable): with whom, about which record. @kind, @direction, @theme:
 * (nullable): codes. @text: (nullable): every word. @onward: only what may be shared onward */
typedef struct {
  const LiaisonId *partner;
  const LiaisonId *about;
  const char *kind;
  const char *direction;
  const char *theme;
  const char *text;
  gboolean onward;
} LiaisonExchangeFilter;

/** LiaisonMethodBody: a column of the comparison: whose working methods. @mechanism: whether it is of a regional
 * mechanism */
typedef struct {
  LiaisonId id;
  char *name;
  gboolean mechanism;
} LiaisonMethodBody;

/**
 * LiaisonMethods: working methods compared: a row for each theme, a column for each body that told of one.
 * @themes: (element-type utf8): codes, by label; "" for those without a theme, last
 * @labels: (element-type utf8): what they are called, in the same order; "" for ""
 * @bodies: (element-type LiaisonMethodBody): regional mechanisms first, then the others, by name
 * @cells: (element-type GPtrArray): of @themes->len times @bodies->len arrays of LiaisonExchange, row by row, the
 *   latest first; empty where nothing is known: a gap
 * @withheld: how many exchanges stand nowhere because the audience may not have them
 *
 * Made of exchanges of the kind "working_method" that were received: what was sent is told by another.
 */
typedef struct {
  gatomicrefcount refs;
  GPtrArray *themes;
  GPtrArray *labels;
  GPtrArray *bodies;
  GPtrArray *cells;
  guint withheld;
} LiaisonMethods;

/** LiaisonMeasure: a value that an indicator had. @value: (nullable). @at: when it was written down, in microseconds
 * since 1970 UTC. @on: when it was measured */
typedef struct {
  char *value;
  LiaisonMoment on;
  gint64 at;
} LiaisonMeasure;

/* liaison-objectives.c */
GPtrArray *liaison_store_objective_rows (LiaisonStore *store, const LiaisonObjectiveFilter *filter,
                                         const LiaisonMoment *today, GError **error);
LiaisonObjectiveRow *
liaison_store_objective_row (LiaisonStore *store, const LiaisonId *id, const LiaisonMoment *today, GError **error);
gboolean liaison_objective_row_passes (const LiaisonObjectiveRow *row, const LiaisonObjectiveFilter *filter);
GPtrArray *liaison_store_measures (LiaisonStore *store, const LiaisonId *indicator, GError **error);
LiaisonObjectiveRow *liaison_objective_row_ref (LiaisonObjectiveRow *row);
void liaison_objective_row_unref (LiaisonObjectiveRow *row);

/* liaison-commitments.c */
GPtrArray *liaison_store_commitment_rows (LiaisonStore *store, const LiaisonCommitmentFilter *filter,
                                          const LiaisonMoment *today, GError **error);
LiaisonCommitmentRow *
liaison_store_commitment_row (LiaisonStore *store, const LiaisonId *id, const LiaisonMoment *today, GError **error);
gboolean liaison_commitment_row_passes (const LiaisonCommitmentRow *row, const LiaisonCommitmentFilter *filter);
gboolean liaison_need_row_passes (const LiaisonNeedRow *row, const LiaisonNeedFilter *filter);
GPtrArray *liaison_store_need_rows (LiaisonStore *store, const LiaisonNeedFilter *filter, GError **error);
LiaisonCommitmentRow *liaison_commitment_row_ref (LiaisonCommitmentRow *row);
void liaison_commitment_row_unref (LiaisonCommitmentRow *row);
LiaisonNeedRow *liaison_need_row_ref (LiaisonNeedRow *row);
void liaison_need_row_unref (LiaisonNeedRow *row);

/* liaison-exchanges.c */
GPtrArray *liaison_store_exchange_rows (LiaisonStore *store, const LiaisonExchangeFilter *filter, GError **error);
LiaisonExchangeRow *liaison_store_exchange_row (LiaisonStore *store, const LiaisonId *id, GError **error);
gboolean liaison_exchange_row_passes (const LiaisonExchangeRow *row, const LiaisonExchangeFilter *filter);
LiaisonExchangeRow *liaison_exchange_row_ref (LiaisonExchangeRow *row);
void liaison_exchange_row_unref (LiaisonExchangeRow *row);
LiaisonMethods *
liaison_store_methods (LiaisonStore *store, LiaisonAudience audience, LiaisonLanguage language, GError **error);
GPtrArray *liaison_methods_cell (const LiaisonMethods *methods, guint theme, guint body);
char **liaison_methods_line (const LiaisonMethods *methods, guint line, const char *theme, const char *none);
LiaisonMethods *liaison_methods_ref (LiaisonMethods *methods);
void liaison_methods_unref (LiaisonMethods *methods);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonObjectiveRow, liaison_objective_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCommitmentRow, liaison_commitment_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNeedRow, liaison_need_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonExchangeRow, liaison_exchange_row_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMethods, liaison_methods_unref)

G_END_DECLS
