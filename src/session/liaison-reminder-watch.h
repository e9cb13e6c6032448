// SPDX-License-Identifier: GPL-3.0-or-later
// Watches the reminders of the open register, and tells when one is due.
//
// One object a session. While the register is open it knows the reminders of the next two days and waits, with one
// timer, for the next one; it looks again when a meeting, a reminder or a setting changes, when the computer wakes up,
// and when the clock is set. While it is locked it knows nothing, so nothing can be told: what comes due then is
// missed, and told as that (liaison_store_missed_reminders()) once it is open.
//
// Signals:
// ::due (LiaisonDueReminder): it is time, or was a while ago and the meeting has not begun
// ::gone (address): what was told of that meeting holds no more: it moved, was cancelled or trashed, was put off or
// done with, or the register is being locked
// ::changed (): what was missed may be something else now
//
// For the main thread.
#pragma once

#include "liaison-reminders.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/** How long a reminder is put off, in microseconds. */
#define LIAISON_REMINDER_SNOOZE (10 * G_TIME_SPAN_MINUTE)

#define LIAISON_TYPE_REMINDER_WATCH (liaison_reminder_watch_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReminderWatch, liaison_reminder_watch, LIAISON, REMINDER_WATCH, GObject)

#define LIAISON_TYPE_DUE_REMINDER (liaison_due_reminder_get_type ())
GType liaison_due_reminder_get_type (void);

LiaisonReminderWatch *liaison_reminder_watch_of (LiaisonSession *session);
void liaison_reminder_watch_look (LiaisonReminderWatch *self);
void liaison_reminder_watch_snooze (LiaisonReminderWatch *self, const char *key);
void liaison_reminder_watch_dismiss (LiaisonReminderWatch *self, const char *key);

G_END_DECLS
