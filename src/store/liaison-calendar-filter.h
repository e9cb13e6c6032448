// SPDX-License-Identifier: GPL-3.0-or-later
// Which meetings a calendar shows: by family, kind, country, visit, staff and status.
//
// Within one facet a meeting must have one of the values chosen, and so in every facet of which any is chosen. A value
// is a code of a vocabulary; of visits and staff, a record's id as text. A filter is kept in memory alone.
#pragma once

#include "liaison-directory.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_CALENDAR_FAMILY,
  LIAISON_CALENDAR_KIND,
  LIAISON_CALENDAR_COUNTRY,
  LIAISON_CALENDAR_VISIT,
  LIAISON_CALENDAR_STAFF,
  LIAISON_CALENDAR_STATUS,
} LiaisonCalendarFacet;

#define LIAISON_CALENDAR_FACETS 6

/** LiaisonCalendarFilter: @values: per facet, a set of codes (see liaison_codes_contain()); %NULL is any */
typedef struct {
  char *values[LIAISON_CALENDAR_FACETS];
} LiaisonCalendarFilter;

LiaisonCalendarFilter *liaison_calendar_filter_new (void);
LiaisonCalendarFilter *liaison_calendar_filter_copy (const LiaisonCalendarFilter *filter);
void liaison_calendar_filter_free (LiaisonCalendarFilter *filter);
void liaison_calendar_filter_clear (LiaisonCalendarFilter *filter);
void
liaison_calendar_filter_set (LiaisonCalendarFilter *filter, LiaisonCalendarFacet facet, const char *value, gboolean on);
gboolean
liaison_calendar_filter_has (const LiaisonCalendarFilter *filter, LiaisonCalendarFacet facet, const char *value);
guint liaison_calendar_filter_count (const LiaisonCalendarFilter *filter);
gboolean liaison_calendar_filter_matches (const LiaisonCalendarFilter *filter, const LiaisonMeetingRow *row);
GPtrArray *liaison_calendar_filter_apply (const LiaisonCalendarFilter *filter, GPtrArray *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCalendarFilter, liaison_calendar_filter_free)

G_END_DECLS
