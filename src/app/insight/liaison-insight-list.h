// SPDX-License-Identifier: GPL-3.0-or-later
// The records that a number counts, on a page of their own; each opens.
#pragma once

#include "liaison-session-insight.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_INSIGHT_LIST (liaison_insight_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonInsightList, liaison_insight_list, LIAISON, INSIGHT_LIST, AdwNavigationPage)

void liaison_insight_list_push_records (GtkWidget *from, LiaisonSession *session, const char *title,
                                        const LiaisonEntity *entity, GArray *ids);
void liaison_insight_list_push_partners (GtkWidget *from, LiaisonSession *session, const char *title,
                                         const LiaisonCoverageWish *wish, const char *family, const char *place);

G_END_DECLS
