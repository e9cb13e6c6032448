// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits as pages and the command line show them: rows, one visit with all that belongs to it, invitations.
#pragma once

#include "liaison-directory.h"
#include "liaison-visit-rules.h"

G_BEGIN_DECLS

/**
 * LiaisonVisitRow: a visit as a list shows it.
 * @title: its own, or that of its country
 * @country: what the country is called, in the language of the interface
 * @events: (element-type LiaisonVisitEvent): in their order; @status borrows them
 * @gaps: what is missing, as flags of #LiaisonVisitGap
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonVisit *visit;
  char *title;
  char *country;
  GPtrArray *events;
  LiaisonVisitStatus status;
  LiaisonVisitFacts facts;
  guint gaps;
} LiaisonVisitRow;

LiaisonVisitRow *liaison_visit_row_ref (LiaisonVisitRow *row);
void liaison_visit_row_unref (LiaisonVisitRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVisitRow, liaison_visit_row_unref)

/**
 * LiaisonVisitFilter: what is unset lets everything through.
 * @stages: flags, 1 << stage; 0 for all
 * @year: the visit takes place in it, or was asked for in it; 0 for any
 * @country: (nullable): a code
 * @text: (nullable): words that all stand in its title, its country, its report's symbol
 */
typedef struct {
  guint stages;
  int year;
  const char *country;
  const char *text;
} LiaisonVisitFilter;

gboolean liaison_visit_row_matches (const LiaisonVisitRow *row, const LiaisonVisitFilter *filter);
char *liaison_visit_dates_words (const LiaisonVisitRow *row);
char *liaison_visit_proposed_words (const LiaisonVisitRow *row);

/**
 * LiaisonVisitPerson: whom a line of the programme is with, or who works in an office.
 * @group: a #LiaisonVisitGroup; -1 for none
 */
typedef struct {
  LiaisonId partner;
  char *name;
  char *family;
  int group;
} LiaisonVisitPerson;

/**
 * LiaisonVisitLine: a line of the programme.
 * @people: (element-type LiaisonVisitPerson)
 * @interlocutors: (element-type LiaisonInterlocutor): the same, as they are stored
 */
typedef struct {
  LiaisonProgrammeItem *item;
  GPtrArray *people;
  GPtrArray *interlocutors;
} LiaisonVisitLine;

/** LiaisonVisitGroupCount: how many partners of a group are planned to be met, and how many were met. */
typedef struct {
  guint planned;
  guint met;
} LiaisonVisitGroupCount;

/**
 * LiaisonVisitProgress: one step of what became of a recommendation.
 * @on: when: the day that was given with the evidence, else the day it was written down
 * @status: (nullable): the status from then on; %NULL where it stayed
 * @evidence: (nullable): what was seen
 */
typedef struct {
  LiaisonMoment on;
  char *status;
  char *evidence;
  char *author;
} LiaisonVisitProgress;

/** LiaisonVisitAdvice: a recommendation; @progress: (element-type LiaisonVisitProgress): the latest first. */
typedef struct {
  LiaisonRecommendation *recommendation;
  GPtrArray *progress;
} LiaisonVisitAdvice;

/** LiaisonVisitOffice: a UN office that covers the country; @people: (element-type LiaisonVisitPerson): who is there */
typedef struct {
  LiaisonId partner;
  char *name;
  gboolean is_in_country;
  GPtrArray *people;
} LiaisonVisitOffice;

/**
 * LiaisonVisitDetails: everything a visit's page shows.
 * @row: the visit and how far it has come
 * @event_files: (element-type LiaisonId utf8): the names of the documents of an event
 * @mandates: (element-type LiaisonVisitMandate)
 * @terms: (element-type LiaisonVisitTerm): in the order of their vocabulary; those that nobody noted are not stored yet
 *   and have no row
 * @delegates: (element-type LiaisonDelegate)
 * @lines: (element-type LiaisonVisitLine): in time order
 * @meetings: (element-type LiaisonMeetingRow): linked to the visit, in time order
 * @commitments: (element-type LiaisonCommitment): made during it, open ones first
 * @advice: (element-type LiaisonVisitAdvice): in the order of their paragraphs
 * @offices: (element-type LiaisonVisitOffice): the chosen one first, then those that cover the country, the nearest
 *   first
 * @coverage: by #LiaisonVisitGroup
 * @titles: (element-type LiaisonId utf8): what references of all these are called
 * @has_invitation: whether the country extends a standing invitation
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonVisitRow *row;
  GHashTable *event_files;
  GPtrArray *mandates;
  GPtrArray *terms;
  GPtrArray *delegates;
  GPtrArray *lines;
  GPtrArray *meetings;
  GPtrArray *commitments;
  GPtrArray *advice;
  GPtrArray *offices;
  LiaisonVisitGroupCount coverage[LIAISON_VISIT_GROUPS];
  GHashTable *titles;
  gboolean has_invitation;
} LiaisonVisitDetails;

LiaisonVisitDetails *liaison_visit_details_ref (LiaisonVisitDetails *details);
void liaison_visit_details_unref (LiaisonVisitDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVisitDetails, liaison_visit_details_unref)

/**
 * LiaisonVisitCountry: a State and its visits.
 * @has_invitation: whether it extends a standing invitation
 * @invited_by: the body of the State that says so; nil if none does
 * @made: how many visits started
 * @open: how many are asked for, agreed or prepared
 * @last: (nullable): when the last one that was made took place
 */
typedef struct {
  char *code;
  char *name;
  char *region;
  gboolean has_invitation;
  LiaisonId invited_by;
  guint made;
  guint open;
  LiaisonMoment last;
} LiaisonVisitCountry;

/* liaison-visits.c */
GPtrArray *liaison_store_visits (LiaisonStore *store, const LiaisonMoment *today, GError **error);
GPtrArray *liaison_store_visits_in_preparation (LiaisonStore *store, const LiaisonMoment *today, GError **error);
LiaisonVisitRow *
liaison_store_visit_row (LiaisonStore *store, const LiaisonId *visit, const LiaisonMoment *today, GError **error);

/* liaison-visit-countries.c */
GPtrArray *liaison_store_visit_countries (LiaisonStore *store, const LiaisonMoment *today, GError **error);
GPtrArray *liaison_store_standing_invitations (LiaisonStore *store, GError **error);
gboolean liaison_visit_has_invitation (GPtrArray *invitations, const char *country, LiaisonId *body);
GPtrArray *liaison_store_visit_offices (LiaisonStore *store, const LiaisonVisit *visit, GError **error);

/* liaison-visit-details.c */
LiaisonVisitDetails *
liaison_store_visit (LiaisonStore *store, const LiaisonId *visit, const LiaisonMoment *today, GError **error);

/* liaison-visit-changes.c: change sets made out of what is stored */
LiaisonChangeSet *
liaison_visit_line_to_meeting (LiaisonStore *store, const LiaisonId *item, LiaisonId *meeting, GError **error);
LiaisonChangeSet *
liaison_visit_meeting_to_line (LiaisonStore *store, const LiaisonId *meeting, LiaisonId *item, GError **error);
gboolean liaison_visit_invite (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *meeting,
                               const LiaisonId *partner, const LiaisonMoment *on, GError **error);

G_END_DECLS
