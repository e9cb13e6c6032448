// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and coverage as rows of texts, for spreadsheets.
#pragma once

#include "liaison-coverage.h"
#include "liaison-figures.h"

G_BEGIN_DECLS

GPtrArray *liaison_figures_table (const LiaisonFigures *figures);
GPtrArray *liaison_coverage_table (const LiaisonCoverage *coverage, gboolean by_country);

G_END_DECLS
