// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells of a record, in words.
#pragma once

#include "liaison-reads.h"

G_BEGIN_DECLS

char *liaison_history_text_title (const LiaisonHistoryEntry *entry, gboolean hides_names);
char *liaison_history_text_author (const LiaisonHistoryEntry *entry);
char *liaison_history_text_field (const LiaisonHistoryChange *change);
char *liaison_history_text_values (LiaisonSession *session, GHashTable *titles, const LiaisonHistoryEntry *entry,
                                   const LiaisonHistoryChange *change, gboolean hides_names);
GArray *liaison_history_text_references (GPtrArray *history);

G_END_DECLS
