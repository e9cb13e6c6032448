// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar has read.
#include "liaison-calendar-data.h"

#include "liaison-calendar-days.h"
#include "liaison-meeting-when.h"

/* How far around the days shown is read; what is shown may come as near to the end as half of that. */
#define AROUND_DAYS 93

/* What is only read ahead waits until what was asked for is drawn, in milliseconds: reading takes a processor. */
#define AHEAD_DELAY 250

struct _LiaisonCalendarData {
  GObject parent_instance;

  LiaisonSession *session; /* NULL once stopped */
  GCancellable *cancellable;
  guint ahead;                     /* source that reads ahead; 0 for none */
  guint32 shown_first, shown_last; /* 0: nothing is shown yet */
  guint32 asked_first, asked_last; /* what is being read; 0 for nothing */
  guint32 read_first, read_last;   /* what @calendar is of */
  LiaisonCalendar *calendar;       /* NULL: nothing is read yet */
  GPtrArray *meetings;             /* of these, what the filter lets through */
  GPtrArray *marks;                /* of the layers that are on */
  LiaisonCalendarFilter *filter;
  LiaisonMarkTypes layers;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonCalendarData, liaison_calendar_data, G_TYPE_OBJECT)

/* Chooses anew from what was read. */
static void
choose (LiaisonCalendarData *self)
{
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->marks);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_calendar_mark_unref);
  self->meetings = self->calendar != NULL ? liaison_calendar_filter_apply (self->filter, self->calendar->meetings)
                                          : g_ptr_array_new ();
  for (guint i = 0; self->calendar != NULL && i < self->calendar->marks->len; i++) {
    LiaisonCalendarMark *mark = g_ptr_array_index (self->calendar->marks, i);
    if ((self->layers & mark->type) != 0)
      g_ptr_array_add (self->marks, liaison_calendar_mark_ref (mark));
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCalendarData) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonCalendar *calendar = liaison_session_load_calendar_finish (LIAISON_SESSION (source), result, &error);

  if (calendar == NULL) {
    /* What was asked for instead will come. */
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      return;
    g_warning ("Could not read the calendar: %s", error->message);
    self->asked_first = self->asked_last = 0;
    return;
  }
  g_clear_pointer (&self->calendar, liaison_calendar_unref);
  self->calendar = calendar;
  self->read_first = self->asked_first;
  self->read_last = self->asked_last;
  self->asked_first = self->asked_last = 0;
  choose (self);
}

static void
load (LiaisonCalendarData *self)
{
  LiaisonMoment from, to;
  guint32 last = liaison_calendar_last_day ();

  g_clear_handle_id (&self->ahead, g_source_remove);
  if (self->session == NULL || self->shown_first == 0)
    return;
  self->asked_first = self->shown_first > AROUND_DAYS + 1 ? self->shown_first - AROUND_DAYS : 2;
  self->asked_last = MIN (self->shown_last + AROUND_DAYS, last - 2);
  /* The register compares days in UTC: a day more on both sides. */
  from = liaison_calendar_day (self->asked_first - 1);
  to = liaison_calendar_day (self->asked_last + 2);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_calendar (self->session, &from, &to, LIAISON_MARK_ALL, self->cancellable, loaded_cb,
                                 g_object_ref (self));
}

static void
ahead_cb (gpointer user_data)
{
  LiaisonCalendarData *self = user_data;

  self->ahead = 0;
  load (self);
}

static gboolean
concerns (const LiaisonEntity *entity)
{
  static const char *const names[] = { "meeting",       "attendee", "partner",    "partner_name",
                                       "staff",         "visit",    "task",       "visit_event",
                                       "communication", "reply",    "commitment", "country" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (entity->name, names[i]))
      return TRUE;
  return FALSE;
}

static void
register_changed_cb (LiaisonCalendarData *self, GArray *touched)
{
  gboolean concerned = touched == NULL;

  for (guint i = 0; !concerned && i < touched->len; i++)
    concerned = concerns (g_array_index (touched, LiaisonTouched, i).entity);
  if (concerned)
    load (self);
}

static void
liaison_calendar_data_dispose (GObject *object)
{
  liaison_calendar_data_stop (LIAISON_CALENDAR_DATA (object));
  G_OBJECT_CLASS (liaison_calendar_data_parent_class)->dispose (object);
}

static void
liaison_calendar_data_finalize (GObject *object)
{
  LiaisonCalendarData *self = LIAISON_CALENDAR_DATA (object);

  g_clear_pointer (&self->calendar, liaison_calendar_unref);
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->marks);
  liaison_calendar_filter_free (self->filter);
  G_OBJECT_CLASS (liaison_calendar_data_parent_class)->finalize (object);
}

