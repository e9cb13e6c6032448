// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings on the command line: ID or ID/OCCURRENCE, how many occurrences are meant, days, and rows of a calendar.
#pragma once

#include "liaison-cli-output.h"
#include "liaison-directory.h"
#include "liaison-series.h"

G_BEGIN_DECLS

gboolean liaison_cli_is_occurrence (const char *text);
gboolean
liaison_cli_read_meeting (LiaisonCli *cli, const char *text, LiaisonId *id, LiaisonMoment *occurrence, GError **error);
gboolean liaison_cli_read_scope (const char *text, LiaisonScope *scope, GError **error);
gboolean liaison_cli_read_time (const char *text, LiaisonMoment *moment, GError **error);
gboolean
liaison_cli_read_days (const char *from, const char *to, LiaisonMoment *first, LiaisonMoment *last, GError **error);
gboolean
liaison_cli_read_period (const char *from, const char *to, LiaisonMoment *first, LiaisonMoment *last, GError **error);
GPtrArray *
liaison_cli_meetings_on (GPtrArray *rows, const LiaisonMoment *first, const LiaisonMoment *last, GTimeZone *zone);
LiaisonMoment liaison_cli_days_later (const LiaisonMoment *day, int days);

void liaison_cli_add_meeting (JsonBuilder *builder, const LiaisonMeetingRow *row);
char *liaison_cli_meeting_address (const LiaisonMeetingRow *row);
char *liaison_cli_meeting_when (const LiaisonMeetingRow *row, GTimeZone *zone, LiaisonLanguage language);

G_END_DECLS
