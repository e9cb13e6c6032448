// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting, or a mark, in the agenda.
#pragma once

#include "liaison-agenda-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_AGENDA_ROW (liaison_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgendaRow, liaison_agenda_row, LIAISON, AGENDA_ROW, GtkWidget)

GtkWidget *liaison_agenda_row_new (void);
void liaison_agenda_row_show (LiaisonAgendaRow *self, LiaisonAgendaItem *item);
LiaisonAgendaItem *liaison_agenda_row_item (LiaisonAgendaRow *self);

G_END_DECLS
