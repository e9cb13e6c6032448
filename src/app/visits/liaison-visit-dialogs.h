// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs about a visit and its parts.
#pragma once

#include "liaison-draft.h"
#include "liaison-read-visits.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_visit_dialog_new (LiaisonSession *session, const LiaisonVisit *visit, const char *country);
AdwDialog *
liaison_visit_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
AdwDialog *liaison_visit_statement_dialog_new (LiaisonSession *session, const LiaisonVisit *visit);
AdwDialog *liaison_visit_office_dialog_new (LiaisonSession *session, const LiaisonVisit *visit);
AdwDialog *liaison_visit_event_dialog_new (LiaisonSession *session, const LiaisonVisitRow *row,
                                           const LiaisonVisitEvent *event, const char *kind);
AdwDialog *liaison_visit_part_dialog_new (LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record);
AdwDialog *liaison_visit_term_dialog_new (LiaisonSession *session, const LiaisonVisit *visit,
                                          const LiaisonVisitTerm *term, const char *code);
AdwDialog *liaison_visit_progress_dialog_new (LiaisonSession *session, const LiaisonRecommendation *recommendation);
AdwDialog *liaison_visit_line_dialog_new (LiaisonSession *session, const LiaisonVisitDetails *details,
                                          const LiaisonVisitLine *line);
AdwDialog *liaison_visit_dialogs_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
