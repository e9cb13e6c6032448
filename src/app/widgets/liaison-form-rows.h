// SPDX-License-Identifier: GPL-3.0-or-later
// One row for each type of field: how it is made, filled and read.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_form_row_make (LiaisonSession *session, const LiaisonField *field);
void liaison_form_row_show (GtkWidget *row, const LiaisonField *field, GVariant *value);
GVariant *liaison_form_row_read (GtkWidget *row, const LiaisonField *field, GError **error);
void liaison_form_row_complain (GtkWidget *row, const LiaisonField *field, const char *message);
char *liaison_form_row_typed (GtkWidget *row);
void liaison_form_row_type (GtkWidget *row, const char *text);
const char *liaison_form_row_code (GtkWidget *row, const LiaisonField *field);

G_END_DECLS
