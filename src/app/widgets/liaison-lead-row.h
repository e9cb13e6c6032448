// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for the reminders of something: how long before, as many as wanted.
//
// Signal: ::changed (): a person chose.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_LEAD_ROW (liaison_lead_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLeadRow, liaison_lead_row, LIAISON, LEAD_ROW, AdwExpanderRow)

GtkWidget *liaison_lead_row_new (const char *title);
void liaison_lead_row_set_leads (LiaisonLeadRow *self, const GArray *leads);
const GArray *liaison_lead_row_get_leads (LiaisonLeadRow *self);

G_END_DECLS
