// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting being written down: the meeting, who attends, what is to be done next, and the change set it all becomes.
//
// No widgets: a form fills a draft, liaison_meeting_draft_change_set() makes one change set of it. What was stored is
// kept beside what shall be, so that an edit touches only what differs, attendee by attendee.
#pragma once

#include "liaison-change-set.h"
#include "liaison-meeting.h"
#include "liaison-partner.h"

G_BEGIN_DECLS

/**
 * LiaisonDraftAttendee:
 * @before: (nullable): as stored
 * @record: as it shall be
 * @partner: (nullable): a partner to be created, whom @record names
 * @name: as shown; for a new partner, its name
 * @family: (nullable): of a partner
 * @do_not_contact: whether that partner must not be contacted, which is to be seen before a meeting is planned
 * @texts: (nullable) (element-type utf8 utf8): what was typed in its row and is no value, by name of field
 */
typedef struct {
  LiaisonAttendee *before;
  LiaisonAttendee *record;
  LiaisonPartner *partner;
  char *name;
  char *family;
  gboolean do_not_contact;
  GHashTable *texts;
} LiaisonDraftAttendee;

typedef enum {
  LIAISON_STEP_TASK,           /* something for the office to do */
  LIAISON_STEP_PROMISED_BY_US, /* a commitment towards the first partner */
  LIAISON_STEP_PROMISED_TO_US, /* a commitment of the first partner */
  LIAISON_STEP_NEED,           /* what the first partner needs */
} LiaisonStepKind;

/**
 * LiaisonDraftStep:
 * @before: (nullable): as stored
 * @record: a commitment, a task or a need
 * @due: (nullable): what was typed as its date and is none
 */
typedef struct {
  LiaisonStepKind kind;
  LiaisonRecord *before;
  LiaisonRecord *record;
  char *due;
} LiaisonDraftStep;

/**
 * LiaisonMeetingDraft:
 * @before: (nullable): as stored; of an occurrence with its times
 * @occurrence: which occurrence of its series is edited; LIAISON_MOMENT_NONE for a meeting of no series
 * @meeting: as it shall be; a form changes it
 * @next: (nullable): the meeting it is postponed to, to be planned with it
 * @attendees: (element-type LiaisonDraftAttendee)
 * @steps: (element-type LiaisonDraftStep)
 * @texts: (nullable) (element-type utf8 utf8): what was typed elsewhere and is no value
 */
typedef struct {
  LiaisonMeeting *before;
  LiaisonMoment occurrence;
  LiaisonMeeting *meeting;
  LiaisonMeeting *next;
  GPtrArray *attendees;
  GPtrArray *steps;
  GHashTable *texts;
  /*< private >*/
  GPtrArray *dropped;
} LiaisonMeetingDraft;

LiaisonMeetingDraft *liaison_meeting_draft_new (void);
LiaisonMeetingDraft *liaison_meeting_draft_edit (const LiaisonMeeting *meeting);
LiaisonMeetingDraft *liaison_meeting_draft_duplicate (const LiaisonMeeting *meeting);
void liaison_meeting_draft_free (LiaisonMeetingDraft *draft);

LiaisonDraftAttendee *liaison_meeting_draft_load_attendee (LiaisonMeetingDraft *draft, const LiaisonAttendee *stored,
                                                           const char *name, const char *family);
LiaisonDraftAttendee *liaison_meeting_draft_add_partner (LiaisonMeetingDraft *draft, const LiaisonId *partner,
                                                         const char *name, const char *family);
LiaisonDraftAttendee *
liaison_meeting_draft_add_staff (LiaisonMeetingDraft *draft, const LiaisonId *staff, const char *name);
LiaisonDraftAttendee *liaison_meeting_draft_add_group (LiaisonMeetingDraft *draft, const char *name, gint64 size);
LiaisonDraftAttendee *liaison_meeting_draft_create_partner (LiaisonMeetingDraft *draft, const char *name,
                                                            const char *kind, const char *family);
gboolean liaison_meeting_draft_has (const LiaisonMeetingDraft *draft, const LiaisonId *partner_or_staff);
void liaison_meeting_draft_remove_attendee (LiaisonMeetingDraft *draft, LiaisonDraftAttendee *attendee);

void liaison_meeting_draft_load_step (LiaisonMeetingDraft *draft, const LiaisonRecord *stored);
void liaison_meeting_draft_set_steps (LiaisonMeetingDraft *draft, GPtrArray *steps);
LiaisonDraftStep *liaison_draft_step_new (LiaisonStepKind kind, const LiaisonRecord *stored);
void liaison_draft_step_free (LiaisonDraftStep *step);
const char *liaison_draft_step_text (const LiaisonRecord *record);
const LiaisonMoment *liaison_draft_step_due (const LiaisonRecord *record);
void liaison_draft_step_set (LiaisonDraftStep *step, const char *text, const LiaisonMoment *due);

const LiaisonId *liaison_draft_step_owner (const LiaisonRecord *record);
void liaison_draft_step_set_owner (LiaisonDraftStep *step, const LiaisonId *owner);

void liaison_meeting_draft_postpone (LiaisonMeetingDraft *draft, LiaisonMeeting *dates);
void liaison_meeting_draft_set_status (LiaisonMeetingDraft *draft, const char *status);
char *liaison_meeting_draft_title (const LiaisonMeetingDraft *draft);
LiaisonChangeSet *liaison_meeting_draft_change_set (const LiaisonMeetingDraft *draft);
LiaisonChangeSet *liaison_meeting_draft_parts (const LiaisonMeetingDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDraftStep, liaison_draft_step_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMeetingDraft, liaison_meeting_draft_free)

G_END_DECLS
