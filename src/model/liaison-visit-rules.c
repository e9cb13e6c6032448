// SPDX-License-Identifier: GPL-3.0-or-later
// How far a country visit has come, told by its event log and never stored.
#include "liaison-visit-rules.h"

#include <glib/gi18n-lib.h>

/** Where an event leads from the stage before it. */
typedef struct {
  const char *kind;
  LiaisonVisitStage stage;
} Move;

/* Events that lead to the same stage wherever they come from. */
static const Move moves[] = {
  { "requested", LIAISON_VISIT_REQUESTED }, { "dates_agreed", LIAISON_VISIT_PREPARATION },
  { "postponed", LIAISON_VISIT_POSTPONED }, { "declined", LIAISON_VISIT_DECLINED },
  { "cancelled", LIAISON_VISIT_CANCELLED }, { "started", LIAISON_VISIT_UNDER_WAY },
  { "completed", LIAISON_VISIT_DONE },      { "report_published", LIAISON_VISIT_PUBLISHED },
};

static const struct {
  const char *code, *label, *context;
} stages[LIAISON_VISIT_STAGES] = {
  { "idea", N_ ("Not requested yet"), NULL },
  { "requested", N_ ("Requested"), NULL },
  { "accepted", NC_ ("visit_event", "Accepted"), "visit_event" },
  { "preparation", NC_ ("visit stage", "In preparation"), "visit stage" },
  { "under_way", NC_ ("visit stage", "Under way"), "visit stage" },
  { "done", NC_ ("visit stage", "Done"), "visit stage" },
  { "published", N_ ("Report published"), NULL },
  { "postponed", N_ ("Postponed"), NULL },
  { "declined", N_ ("Declined"), NULL },
  { "cancelled", N_ ("Cancelled"), NULL },
};

/* What may sensibly come after each stage, the likeliest first. */
static const char *const next_of[LIAISON_VISIT_STAGES][7] = {
  [LIAISON_VISIT_IDEA] = { "requested", "invited", NULL },
  [LIAISON_VISIT_REQUESTED] = { "accepted", "reminder", "acknowledged", "dates_proposed", "declined", NULL },
  [LIAISON_VISIT_ACCEPTED] = { "dates_agreed", "dates_proposed", "reminder", "postponed", "cancelled", NULL },
  [LIAISON_VISIT_PREPARATION] = { "started", "dates_agreed", "postponed", "cancelled", NULL },
  [LIAISON_VISIT_UNDER_WAY] = { "completed", "cancelled", NULL },
  [LIAISON_VISIT_DONE] = { "report_published", NULL },
  [LIAISON_VISIT_PUBLISHED] = { NULL },
  [LIAISON_VISIT_POSTPONED] = { "dates_proposed", "dates_agreed", "reminder", "cancelled", NULL },
  [LIAISON_VISIT_DECLINED] = { "requested", NULL },
  [LIAISON_VISIT_CANCELLED] = { "requested", NULL },
};

static gboolean
is_kind (const LiaisonVisitEvent *event, const char *kind)
{
  return g_strcmp0 (event->kind, kind) == 0;
}

/**
 * liaison_visit_event_compare:
 *
 * Returns: the order of the log: by date, then by when they were entered
 */
int
liaison_visit_event_compare (const LiaisonVisitEvent *a, const LiaisonVisitEvent *b)
{
  int order = liaison_moment_compare (&a->on, &b->on);

  if (order == 0)
    order = (a->record.created_at > b->record.created_at) - (a->record.created_at < b->record.created_at);
  if (order == 0)
    order = (a->record.row > b->record.row) - (a->record.row < b->record.row);
  return order;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return liaison_visit_event_compare (*(const LiaisonVisitEvent *const *) a, *(const LiaisonVisitEvent *const *) b);
}

/** liaison_visit_events_sort: @events: (element-type LiaisonVisitEvent): put in the order of the log */
void
liaison_visit_events_sort (GPtrArray *events)
{
  g_ptr_array_sort (events, compare_items);
}

static gboolean
was_accepted (LiaisonVisitStage stage)
{
  return stage == LIAISON_VISIT_ACCEPTED || stage == LIAISON_VISIT_PREPARATION || stage == LIAISON_VISIT_POSTPONED;
}

