// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the command line show of partners, meetings and searches: small rows, read in one go.
#pragma once

#include "liaison-meeting.h"
#include "liaison-partner.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonMatch: where a search matched a record, if not in what it is called. */
typedef struct {
  char *where;
  char *text;
} LiaisonMatch;

void liaison_match_free (LiaisonMatch *match);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMatch, liaison_match_free)

/**
 * LiaisonPartnerRow: a partner as a list shows it.
 * @name: in the language of names; the code name alone where there is one
 * @acronym: (nullable): or, where identities are shown, the name that a code name stands for
 * @partner: the record itself
 * @last_contact: when we last really met (held meetings attended); may be none
 * @match: (nullable): where the search that it was read for matched, if not in @name or @acronym
 * @cadence: in how many days we mean to meet again, by itself or as one of its family; 0 for no matter when
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonPartner *partner;
  char *name;
  char *acronym;
  LiaisonMoment last_contact;
  LiaisonMatch *match;
  int cadence;
} LiaisonPartnerRow;

LiaisonPartnerRow *liaison_partner_row_ref (LiaisonPartnerRow *row);
void liaison_partner_row_unref (LiaisonPartnerRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPartnerRow, liaison_partner_row_unref)

/**
 * LiaisonMeetingRow: a meeting as a calendar or a list shows it.
 * @meeting: the record; of an occurrence of a series a copy of the record of the series (with its id and rule), whose
 *   `starts` and `ends` are those of the occurrence
 * @occurrence: which occurrence of its series it is: the start that the rule gives (RECURRENCE-ID in iCalendar), also
 *   where the occurrence was moved and @meeting is the override. LIAISON_MOMENT_NONE for a meeting of no series, and
 * for a series as a whole
 * @attendees: (element-type LiaisonAttendee): with the shown names in @names, in the same order; those of the series
 *   unless the occurrence is an override
 * @families: the families of the partners present, as a set of codes; "" if none
 * @kind_label: (nullable): what the office calls its kind, in the language of the interface; never freed. %NULL where
 * it is called as it is built in
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonMeeting *meeting;
  LiaisonMoment occurrence;
  GPtrArray *attendees;
  GPtrArray *names;
  char *families;
  const char *kind_label;
} LiaisonMeetingRow;

const char *liaison_meeting_row_kind (const LiaisonMeetingRow *row);

gboolean liaison_meeting_row_is (const LiaisonMeetingRow *row, const LiaisonMeetingRow *other);
LiaisonMeetingRow *liaison_meeting_row_ref (LiaisonMeetingRow *row);
void liaison_meeting_row_unref (LiaisonMeetingRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMeetingRow, liaison_meeting_row_unref)

/* Which meeting is meant, in one text: what "win.show-meeting" takes. */
char *liaison_meeting_row_address (const LiaisonMeetingRow *row);
char *liaison_meeting_address (const LiaisonId *id, const LiaisonMoment *occurrence);
gboolean liaison_meeting_address_parse (const char *address, LiaisonId *id, LiaisonMoment *occurrence);

/**
 * LiaisonHit: one result of a search.
 * @entity: of the record to open: for a hit in a name or a contact point this is the partner
 * @title: its shown name
 * @where: (nullable): what kind of text matched, if not its title: "Former name", "Note"
 * @detail: (nullable): that text, or the part of it that matched
 */
typedef struct {
  const LiaisonEntity *entity;
  LiaisonId id;
  gint64 row;
  char *title;
  char *where;
  char *detail;
} LiaisonHit;

/** LiaisonTrashed: one record in the trash. */
typedef struct {
  const LiaisonEntity *entity;
  LiaisonId id;
  char *title;
  gint64 trashed_at;
} LiaisonTrashed;

/** LiaisonCount: how many partners not in the trash a family or kind has. */
typedef struct {
  char *family;
  char *kind;
  gint64 count;
} LiaisonCount;

GPtrArray *liaison_store_partner_rows (LiaisonStore *store, const gint64 *rows, guint n_rows, GError **error);
LiaisonPartnerRow *liaison_store_partner_row (LiaisonStore *store, const LiaisonId *id, GError **error);
char *liaison_store_title (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error);
GPtrArray *liaison_store_partner_counts (LiaisonStore *store, GError **error);
gboolean liaison_store_keep_order (LiaisonStore *store, GError **error);
GPtrArray *liaison_store_recent_partners (LiaisonStore *store, guint limit, GError **error);
GPtrArray *
liaison_store_meeting_rows (LiaisonStore *store, const LiaisonMoment *from, const LiaisonMoment *to, GError **error);
GPtrArray *liaison_store_partner_meetings (LiaisonStore *store, const LiaisonId *partner, GError **error);
GPtrArray *liaison_store_find_meetings (LiaisonStore *store, const char *text, GError **error);
LiaisonMeetingRow *liaison_store_meeting_row (LiaisonStore *store, const LiaisonId *id, GError **error);
LiaisonMeetingRow *liaison_store_meeting_occurrence (LiaisonStore *store, const LiaisonId *id,
                                                     const LiaisonMoment *occurrence, GError **error);
GPtrArray *liaison_store_search (LiaisonStore *store, const char *text, guint limit, GError **error);
gboolean liaison_store_match_rows (LiaisonStore *store, GPtrArray *rows, const char *text, GError **error);
gboolean liaison_store_match (LiaisonStore *store, LiaisonRecord *record, const char *title, const char *text,
                              LiaisonMatch **match, GError **error);
GPtrArray *liaison_store_trash (LiaisonStore *store, guint limit, GError **error);
gint64 liaison_store_trash_count (LiaisonStore *store, GError **error);
gboolean liaison_store_rebuild_index (LiaisonStore *store, GError **error);

G_END_DECLS
