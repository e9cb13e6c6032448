// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a calendar beside meetings.
//
// What is done with, cancelled or answered asks for nothing any more and is not there.
#include "liaison-calendar-marks.h"
#include "liaison-db.h"

#include "liaison-communication.h"
#include "liaison-directory.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-visit.h"

/** A layer: where its days are, and which records are still waiting. */
typedef struct {
  LiaisonMarkTypes type;
  const LiaisonEntity *entity;
  const char *starts;
  const char *ends;
  const char *open;
} Layer;

static const Layer layers[] = {
  { LIAISON_MARK_VISIT, &liaison_entity_visit, "t.starts", "t.ends",
    "coalesce ((SELECT e.kind FROM visit_event e WHERE e.visit = t.id AND e.trashed_at = 0 ORDER BY e.\"on\" DESC, "
    "e.row DESC LIMIT 1), '') NOT IN ('declined', 'cancelled', 'postponed')" },
  { LIAISON_MARK_REPLY_DUE, &liaison_entity_communication, "t.reply_due", "NULL",
    "t.status = 'sent' AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.communication = t.id AND r.kind = 'substantive' "
    "AND r.trashed_at = 0)" },
  { LIAISON_MARK_COMMITMENT, &liaison_entity_commitment, "t.due", "NULL", "t.status = 'open'" },
  { LIAISON_MARK_REVIEW, &liaison_entity_partner, "t.review_on", "NULL", "t.status <> 'former'" },
  { LIAISON_MARK_TASK, &liaison_entity_task, "t.due", "NULL", "t.done_on IS NULL" },
};

/** liaison_calendar_mark_ref: Returns: @mark */
LiaisonCalendarMark *
liaison_calendar_mark_ref (LiaisonCalendarMark *mark)
{
  g_atomic_ref_count_inc (&mark->refs);
  return mark;
}

/** liaison_calendar_mark_unref: Gives one reference back. */
void
liaison_calendar_mark_unref (LiaisonCalendarMark *mark)
{
  if (!g_atomic_ref_count_dec (&mark->refs))
    return;
  g_free (mark->title);
  g_free (mark->country);
  g_free (mark);
}

static LiaisonCalendarMark *
make_mark (const Layer *layer, LiaisonRows *rows, GTimeZone *zone)
{
  LiaisonCalendarMark *mark = g_new0 (LiaisonCalendarMark, 1);
  LiaisonMoment ends = LIAISON_MOMENT_NONE;
  guint32 ignored;

  g_atomic_ref_count_init (&mark->refs);
  mark->type = layer->type;
  mark->entity = layer->entity;
  liaison_rows_id (rows, 0, &mark->record);
  if (!liaison_moment_parse (liaison_rows_text (rows, 1), &mark->starts, NULL) ||
      !liaison_moment_is_set (&mark->starts)) {
    g_free (mark);
    return NULL;
  }
  mark->country = g_strdup (liaison_rows_text (rows, 3));
  liaison_moment_span (&mark->starts, zone, &mark->first, &mark->last);
  if (liaison_rows_text (rows, 2) != NULL && liaison_moment_parse (liaison_rows_text (rows, 2), &ends, NULL) &&
      liaison_moment_is_set (&ends) && liaison_moment_compare (&ends, &mark->starts) > 0)
    liaison_moment_span (&ends, zone, &ignored, &mark->last);
  return mark;
}

/* Texts are compared as liaison_store_meeting_rows() does: a month or a year comes along where no more is known. */
static gboolean
read_layer (LiaisonStore *store, const Layer *layer, const char *from, const char *to, GPtrArray *marks, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT t.id, %s, %s, %s FROM %s t WHERE t.trashed_at = 0 AND %s < ?2 AND (%s >= ?1 OR %s >= ?1 OR %s IN (substr "
      "(?1, 1, 7), substr (?1, 1, 4)) OR %s IN (substr (?1, 1, 7), substr (?1, 1, 4))) AND %s ORDER BY %s, t.row",
      layer->starts, layer->ends, layer->type == LIAISON_MARK_VISIT ? "t.country" : "NULL", layer->entity->name,
      layer->starts, layer->starts, layer->ends, layer->starts, layer->ends, layer->open, layer->starts);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "ss", from, to);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    g_autoptr (LiaisonCalendarMark) mark = make_mark (layer, rows, zone);
    if (mark == NULL)
      continue;
    mark->title = liaison_store_title (store, mark->entity, &mark->record, &local);
    if (mark->title != NULL)
      g_ptr_array_add (marks, g_steal_pointer (&mark));
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_store_calendar_marks:
 * @types: which layers
 * @from: a day
 * @to: the day after the last one
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonCalendarMark): what is open in those days, layer by layer in
 * time order; under its code name alone where there is one
 */
GPtrArray *
liaison_store_calendar_marks (LiaisonStore *store, LiaisonMarkTypes types, const LiaisonMoment *from,
                              const LiaisonMoment *to, GError **error)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_calendar_mark_unref);
  char first[LIAISON_MOMENT_BUFFER], end[LIAISON_MOMENT_BUFFER];

  liaison_moment_write (from, first);
  liaison_moment_write (to, end);
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if ((types & layers[i].type) != 0 && !read_layer (store, &layers[i], first, end, marks, error))
      return NULL;
  return g_steal_pointer (&marks);
}

static void
widen (LiaisonCalendarBounds *bounds, const char *first, const char *last)
{
  LiaisonMoment moment;

  if (first != NULL && liaison_moment_parse (first, &moment, NULL) && liaison_moment_is_set (&moment) &&
      (!liaison_moment_is_set (&bounds->earliest) || liaison_moment_compare (&moment, &bounds->earliest) < 0))
    bounds->earliest = moment;
  if (last != NULL && liaison_moment_parse (last, &moment, NULL) && liaison_moment_is_set (&moment) &&
      liaison_moment_compare (&moment, &bounds->latest) > 0)
    bounds->latest = moment;
}

static gboolean
widen_by_layer (LiaisonStore *store, const Layer *layer, LiaisonCalendarBounds *bounds, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT min (%s), max (%s) FROM %s t WHERE t.trashed_at = 0 AND %s",
                                          layer->starts, layer->starts, layer->entity->name, layer->open);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "");

  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return FALSE;
  widen (bounds, liaison_rows_text (rows, 0), liaison_rows_text (rows, 1));
  return TRUE;
}

/**
 * liaison_store_calendar_bounds:
 * @types: the layers that count
 * @bounds: (out): between which moments there is anything
 */
gboolean
liaison_store_calendar_bounds (LiaisonStore *store, LiaisonMarkTypes types, LiaisonCalendarBounds *bounds,
                               GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error,
                               "SELECT min (starts), max (max (starts, coalesce (ends, ''))), max (recurrence IS NOT "
                               "NULL) FROM meeting WHERE trashed_at = 0",
                               "");

  *bounds = (LiaisonCalendarBounds) { LIAISON_MOMENT_NONE, LIAISON_MOMENT_NONE, FALSE };
  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return FALSE;
  widen (bounds, liaison_rows_text (rows, 0), liaison_rows_text (rows, 1));
  bounds->repeats = liaison_rows_integer (rows, 2) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if ((types & layers[i].type) != 0 && !widen_by_layer (store, &layers[i], bounds, error))
      return FALSE;
  return TRUE;
}