static LiaisonVisitStage
move_stage (LiaisonVisitStage stage, const LiaisonVisitEvent *event)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (is_kind (event, moves[i].kind))
      return moves[i].stage;
  if (is_kind (event, "invited") || is_kind (event, "accepted"))
    return stage == LIAISON_VISIT_PREPARATION ? stage : LIAISON_VISIT_ACCEPTED;
  if (is_kind (event, "dates_proposed") && stage == LIAISON_VISIT_PREPARATION)
    return stage;
  if (is_kind (event, "dates_proposed"))
    return was_accepted (stage) || g_strcmp0 (event->direction, "received") == 0 ? LIAISON_VISIT_ACCEPTED
                                                                                 : LIAISON_VISIT_REQUESTED;
  /* A reminder and an acknowledgement tell that there was a request, if nobody noted it. */
  return stage == LIAISON_VISIT_IDEA ? LIAISON_VISIT_REQUESTED : stage;
}

static void
note_dates (LiaisonVisitStatus *status, const LiaisonVisitEvent *event)
{
  gboolean agreed = is_kind (event, "dates_agreed");

  if (agreed || is_kind (event, "requested") || is_kind (event, "postponed") || is_kind (event, "cancelled") ||
      is_kind (event, "declined"))
    status->proposed_from = status->proposed_to = LIAISON_MOMENT_NONE;
  if (is_kind (event, "postponed") || is_kind (event, "requested"))
    status->agreed_from = status->agreed_to = LIAISON_MOMENT_NONE;
  if (agreed && liaison_moment_is_set (&event->proposed_from)) {
    status->agreed_from = event->proposed_from;
    status->agreed_to = event->proposed_to;
  }
  if (is_kind (event, "dates_proposed") && liaison_moment_is_set (&event->proposed_from)) {
    status->proposed_from = event->proposed_from;
    status->proposed_to = event->proposed_to;
    status->proposed_by_state = g_strcmp0 (event->direction, "received") == 0;
  }
}

/**
 * liaison_visit_status:
 * @events: (element-type LiaisonVisitEvent): without those in the trash, in the order of the log
 * @today: the day that is asked for
 *
 * Returns: how far the visit has come
 */
LiaisonVisitStatus
liaison_visit_status (GPtrArray *events, const LiaisonMoment *today)
{
  LiaisonVisitStatus status = { .proposed_from = LIAISON_MOMENT_NONE,
                                .proposed_to = LIAISON_MOMENT_NONE,
                                .agreed_from = LIAISON_MOMENT_NONE,
                                .agreed_to = LIAISON_MOMENT_NONE,
                                .days_waiting = -1,
                                .days_silent = -1 };

  for (guint i = 0; i < events->len; i++) {
    const LiaisonVisitEvent *event = g_ptr_array_index (events, i);
    status.stage = move_stage (status.stage, event);
    status.last = event;
    note_dates (&status, event);
    if (is_kind (event, "requested")) {
      status.request = event;
      status.reminders = 0;
    } else if (is_kind (event, "reminder")) {
      status.reminders++;
    }
  }
  if (status.stage == LIAISON_VISIT_REQUESTED && status.request != NULL)
    status.days_waiting = liaison_moment_days_ago (&status.request->on, today);
  if (status.last != NULL)
    status.days_silent = liaison_moment_days_ago (&status.last->on, today);
  return status;
}

/** liaison_visit_stage_code: Returns: "under_way": for programs and the command line */
const char *
liaison_visit_stage_code (LiaisonVisitStage stage)
{
  return stages[stage].code;
}

/** liaison_visit_stage_label: Returns: what people call it, translated */
const char *
liaison_visit_stage_label (LiaisonVisitStage stage)
{
  const char *context = stages[stage].context;

  return context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, stages[stage].label)
                         : g_dgettext (GETTEXT_PACKAGE, stages[stage].label);
}

