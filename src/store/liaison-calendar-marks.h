// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a calendar beside meetings: visits, and what is due on a day.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonMarkTypes: a layer of the calendar each; several as flags. */
typedef enum {
  LIAISON_MARK_VISIT = 1 << 0,
  LIAISON_MARK_REPLY_DUE = 1 << 1,
  LIAISON_MARK_COMMITMENT = 1 << 2,
  LIAISON_MARK_REVIEW = 1 << 3,
  LIAISON_MARK_TASK = 1 << 4,
} LiaisonMarkTypes;

#define LIAISON_MARK_ALL                                                                                               \
  (LIAISON_MARK_VISIT | LIAISON_MARK_REPLY_DUE | LIAISON_MARK_COMMITMENT | LIAISON_MARK_REVIEW | LIAISON_MARK_TASK)

/**
 * LiaisonCalendarMark: never changed once it is there.
 * @type: one of them
 * @first: the first day, as g_date_get_julian()
 * @last: the last one
 * @starts: as it was entered: perhaps only a month or a year, of which @first and @last are the ends
 * @title: what to call @record: the country or the title of a visit, the reference of a letter, a partner
 * @country: (nullable): of a visit, the code of three letters
 * @entity: of the record
 * @record: which one
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonMarkTypes type;
  guint32 first;
  guint32 last;
  LiaisonMoment starts;
  char *title;
  char *country;
  const LiaisonEntity *entity;
  LiaisonId record;
} LiaisonCalendarMark;

LiaisonCalendarMark *liaison_calendar_mark_ref (LiaisonCalendarMark *mark);
void liaison_calendar_mark_unref (LiaisonCalendarMark *mark);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCalendarMark, liaison_calendar_mark_unref)

/**
 * LiaisonCalendarBounds:
 * @earliest: where the first of all meetings and marks starts; unset if there is none
 * @latest: where the last one starts or ends
 * @repeats: whether any meeting does, perhaps for ever
 */
typedef struct {
  LiaisonMoment earliest;
  LiaisonMoment latest;
  gboolean repeats;
} LiaisonCalendarBounds;

gboolean liaison_store_calendar_bounds (LiaisonStore *store, LiaisonMarkTypes types, LiaisonCalendarBounds *bounds,
                                        GError **error);
GPtrArray *liaison_store_calendar_marks (LiaisonStore *store, LiaisonMarkTypes types, const LiaisonMoment *from,
                                         const LiaisonMoment *to, GError **error);

G_END_DECLS
