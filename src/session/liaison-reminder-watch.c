// SPDX-License-Identifier: GPL-3.0-or-later
// Watches the reminders of the open register, and tells when one is due.
#include "liaison-reminder-watch.h"

#include "liaison-clock.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-wall-timer.h"

/* What is known lies within this time before and after now. */
#define BEFORE G_TIME_SPAN_DAY
#define AFTER  (2 * G_TIME_SPAN_DAY)
/* It is looked again at the latest after this time. */
#define LATEST G_TIME_SPAN_DAY

struct _LiaisonReminderWatch {
  GObject parent_instance;

  LiaisonSession *session; /* weak: the session owns this */
  GCancellable *cancellable;
  LiaisonWallTimer *timer;
  GHashTable *told;   /* (element-type utf8 LiaisonDueReminder): by key, what was told and holds */
  GHashTable *missed; /* (element-type utf8 utf8): keys of what was found to be missed */
};

/* What is written about reminders, on the writer's thread. */
typedef struct {
  char **keys;
  LiaisonReminderState state;
  gint64 until;
} Note;

enum {
  DUE,
  GONE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_BOXED_TYPE (LiaisonDueReminder, liaison_due_reminder, liaison_due_reminder_ref, liaison_due_reminder_unref)
G_DEFINE_FINAL_TYPE (LiaisonReminderWatch, liaison_reminder_watch, G_TYPE_OBJECT)

static void
free_note (gpointer data)
{
  Note *note = data;

  g_strfreev (note->keys);
  g_free (note);
}

static gpointer
write_note (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Note *note = data;

  liaison_store_set_reminder_state (store, (const char *const *) note->keys, note->state, note->until, error);
  return NULL;
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReminderWatch) self = user_data;
  g_autoptr (GError) error = NULL;

  liaison_session_finish (LIAISON_SESSION (source), result, &error);
  if (error != NULL)
    g_debug ("A reminder could not be noted: %s", error->message);
  g_signal_emit (self, signals[CHANGED], 0);
  liaison_reminder_watch_look (self);
}

/* Takes @keys. */
static void
note (LiaisonReminderWatch *self, GPtrArray *keys, LiaisonReminderState state, gint64 until,
      GAsyncReadyCallback callback)
{
  Note *note = g_new0 (Note, 1);

  g_ptr_array_add (keys, NULL);
  note->keys = (char **) g_ptr_array_free (keys, FALSE);
  note->state = state;
  note->until = until;
  liaison_session_write (self->session, write_note, note, free_note, NULL, NULL, callback,
                         callback != NULL ? g_object_ref (self) : NULL);
}

static gpointer
read_reminders (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 now = liaison_clock_now ();

  return liaison_store_reminders (store, now - BEFORE, now + AFTER, error);
}

static void
tell (LiaisonReminderWatch *self, LiaisonDueReminder *reminder)
{
  g_hash_table_replace (self->told, g_strdup (reminder->key), liaison_due_reminder_ref (reminder));
  g_signal_emit (self, signals[DUE], 0, reminder);
}

/* Takes back what was told and holds no more: it is not among @found, or was put off or done with. */
static void
take_back (LiaisonReminderWatch *self, GPtrArray *found)
{
  g_autoptr (GHashTable) holds = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key, reminder;

  for (guint i = 0; i < found->len; i++) {
    const LiaisonDueReminder *each = found->pdata[i];
    if (each->state == LIAISON_REMINDER_WAITING || each->state == LIAISON_REMINDER_SHOWN ||
        (each->state == LIAISON_REMINDER_SNOOZED && each->due <= liaison_clock_now ()))
      g_hash_table_add (holds, each->key);
  }
  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &key, &reminder)) {
    g_autofree char *address = NULL;
    if (g_hash_table_contains (holds, key))
      continue;
    address = g_strdup (((const LiaisonDueReminder *) reminder)->address);
    g_hash_table_iter_remove (&iter);
    g_signal_emit (self, signals[GONE], 0, address);
  }
}

