// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a matter: the situation, who is concerned and may be named, the intake, and all that came of it.
#pragma once

#include "liaison-record-view.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_MATTER_VIEW (liaison_matter_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMatterView, liaison_matter_view, LIAISON, MATTER_VIEW, LiaisonRecordView)

GtkWidget *liaison_matter_view_new (LiaisonSession *session, const LiaisonId *id);

G_END_DECLS
