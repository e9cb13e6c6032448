// SPDX-License-Identifier: GPL-3.0-or-later
// One partner, whole.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_VIEW (liaison_partner_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerView, liaison_partner_view, LIAISON, PARTNER_VIEW, AdwBin)

GtkWidget *liaison_partner_view_new (LiaisonSession *session);
void liaison_partner_view_show (LiaisonPartnerView *self, const LiaisonId *id);

G_END_DECLS
