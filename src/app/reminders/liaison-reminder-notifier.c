// SPDX-License-Identifier: GPL-3.0-or-later
// Puts reminders on the desktop, and goes where they lead.
//
// A notification may outlive what it tells of: its actions carry the key of the reminder, which names the meeting and
// nothing about it. Opening one asks for the passphrase first where the register is locked.
#include "liaison-reminder-notifier.h"

#include "liaison-clock.h"
#include "liaison-reminder-text.h"
#include "liaison-reminder-watch.h"
#include "liaison-window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonReminderNotifier {
  GObject parent_instance;

  GtkApplication *application; /* weak: the application owns this */
  LiaisonSession *session;
  char *opening; /* (nullable): the key of the reminder to open once the register is */
};

G_DEFINE_FINAL_TYPE (LiaisonReminderNotifier, liaison_reminder_notifier, G_TYPE_OBJECT)

/* The name of a notification; a later one about the same meeting takes its place. */
static char *
make_name (const char *address)
{
  return g_strconcat ("reminder-", address, NULL);
}

static void
due_cb (LiaisonReminderNotifier *self, const LiaisonDueReminder *reminder)
{
  LiaisonMoment now = liaison_moment_from_unix (liaison_clock_now () / G_USEC_PER_SEC);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *text = liaison_reminder_text (&reminder->row->meeting->starts, &now, zone,
                                                 liaison_language_of_interface ());
  g_autoptr (GNotification) notification = g_notification_new (text);
  g_autofree char *name = make_name (reminder->address);

  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.open-reminder", "s", reminder->key);
  g_notification_add_button_with_target (notification, C_ ("reminder", "Open"), "app.open-reminder", "s",
                                         reminder->key);
  g_notification_add_button_with_target (notification, _ ("Remind in 10 Minutes"), "app.snooze-reminder", "s",
                                         reminder->key);
  g_application_send_notification (G_APPLICATION (self->application), name, notification);
}

static void
gone_cb (LiaisonReminderNotifier *self, const char *address)
{
  g_autofree char *name = make_name (address);

  if (self->application != NULL)
    g_application_withdraw_notification (G_APPLICATION (self->application), name);
}

static GtkWidget *
find_window (LiaisonReminderNotifier *self)
{
  GList *windows = gtk_application_get_windows (self->application);

  for (GList *link = windows; link != NULL; link = link->next)
    if (LIAISON_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

/* A key begins with the address of the meeting. */
static void
show_meeting (LiaisonReminderNotifier *self)
{
  g_autofree char *key = g_steal_pointer (&self->opening);
  g_autofree char *address = g_strndup (key, strcspn (key, "@"));
  GtkWidget *window = find_window (self);

  liaison_reminder_watch_dismiss (liaison_reminder_watch_of (self->session), key);
  if (window != NULL)
    gtk_widget_activate_action (window, "win.show-meeting", "s", address);
}

static void
unlocked_cb (LiaisonReminderNotifier *self)
{
  if (self->opening != NULL)
    show_meeting (self);
}

/* What comes from outside is looked at before it is used. */
static gboolean
is_key (const char *key)
{
  g_autofree char *address = g_strndup (key, strcspn (key, "@"));
  LiaisonMoment occurrence;
  LiaisonId id;

  return strchr (key, '@') != NULL && liaison_meeting_address_parse (address, &id, &occurrence);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonReminderNotifier *self = LIAISON_REMINDER_NOTIFIER (user_data);
  const char *key = g_variant_get_string (parameter, NULL);
  g_autofree char *address = g_strndup (key, strcspn (key, "@"));

  gone_cb (self, address);
  if (is_key (key))
    g_set_str (&self->opening, key);
  g_application_activate (G_APPLICATION (self->application));
  if (self->opening != NULL && liaison_session_state (self->session) == LIAISON_SESSION_OPEN)
    show_meeting (self);
}

static void
snooze_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonReminderNotifier *self = LIAISON_REMINDER_NOTIFIER (user_data);
  const char *key = g_variant_get_string (parameter, NULL);

  if (is_key (key) && liaison_session_state (self->session) == LIAISON_SESSION_OPEN)
    liaison_reminder_watch_snooze (liaison_reminder_watch_of (self->session), key);
}

static void
liaison_reminder_notifier_dispose (GObject *object)
{
  LiaisonReminderNotifier *self = LIAISON_REMINDER_NOTIFIER (object);

  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->session);
  g_clear_pointer (&self->opening, g_free);
  G_OBJECT_CLASS (liaison_reminder_notifier_parent_class)->dispose (object);
}

static void
liaison_reminder_notifier_class_init (LiaisonReminderNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_reminder_notifier_dispose;
}

static void
liaison_reminder_notifier_init (LiaisonReminderNotifier *self)
{
}

/** liaison_reminder_notifier_new: Returns: (transfer full): puts the reminders of @session on the desktop for as long
 * as it lives; it must not outlive @application */
LiaisonReminderNotifier *
liaison_reminder_notifier_new (GtkApplication *application, LiaisonSession *session)
{
  static const GActionEntry actions[] = {
    { .name = "open-reminder", .activate = open_cb, .parameter_type = "s" },
    { .name = "snooze-reminder", .activate = snooze_cb, .parameter_type = "s" },
  };
  LiaisonReminderNotifier *self = g_object_new (LIAISON_TYPE_REMINDER_NOTIFIER, NULL);
  LiaisonReminderWatch *watch = liaison_reminder_watch_of (session);

  g_set_weak_pointer (&self->application, application);
  self->session = g_object_ref (session);
  g_signal_connect_object (watch, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  return self;
}
