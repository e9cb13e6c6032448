// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the day's page.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTodayRow: makes the line of one item of a section.
 *
 * Returns: (transfer floating): a row that opens the item, and acts on it in place
 */
typedef GtkWidget *(*LiaisonTodayRow) (LiaisonSession *session, const LiaisonToday *today, guint index);

GtkWidget *liaison_today_row_missed (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_meeting (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_week (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_sometime (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_letter (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_task (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_commitment (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_visit (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_need (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_quiet (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_review (LiaisonSession *session, const LiaisonToday *today, guint index);
GtkWidget *liaison_today_row_consent (LiaisonSession *session, const LiaisonToday *today, guint index);

G_END_DECLS
