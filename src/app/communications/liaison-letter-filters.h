// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of the register of letters: chips that take one away, a dialog that chooses.
#pragma once

#include "liaison-letter-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_LETTER_FILTERS (liaison_letter_filters_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLetterFilters, liaison_letter_filters, LIAISON, LETTER_FILTERS, AdwBin)

GtkWidget *liaison_letter_filters_new (LiaisonSession *session, LiaisonLetterList *list);
void liaison_letter_filters_choose (LiaisonLetterFilters *self);
void liaison_letter_filters_clear (LiaisonLetterFilters *self);
void liaison_letter_filters_set_text (LiaisonLetterFilters *self, const char *text);

G_END_DECLS
