// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting in the agenda.
#pragma once

#include "liaison-reads.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_AGENDA_ROW (liaison_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgendaRow, liaison_agenda_row, LIAISON, AGENDA_ROW, GtkWidget)

GtkWidget *liaison_agenda_row_new (void);
void liaison_agenda_row_show (LiaisonAgendaRow *self, const LiaisonMeetingRow *row);

G_END_DECLS