/* Whether @reminder is the last of its meeting that is due: one word about a meeting is enough. */
static gboolean
is_last (GPtrArray *found, guint place, gint64 now)
{
  const LiaisonDueReminder *reminder = found->pdata[place];

  for (guint i = place + 1; i < found->len; i++) {
    const LiaisonDueReminder *later = found->pdata[i];
    if (later->due > now)
      return TRUE;
    if (g_str_equal (later->address, reminder->address))
      return FALSE;
  }
  return TRUE;
}

/* Tells what is due. What is due in time is noted as shown; what is late stays missed until somebody is done with it.
 */
static void
tell_due (LiaisonReminderWatch *self, GPtrArray *found, gint64 now)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_free);
  gboolean newly_missed = FALSE;

  for (guint i = 0; i < found->len; i++) {
    LiaisonDueReminder *reminder = found->pdata[i];
    gboolean is_late = reminder->due + LIAISON_REMINDER_GRACE <= now;
    if (reminder->due > now)
      break;
    if ((reminder->state != LIAISON_REMINDER_WAITING && reminder->state != LIAISON_REMINDER_SNOOZED) ||
        g_hash_table_contains (self->told, reminder->key) || liaison_due_reminder_is_stale (reminder))
      continue;
    if (!is_late)
      g_ptr_array_add (shown, g_strdup (reminder->key));
    else if (g_hash_table_add (self->missed, g_strdup (reminder->key)))
      newly_missed = TRUE;
    if ((!is_late || reminder->starts > now) && is_last (found, i, now))
      tell (self, reminder);
  }
  if (shown->len > 0)
    note (self, shown, LIAISON_REMINDER_SHOWN, 0, NULL);
  else
    g_ptr_array_unref (shown);
  if (newly_missed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_timer (LiaisonReminderWatch *self, GPtrArray *found, gint64 now)
{
  gint64 next = now + LATEST;

  for (guint i = 0; i < found->len; i++) {
    const LiaisonDueReminder *reminder = found->pdata[i];
    if (reminder->due > now && reminder->state != LIAISON_REMINDER_DISMISSED) {
      next = MIN (next, reminder->due);
      break;
    }
  }
  liaison_wall_timer_set (self->timer, next);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReminderWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = liaison_session_finish (LIAISON_SESSION (source), result, &error);
  gint64 now = liaison_clock_now ();

  if (found == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_debug ("The reminders could not be read: %s", error->message);
    return;
  }
  take_back (self, found);
  tell_due (self, found, now);
  set_timer (self, found, now);
}

static void
free_reminders (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
timer_cb (gpointer user_data)
{
  liaison_reminder_watch_look (user_data);
}

static void
changed_cb (LiaisonReminderWatch *self, GArray *touched)
{
  for (guint i = 0; i < touched->len; i++) {
    const LiaisonEntity *entity = g_array_index (touched, LiaisonTouched, i).entity;
    if (entity == &liaison_entity_meeting || entity == &liaison_entity_reminder || entity == &liaison_entity_setting) {
      liaison_reminder_watch_look (self);
      return;
    }
  }
}

/* From now on reminders are told here, if they never were. */
static void
unlocked_cb (LiaisonReminderWatch *self)
{
  note (self, g_ptr_array_new (), LIAISON_REMINDER_WAITING, 0, noted_cb);
}

/* What is taken back before its meeting begins was perhaps not seen: it counts as missed when the register is open
 * again. */
static void
locking_cb (LiaisonReminderWatch *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  gint64 now = liaison_clock_now ();
  GHashTableIter iter;
  gpointer key, reminder;

  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &key, &reminder))
    if (((const LiaisonDueReminder *) reminder)->starts > now)
      g_ptr_array_add (keys, g_strdup (key));
  if (keys->len > 0)
    note (self, keys, LIAISON_REMINDER_WAITING, 0, NULL);
  else
    g_ptr_array_unref (keys);
}

