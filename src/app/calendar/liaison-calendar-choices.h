// SPDX-License-Identifier: GPL-3.0-or-later
// By what the meetings of the calendar can be filtered, and what its values are called.
//
// ::changed () tells when something is called otherwise.
#pragma once

#include "liaison-read-calendar.h"
#include "liaison-names.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_CHOICES (liaison_calendar_choices_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarChoices, liaison_calendar_choices, LIAISON, CALENDAR_CHOICES, GObject)

LiaisonCalendarChoices *liaison_calendar_choices_new (LiaisonSession *session);
GPtrArray *liaison_calendar_choices_list (LiaisonCalendarChoices *self, LiaisonCalendarFacet facet);
char *liaison_calendar_choices_label (LiaisonCalendarChoices *self, LiaisonCalendarFacet facet, const char *value);
char *liaison_calendar_choices_describe (LiaisonCalendarChoices *self, const LiaisonCalendarFilter *filter);
const char *liaison_calendar_facet_label (LiaisonCalendarFacet facet);

G_END_DECLS
