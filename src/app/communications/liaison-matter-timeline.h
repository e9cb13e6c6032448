// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of a matter in one feed, as a part of its page.
#pragma once

#include "liaison-matter.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MATTER_TIMELINE (liaison_matter_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMatterTimeline, liaison_matter_timeline, LIAISON, MATTER_TIMELINE, AdwBin)

GtkWidget *liaison_matter_timeline_new (LiaisonSession *session);
void liaison_matter_timeline_show (LiaisonMatterTimeline *self, const LiaisonMatter *matter);

G_END_DECLS
