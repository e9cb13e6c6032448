// SPDX-License-Identifier: GPL-3.0-or-later
// What letters look like: the colour of a state, the words for rows and for who does not see them.
#pragma once

#include "liaison-read-letters.h"

#include <adwaita.h>

G_BEGIN_DECLS

const char *liaison_letter_state_style (LiaisonLetterState state);
const char *liaison_publication_style (LiaisonPublication publication);
char *liaison_letter_row_title (const LiaisonLetterRow *row);
char *liaison_letter_row_detail (const LiaisonLetterRow *row);
char *liaison_letter_row_label (const LiaisonLetterRow *row);
GtkWidget *liaison_letter_line_new (const LiaisonLetterRow *row);

G_END_DECLS
