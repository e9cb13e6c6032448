// SPDX-License-Identifier: GPL-3.0-or-later
// The documents: a month, a week, an agenda, the record of a meeting, an attendance list, a partner's card, a
// briefing for a visit, figures, a draft letter, a report of communications.
#pragma once

#include "liaison-report-content.h"
#include "liaison-report-outline.h"
#include "liaison-report.h"

G_BEGIN_DECLS

LiaisonReport *liaison_report_make (const LiaisonDocumentContent *from);
gboolean liaison_report_write (const LiaisonDocumentContent *from, GOutputStream *stream, GCancellable *cancellable,
                               GError **error);

/* One file each; they put everything between the beginning and the end of @report. */
void liaison_report_put_month (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_week (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_agenda (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_meeting (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_attendance (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_partner (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_briefing (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_figures (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_report_put_programme (LiaisonReport *report, const LiaisonReportContent *content);
LiaisonReportOutline *liaison_report_outline_letter (const LiaisonReportContent *content);
LiaisonReportOutline *liaison_report_outline_communications (const LiaisonReportContent *content);
GPtrArray *liaison_report_communications_rows (const LiaisonReportContent *content);
char *liaison_report_period_title (const LiaisonReportContent *content);

G_END_DECLS
