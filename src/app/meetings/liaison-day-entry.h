// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that takes when a meeting is as free text: "tomorrow 10", "14/09 9h-12h", "September 2015".
//
// Signal: ::settled () when times or a last day were typed too: liaison_day_entry_settled() tells them, for only the
// day stays in the row.
#pragma once

#include "liaison-when-input.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DAY_ENTRY (liaison_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDayEntry, liaison_day_entry, LIAISON, DAY_ENTRY, AdwEntryRow)

GtkWidget *liaison_day_entry_new (const char *title, gboolean with_times);
void liaison_day_entry_set_day (LiaisonDayEntry *self, const LiaisonMoment *day);
gboolean liaison_day_entry_peek (LiaisonDayEntry *self, LiaisonWhenInput *input);
gboolean liaison_day_entry_settle (LiaisonDayEntry *self);
const LiaisonWhenInput *liaison_day_entry_settled (LiaisonDayEntry *self);

G_END_DECLS
