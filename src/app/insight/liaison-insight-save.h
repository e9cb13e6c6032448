// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a file and writes figures or coverage into it, for spreadsheets.
#pragma once

#include "liaison-session-insight.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_insight_save_figures (GtkWidget *from, LiaisonSession *session, LiaisonFigures *figures);
void liaison_insight_save_coverage (GtkWidget *from, LiaisonSession *session, LiaisonCoverage *coverage);

G_END_DECLS
