// SPDX-License-Identifier: GPL-3.0-or-later
// The reminders of meetings: what is due when, and what became of each on this computer.
//
// What is due follows from the meetings, their reminders and the settings of their kinds (liaison-reminder-rules.h):
// it is computed, occurrence by occurrence, and stored nowhere. Only planned meetings are reminded of. What a person
// did with a reminder (put it off, was done with it) is kept by this installation alone, outside of the journal, under
// a key made of the meeting, its start and the lead: a meeting that moves has new reminders.
//
// Call these on a thread of the store. Times are microseconds since 1970 UTC.
#pragma once

#include "liaison-directory.h"

G_BEGIN_DECLS

/** How late a reminder may be and still be on time: what was due before is missed. */
#define LIAISON_REMINDER_GRACE (90 * G_USEC_PER_SEC)
/** How long what was missed is told. */
#define LIAISON_REMINDER_MEMORY (7 * G_TIME_SPAN_DAY)

/**
 * LiaisonReminderState:
 * @LIAISON_REMINDER_WAITING: nobody was told yet
 * @LIAISON_REMINDER_SHOWN: told when it was due
 * @LIAISON_REMINDER_SNOOZED: put off
 * @LIAISON_REMINDER_DISMISSED: done with
 */
typedef enum {
  LIAISON_REMINDER_WAITING,
  LIAISON_REMINDER_SHOWN,
  LIAISON_REMINDER_SNOOZED,
  LIAISON_REMINDER_DISMISSED,
} LiaisonReminderState;

/**
 * LiaisonDueReminder: one reminder of one occurrence. Immutable.
 * @row: the meeting
 * @address: what names the occurrence to the window
 * @key: what names this reminder
 * @minutes: its lead
 * @is_own: whether the meeting itself has it; else its kind
 * @at: when the rule says
 * @due: when it is to be told: @at, or later if it was put off
 * @starts: when the meeting begins, seen from here
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonMeetingRow *row;
  char *address;
  char *key;
  gint64 minutes;
  gboolean is_own;
  gint64 at;
  gint64 due;
  gint64 starts;
  LiaisonReminderState state;
} LiaisonDueReminder;

LiaisonDueReminder *liaison_due_reminder_ref (LiaisonDueReminder *reminder);
void liaison_due_reminder_unref (LiaisonDueReminder *reminder);
gboolean liaison_due_reminder_is_missed (const LiaisonDueReminder *reminder, gint64 now);
gboolean liaison_due_reminder_is_stale (const LiaisonDueReminder *reminder);
const char *liaison_reminder_state_name (LiaisonReminderState state);

GPtrArray *liaison_store_reminders (LiaisonStore *store, gint64 from, gint64 to, GError **error);
GPtrArray *liaison_store_missed_reminders (LiaisonStore *store, gint64 now, GError **error);
GArray *liaison_store_kind_leads (LiaisonStore *store, const char *kind, GError **error);

/* liaison-reminder-state.c */
typedef struct _LiaisonReminderStates LiaisonReminderStates;

LiaisonReminderStates *liaison_reminder_states_load (LiaisonStore *store, GError **error);
void liaison_reminder_states_free (LiaisonReminderStates *states);
LiaisonReminderState liaison_reminder_states_get (const LiaisonReminderStates *states, const char *key, gint64 *until);
gint64 liaison_reminder_states_since (const LiaisonReminderStates *states);
gboolean liaison_store_set_reminder_state (LiaisonStore *store, const char *const *keys, LiaisonReminderState state,
                                           gint64 until, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDueReminder, liaison_due_reminder_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReminderStates, liaison_reminder_states_free)

G_END_DECLS
