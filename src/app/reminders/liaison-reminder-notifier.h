// SPDX-License-Identifier: GPL-3.0-or-later
// Puts reminders on the desktop, and goes where they lead.
//
// Adds the actions "app.open-reminder" and "app.snooze-reminder" (the key of a reminder each) to the application.
#pragma once

#include "liaison-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_REMINDER_NOTIFIER (liaison_reminder_notifier_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReminderNotifier, liaison_reminder_notifier, LIAISON, REMINDER_NOTIFIER, GObject)

LiaisonReminderNotifier *liaison_reminder_notifier_new (GtkApplication *application, LiaisonSession *session);

G_END_DECLS
