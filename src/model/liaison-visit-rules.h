// SPDX-License-Identifier: GPL-3.0-or-later
// How far a country visit has come, told by its event log and never stored.
//
// Events count in the order of their dates; of one date, in the order in which they were entered. Each moves the visit
// to a stage, the last one decides; a reminder and an acknowledgement leave it where it is:
//
// | event | stage |
// |---|---|
// | requested | requested; counting of reminders starts anew |
// | invited, accepted | accepted (in preparation, if dates were agreed already) |
// | dates proposed | requested before the State said yes, accepted after; accepted too where the State proposes them |
// | dates agreed | in preparation |
// | postponed, declined, cancelled | the same |
// | started, completed, report published | under way, done, report published |
#pragma once

#include "liaison-vocabulary.h"
#include "liaison-visit.h"

G_BEGIN_DECLS

/** LiaisonVisitStage: in the order in which lists show them. */
typedef enum {
  LIAISON_VISIT_IDEA,
  LIAISON_VISIT_REQUESTED,
  LIAISON_VISIT_ACCEPTED,
  LIAISON_VISIT_PREPARATION,
  LIAISON_VISIT_UNDER_WAY,
  LIAISON_VISIT_DONE,
  LIAISON_VISIT_PUBLISHED,
  LIAISON_VISIT_POSTPONED,
  LIAISON_VISIT_DECLINED,
  LIAISON_VISIT_CANCELLED,
} LiaisonVisitStage;

#define LIAISON_VISIT_STAGES 10

/** How many days without an answer make a reminder the next sensible thing. */
#define LIAISON_VISIT_REMIND_AFTER 90

/**
 * LiaisonVisitStatus: borrows the events it was derived from.
 * @last: (nullable): the event that was last
 * @request: (nullable): the request that counts, the last one
 * @reminders: how many were sent since
 * @days_waiting: for how many days the State has owed an answer to the request; -1 if it does not
 * @days_silent: days since the last thing that was sent or received; -1 if there is none
 * @proposed_from: of the dates last proposed, none once others are agreed
 * @proposed_by_state: who proposed them
 * @agreed_from: of the dates agreed, none once it was postponed
 */
typedef struct {
  LiaisonVisitStage stage;
  const LiaisonVisitEvent *last;
  const LiaisonVisitEvent *request;
  guint reminders;
  int days_waiting;
  int days_silent;
  LiaisonMoment proposed_from;
  LiaisonMoment proposed_to;
  gboolean proposed_by_state;
  LiaisonMoment agreed_from;
  LiaisonMoment agreed_to;
} LiaisonVisitStatus;

/** LiaisonVisitGap: what may be missing; flags. */
typedef enum {
  LIAISON_VISIT_GAP_DATES = 1 << 0,
  LIAISON_VISIT_GAP_PROGRAMME = 1 << 1,
  LIAISON_VISIT_GAP_TERMS = 1 << 2,
  LIAISON_VISIT_GAP_DELEGATION = 1 << 3,
  LIAISON_VISIT_GAP_UN_OFFICE = 1 << 4,
  LIAISON_VISIT_GAP_FAMILIES = 1 << 5,
  LIAISON_VISIT_GAP_STATEMENT = 1 << 6,
  LIAISON_VISIT_GAP_REPORT = 1 << 7,
} LiaisonVisitGap;

#define LIAISON_VISIT_GAPS 8

/** LiaisonVisitGroup: whom a visit should meet: the five families, of the State's actors each sort. */
typedef enum {
  LIAISON_VISIT_DEFENDERS,
  LIAISON_VISIT_CIVIL_SOCIETY,
  LIAISON_VISIT_UNITED_NATIONS,
  LIAISON_VISIT_MECHANISMS,
  LIAISON_VISIT_GOVERNMENT,
  LIAISON_VISIT_NATIONAL_ELECTED,
  LIAISON_VISIT_LOCAL_ELECTED,
  LIAISON_VISIT_AUTHORITIES,
} LiaisonVisitGroup;

#define LIAISON_VISIT_GROUPS 8

/**
 * LiaisonVisitFacts: what there is of a visit besides its log.
 * @programme: how many lines
 * @asked: terms of reference that were asked for, and not obtained
 * @missing_groups: how many of the groups nobody is planned to be met of
 */
typedef struct {
  gboolean has_dates;
  gboolean has_un_office;
  gboolean has_statement;
  gboolean has_report;
  guint programme;
  guint delegation;
  guint asked;
  guint obtained;
  guint breached;
  guint missing_groups;
} LiaisonVisitFacts;

int liaison_visit_event_compare (const LiaisonVisitEvent *a, const LiaisonVisitEvent *b);
void liaison_visit_events_sort (GPtrArray *events);
LiaisonVisitStatus liaison_visit_status (GPtrArray *events, const LiaisonMoment *today);
const char *liaison_visit_stage_code (LiaisonVisitStage stage);
const char *liaison_visit_stage_label (LiaisonVisitStage stage);
gboolean liaison_visit_stage_parse (const char *code, LiaisonVisitStage *stage);
char *liaison_visit_status_words (const LiaisonVisitStatus *status);
char *liaison_visit_reminders_words (guint reminders);

guint liaison_visit_next_events (const LiaisonVisitStatus *status, const LiaisonVisit *visit,
                                 const LiaisonMoment *today, const char **codes, guint n_codes);
const char *liaison_visit_event_direction (const char *kind, LiaisonVisitStage stage);
gboolean liaison_visit_take_dates (LiaisonVisit *visit, const LiaisonVisitEvent *event);

guint liaison_visit_gaps (const LiaisonVisitStatus *status, const LiaisonVisitFacts *facts);
const char *liaison_visit_gap_code (LiaisonVisitGap gap);
char *liaison_visit_gap_words (LiaisonVisitGap gap, const LiaisonVisitFacts *facts);
char *liaison_visit_gaps_words (guint gaps, const LiaisonVisitFacts *facts);

gboolean liaison_visit_group_of (const char *family, const char *branch, const char *level, gboolean elected,
                                 LiaisonVisitGroup *group);
const char *liaison_visit_group_code (LiaisonVisitGroup group);
const char *liaison_visit_group_label (LiaisonVisitGroup group);
const char *liaison_visit_group_none (LiaisonVisitGroup group, gboolean met);

G_END_DECLS
