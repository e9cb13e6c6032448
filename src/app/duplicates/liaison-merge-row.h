// SPDX-License-Identifier: GPL-3.0-or-later
// One field of two partners, side by side, and which value is taken.
#pragma once

#include "liaison-merge-rules.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MERGE_ROW (liaison_merge_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMergeRow, liaison_merge_row, LIAISON, MERGE_ROW, AdwPreferencesRow)

GtkWidget *liaison_merge_row_new (const char *field, const char *label, const char *keep, const char *other);
void liaison_merge_row_set_can_both (LiaisonMergeRow *self);
void liaison_merge_row_set_take (LiaisonMergeRow *self, LiaisonTake take);
void liaison_merge_row_set_narrow (LiaisonMergeRow *self, gboolean narrow);
char *liaison_merge_row_assignment (LiaisonMergeRow *self);

G_END_DECLS
