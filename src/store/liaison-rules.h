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

/* A field of the office takes only values of its type, and only for the records it is for: those of its entity and, of
 * partners, those of its kinds. That is asked of who adds a value to a record that is there, to a field that is there.
 * A value that comes with its record or with its field (a whole register, the work of a colleague for whom the kind was
 * another) is kept as it is, and so is one whose partner or whose field has since got other kinds: it is not shown in
 * the form, but stays in the record, in the history and in what is exported, and shows again when the kinds agree. */
gboolean liaison_rules_check_values (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* Meetings: a series has a time zone, and times, zones and rules make sense together. */
void liaison_rules_complete_meeting (LiaisonRecord *record);
GPtrArray *liaison_rules_complete_meeting_update (const LiaisonRecord *record, const LiaisonEdit *edit, GError **error);
gboolean liaison_rules_check_meetings (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* Country code, number and year together name one letter. */
gboolean liaison_rules_check_references (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* Nothing is part of itself. */
gboolean liaison_rules_check_hierarchy (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* A letter about a matter is sent only when it may name whom it would: see liaison-matter-rules.h. */
gboolean liaison_rules_check_letters (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

G_END_DECLS
