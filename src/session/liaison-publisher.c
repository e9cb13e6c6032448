// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the meetings that may be seen in the desktop's own calendar.
#include "liaison-publisher.h"

#include "liaison-meeting.h"
#include "liaison-objective.h"
#include "liaison-partner-name.h"
#include "liaison-partner.h"
#include "liaison-publish-text.h"

#include <string.h>

/* What this installation keeps: how much is published (one of the names below), and in which calendar. */
#define LOCAL_MODE     "publish"
#define LOCAL_CALENDAR "publish-calendar"
/* Publishing was turned off, and the calendar not yet removed. */
#define REMOVING "removing"

static const char *const mode_names[] = { NULL, "times", "titles" };

struct _LiaisonPublisher {
  GObject parent_instance;

  LiaisonSession *session; /* weak: the session owns this */
  GCancellable *cancellable;
  LiaisonPublishMode mode;
  char *calendar;       /* (nullable): the UID of the calendar source, once there was one */
  char *published;      /* (nullable): what the calendar holds */
  char *problem;        /* (nullable) */
  gboolean is_removing; /* the calendar is to go */
  gboolean is_working;
  gboolean is_outdated; /* it must be looked again when the work at hand is done */
};

/* What is read and written on the workers' threads. */
typedef struct {
  char *mode;
  char *calendar;
} Local;

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonPublisher, liaison_publisher, G_TYPE_OBJECT)

static void work (LiaisonPublisher *self);

static void
free_local (gpointer data)
{
  Local *local = data;

  g_free (local->mode);
  g_free (local->calendar);
  g_free (local);
}

/* The program that writes the calendar; tests of a development build may name another one. */
static const char *
find_program (void)
{
#if LIAISON_DEVELOPMENT
  const char *other = g_getenv ("LIAISON_PUBLISH");

  if (other != NULL)
    return other;
#endif
  return LIAISON_PUBLISH_HELPER;
}

static gpointer
read_local (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Local *local = g_new0 (Local, 1);

  local->mode = liaison_store_get_local (store, LOCAL_MODE, NULL);
  local->calendar = liaison_store_get_local (store, LOCAL_CALENDAR, NULL);
  return local;
}

static gpointer
write_local (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Local *local = data;

  if (liaison_store_set_local (store, LOCAL_MODE, local->mode, error))
    liaison_store_set_local (store, LOCAL_CALENDAR, local->calendar, error);
  return NULL;
}

static gpointer
make_text (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_publish_text (store, GPOINTER_TO_INT (data) == LIAISON_PUBLISH_TITLES, cancellable, error);
}

static void
set_problem (LiaisonPublisher *self, const char *problem)
{
  g_set_str (&self->problem, problem);
}

static void
finish_work (LiaisonPublisher *self)
{
  self->is_working = FALSE;
  if (self->is_outdated)
    work (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
keep_local (LiaisonPublisher *self)
{
  Local *local = g_new0 (Local, 1);

  local->mode = g_strdup (self->is_removing ? REMOVING : mode_names[self->mode]);
  local->calendar = g_strdup (self->calendar);
  liaison_session_write (self->session, write_local, local, free_local, NULL, NULL, NULL, NULL);
}

static void
removed (LiaisonPublisher *self)
{
  self->is_removing = FALSE;
  g_clear_pointer (&self->calendar, g_free);
  if (self->session != NULL && liaison_session_state (self->session) == LIAISON_SESSION_OPEN)
    keep_local (self);
}

/* What a program said last, as the reason why it failed. */
static char *
find_reason (const char *complaint)
{
  g_autofree char *text = g_strstrip (g_strdup (complaint != NULL ? complaint : ""));
  const char *line = strrchr (text, '\n');
  const char *last = line != NULL ? line + 1 : text;

  return g_strdup (g_str_has_prefix (last, "liaison-publish: ") ? last + strlen ("liaison-publish: ") : last);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPublisher) self = user_data;
  GSubprocess *process = G_SUBPROCESS (source);
  g_autofree char *complaint = NULL, *reason = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = g_subprocess_communicate_utf8_finish (process, result, NULL, &complaint, &error) &&
                  g_subprocess_get_successful (process);

  if (!done) {
    reason = error != NULL ? g_strdup (error->message) : find_reason (complaint);
    g_clear_pointer (&self->published, g_free);
  }
  set_problem (self, reason);
  if (done && self->is_removing && self->published == NULL)
    removed (self);
  finish_work (self);
}

/* @text: (nullable): what the calendar shall hold; %NULL removes it */
static void
run_program (LiaisonPublisher *self, const char *text)
{
  const char *writes[] = { find_program (), "--calendar", self->calendar, "--name", "Liaison", NULL };
  const char *removes[] = { find_program (), "--calendar", self->calendar, "--remove", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      text != NULL ? writes : removes,
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);

  g_set_str (&self->published, text);
  if (process != NULL) {
    g_subprocess_communicate_utf8_async (process, text, NULL, written_cb, g_object_ref (self));
    return;
  }
  g_clear_pointer (&self->published, g_free);
  set_problem (self, error->message);
  finish_work (self);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPublisher) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = liaison_session_finish (LIAISON_SESSION (source), result, &error);

  if (text != NULL && g_strcmp0 (text, self->published) != 0) {
    run_program (self, text);
    return;
  }
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_problem (self, error->message);
  finish_work (self);
}