static void
locked_cb (LiaisonReminderWatch *self)
{
  g_autoptr (GHashTable) told = g_steal_pointer (&self->told);
  GHashTableIter iter;
  gpointer reminder;

  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) liaison_due_reminder_unref);
  g_hash_table_remove_all (self->missed);
  g_cancellable_cancel (self->cancellable);
  liaison_wall_timer_stop (self->timer);
  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, NULL, &reminder))
    g_signal_emit (self, signals[GONE], 0, ((const LiaisonDueReminder *) reminder)->address);
}

static void
liaison_reminder_watch_finalize (GObject *object)
{
  LiaisonReminderWatch *self = LIAISON_REMINDER_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  liaison_wall_timer_free (self->timer);
  g_hash_table_unref (self->told);
  g_hash_table_unref (self->missed);
  g_clear_weak_pointer (&self->session);
  G_OBJECT_CLASS (liaison_reminder_watch_parent_class)->finalize (object);
}

static void
liaison_reminder_watch_class_init (LiaisonReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_reminder_watch_finalize;
  signals[DUE] = g_signal_new ("due", LIAISON_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               1, LIAISON_TYPE_DUE_REMINDER);
  signals[GONE] = g_signal_new ("gone", LIAISON_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_reminder_watch_init (LiaisonReminderWatch *self)
{
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) liaison_due_reminder_unref);
  self->missed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->timer = liaison_wall_timer_new (timer_cb, self);
}

/** liaison_reminder_watch_of: Returns: (transfer none): the one of @session, made at the first call */
LiaisonReminderWatch *
liaison_reminder_watch_of (LiaisonSession *session)
{
  LiaisonReminderWatch *self = g_object_get_data (G_OBJECT (session), "liaison-reminder-watch");

  if (self != NULL)
    return self;
  self = g_object_new (LIAISON_TYPE_REMINDER_WATCH, NULL);
  g_set_weak_pointer (&self->session, session);
  g_object_set_data_full (G_OBJECT (session), "liaison-reminder-watch", self, g_object_unref);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (liaison_session_state (session) == LIAISON_SESSION_OPEN)
    unlocked_cb (self);
  return self;
}

/** liaison_reminder_watch_look: Looks now what is due. It does so by itself when there is a reason to. */
void
liaison_reminder_watch_look (LiaisonReminderWatch *self)
{
  g_return_if_fail (LIAISON_IS_REMINDER_WATCH (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session == NULL || liaison_session_state (self->session) != LIAISON_SESSION_OPEN)
    return;
  self->cancellable = g_cancellable_new ();
  liaison_session_read (self->session, read_reminders, NULL, NULL, free_reminders, self->cancellable, read_cb,
                        g_object_ref (self));
}

static void
set_state (LiaisonReminderWatch *self, const char *key, LiaisonReminderState state)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (keys, g_strdup (key));
  g_hash_table_remove (self->missed, key);
  note (self, keys, state, liaison_clock_now () + LIAISON_REMINDER_SNOOZE, noted_cb);
}

/** liaison_reminder_watch_snooze: Puts a reminder off by %LIAISON_REMINDER_SNOOZE. */
void
liaison_reminder_watch_snooze (LiaisonReminderWatch *self, const char *key)
{
  g_return_if_fail (LIAISON_IS_REMINDER_WATCH (self));

  set_state (self, key, LIAISON_REMINDER_SNOOZED);
}

/** liaison_reminder_watch_dismiss: Is done with a reminder. */
void
liaison_reminder_watch_dismiss (LiaisonReminderWatch *self, const char *key)
{
  g_return_if_fail (LIAISON_IS_REMINDER_WATCH (self));

  set_state (self, key, LIAISON_REMINDER_DISMISSED);
}
