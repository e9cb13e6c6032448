// SPDX-License-Identifier: GPL-3.0-or-later
// Form rows made from an entity's table of fields.
//
// Order of calls: liaison_form_new(), liaison_form_add() or liaison_form_add_group() for what shall be shown, then
// liaison_form_load() and, when the person saves, liaison_form_apply() on a copy. Fields without a row are left alone.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FORM (liaison_form_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForm, liaison_form, LIAISON, FORM, GObject)

LiaisonForm *liaison_form_new (LiaisonSession *session, const LiaisonEntity *entity);
GtkWidget *liaison_form_add (LiaisonForm *self, GtkWidget *parent, const char *field);
void liaison_form_add_group (LiaisonForm *self, GtkWidget *parent, LiaisonFieldGroup group);
GtkWidget *liaison_form_row (LiaisonForm *self, const char *field);
gboolean liaison_form_holds (LiaisonForm *self, const char *field);
LiaisonRecord *liaison_form_blank (LiaisonForm *self);
void liaison_form_load (LiaisonForm *self, const LiaisonRecord *record);
gboolean liaison_form_apply (LiaisonForm *self, LiaisonRecord *record, GError **error);
void liaison_form_keep (LiaisonForm *self, LiaisonRecord *record, GHashTable *texts);
void liaison_form_show_texts (LiaisonForm *self, GHashTable *texts);
const char *liaison_form_code (LiaisonForm *self, const char *field);
void liaison_form_set_code (LiaisonForm *self, const char *field, const char *code);

G_END_DECLS
