// SPDX-License-Identifier: GPL-3.0-or-later
// A pair of partners that may be one: how likely, why, and what to do about it.
//
// ::open (id as text), ::apart (), ::merge () tell what is asked for.
#pragma once

#include "liaison-session-duplicates.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DUPLICATE_ROW (liaison_duplicate_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDuplicateRow, liaison_duplicate_row, LIAISON, DUPLICATE_ROW, GtkListBoxRow)

GtkWidget *liaison_duplicate_row_new (LiaisonSession *session, const LiaisonDuplicate *duplicate, gboolean can_change);
const LiaisonId *liaison_duplicate_row_first (LiaisonDuplicateRow *self);
const LiaisonId *liaison_duplicate_row_second (LiaisonDuplicateRow *self);
char *liaison_duplicate_reason_text (LiaisonSession *session, const LiaisonMatchReason *reason);

G_END_DECLS
