// SPDX-License-Identifier: GPL-3.0-or-later
// The days of the letters and those of the replies that a report of communications tells.
#pragma once

#include "liaison-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DOCUMENT_PERIODS (liaison_document_periods_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDocumentPeriods, liaison_document_periods, LIAISON, DOCUMENT_PERIODS, AdwPreferencesGroup)

/* Signal "changed": other days are asked for. */
gboolean liaison_document_periods_read (LiaisonDocumentPeriods *self, LiaisonDocumentWish *wish);
void liaison_document_periods_show (LiaisonDocumentPeriods *self, const LiaisonDocumentWish *wish);

G_END_DECLS
