// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of several records together, which a commit keeps.
#pragma once

#include "liaison-change-set.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/* An attendee keeps in words which post they held that day. */
gboolean liaison_rules_complete_insert (LiaisonStore *store, LiaisonRecord *record, GError **error);
GPtrArray *liaison_rules_complete_update (LiaisonStore *store, const LiaisonRecord *record, const LiaisonEdit *edit,
                                          GError **error);

/* A field of the office takes only values of its type. */
gboolean liaison_rules_check_values (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* Meetings: a series has a time zone, and times, zones and rules make sense together. */
void liaison_rules_complete_meeting (LiaisonRecord *record);
GPtrArray *liaison_rules_complete_meeting_update (const LiaisonRecord *record, const LiaisonEdit *edit, GError **error);
gboolean liaison_rules_check_meetings (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* Nothing is part of itself. */
gboolean liaison_rules_check_hierarchy (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

G_END_DECLS
