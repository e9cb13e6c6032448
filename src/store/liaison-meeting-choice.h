// SPDX-License-Identifier: GPL-3.0-or-later
// Which meetings are meant: those of a query, in a period, with all that belongs to their series.
#pragma once

#include "liaison-calendar-filter.h"
#include "liaison-query.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonPeriodWish: days, as people count them where they are.
 * @from: the first day; LIAISON_MOMENT_NONE for no matter when
 * @to: the last one; the same
 */
typedef struct {
  LiaisonMoment from;
  LiaisonMoment to;
} LiaisonPeriodWish;

GArray *
liaison_store_choose_meetings (LiaisonStore *store, LiaisonQuery *query, const GArray *ids,
                               const LiaisonPeriodWish *period, const LiaisonCalendarFilter *filter, GError **error);

G_END_DECLS
