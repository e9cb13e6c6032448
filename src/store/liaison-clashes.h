// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in two meetings at once: something to be told of, never forbidden.
//
// Somebody clashes who is in two meetings, as a partner or as a member of staff, unless noted as absent; groups without
// names do not. Cancelled and postponed meetings take no time, nor does what is only known to be in a month or a year.
// - Two meetings with times clash where they share a minute. One without an end takes its first minute.
// - Two meetings of whole days clash where they share a day.
// - A meeting of whole days and one with times clash only if, on that day, they are known to be in different countries
//   and neither is remote: who is at a conference of three days may meet somebody there. Days are those of the zone of
//   the meeting with times.
#pragma once

#include "liaison-directory.h"

G_BEGIN_DECLS

/**
 * LiaisonClash:
 * @first: the earlier meeting; with liaison_store_clashes_of() the one that was asked about, without names
 * @second: the other one
 * @names: (element-type utf8): who is in both, as shown
 */
typedef struct {
  LiaisonMeetingRow *first;
  LiaisonMeetingRow *second;
  GPtrArray *names;
} LiaisonClash;

void liaison_clash_free (LiaisonClash *clash);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonClash, liaison_clash_free)

GPtrArray *
liaison_store_clashes (LiaisonStore *store, const LiaisonMoment *from, const LiaisonMoment *to, GError **error);
GPtrArray *
liaison_store_clashes_of (LiaisonStore *store, const LiaisonMeeting *meeting, GPtrArray *attendees, GError **error);

G_END_DECLS
