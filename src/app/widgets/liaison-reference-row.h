// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that points to another record, chosen by searching for it.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_REFERENCE_ROW (liaison_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReferenceRow, liaison_reference_row, LIAISON, REFERENCE_ROW, AdwActionRow)

GtkWidget *liaison_reference_row_new (LiaisonSession *session, const LiaisonEntity *target, const char *title);
void liaison_reference_row_exclude (LiaisonReferenceRow *self, const LiaisonId *id);
void liaison_reference_row_set_id (LiaisonReferenceRow *self, const LiaisonId *id);
const LiaisonId *liaison_reference_row_get_id (LiaisonReferenceRow *self);

G_END_DECLS
