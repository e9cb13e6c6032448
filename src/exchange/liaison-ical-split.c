// SPDX-License-Identifier: GPL-3.0-or-later
// Events that change all occurrences of a series from one on (RFC 5545, 3.2.13: RANGE=THISANDFUTURE) become what a
// change of "this and following" makes of a series here: it ends before that occurrence, and a new one begins with it.
//
// The new series is named by the UID of the old one and the occurrence, so that the file can be read again. What the
// event does not say, such as its rule, it has from the series. Where the file does not hold the series, or it has no
// such occurrence, the event stays as it is, still following.
#include "liaison-ical-split.h"

#include "liaison-recurrence.h"
#include "liaison-zone.h"

/* Events with one UID: the series, or the last part of it so far, and how much later it starts than the UID says. */
typedef struct {
  LiaisonIcalEventRead *series;
  GPtrArray *following; /* (element-type LiaisonIcalEventRead) */
  GPtrArray *single;    /* (element-type LiaisonIcalEventRead): changes of one occurrence */
  gint64 delay;         /* seconds on the wall clock */
} Family;

static Family *
new_family (void)
{
  Family *family = g_new0 (Family, 1);

  family->following = g_ptr_array_new ();
  family->single = g_ptr_array_new ();
  return family;
}

static void
free_family (gpointer data)
{
  Family *family = data;

  g_ptr_array_unref (family->following);
  g_ptr_array_unref (family->single);
  g_free (family);
}

static LiaisonMoment
delay (const LiaisonMoment *moment, gint64 seconds, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (zone_name);

  return liaison_moment_from_wall (liaison_moment_to_wall (moment, zone) + seconds, moment->minute < 0, zone);
}

static gint64
seconds_between (const LiaisonMoment *from, const LiaisonMoment *to, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (zone_name);

  return liaison_moment_to_wall (to, zone) - liaison_moment_to_wall (from, zone);
}

/* The occurrences left out before @at, or from it on and then later by @seconds. */
static char *
share_excluded (const LiaisonMeeting *series, const LiaisonMoment *at, gboolean from, gint64 seconds)
{
  g_autoptr (GArray) moments = liaison_recurrence_excluded (series->recurrence_excluded);
  char *shared = NULL;

  for (guint i = 0; i < moments->len; i++) {
    LiaisonMoment moment = g_array_index (moments, LiaisonMoment, i);
    char *more;
    if ((liaison_moment_compare (&moment, at) >= 0) != from)
      continue;
    moment = delay (&moment, seconds, series->start_zone);
    more = liaison_recurrence_exclude (shared, &moment);
    g_free (shared);
    shared = more;
  }
  return shared;
}

/* The rule of the new series; NULL where the old one has no such occurrence. */
static char *
make_rule (const LiaisonMeeting *series, const LiaisonMoment *at, const LiaisonMeeting *rest)
{
  LiaisonRecurring recurring = liaison_recurring_of (series);
  g_autofree char *rule = NULL;

  if (recurring.rule == NULL || liaison_moment_precision (at) != liaison_moment_precision (&rest->starts))
    return NULL;
  recurring.excluded = NULL;
  if (!liaison_recurrence_has (&recurring, at))
    return NULL;
  rule = liaison_recurrence_from (&recurring, at, NULL);
  if (rule == NULL)
    return NULL;
  recurring = (LiaisonRecurring) { rule, *at, series->start_zone, NULL };
  return liaison_recurrence_shift (&recurring, &rest->starts, rest->start_zone, NULL);
}

static void
give (LiaisonIcalEventRead *event, const char *field)
{
  g_ptr_array_add (event->given, (gpointer) liaison_entity_field (&liaison_entity_meeting, field));
}

static char *
name_rest (const LiaisonIcalEventRead *event)
{
  char text[LIAISON_MOMENT_BUFFER];

  return g_strconcat (event->uid, "/", liaison_moment_write (&event->occurrence, text), NULL);
}

/* Changes of single occurrences that are now those of the new series. */
static void
hand_over (Family *family, const LiaisonIcalEventRead *rest, const LiaisonMoment *at, gint64 seconds, const char *zone)
{
  for (guint i = 0; i < family->single->len; i++) {
    LiaisonIcalEventRead *event = g_ptr_array_index (family->single, i);
    if (liaison_moment_compare (&event->occurrence, at) < 0)
      continue;
    event->occurrence = delay (&event->occurrence, seconds, zone);
    g_set_str (&event->uid, rest->uid);
  }
}

static void
split (Family *family, LiaisonIcalEventRead *event)
{
  LiaisonMeeting *series = family->series->meeting, *rest = event->meeting;
  LiaisonRecurring recurring = liaison_recurring_of (series);
  LiaisonMoment at = delay (&event->occurrence, family->delay, series->start_zone);
  gint64 seconds = seconds_between (&at, &rest->starts, series->start_zone);
  g_autofree char *rule = NULL, *before = NULL, *uid = NULL, *excluded = NULL;

  if (rest->start_zone == NULL)
    rest->start_zone = g_strdup (series->start_zone);
  rule = make_rule (series, &at, rest);
  before = rule != NULL ? liaison_recurrence_end_before (&recurring, &at, NULL) : NULL;
  if (before == NULL)
    return;
  uid = name_rest (event);
  rest->recurrence = g_steal_pointer (&rule);
  rest->recurrence_excluded = share_excluded (series, &at, TRUE, seconds);
  if (rest->title == NULL)
    rest->title = g_strdup (series->title);
  give (event, "recurrence");
  give (event, "recurrence_excluded");
  g_free (event->uid);
  event->uid = g_steal_pointer (&uid);
  event->occurrence = LIAISON_MOMENT_NONE;
  event->is_following = FALSE;
  hand_over (family, event, &at, seconds, series->start_zone);
  g_set_str (&series->recurrence, before);
  excluded = share_excluded (series, &at, FALSE, 0);
  g_set_str (&series->recurrence_excluded, excluded);
  family->delay += seconds;
  family->series = event;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (&(*(LiaisonIcalEventRead *const *) a)->occurrence,
                                 &(*(LiaisonIcalEventRead *const *) b)->occurrence);
}

/* Only the families of which an event is following: few files have any. */
static GHashTable *
find_families (GPtrArray *events)
{
  GHashTable *families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_family);

  for (guint i = 0; i < events->len; i++) {
    const LiaisonIcalEventRead *event = g_ptr_array_index (events, i);
    if (event->is_following && event->uid != NULL && !g_hash_table_contains (families, event->uid))
      g_hash_table_insert (families, g_strdup (event->uid), new_family ());
  }
  for (guint i = 0; i < events->len && g_hash_table_size (families) > 0; i++) {
    LiaisonIcalEventRead *event = g_ptr_array_index (events, i);
    Family *family = event->uid != NULL ? g_hash_table_lookup (families, event->uid) : NULL;
    if (family == NULL)
      continue;
    if (event->is_following)
      g_ptr_array_add (family->following, event);
    else if (liaison_moment_is_set (&event->occurrence))
      g_ptr_array_add (family->single, event);
    else if (family->series == NULL)
      family->series = event;
  }
  return families;
}

/** liaison_ical_split_series: @events: (element-type LiaisonIcalEventRead): all of a file; those that follow on become
 * series of their own, where they can */
void
liaison_ical_split_series (GPtrArray *events)
{
  g_autoptr (GHashTable) families = find_families (events);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, families);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    Family *family = value;
    g_ptr_array_sort (family->following, compare_events);
    for (guint i = 0; family->series != NULL && i < family->following->len; i++)
      split (family, g_ptr_array_index (family->following, i));
  }
}
