// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the kind of a partner.
#pragma once

#include "liaison-field.h"

G_BEGIN_DECLS

const char *liaison_partner_kind_family (const char *kind);
const char *liaison_partner_family_kind (const char *family);
gboolean liaison_partner_kind_has_group (const char *kind, LiaisonFieldGroup group);

G_END_DECLS
