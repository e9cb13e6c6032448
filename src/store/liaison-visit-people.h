// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a visit meets: a partner, and which of the groups it counts as on that day. Of the store alone.
#pragma once

#include "liaison-visits.h"

G_BEGIN_DECLS

GPtrArray *liaison_visit_people_new (void);
gboolean liaison_visit_people_add (GPtrArray *people, LiaisonStore *store, const LiaisonId *partner,
                                   const LiaisonMoment *on, GError **error);
GPtrArray *liaison_visit_lines (LiaisonStore *store, const LiaisonId *visit, GError **error);
void liaison_visit_count_lines (GPtrArray *lines, LiaisonVisitGroupCount *coverage);
guint liaison_visit_missing_groups (const LiaisonVisitGroupCount *coverage);

G_END_DECLS
