// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a visit's page. Their actions are those of LiaisonVisitView.
#pragma once

#include "liaison-session.h"
#include "liaison-read-visits.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* liaison-visit-sections.c */
GtkWidget *liaison_visit_gaps_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_log_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_terms_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_team_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_office_new (const LiaisonVisitDetails *details);

/* liaison-visit-programme.c */
GtkWidget *liaison_visit_programme_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_coverage_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_meetings_new (const LiaisonVisitDetails *details);

/* liaison-visit-outcome.c */
GtkWidget *liaison_visit_statement_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_advice_new (const LiaisonVisitDetails *details);
GtkWidget *liaison_visit_commitments_new (const LiaisonVisitDetails *details);

/* liaison-visit-rows.c */
void liaison_visit_row_edits (GtkWidget *row, const LiaisonRecord *part);
void liaison_visit_row_add_menu (GtkWidget *row, GMenu *menu, const char *about);
GMenu *liaison_visit_part_menu (const LiaisonRecord *part);
void liaison_visit_menu_add (GMenu *menu, const char *label, const char *action, const LiaisonId *id);
void liaison_visit_menu_add_remove (GMenu *menu, const LiaisonRecord *part);

G_END_DECLS
