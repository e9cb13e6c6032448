// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings and marks in the order of the agenda, in sections: a year, a month of that year, a day of that month.
#pragma once

#include "liaison-read-calendar.h"
#include "liaison-reads.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_AGENDA_ITEM (liaison_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgendaItem, liaison_agenda_item, LIAISON, AGENDA_ITEM, GObject)

LiaisonMeetingRow *liaison_agenda_item_meeting (LiaisonAgendaItem *self);
LiaisonCalendarMark *liaison_agenda_item_mark (LiaisonAgendaItem *self);
const LiaisonMoment *liaison_agenda_item_section (LiaisonAgendaItem *self);

#define LIAISON_TYPE_AGENDA_MODEL (liaison_agenda_model_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAgendaModel, liaison_agenda_model, LIAISON, AGENDA_MODEL, GObject)

LiaisonAgendaModel *liaison_agenda_model_new (void);
void liaison_agenda_model_show (LiaisonAgendaModel *self, GPtrArray *meetings, GPtrArray *marks,
                                const LiaisonMoment *from, const LiaisonMoment *to);
guint liaison_agenda_model_find (LiaisonAgendaModel *self, const LiaisonMoment *day);

G_END_DECLS
