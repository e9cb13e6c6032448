// SPDX-License-Identifier: GPL-3.0-or-later
// When we last really met a partner, how often we mean to, and whom we have not met for too long.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

char *liaison_store_setting (LiaisonStore *store, const char *key, GError **error);
LiaisonChangeSet *liaison_store_change_setting (LiaisonStore *store, const char *key, const char *value,
                                                const char *label, const char *argument, GError **error);

GPtrArray *liaison_store_quiet_partners (LiaisonStore *store, const LiaisonMoment *today, guint limit, GError **error);

/* Only for the store: SQL that gives the last contact of the partner t, and the days meant for it (NULL for none). */
char *liaison_contact_sql (void);
#define LIAISON_CADENCE_SQL                                                                                            \
  "coalesce (t.cadence_days, (SELECT CAST (s.value AS INTEGER) FROM setting s WHERE s.\"key\" = 'cadence.' || "        \
  "t.family AND s.trashed_at = 0 ORDER BY s.changed_at DESC LIMIT 1))"

G_END_DECLS
