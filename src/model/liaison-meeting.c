// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings, who attended, and reminders.
#include "liaison-meeting.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField meeting_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "kind", .offset = offsetof (LiaisonMeeting, kind), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_OPEN, .label = N_ ("Kind"), .vocabulary = &liaison_vocabulary_meeting_kind },
  { .name = "title", .offset = offsetof (LiaisonMeeting, title), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME, .label = N_ ("Title") },
  { .name = "starts", .offset = offsetof (LiaisonMeeting, starts), .type = LIAISON_FIELD_MOMENT, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Starts") },
  { .name = "ends", .offset = offsetof (LiaisonMeeting, ends), .type = LIAISON_FIELD_MOMENT, .label = N_ ("Ends") },
  { .name = "start_zone", .offset = offsetof (LiaisonMeeting, start_zone), .type = LIAISON_FIELD_TEXT, .label = N_ ("Time zone of the start") },
  { .name = "end_zone", .offset = offsetof (LiaisonMeeting, end_zone), .type = LIAISON_FIELD_TEXT, .label = N_ ("Time zone of the end") },
  { .name = "recurrence", .offset = offsetof (LiaisonMeeting, recurrence), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Recurrence") },
  { .name = "recurrence_of", .offset = offsetof (LiaisonMeeting, recurrence_of), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Occurrence of"), .target = "meeting" },
  { .name = "recurrence_at", .offset = offsetof (LiaisonMeeting, recurrence_at), .type = LIAISON_FIELD_MOMENT, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Occurrence planned for") },
  { .name = "recurrence_excluded", .offset = offsetof (LiaisonMeeting, recurrence_excluded), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Occurrences left out") },
  { .name = "place", .offset = offsetof (LiaisonMeeting, place), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_SEARCHED, .label = N_ ("Place") },
  { .name = "country", .offset = offsetof (LiaisonMeeting, country), .type = LIAISON_FIELD_CODE, .label = N_ ("Country"), .vocabulary = &liaison_vocabulary_country },
  { .name = "modality", .offset = offsetof (LiaisonMeeting, modality), .type = LIAISON_FIELD_CODE, .label = N_ ("Modality"), .vocabulary = &liaison_vocabulary_modality },
  { .name = "openness", .offset = offsetof (LiaisonMeeting, openness), .type = LIAISON_FIELD_CODE, .label = N_ ("Openness"), .vocabulary = &liaison_vocabulary_openness },
  { .name = "status", .offset = offsetof (LiaisonMeeting, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_meeting_status },
  { .name = "postponed_to", .offset = offsetof (LiaisonMeeting, postponed_to), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Postponed to"), .target = "meeting" },
  { .name = "agenda", .offset = offsetof (LiaisonMeeting, agenda), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Agenda"), .group = LIAISON_GROUP_CONTENT },
  { .name = "information_shared", .offset = offsetof (LiaisonMeeting, information_shared), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Information shared"), .group = LIAISON_GROUP_CONTENT },
  { .name = "issues_raised", .offset = offsetof (LiaisonMeeting, issues_raised), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Issues raised"), .group = LIAISON_GROUP_CONTENT },
  { .name = "outcome", .offset = offsetof (LiaisonMeeting, outcome), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Outcome"), .group = LIAISON_GROUP_CONTENT },
  { .name = "visit", .offset = offsetof (LiaisonMeeting, visit), .type = LIAISON_FIELD_REF, .label = N_ ("Country visit"), .target = "visit", .group = LIAISON_GROUP_LINKS },
  { .name = "matter", .offset = offsetof (LiaisonMeeting, matter), .type = LIAISON_FIELD_REF, .label = N_ ("Matter"), .target = "matter", .group = LIAISON_GROUP_LINKS },
  { .name = "objective", .offset = offsetof (LiaisonMeeting, objective), .type = LIAISON_FIELD_REF, .label = N_ ("Objective"), .target = "objective", .group = LIAISON_GROUP_LINKS },
  { .name = "sealed_notes", .offset = offsetof (LiaisonMeeting, sealed_notes), .type = LIAISON_FIELD_NOTE, .sensitivity = LIAISON_SENSITIVITY_SEALED, .label = N_ ("Sealed notes"), .group = LIAISON_GROUP_SEALED },
  { .name = "external_uid", .offset = offsetof (LiaisonMeeting, external_uid), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Calendar identifier") },
  { .name = "external_sequence", .offset = offsetof (LiaisonMeeting, external_sequence), .type = LIAISON_FIELD_INTEGER, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Calendar sequence") },
};

const LiaisonEntity liaison_entity_meeting = {
  .name = "meeting",
  .number = 9,
  .size = sizeof (LiaisonMeeting),
  .label = N_ ("Meeting"),
  .label_plural = N_ ("Meetings"),
  .fields = meeting_fields,
  .n_fields = G_N_ELEMENTS (meeting_fields),
};

static const LiaisonField attendee_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "meeting", .offset = offsetof (LiaisonAttendee, meeting), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Meeting"), .target = "meeting" },
  { .name = "partner", .offset = offsetof (LiaisonAttendee, partner), .type = LIAISON_FIELD_REF, .label = N_ ("Partner"), .target = "partner" },
  { .name = "staff", .offset = offsetof (LiaisonAttendee, staff), .type = LIAISON_FIELD_REF, .label = N_ ("Staff member"), .target = "staff" },
  { .name = "group_name", .offset = offsetof (LiaisonAttendee, group_name), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Group") },
  { .name = "group_size", .offset = offsetof (LiaisonAttendee, group_size), .type = LIAISON_FIELD_INTEGER, .label = N_ ("Number of people") },
  { .name = "role", .offset = offsetof (LiaisonAttendee, role), .type = LIAISON_FIELD_CODE, .label = N_ ("Role"), .vocabulary = &liaison_vocabulary_attendee_role },
  { .name = "presence", .offset = offsetof (LiaisonAttendee, presence), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Presence"), .vocabulary = &liaison_vocabulary_presence },
  { .name = "post", .offset = offsetof (LiaisonAttendee, post), .type = LIAISON_FIELD_REF, .label = N_ ("Post held that day"), .target = "post" },
  { .name = "represents", .offset = offsetof (LiaisonAttendee, represents), .type = LIAISON_FIELD_REF, .label = N_ ("Represents"), .target = "partner" },
};

const LiaisonEntity liaison_entity_attendee = {
  .name = "attendee",
  .number = 10,
  .size = sizeof (LiaisonAttendee),
  .label = N_ ("Attendee"),
  .label_plural = N_ ("Attendees"),
  .fields = attendee_fields,
  .n_fields = G_N_ELEMENTS (attendee_fields),
  .owner_field = "meeting",
};

static const LiaisonField reminder_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "meeting", .offset = offsetof (LiaisonReminder, meeting), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Meeting"), .target = "meeting" },
  { .name = "minutes_before", .offset = offsetof (LiaisonReminder, minutes_before), .type = LIAISON_FIELD_INTEGER, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Minutes before") },
};

const LiaisonEntity liaison_entity_reminder = {
  .name = "reminder",
  .number = 11,
  .size = sizeof (LiaisonReminder),
  .label = N_ ("Reminder"),
  .label_plural = N_ ("Reminders"),
  .fields = reminder_fields,
  .n_fields = G_N_ELEMENTS (reminder_fields),
  .owner_field = "meeting",
};
