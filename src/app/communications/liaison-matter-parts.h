// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a matter as its page shows them: who is concerned, what happened, who told of it.
#pragma once

#include "liaison-read-matters.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_matter_victims_new (LiaisonSession *session, const LiaisonMatterDetails *details);
GtkWidget *liaison_matter_perpetrators_new (LiaisonSession *session, const LiaisonMatterDetails *details);
GtkWidget *liaison_matter_events_new (LiaisonSession *session, const LiaisonMatterDetails *details);
GtkWidget *liaison_matter_sources_new (LiaisonSession *session, const LiaisonMatterDetails *details);
const char *liaison_matter_state_style (const char *state);
char *liaison_matter_people_words (gint64 people, gint64 women);

G_END_DECLS
