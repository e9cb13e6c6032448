// SPDX-License-Identifier: GPL-3.0-or-later
// Random changes of series against a naive model: a list of every occurrence, changed one by one. Each change is taken
// back now and then, and everything must be as it was. The seed is printed: G_TEST_RANDOM_SEED repeats a run.
#include "liaison-recurrence.h"
#include "liaison-series.h"
#include "liaison-zone.h"
#include "meeting-fixture.h"

#define DAY   86400
#define STEPS 60
#define FROM  "2025-12-01"
#define TO    "2027-12-01"

/* One occurrence in the model: @base is what the rule gives, on the wall clock; the rest is what is shown. */
typedef struct {
  gint64 base, wall;
  char *title;
  gboolean is_gone, is_override, is_held;
} Slot;

/* @is_single: of no series any more */
typedef struct {
  LiaisonId id;
  char *title;
  GPtrArray *slots;
  gboolean is_single;
} Series;

typedef struct {
  StoreFixture *f;
  GTimeZone *zone;
  GPtrArray *all; /* (element-type Series) */
} Model;

static void
free_slot (gpointer data)
{
  g_free (((Slot *) data)->title);
  g_free (data);
}

static void
free_series (gpointer data)
{
  Series *series = data;

  g_free (series->title);
  g_ptr_array_unref (series->slots);
  g_free (series);
}

static Slot *
copy_slot (const Slot *slot)
{
  Slot *copy = g_memdup2 (slot, sizeof *slot);

  copy->title = g_strdup (slot->title);
  return copy;
}

static Series *
new_series (const LiaisonId *id, const char *title)
{
  Series *series = g_new0 (Series, 1);

  series->id = *id;
  series->title = g_strdup (title);
  series->slots = g_ptr_array_new_with_free_func (free_slot);
  return series;
}

static GPtrArray *
copy_all (GPtrArray *all)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (free_series);

  for (guint i = 0; i < all->len; i++) {
    const Series *series = all->pdata[i];
    Series *other = new_series (&series->id, series->title);
    other->is_single = series->is_single;
    for (guint j = 0; j < series->slots->len; j++)
      g_ptr_array_add (other->slots, copy_slot (series->slots->pdata[j]));
    g_ptr_array_add (copy, other);
  }
  return copy;
}

static LiaisonMoment
moment_at (const Model *model, gint64 wall)
{
  return liaison_moment_from_wall (wall, FALSE, model->zone);
}

/* Weekdays of the rule, by brute force: every day is looked at. */
static void
add_random_series (Model *model, const char *title)
{
  static const char *const codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  gint64 wall = G_GINT64_CONSTANT (1767600000) + g_test_rand_int_range (0, 60) * DAY + 10 * 3600; /* from 5 Jan 2026 */
  int count = g_test_rand_int_range (2, 14), every = g_test_rand_int_range (1, 4), begin = (int) ((wall / DAY + 3) % 7);
  gboolean is_daily = g_test_rand_bit ();
  guint days = (guint) g_test_rand_int_range (0, 128) | (1u << begin);
  g_autoptr (GString) rule = g_string_new (is_daily ? "FREQ=DAILY" : "FREQ=WEEKLY");
  LiaisonMoment starts = moment_at (model, wall), ends = moment_at (model, wall + 3600);
  char first[LIAISON_MOMENT_BUFFER], last[LIAISON_MOMENT_BUFFER];
  const char *before = ";BYDAY=";
  Series *series;
  LiaisonId id;

  g_string_append_printf (rule, ";INTERVAL=%d;COUNT=%d", every, count);
  for (int i = 0; !is_daily && i < 7; i++) {
    if ((days & (1u << i)) == 0)
      continue;
    g_string_append_printf (rule, "%s%s", before, codes[i]);
    before = ",";
  }
  g_test_message ("series %s: %s", title, rule->str);
  id = add_series (model->f->store, title, liaison_moment_write (&starts, first), liaison_moment_write (&ends, last),
                   rule->str);
  series = new_series (&id, title);
  for (int day = 0; (int) series->slots->len < count; day++) {
    int week = (day + begin) / 7, weekday = (day + begin) % 7;
    Slot slot = { wall + (gint64) day * DAY, wall + (gint64) day * DAY, (char *) title, FALSE, FALSE, FALSE };
    if (is_daily ? day % every == 0 : week % every == 0 && (days & (1u << weekday)) != 0)
      g_ptr_array_add (series->slots, copy_slot (&slot));
  }
  g_ptr_array_add (model->all, series);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
list_model (const Model *model)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char text[LIAISON_MOMENT_BUFFER];

  for (guint i = 0; i < model->all->len; i++) {
    const Series *series = model->all->pdata[i];
    for (guint j = 0; j < series->slots->len; j++) {
      const Slot *slot = series->slots->pdata[j];
      LiaisonMoment at = moment_at (model, slot->wall);
      if (!slot->is_gone)
        g_ptr_array_add (lines, g_strdup_printf ("%s %s %s", liaison_moment_write (&at, text), slot->title,
                                                 slot->is_held ? "held" : "planned"));
    }
  }
  return join_sorted (lines);
}