static void
liaison_calendar_data_class_init (LiaisonCalendarDataClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_data_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_calendar_data_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_calendar_data_init (LiaisonCalendarData *self)
{
  self->meetings = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->filter = liaison_calendar_filter_new ();
  self->layers = LIAISON_MARK_ALL;
}

/** liaison_calendar_data_new: Returns: (transfer full): without anything read, all layers on, no filter */
LiaisonCalendarData *
liaison_calendar_data_new (LiaisonSession *session)
{
  LiaisonCalendarData *self = g_object_new (LIAISON_TYPE_CALENDAR_DATA, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (register_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** liaison_calendar_data_stop: Reads nothing more: for the owner's dispose. */
void
liaison_calendar_data_stop (LiaisonCalendarData *self)
{
  g_clear_handle_id (&self->ahead, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
}

/** liaison_calendar_data_session: Returns: (transfer none): whose register it is */
LiaisonSession *
liaison_calendar_data_session (LiaisonCalendarData *self)
{
  return self->session;
}

/**
 * liaison_calendar_data_show:
 * @first: the first day that is shown, as g_date_get_julian()
 * @last: the last one
 *
 * What is there already can be shown at once; ::changed tells when more of it is.
 */
void
liaison_calendar_data_show (LiaisonCalendarData *self, guint32 first, guint32 last)
{
  guint32 margin = AROUND_DAYS / 2, from = first > margin ? first - margin : 1, to = last + margin;

  self->shown_first = first;
  self->shown_last = last;
  if (self->asked_first != 0 && self->asked_first <= MAX (from, 2) &&
      self->asked_last >= MIN (to, liaison_calendar_last_day () - 2))
    return;
  if (self->asked_first == 0 &&
      liaison_calendar_data_has (self, MAX (from, 2), MIN (to, liaison_calendar_last_day () - 2)))
    return;
  if (!liaison_calendar_data_has (self, first, last))
    load (self);
  else if (self->ahead == 0)
    self->ahead = g_timeout_add_once (AHEAD_DELAY, ahead_cb, self);
}

/** liaison_calendar_data_has: Returns: whether all of these days were read */
gboolean
liaison_calendar_data_has (LiaisonCalendarData *self, guint32 first, guint32 last)
{
  return self->calendar != NULL && self->read_first <= first && self->read_last >= last;
}

/**
 * liaison_calendar_data_meetings:
 *
 * Returns: (transfer none) (element-type LiaisonMeetingRow): those around the days shown that the filter lets through,
 * in time order; another array each time it changes
 */
GPtrArray *
liaison_calendar_data_meetings (LiaisonCalendarData *self)
{
  return self->meetings;
}

/** liaison_calendar_data_marks: Returns: (transfer none) (element-type LiaisonCalendarMark): of the layers that are on
 */
GPtrArray *
liaison_calendar_data_marks (LiaisonCalendarData *self)
{
  return self->marks;
}

/**
 * liaison_calendar_data_count:
 * @shown: (out): how many meetings of the days shown the filter lets through
 * @hidden: (out): how many it does not
 */
void
liaison_calendar_data_count (LiaisonCalendarData *self, guint *shown, guint *hidden)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  *shown = *hidden = 0;
  for (guint i = 0; self->calendar != NULL && i < self->calendar->meetings->len; i++) {
    const LiaisonMeetingRow *row = g_ptr_array_index (self->calendar->meetings, i);
    guint32 from, to;
    liaison_meeting_span (row->meeting, here, &from, &to);
    if (from > self->shown_last || to < self->shown_first)
      continue;
    if (liaison_calendar_filter_matches (self->filter, row))
      (*shown)++;
    else
      (*hidden)++;
  }
}

/** liaison_calendar_data_filter: Returns: (transfer none): what is let through */
const LiaisonCalendarFilter *
liaison_calendar_data_filter (LiaisonCalendarData *self)
{
  return self->filter;
}

/** liaison_calendar_data_set_filter: Lets through what @filter does; it is copied. */
void
liaison_calendar_data_set_filter (LiaisonCalendarData *self, const LiaisonCalendarFilter *filter)
{
  LiaisonCalendarFilter *copy = liaison_calendar_filter_copy (filter);

  liaison_calendar_filter_free (self->filter);
  self->filter = copy;
  choose (self);
}

/** liaison_calendar_data_layers: Returns: the layers that are on */
LiaisonMarkTypes
liaison_calendar_data_layers (LiaisonCalendarData *self)
{
  return self->layers;
}

/** liaison_calendar_data_set_layers: Switches layers on and off. */
void
liaison_calendar_data_set_layers (LiaisonCalendarData *self, LiaisonMarkTypes layers)
{
  if (self->layers == layers)
    return;
  self->layers = layers;
  choose (self);
}