/* Does what is to be done, one thing at a time. */
static void
work (LiaisonPublisher *self)
{
  gboolean is_open = self->session != NULL && liaison_session_state (self->session) == LIAISON_SESSION_OPEN;

  self->is_outdated = self->is_working;
  if (self->is_working || !is_open || !liaison_publisher_is_available ())
    return;
  if (self->is_removing && self->calendar != NULL) {
    self->is_working = TRUE;
    run_program (self, NULL);
  } else if (self->mode != LIAISON_PUBLISH_NOTHING) {
    self->is_working = TRUE;
    liaison_session_read (self->session, make_text, GINT_TO_POINTER (self->mode), NULL, g_free, self->cancellable,
                          text_cb, g_object_ref (self));
  }
}

static void
local_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPublisher) self = user_data;
  Local *local = liaison_session_finish (LIAISON_SESSION (source), result, NULL);

  if (local == NULL)
    return;
  self->mode = LIAISON_PUBLISH_NOTHING;
  for (guint i = LIAISON_PUBLISH_TIMES; i < G_N_ELEMENTS (mode_names); i++)
    if (g_strcmp0 (local->mode, mode_names[i]) == 0)
      self->mode = (LiaisonPublishMode) i;
  self->is_removing = g_strcmp0 (local->mode, REMOVING) == 0;
  g_set_str (&self->calendar, local->calendar);
  free_local (local);
  work (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A title may name somebody who has got that name, or another say, only now. */
static void
changed_cb (LiaisonPublisher *self, GArray *touched)
{
  gboolean has_titles = self->mode == LIAISON_PUBLISH_TITLES;

  for (guint i = 0; i < touched->len; i++) {
    const LiaisonEntity *entity = g_array_index (touched, LiaisonTouched, i).entity;
    if (entity == &liaison_entity_meeting ||
        (has_titles && (entity == &liaison_entity_partner || entity == &liaison_entity_partner_name ||
                        entity == &liaison_entity_consent))) {
      work (self);
      return;
    }
  }
}

static void
unlocked_cb (LiaisonPublisher *self)
{
  liaison_session_read (self->session, read_local, NULL, NULL, free_local, self->cancellable, local_cb,
                        g_object_ref (self));
}

/* Nothing of a register stays in this process when it is locked. */
static void
locked_cb (LiaisonPublisher *self)
{
  self->mode = LIAISON_PUBLISH_NOTHING;
  self->is_removing = FALSE;
  g_clear_pointer (&self->calendar, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->problem, g_free);
}

static void
liaison_publisher_finalize (GObject *object)
{
  LiaisonPublisher *self = LIAISON_PUBLISHER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  locked_cb (self);
  g_clear_weak_pointer (&self->session);
  G_OBJECT_CLASS (liaison_publisher_parent_class)->finalize (object);
}

static void
liaison_publisher_class_init (LiaisonPublisherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_publisher_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_PUBLISHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_publisher_init (LiaisonPublisher *self)
{
  self->cancellable = g_cancellable_new ();
}

/** liaison_publisher_of: Returns: (transfer none): the one of @session, made at the first call */
LiaisonPublisher *
liaison_publisher_of (LiaisonSession *session)
{
  LiaisonPublisher *self = g_object_get_data (G_OBJECT (session), "liaison-publisher");

  if (self != NULL)
    return self;
  self = g_object_new (LIAISON_TYPE_PUBLISHER, NULL);
  g_set_weak_pointer (&self->session, session);
  g_object_set_data_full (G_OBJECT (session), "liaison-publisher", self, g_object_unref);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (liaison_session_state (session) == LIAISON_SESSION_OPEN)
    unlocked_cb (self);
  return self;
}

/** liaison_publisher_is_available: Returns: whether there is a program to write the desktop's calendar */
gboolean
liaison_publisher_is_available (void)
{
  const char *program = find_program ();

  return *program != '\0' && g_file_test (program, G_FILE_TEST_IS_EXECUTABLE);
}

/** liaison_publisher_mode: Returns: how much is published of the open register */
LiaisonPublishMode
liaison_publisher_mode (LiaisonPublisher *self)
{
  g_return_val_if_fail (LIAISON_IS_PUBLISHER (self), LIAISON_PUBLISH_NOTHING);

  return self->mode;
}

/** liaison_publisher_problem: Returns: (nullable): why the calendar could not be written the last time */
const char *
liaison_publisher_problem (LiaisonPublisher *self)
{
  g_return_val_if_fail (LIAISON_IS_PUBLISHER (self), NULL);

  return self->problem;
}

/** liaison_publisher_is_busy: Returns: whether the calendar is being written */
gboolean
liaison_publisher_is_busy (LiaisonPublisher *self)
{
  g_return_val_if_fail (LIAISON_IS_PUBLISHER (self), FALSE);

  return self->is_working;
}

/** liaison_publisher_set_mode: Publishes so much of the open register from now on; nothing removes the calendar. */
void
liaison_publisher_set_mode (LiaisonPublisher *self, LiaisonPublishMode mode)
{
  g_return_if_fail (LIAISON_IS_PUBLISHER (self));
  g_return_if_fail (self->session != NULL && liaison_session_state (self->session) == LIAISON_SESSION_OPEN);

  if (mode == self->mode)
    return;
  self->mode = mode;
  self->is_removing = mode == LIAISON_PUBLISH_NOTHING && self->calendar != NULL;
  if (mode != LIAISON_PUBLISH_NOTHING && self->calendar == NULL) {
    g_autofree char *id = g_uuid_string_random ();
    self->calendar = g_strconcat (LIAISON_APPLICATION_ID "-", id, NULL);
  }
  keep_local (self);
  work (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
