// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the kind of a partner: its usual family, and the facts that partners of this kind have.
#pragma once

#include "liaison-field.h"

G_BEGIN_DECLS

/** The facts that only some kinds have, in the order in which they are asked for and shown. */
extern const char *const liaison_partner_kind_facts[];

const char *liaison_partner_kind_family (const char *kind);
const char *liaison_partner_family_kind (const char *family);
gboolean liaison_partner_kind_has_fact (const char *kind, const char *field);
gboolean liaison_partner_kind_needs (const char *kind, const char *field);

G_END_DECLS
