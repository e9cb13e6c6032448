// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of matters is narrowed to: words, a state, a country, a theme, who follows them.
//
// Countries, themes and colleagues are offered only where there is a matter of them. ::changed () tells when another
// choice was made.
#pragma once

#include "liaison-read-matters.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MATTER_FILTERS (liaison_matter_filters_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMatterFilters, liaison_matter_filters, LIAISON, MATTER_FILTERS, AdwBin)

GtkWidget *liaison_matter_filters_new (LiaisonSession *session);
void liaison_matter_filters_offer (LiaisonMatterFilters *self, GPtrArray *rows);
void liaison_matter_filters_ask (LiaisonMatterFilters *self, LiaisonMatterFilter *filter);
gboolean liaison_matter_filters_is_set (LiaisonMatterFilters *self);
void liaison_matter_filters_clear (LiaisonMatterFilters *self);

G_END_DECLS
