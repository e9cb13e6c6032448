// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings, who attended, and reminders.
#pragma once

#include "liaison-language.h"
#include "liaison-record.h"

G_BEGIN_DECLS

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
