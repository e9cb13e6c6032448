// SPDX-License-Identifier: GPL-3.0-or-later
// One next step in a form: what, until when, who, and of which kind.
//
// Signal: ::remove () when it is taken off.
#pragma once

#include "liaison-meeting-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_STEP_ROW (liaison_step_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStepRow, liaison_step_row, LIAISON, STEP_ROW, AdwExpanderRow)

GtkWidget *liaison_step_row_new (const LiaisonDraftStep *step);
GtkDropDown *liaison_step_row_make_kinds (void);
void liaison_step_row_set_staff (LiaisonStepRow *self, GPtrArray *staff);
LiaisonDraftStep *liaison_step_row_read (LiaisonStepRow *self);

G_END_DECLS
