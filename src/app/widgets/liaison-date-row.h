// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for a date that may be partial.
#pragma once

#include "liaison-moment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DATE_ROW (liaison_date_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDateRow, liaison_date_row, LIAISON, DATE_ROW, AdwEntryRow)

GtkWidget *liaison_date_row_new (const char *title, gboolean with_time);
void liaison_date_row_set_title (LiaisonDateRow *self, const char *title);
void liaison_date_row_set_moment (LiaisonDateRow *self, const LiaisonMoment *moment);
gboolean liaison_date_row_get_moment (LiaisonDateRow *self, LiaisonMoment *moment);

G_END_DECLS
