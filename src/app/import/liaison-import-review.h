// SPDX-License-Identifier: GPL-3.0-or-later
// What a file would bring in, row by row, and what of it shall be left out.
#pragma once

#include "liaison-session-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_REVIEW (liaison_import_review_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportReview, liaison_import_review, LIAISON, IMPORT_REVIEW, AdwBin)

/* Signals: ::changed () when it may be imported, or not any more; ::people () when the person wants to see who attends.
 */
void liaison_import_review_show (LiaisonImportReview *self, LiaisonImportPreview *preview, LiaisonImportFormat format);
LiaisonImportPlan liaison_import_review_plan (LiaisonImportReview *self);
gboolean liaison_import_review_is_ready (LiaisonImportReview *self);
void liaison_import_review_tell (LiaisonImportReview *self, const char *text);

G_END_DECLS