static char *
list_store (const Model *model)
{
  LiaisonMoment from = moment (FROM), to = moment (TO);
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (model->f->store, &from, &to, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char text[LIAISON_MOMENT_BUFFER];

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMeeting *meeting = ((LiaisonMeetingRow *) rows->pdata[i])->meeting;
    g_ptr_array_add (lines, g_strdup_printf ("%s %s %s", liaison_moment_write (&meeting->starts, text), meeting->title,
                                             meeting->status));
  }
  return join_sorted (lines);
}

static void
assert_same (const Model *model)
{
  g_autofree char *wanted = list_model (model), *found = list_store (model);

  g_assert_cmpstr (found, ==, wanted);
}

/* Splits the model's series as a change of what follows does. */
static Series *
split (Model *model, Series *series, guint index)
{
  Series *rest = new_series (&series->id, series->title);

  liaison_id_generate (&rest->id); /* found again by its first occurrence */
  for (guint i = index; i < series->slots->len; i++)
    g_ptr_array_add (rest->slots, copy_slot (series->slots->pdata[i]));
  g_ptr_array_set_size (series->slots, (int) index);
  g_ptr_array_add (model->all, rest);
  return rest;
}

/* Where a change of @scope takes place in the model. */
static Series *
part_for (Model *model, Series *series, guint index, LiaisonScope scope)
{
  return scope == LIAISON_SCOPE_FOLLOWING && index > 0 ? split (model, series, index) : series;
}

static void
retitle (Model *model, Series *series, guint index, LiaisonScope scope, const char *title)
{
  const Slot *meant = series->slots->pdata[index];
  gint64 target = meant->base;
  Series *part = part_for (model, series, index, scope);

  for (guint i = 0; i < part->slots->len; i++) {
    Slot *slot = part->slots->pdata[i];
    gboolean is_target = slot->base == target;
    if (scope == LIAISON_SCOPE_THIS && !is_target)
      continue;
    if (is_target || !slot->is_override || (!slot->is_held && g_str_equal (slot->title, part->title)))
      g_set_str (&slot->title, title);
    slot->is_override = slot->is_override || scope == LIAISON_SCOPE_THIS;
  }
  if (scope != LIAISON_SCOPE_THIS)
    g_set_str (&part->title, title);
}

static void
shift (Model *model, Series *series, guint index, LiaisonScope scope, gint64 delta)
{
  const Slot *meant = series->slots->pdata[index];
  gint64 target = meant->base;
  Series *part = part_for (model, series, index, scope);

  for (guint i = 0; i < part->slots->len; i++) {
    Slot *slot = part->slots->pdata[i];
    gboolean is_target = slot->base == target;
    if (scope == LIAISON_SCOPE_THIS && !is_target)
      continue;
    if (is_target || !slot->is_override || (!slot->is_held && slot->wall == slot->base))
      slot->wall += delta;
    if (scope != LIAISON_SCOPE_THIS)
      slot->base += delta;
    slot->is_override = slot->is_override || scope == LIAISON_SCOPE_THIS;
  }
}

/* What was held stays, each for itself. */
static void
discard (Series *series, guint index, LiaisonScope scope)
{
  guint first = scope == LIAISON_SCOPE_ALL ? 0 : index;

  for (guint i = first; i < (scope == LIAISON_SCOPE_THIS ? index + 1 : series->slots->len); i++) {
    Slot *slot = series->slots->pdata[i];
    slot->is_gone = slot->is_gone || scope == LIAISON_SCOPE_THIS || !slot->is_held;
  }
}

/* The row in the store of a slot of the model. */
static LiaisonMeetingRow *
find_row (const Model *model, const Slot *slot)
{
  LiaisonMoment from = moment (FROM), to = moment (TO), at = moment_at (model, slot->wall);
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (model->f->store, &from, &to, NULL);

  for (guint i = 0; i < rows->len; i++) {
    LiaisonMeetingRow *row = rows->pdata[i];
    LiaisonMoment base = moment_at (model, slot->base);
    if (liaison_moment_compare (&row->meeting->starts, &at) == 0 &&
        liaison_moment_compare (&row->occurrence, &base) == 0 && g_str_equal (row->meeting->title, slot->title) &&
        g_str_equal (row->meeting->status, slot->is_held ? "held" : "planned"))
      return liaison_meeting_row_ref (row);
  }
  return NULL;
}

