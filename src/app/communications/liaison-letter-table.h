// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters as a table, and in a narrow window as rows of two lines.
#pragma once

#include "liaison-letter-list.h"
#include "liaison-names.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_letter_table_new (LiaisonLetterList *list, LiaisonNames *names);
GtkWidget *liaison_letter_rows_new (LiaisonLetterList *list);
void liaison_letter_open (GtkWidget *widget, LiaisonLetterList *list, guint position);

G_END_DECLS
