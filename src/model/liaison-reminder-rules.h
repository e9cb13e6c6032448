// SPDX-License-Identifier: GPL-3.0-or-later
// When a meeting is reminded of.
//
// A reminder is a lead: so many minutes before the meeting. The leads of a meeting are its own (its `reminder`
// records); without any, those of its kind (a setting of the register); without that, the usual one. One own reminder
// with %LIAISON_REMINDER_NEVER says that this meeting has none at all.
//
// From a lead to a time, by how much of the start is known:
// - a minute: so many minutes before that instant, whatever clocks do in between;
// - a day: at 9 in the morning here, so many days before: a lead counts as the whole days it needs, at least one;
// - a month or a year: never.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

/** In place of minutes: no reminder, whatever the kind of the meeting has. */
#define LIAISON_REMINDER_NEVER (-1)
/** The longest lead, in minutes. */
#define LIAISON_REMINDER_LONGEST (366 * 24 * 60)
/** The lead of kinds for which nothing is set, in minutes. */
#define LIAISON_REMINDER_USUAL 15
/** The setting that holds the leads of a kind of meeting: this, then its code. */
#define LIAISON_SETTING_REMINDERS "reminders."

GArray *liaison_reminder_leads_parse (const char *value);
char *liaison_reminder_leads_write (const GArray *leads);
char *liaison_reminder_leads_describe (const GArray *leads);
gboolean liaison_reminder_leads_have (const GArray *leads, gint64 minutes);
void liaison_reminder_leads_set (GArray *leads, gint64 minutes, gboolean present);
char *liaison_reminder_lead_describe (gint64 minutes);
gboolean liaison_reminder_time (const LiaisonMoment *starts, gint64 minutes, GTimeZone *zone, gint64 *time);

G_END_DECLS
