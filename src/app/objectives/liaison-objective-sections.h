// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an objective's page.
#pragma once

#include "liaison-read-objectives.h"

#include <adwaita.h>

G_BEGIN_DECLS

char *liaison_objective_partners (const LiaisonObjectiveRow *row);
GtkWidget *liaison_objective_section_facts (const LiaisonObjectiveRow *row);
GtkWidget *liaison_objective_section_roles (const LiaisonObjectiveRow *row);
GtkWidget *liaison_objective_section_indicators (const LiaisonObjectiveDetails *details);
GtkWidget *liaison_objective_section_meetings (const LiaisonObjectiveDetails *details);
GtkWidget *liaison_objective_section_commitments (const LiaisonObjectiveDetails *details);
GtkWidget *liaison_objective_section_exchanges (const LiaisonObjectiveDetails *details);

G_END_DECLS
