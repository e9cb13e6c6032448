// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a partner of any kind, with its names, contact points and titles.
//
// ::identity-changed () tells when something else was typed as a name or as a contact point.
#pragma once

#include "liaison-draft.h"
#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_FORM (liaison_partner_form_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerForm, liaison_partner_form, LIAISON, PARTNER_FORM, AdwPreferencesPage)

void liaison_partner_form_set_up (LiaisonPartnerForm *self, LiaisonSession *session);
void liaison_partner_form_start_new (LiaisonPartnerForm *self, const char *kind, const char *family);
void liaison_partner_form_load (LiaisonPartnerForm *self, LiaisonPartnerDetails *details);
LiaisonChangeSet *liaison_partner_form_make_set (LiaisonPartnerForm *self, GError **error);
LiaisonDraft *liaison_partner_form_keep (LiaisonPartnerForm *self);
gboolean liaison_partner_form_restore (LiaisonPartnerForm *self, const LiaisonDraft *draft);
gboolean liaison_partner_form_is_new (LiaisonPartnerForm *self);
gboolean liaison_partner_form_has_edits (LiaisonPartnerForm *self);
const LiaisonRecord *liaison_partner_form_partner (LiaisonPartnerForm *self);
const char *liaison_partner_form_name (LiaisonPartnerForm *self);
const char *liaison_partner_form_code (LiaisonPartnerForm *self, const char *field);
GPtrArray *liaison_partner_form_identity (LiaisonPartnerForm *self);
GtkWidget *liaison_partner_form_name_row (LiaisonPartnerForm *self);

G_END_DECLS