static LiaisonChangeSet *
make_edit (const Model *model, LiaisonMeetingRow *row, LiaisonScope scope, const char *const change[2])
{
  LiaisonSeriesStep which = liaison_series_step (row, scope);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&row->meeting->record);
  LiaisonSeriesEdit edit = { which.meeting, which.occurrence, scope, row->meeting, (LiaisonMeeting *) after, NULL };

  liaison_record_set_text (after, change[0], change[1], NULL);
  return liaison_series_edit (model->f->store, &edit, NULL, NULL);
}

/* One random change of both; NULL if it was none that can be made. */
static LiaisonChangeSet *
change_both (Model *model, Series *series, guint index, int step)
{
  Slot *slot = series->slots->pdata[index];
  LiaisonScope scope = (LiaisonScope) g_test_rand_int_range (0, 3);
  g_autoptr (LiaisonMeetingRow) row = find_row (model, slot);
  LiaisonSeriesStep asked = liaison_series_step (row, scope);
  g_autofree char *title = g_strdup_printf ("T%d", step);
  gint64 hour = (slot->wall % DAY) / 3600, delta;
  LiaisonChangeSet *set;

  g_assert_nonnull (row);
  g_test_message ("step %d: of %u, number %u (%s), scope %d", step, series->slots->len, index, slot->title,
                  (int) scope);
  switch (g_test_rand_int_range (0, 4)) {
  case 0:
    g_test_message ("title %s", title);
    set = make_edit (model, row, scope, (const char *const[2]) { "title", title });
    retitle (model, series, index, scope, title);
    return set;
  case 1:
    delta = (g_test_rand_int_range (6, 21) - hour) * 3600 + (gint64) g_test_rand_int_range (-4, 5) * DAY;
    g_test_message ("moved by %" G_GINT64_FORMAT " seconds", delta);
    asked.starts = moment_at (model, slot->wall + delta);
    set = liaison_series_move (model->f->store, &asked, NULL);
    if (delta != 0)
      shift (model, series, index, scope, delta);
    return set;
  case 2:
    g_test_message ("to the trash");
    set = liaison_series_trash (model->f->store, &asked, NULL);
    discard (series, index, scope);
    return set;
  default:
    set = make_edit (model, row, LIAISON_SCOPE_THIS, (const char *const[2]) { "status", "held" });
    slot->is_held = slot->is_override = TRUE;
    return set;
  }
}

/* A slot that is there and planned; FALSE if none is left. */
static gboolean
choose (const Model *model, Series **series, guint *index)
{
  for (int tries = 0; tries < 200; tries++) {
    const Slot *slot;
    *series = model->all->pdata[g_test_rand_int_range (0, (int) model->all->len)];
    *index = (guint) g_test_rand_int_range (0, (int) (*series)->slots->len);
    slot = (*series)->slots->pdata[*index];
    if (!slot->is_gone && !slot->is_held)
      return TRUE;
  }
  return FALSE;
}

static LiaisonId
commit_change (const Model *model, LiaisonChangeSet *set)
{
  g_autoptr (LiaisonChangeSet) owned = set;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (set);
  liaison_store_commit (model->f->store, set, NULL, &error);
  g_assert_no_error (error);
  return set->id;
}

static void
test_random (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open ("Europe/Paris");
  Model model = { f, zone, g_ptr_array_new_with_free_func (free_series) };

  add_random_series (&model, "A");
  add_random_series (&model, "B");
  assert_same (&model);
  for (int step = 0; step < STEPS; step++) {
    GPtrArray *before = copy_all (model.all);
    LiaisonChangeSet *set;
    LiaisonId id;
    Series *series;
    guint index;
    if (!choose (&model, &series, &index)) {
      g_ptr_array_unref (before);
      add_random_series (&model, "C");
      continue;
    }
    set = change_both (&model, series, index, step);
    if (liaison_change_set_is_empty (set)) {
      liaison_change_set_unref (set);
      g_ptr_array_unref (before);
      continue;
    }
    id = commit_change (&model, set);
    assert_same (&model);
    if (g_test_rand_int_range (0, 3) > 0) {
      g_ptr_array_unref (before);
      continue;
    }
    g_test_message ("undone");
    commit_change (&model, liaison_store_invert (f->store, &id, NULL));
    g_ptr_array_unref (model.all);
    model.all = before;
    assert_same (&model);
  }
  g_ptr_array_unref (model.all);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i <= 12; i++) {
    g_autofree char *path = g_strdup_printf ("/series-random/%d", i);
    g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test_random, store_fixture_tear_down);
  }
  return g_test_run ();
}
