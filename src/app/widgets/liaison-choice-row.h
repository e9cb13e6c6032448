// SPDX-License-Identifier: GPL-3.0-or-later
// A form row to choose one or several codes of a long list, by searching its labels.
#pragma once

#include "liaison-names.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CHOICE_ROW (liaison_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonChoiceRow, liaison_choice_row, LIAISON, CHOICE_ROW, AdwActionRow)

GtkWidget *
liaison_choice_row_new (LiaisonNames *names, const LiaisonVocabulary *vocabulary, const char *title, gboolean several);
void liaison_choice_row_set_codes (LiaisonChoiceRow *self, const char *codes);
const char *liaison_choice_row_get_codes (LiaisonChoiceRow *self);

G_END_DECLS
