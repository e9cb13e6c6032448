// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that make and edit objectives, their parts, exchanges, commitments, needs and reminders of them.
#pragma once

#include "liaison-read-objectives.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_objective_dialog_new (LiaisonSession *session, const LiaisonObjective *before);
AdwDialog *
liaison_objective_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
AdwDialog *liaison_objective_role_dialog_new (LiaisonSession *session, const LiaisonObjectiveRole *before,
                                              const LiaisonObjective *objective);
AdwDialog *liaison_indicator_dialog_new (LiaisonSession *session, const LiaisonIndicator *before,
                                         const LiaisonObjective *objective);
AdwDialog *liaison_exchange_dialog_new (LiaisonSession *session, const LiaisonExchange *before);
AdwDialog *
liaison_exchange_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
AdwDialog *liaison_method_dialog_make (LiaisonSession *session, const LiaisonId *body, const char *theme);
AdwDialog *liaison_commitment_dialog_new (LiaisonSession *session, const LiaisonCommitment *before);
AdwDialog *
liaison_commitment_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
AdwDialog *liaison_settle_dialog_new (LiaisonSession *session, const LiaisonCommitment *commitment, const char *status);
AdwDialog *
liaison_task_dialog_new (LiaisonSession *session, const LiaisonTask *before, const LiaisonEntity *about_entity,
                         const LiaisonId *about, const LiaisonMoment *due);
AdwDialog *liaison_objective_meeting_dialog_new (LiaisonSession *session, const LiaisonObjective *objective);
AdwDialog *liaison_need_dialog_make (LiaisonSession *session);

G_END_DECLS
