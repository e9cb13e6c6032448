// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a card or of a calendar. Used by their readers alone.
#pragma once

#include "liaison-vcard.h"

G_BEGIN_DECLS

LiaisonVcardProperty *
liaison_vcard_line_read (const GString *line, guint version, LiaisonEncoding encoding, GError **error);
gboolean liaison_vcard_line_is_quoted (const char *head, gsize length);
void liaison_vcard_property_free (LiaisonVcardProperty *property);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcardProperty, liaison_vcard_property_free)

G_END_DECLS