/** liaison_visit_stage_parse: @stage: (out). Returns: whether @code is the code of a stage */
gboolean
liaison_visit_stage_parse (const char *code, LiaisonVisitStage *stage)
{
  for (guint i = 0; i < LIAISON_VISIT_STAGES; i++)
    if (g_strcmp0 (stages[i].code, code) == 0) {
      *stage = (LiaisonVisitStage) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_visit_status_words: Returns: (transfer full): "Requested 240 days ago" */
char *
liaison_visit_status_words (const LiaisonVisitStatus *status)
{
  if (status->days_waiting == 0)
    return g_strdup (_ ("Requested today"));
  if (status->days_waiting > 0)
    return g_strdup_printf (ngettext ("Requested %d day ago", "Requested %d days ago", (gulong) status->days_waiting),
                            status->days_waiting);
  return g_strdup (liaison_visit_stage_label (status->stage));
}

/** liaison_visit_reminders_words: Returns: (transfer full) (nullable): "2 reminders"; %NULL if none was sent */
char *
liaison_visit_reminders_words (guint reminders)
{
  return reminders > 0 ? g_strdup_printf (ngettext ("%u reminder", "%u reminders", reminders), reminders) : NULL;
}

/* What time asks for: the likeliest event, against the usual order; %NULL if nothing special. */
static const char *
find_pressing (const LiaisonVisitStatus *status, const LiaisonVisit *visit, const LiaisonMoment *today)
{
  const LiaisonMoment *ends = liaison_moment_is_set (&visit->ends) ? &visit->ends : &status->agreed_to;

  if (status->stage == LIAISON_VISIT_REQUESTED && status->days_silent >= LIAISON_VISIT_REMIND_AFTER)
    return "reminder";
  if (status->stage == LIAISON_VISIT_ACCEPTED && !liaison_moment_is_set (&status->proposed_from))
    return "dates_proposed";
  if (status->stage == LIAISON_VISIT_UNDER_WAY && liaison_moment_is_set (ends) &&
      liaison_moment_days_ago (ends, today) > 0)
    return "completed";
  return NULL;
}

/**
 * liaison_visit_next_events:
 * @codes: (out caller-allocates) (array length=n_codes): kinds of events, the most sensible first
 *
 * Returns: how many there are of them
 */
guint
liaison_visit_next_events (const LiaisonVisitStatus *status, const LiaisonVisit *visit, const LiaisonMoment *today,
                           const char **codes, guint n_codes)
{
  const char *pressing = find_pressing (status, visit, today);
  const char *const *usual = next_of[status->stage];
  guint count = 0;

  if (pressing != NULL && n_codes > 0)
    codes[count++] = pressing;
  for (guint i = 0; usual[i] != NULL && count < n_codes; i++)
    if (g_strcmp0 (usual[i], pressing) != 0)
      codes[count++] = usual[i];
  return count;
}

/** liaison_visit_event_direction: Returns: (nullable): who usually writes of such an event to whom: "sent",
 * "received"; %NULL if nobody does */
const char *
liaison_visit_event_direction (const char *kind, LiaisonVisitStage stage)
{
  static const char *const sent[] = { "requested", "reminder", "dates_proposed", "report_published", NULL };
  static const char *const received[] = { "invited", "accepted", "declined", "dates_agreed", "postponed", NULL };

  if (kind == NULL)
    return NULL;
  /* A request is acknowledged by the State, an invitation by the office. */
  if (g_str_equal (kind, "acknowledged"))
    return was_accepted (stage) ? "sent" : "received";
  return g_strv_contains (sent, kind) ? "sent" : g_strv_contains (received, kind) ? "received" : NULL;
}

static gboolean
take_date (LiaisonMoment *date, const LiaisonMoment *value)
{
  if (liaison_moment_compare (date, value) == 0)
    return FALSE;
  *date = *value;
  return TRUE;
}

/**
 * liaison_visit_take_dates:
 * @event: one that is entered now
 *
 * The dates of a visit follow its log: those agreed are its dates, when it is postponed it has none, and when it starts
 * or ends without any, that is when it was.
 *
 * Returns: whether @visit has other dates now
 */
gboolean
liaison_visit_take_dates (LiaisonVisit *visit, const LiaisonVisitEvent *event)
{
  const LiaisonMoment none = LIAISON_MOMENT_NONE;
  gboolean changed = FALSE;

  if (is_kind (event, "dates_agreed") && liaison_moment_is_set (&event->proposed_from)) {
    changed = take_date (&visit->starts, &event->proposed_from);
    changed = take_date (&visit->ends, &event->proposed_to) || changed;
  } else if (is_kind (event, "postponed")) {
    changed = take_date (&visit->starts, &none);
    changed = take_date (&visit->ends, &none) || changed;
  } else if (is_kind (event, "started") && !liaison_moment_is_set (&visit->starts)) {
    changed = take_date (&visit->starts, &event->on);
  } else if (is_kind (event, "completed") && !liaison_moment_is_set (&visit->ends)) {
    changed = take_date (&visit->ends, &event->on);
  }
  return changed;
}
