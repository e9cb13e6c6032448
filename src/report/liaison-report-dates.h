// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times of meetings as documents write them, in English and in French.
#pragma once

#include "liaison-language.h"
#include "liaison-meeting.h"

G_BEGIN_DECLS

char *liaison_report_capitalize (char *text);
char *liaison_report_day (guint32 julian, LiaisonLanguage language);
char *liaison_report_long_day (guint32 julian, LiaisonLanguage language);
char *liaison_report_days (guint32 first, guint32 last, LiaisonLanguage language);
char *liaison_report_start (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language);
char *liaison_report_times (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language);
char *liaison_report_elsewhere (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language);
char *liaison_report_when (const LiaisonMeeting *meeting, LiaisonLanguage language);
gboolean liaison_report_span (const LiaisonMeeting *meeting, GTimeZone *zone, guint32 *first, guint32 *last);

G_END_DECLS
