// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's pages ask for, each as one job of the reader.
//
// Every function here starts a job like liaison_session_read(); the function of the same name with _finish takes the
// answer and fails as liaison_session_finish() does. An answer is read by everybody and changed by nobody: copy a
// record to edit it. An answer is as old as the moment it was read: read again on LiaisonSession::changed.
#pragma once

#include "liaison-communication.h"
#include "liaison-history.h"
#include "liaison-objectives.h"
#include "liaison-office.h"
#include "liaison-post.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonPartnerDetails: everything a partner's page shows.
 * @row: the partner, its shown name, its last contact
 * @names: (element-type LiaisonPartnerName)
 * @contact_points: (element-type LiaisonContactPoint)
 * @mandate_titles: (element-type LiaisonMandateTitle)
 * @consents: (element-type LiaisonConsent)
 * @tenures: (element-type LiaisonTenure): the posts this partner holds or held
 * @posts: (element-type LiaisonPost): the post of each tenure, in the same order; %NULL where it is gone
 * @meetings: (element-type LiaisonMeetingRow)
 * @history: (element-type LiaisonHistoryEntry): of the partner, its names, contact points and titles, the latest first
 * @needs: (element-type LiaisonNeed): what they asked for, answered or not
 * @commitments: (element-type LiaisonCommitmentRow): what they promised, and what was promised to them
 * @titles: (element-type LiaisonId utf8): the shown names of what the partner and the posts refer to (parent,
 * intermediary, instrument, owner, a post's body)
 * @hides_names: whether @names and @contact_points are empty because a code name stands for them
 *
 * All arrays are there, perhaps empty, without what is in the trash.
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonPartnerRow *row;
  GPtrArray *names;
  GPtrArray *contact_points;
  GPtrArray *mandate_titles;
  GPtrArray *consents;
  GPtrArray *tenures;
  GPtrArray *posts;
  GPtrArray *meetings;
  GPtrArray *history;
  GPtrArray *needs;
  GPtrArray *commitments;
  GHashTable *titles;
  gboolean hides_names;
} LiaisonPartnerDetails;

LiaisonPartnerDetails *liaison_partner_details_ref (LiaisonPartnerDetails *details);
void liaison_partner_details_unref (LiaisonPartnerDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPartnerDetails, liaison_partner_details_unref)

