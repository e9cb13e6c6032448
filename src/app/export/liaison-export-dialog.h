// SPDX-License-Identifier: GPL-3.0-or-later
// Gives partners or meetings out: for whom, in which format, what is withheld, then the file.
#pragma once

#include "liaison-session-export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_EXPORT_DIALOG (liaison_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonExportDialog, liaison_export_dialog, LIAISON, EXPORT_DIALOG, AdwDialog)

AdwDialog *liaison_export_dialog_new (LiaisonSession *session, LiaisonQuery *query, GArray *ids);
AdwDialog *liaison_export_dialog_new_chosen (LiaisonSession *session, GArray *rows);
AdwDialog *liaison_export_dialog_new_meetings (LiaisonSession *session, GArray *ids, const LiaisonPeriodWish *period,
                                               const char *title);
void
liaison_export_dialog_set_filter (LiaisonExportDialog *self, const LiaisonCalendarFilter *filter, const char *words);

G_END_DECLS
