// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings, who attended, and reminders.
#pragma once

#include "liaison-language.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonMeeting:
 * @start_zone: (nullable): the name of a zone, "Europe/Paris": where the wall clock is that @starts is read on
 * @end_zone: (nullable): the same for @ends, where it differs; without it @start_zone counts
 * @recurrence: (nullable): of a series, the value of an RRULE: see liaison-recurrence.h
 * @recurrence_of: of an override, its series: see liaison-series.h
 * @recurrence_at: of an override, the start that the rule gives
 * @recurrence_excluded: (nullable): of a series, the occurrences left out
 * @postponed_to: of a postponed meeting, the one that is planned instead
 */
typedef struct {
  LiaisonRecord record;
  char *kind;
  char *title;
  LiaisonMoment starts;
  LiaisonMoment ends;
  char *start_zone;
  char *end_zone;
  char *recurrence;
  LiaisonId recurrence_of;
  LiaisonMoment recurrence_at;
  char *recurrence_excluded;
  char *place;
  char *country;
  char *modality;
  char *openness;
  char *status;
  LiaisonId postponed_to;
  char *agenda;
  char *information_shared;
  char *issues_raised;
  char *outcome;
  LiaisonId visit;
  LiaisonId matter;
  LiaisonId objective;
  char *sealed_notes;
  char *external_uid;
  gint64 external_sequence;
  gint64 external_stamp; /* when it was changed there, in seconds since 1970 */
} LiaisonMeeting;

extern const LiaisonEntity liaison_entity_meeting;

/* liaison-meeting-times.c */
gboolean liaison_meeting_validate (const LiaisonMeeting *meeting, GError **error);
void liaison_meeting_set_start (LiaisonMeeting *meeting, const LiaisonMoment *starts);
LiaisonMeeting *liaison_meeting_at (const LiaisonMeeting *series, const LiaisonMoment *occurrence);
LiaisonMoment liaison_meeting_begun_before (const LiaisonMeeting *meeting, const LiaisonMoment *moment);
gboolean liaison_meeting_touches (const LiaisonMeeting *meeting, GTimeZone *zone, guint32 first, guint32 last);

/**
 * LiaisonAttendee:
 * @post: the post held that day
 * @post_en: how the holder and the body of @post were called when it was noted, in English; it stays when they change
 * @post_fr: the same in French
 */
typedef struct {
  LiaisonRecord record;
  LiaisonId meeting;
  LiaisonId partner;
  LiaisonId staff;
  char *group_name;
  gint64 group_size;
  char *role;
  char *presence;
  LiaisonId post;
  LiaisonId represents;
  char *post_en;
  char *post_fr;
} LiaisonAttendee;

extern const LiaisonEntity liaison_entity_attendee;

const char *liaison_attendee_post_noted (const LiaisonAttendee *attendee, LiaisonLanguage language);

typedef struct {
  LiaisonRecord record;
  LiaisonId meeting;
  gint64 minutes_before;
} LiaisonReminder;

extern const LiaisonEntity liaison_entity_reminder;

G_END_DECLS
