// SPDX-License-Identifier: GPL-3.0-or-later
// Writing meetings as a calendar (RFC 5545).
//
// Only what is given is written: redact first (liaison-audience.h). An address is never written, so that no program
// that reads the calendar can send anything to anybody: who attends is named by "urn:uuid:" and the id of the partner,
// member of the staff or group.
//
// What RFC 5545 has no place for stands in properties that start with LIAISON_ICAL_X, by the names of the fields of a
// meeting ("X-LIAISON-OUTCOME"), so that liaison-ical-read.h gives back the same record. A date of which only the month
// or the year is known becomes an event of whole days over all of it, that is not busy, whose description says so.
#pragma once

#include "liaison-meeting.h"

G_BEGIN_DECLS

#define LIAISON_ICAL_X       "X-LIAISON-"
#define LIAISON_ICAL_PRODUCT "-//Liaison//Liaison//EN"

/** The property of our own that tells, by its SHA-256, whether another program has changed the description since. */
#define LIAISON_ICAL_SUM "description_sum"

/** What the UID of a meeting that came from no calendar ends with, behind its id. */
#define LIAISON_ICAL_UID_SUFFIX "@liaison"

/**
 * LiaisonIcalGuest: who attends.
 * @name: (nullable): how a partner or member of the staff is called; a group has its own name
 */
typedef struct {
  const LiaisonAttendee *attendee;
  const char *name;
} LiaisonIcalGuest;

/**
 * LiaisonIcalEvent:
 * @series: (nullable): what @meeting is an occurrence of; without it, such a meeting is written as a single one
 * @guests: (nullable) (element-type LiaisonIcalGuest)
 * @reminders: (nullable) (element-type LiaisonReminder)
 * @with_links: whether its visit, matter, objective and new date are told, by their ids
 */
typedef struct {
  const LiaisonMeeting *meeting;
  const LiaisonMeeting *series;
  const GArray *guests;
  const GPtrArray *reminders;
  gboolean with_links;
} LiaisonIcalEvent;

char *liaison_ical_uid (const LiaisonMeeting *meeting);
gint64 liaison_ical_sequence (const LiaisonMeeting *meeting);
gint64 liaison_ical_stamp (const LiaisonMeeting *meeting);
char *liaison_ical_write_event (const LiaisonIcalEvent *event);
char *liaison_ical_write_begin (const GPtrArray *meetings);
const char *liaison_ical_write_end (void);
char *liaison_ical_write_calendar (const LiaisonIcalEvent *event);
char *liaison_ical_describe (const LiaisonMeeting *meeting);

G_END_DECLS
