// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a country visit.
#pragma once

#include "liaison-record-view.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_VISIT_VIEW (liaison_visit_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonVisitView, liaison_visit_view, LIAISON, VISIT_VIEW, LiaisonRecordView)

GtkWidget *liaison_visit_view_new (LiaisonSession *session, const LiaisonId *visit);

G_END_DECLS