/**
 * LiaisonMeetingDetails: everything a meeting's page shows.
 * @row: the meeting, who attended, under which names
 * @reminders: (element-type LiaisonReminder)
 * @history: (element-type LiaisonHistoryEntry)
 * @titles: (element-type LiaisonId utf8): the shown names of what it refers to (visit, matter, objective, posts held,
 * partners represented)
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonMeetingRow *row;
  GPtrArray *reminders;
  GPtrArray *history;
  GHashTable *titles;
} LiaisonMeetingDetails;

LiaisonMeetingDetails *liaison_meeting_details_ref (LiaisonMeetingDetails *details);
void liaison_meeting_details_unref (LiaisonMeetingDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMeetingDetails, liaison_meeting_details_unref)

/**
 * LiaisonToday: what the day asks for.
 * @today: the day it was read for, in this machine's time zone
 * @meetings: (element-type LiaisonMeetingRow): of today, in time order
 * @week: (element-type LiaisonMeetingRow): of the six days after it
 * @sometime: (element-type LiaisonMeetingRow): known only to be in this month or this year
 * @quiet: (element-type LiaisonPartnerRow): not met for longer than they should be
 * @recent: (element-type LiaisonPartnerRow): met or changed last
 * @reviews: (element-type LiaisonPartnerRow): to be reviewed within 30 days, or already due; the earliest first
 * @consents: (element-type LiaisonConsent): not withdrawn, ending within 60 days or ended
 * @consent_names: (element-type utf8): whose consent, in the same order
 * @commitments: (element-type LiaisonCommitment): open, due within 14 days or overdue; the earliest first
 * @tasks: (element-type LiaisonTask): the same of what is not done
 * @letters: (element-type LiaisonCommunication): sent, the reply due within 14 days or overdue, and none came that
 *   answers
 * @needs: (element-type LiaisonNeed): open, the most urgent first
 * @visits: (element-type LiaisonVisitRow): accepted, in preparation or under way, the next one first
 * @missed: (element-type LiaisonDueReminder): reminders of the last days that nobody was told of
 * @titles: (element-type LiaisonId utf8): the shown names of what the last four refer to, and of the letters
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonMoment today;
  GPtrArray *meetings;
  GPtrArray *week;
  GPtrArray *sometime;
  GPtrArray *quiet;
  GPtrArray *recent;
  GPtrArray *reviews;
  GPtrArray *consents;
  GPtrArray *consent_names;
  GPtrArray *commitments;
  GPtrArray *tasks;
  GPtrArray *letters;
  GPtrArray *needs;
  GPtrArray *visits;
  GPtrArray *missed;
  GHashTable *titles;
} LiaisonToday;

LiaisonToday *liaison_today_ref (LiaisonToday *today);
void liaison_today_unref (LiaisonToday *today);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonToday, liaison_today_unref)

/* LIAISON_ERROR_NOT_FOUND when there is no such partner. */
void liaison_session_load_partner (LiaisonSession *self, const LiaisonId *id, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
LiaisonPartnerDetails *liaison_session_load_partner_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Which meeting: see liaison_store_meeting_occurrence(). LIAISON_ERROR_NOT_FOUND when there is no such meeting. */
void liaison_session_load_meeting (LiaisonSession *self, const LiaisonId *id, const LiaisonMoment *occurrence,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonMeetingDetails *liaison_session_load_meeting_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Meetings that may touch the time between two moments; (element-type LiaisonMeetingRow). */
void liaison_session_load_meetings (LiaisonSession *self, const LiaisonMoment *from, const LiaisonMoment *to,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_meetings_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* What a person typed into the search entry; (element-type LiaisonHit), the best first. */
void liaison_session_search (LiaisonSession *self, const char *text, guint limit, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_search_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* How many partners there are of each family and kind; (element-type LiaisonCount). */
void liaison_session_counts (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *liaison_session_counts_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* The day's page. */
void liaison_session_today (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
LiaisonToday *liaison_session_today_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* The trash; (element-type LiaisonTrashed), the latest first. */
void liaison_session_trash (LiaisonSession *self, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *liaison_session_trash_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* How many records are in the trash; liaison_session_trash() gives at most as many as are asked for. */
void liaison_session_trash_count (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
gint64 liaison_session_trash_count_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Erases one record with its parts, or with a %NULL @entity all of the trash. Nothing takes that back. Answer with
 * liaison_session_commit_finish(). */
void liaison_session_erase (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id,
                            GAsyncReadyCallback callback, gpointer user_data);

/* Sets one field of one record; @label is untranslated, with a hole for the record's shown name. @value is what
 * liaison_field_parse() takes. Answer with liaison_session_commit_finish(). */
void liaison_session_set_field (LiaisonSession *self, const LiaisonRecord *record, const char *field, const char *value,
                                const char *label, GAsyncReadyCallback callback, gpointer user_data);

/* The shown names of records of one entity; a table from LiaisonId to text without those that are not there. */
void liaison_session_titles (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *ids, guint n_ids,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GHashTable *liaison_session_titles_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* One record, whole. LIAISON_ERROR_NOT_FOUND when there is none. */
void liaison_session_load_record (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonRecord *liaison_session_load_record_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* All that a query finds (countries, staff, posts for a picker); (element-type LiaisonRecord). */
void liaison_session_fetch (LiaisonSession *self, LiaisonQuery *query, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_fetch_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* What happened to one record; (element-type LiaisonHistoryEntry). */
void liaison_session_history (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_history_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
