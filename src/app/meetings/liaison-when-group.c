// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks when a meeting is.
//
// One entry takes a day, a month or a year; times make sense for a day only, and what is rarely needed (a last day,
// another zone) is folded away.
#include "liaison-when-group.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-day-entry.h"
#include "liaison-moment-input.h"
#include "liaison-row.h"
#include "liaison-zone-row.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the rows are called among kept texts: day, from, to, last day. */
static const char *const row_names[] = { "when_day", "when_from", "when_to", "when_last_day" };

struct _LiaisonWhenGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonDayEntry *day;
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *more;
  LiaisonDateRow *last_day;
  LiaisonZoneRow *zone;
  LiaisonZoneRow *end_zone;
  AdwSwitchRow *second; /* shown where the clock shows the start twice */
  GtkPopover *popover;
  GtkCalendar *calendar;
  gboolean is_loading;
};

enum { CHANGED, DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonWhenGroup, liaison_when_group, ADW_TYPE_PREFERENCES_GROUP)

/* Shows what is wrong with a row of times, as its title. */
static void
complain (GtkWidget *row, const char *title, const char *problem)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem != NULL ? problem : title);
  liaison_accessible_set_invalid (row, problem != NULL);
  if (problem != NULL)
    liaison_accessible_announce (row, problem);
}

static gboolean
read_time (GtkWidget *row, int *minutes)
{
  return liaison_clock_time_parse (gtk_editable_get_text (GTK_EDITABLE (row)), minutes);
}

static void
show_time (GtkWidget *row, int minutes)
{
  g_autofree char *text = minutes >= 0 ? liaison_clock_time_format (minutes, liaison_language_of_interface ())
                                       : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
clear_when (LiaisonWhenGroup *self, LiaisonWhen *when)
{
  *when = (LiaisonWhen) { LIAISON_MOMENT_NONE, LIAISON_MOMENT_NONE, -1, -1, NULL, NULL, FALSE };
  when->zone = liaison_zone_row_get_zone (self->zone);
  when->end_zone = liaison_zone_row_get_zone (self->end_zone);
  when->is_second = adw_switch_row_get_active (self->second);
}

/* What the rows hold, without a word about mistakes; FALSE if there are any. Times typed with the day count already. */
static gboolean
peek (LiaisonWhenGroup *self, LiaisonWhen *when)
{
  const char *last_day = gtk_editable_get_text (GTK_EDITABLE (self->last_day));
  LiaisonWhenInput input;

  clear_when (self, when);
  if (!liaison_day_entry_peek (self->day, &input) || !liaison_moment_input_parse (last_day, NULL, &when->last_day) ||
      !read_time (self->from, &when->from) || !read_time (self->to, &when->to))
    return FALSE;
  when->day = input.day;
  if (input.from >= 0) {
    when->from = input.from;
    when->to = input.to;
  }
  if (liaison_moment_is_set (&input.last_day))
    when->last_day = input.last_day;
  return TRUE;
}

/* Times stand only below a whole day; the question which of two 2:30 is meant only where the clock shows both. */
static void
update_visible (LiaisonWhenGroup *self)
{
  g_auto (LiaisonWhen) when = { 0 };
  gboolean known = peek (self, &when);
  gboolean whole = !known || liaison_moment_precision (&when.day) != LIAISON_PRECISION_MONTH;
  gboolean twice = known && liaison_when_is_twice (&when);

  whole = whole && (!known || liaison_moment_precision (&when.day) != LIAISON_PRECISION_YEAR);
  gtk_widget_set_visible (self->from, whole);
  gtk_widget_set_visible (self->to, whole);
  gtk_widget_set_visible (self->more, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->second), twice);
  if (twice) {
    g_autofree char *time = liaison_clock_time_format (when.from, liaison_language_of_interface ());
    /* Translators: %s is a time that the clocks show twice in the night in which they are put back. */
    g_autofree char *title = g_strdup_printf (_ ("The second %s"), time);
    liaison_row_set_title (GTK_WIDGET (self->second), title);
  }
}

static void
changed_cb (LiaisonWhenGroup *self)
{
  if (self->is_loading)
    return;
  update_visible (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Times that were typed with the day go to their rows. */
static void
settled_cb (LiaisonWhenGroup *self)
{
  const LiaisonWhenInput *input = liaison_day_entry_settled (self->day);

  if (input->from >= 0) {
    show_time (self->from, input->from);
    show_time (self->to, input->to);
  }
  if (liaison_moment_is_set (&input->last_day)) {
    liaison_date_row_set_moment (self->last_day, &input->last_day);
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more), TRUE);
  }
}

static void
day_activated_cb (LiaisonWhenGroup *self)
{
  if (liaison_day_entry_settle (self->day))
    g_signal_emit (self, signals[DONE], 0);
}

static void
time_activated_cb (LiaisonWhenGroup *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
time_left_cb (GtkEventController *focus, GtkWidget *row)
{
  int minutes;

  if (read_time (row, &minutes) && minutes >= 0)
    show_time (row, minutes);
}

static GtkWidget *
add_time (LiaisonWhenGroup *self, const char *title)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ENTRY_ROW, title, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (time_left_cb), row, 0);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (time_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
calendar_shown_cb (LiaisonWhenGroup *self)
{
  LiaisonWhenInput input;
  g_autoptr (GDateTime) date = NULL;

  if (!liaison_day_entry_peek (self->day, &input) || input.day.year == 0)
    return;
  date = g_date_time_new_local (input.day.year, MAX (input.day.month, 1), MAX (input.day.day, 1), 0, 0, 0);
  self->is_loading = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->is_loading = FALSE;
}

static void
day_chosen_cb (LiaisonWhenGroup *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  LiaisonMoment day = { (gint16) g_date_time_get_year (date), (gint8) g_date_time_get_month (date),
                        (gint8) g_date_time_get_day_of_month (date), -1 };

  if (!self->is_loading)
    liaison_day_entry_set_day (self->day, &day);
}

static void
add_calendar (LiaisonWhenGroup *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->popover = GTK_POPOVER (gtk_popover_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Choose a Day"));
  liaison_accessible_set_label (button, _ ("Choose a Day"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->day), button);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
}

/* Reads all rows; those that hold something wrong say so. */
static gboolean
read_rows (LiaisonWhenGroup *self, LiaisonWhen *when)
{
  gboolean day, from, to, last;

  clear_when (self, when);
  day = liaison_day_entry_settle (self->day);
  when->day = liaison_day_entry_settled (self->day)->day;
  if (day && liaison_moment_precision (&when->day) < LIAISON_PRECISION_DAY)
    return TRUE;
  from = read_time (self->from, &when->from);
  to = read_time (self->to, &when->to);
  last = liaison_date_row_get_moment (self->last_day, &when->last_day);
  if (last && liaison_moment_is_set (&when->last_day))
    last = liaison_moment_precision (&when->last_day) == LIAISON_PRECISION_DAY;
  complain (self->from, _ ("From"), from ? NULL : _ ("Not a time: write “9:30”"));
  complain (self->to, _ ("To"), to ? NULL : _ ("Not a time: write “9:30”"));
  liaison_accessible_set_invalid (GTK_WIDGET (self->last_day), !last);
  if (from && to && when->from < 0 && when->to >= 0) {
    from = FALSE;
    complain (self->from, _ ("From"), _ ("From: missing, as there is an end"));
  }
  if (!day)
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
  else if (!from)
    gtk_widget_grab_focus (self->from);
  else if (!to)
    gtk_widget_grab_focus (self->to);
  else if (!last)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more), TRUE);
  return day && from && to && last;
}

static void
show_problem (LiaisonWhenGroup *self, LiaisonWhenProblem problem)
{
  switch (problem) {
  case LIAISON_WHEN_NO_DAY:
    liaison_accessible_set_invalid (GTK_WIDGET (self->day), TRUE);
    liaison_accessible_announce (GTK_WIDGET (self), _ ("A date is needed: a day, a month or a year"));
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
    break;
  case LIAISON_WHEN_END_BEFORE_START:
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more), TRUE);
    complain (self->to, _ ("To"), _ ("To: before the start"));
    gtk_widget_grab_focus (self->to);
    break;
  case LIAISON_WHEN_NO_SUCH_TIME:
    complain (self->from, _ ("From"), _ ("From: the clocks are put forward that day and skip this time"));
    gtk_widget_grab_focus (self->from);
    break;
  case LIAISON_WHEN_NO_SUCH_END:
    complain (self->to, _ ("To"), _ ("To: the clocks are put forward that day and skip this time"));
    gtk_widget_grab_focus (self->to);
    break;
  case LIAISON_WHEN_FINE:
  default:
    break;
  }
}

static void
liaison_when_group_class_init (LiaisonWhenGroupClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_WHEN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", LIAISON_TYPE_WHEN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
add_more (LiaisonWhenGroup *self)
{
  AdwExpanderRow *more;

  self->more = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Several days, another time zone"), NULL);
  more = ADW_EXPANDER_ROW (self->more);
  self->last_day = LIAISON_DATE_ROW (liaison_date_row_new (_ ("Last day"), FALSE));
  self->zone = LIAISON_ZONE_ROW (liaison_zone_row_new (_ ("Time zone"), NULL));
  self->end_zone = LIAISON_ZONE_ROW (liaison_zone_row_new (_ ("Time zone of the end"), _ ("The same")));
  adw_expander_row_add_row (more, GTK_WIDGET (self->last_day));
  adw_expander_row_add_row (more, GTK_WIDGET (self->zone));
  adw_expander_row_add_row (more, GTK_WIDGET (self->end_zone));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->more);
}

static void
liaison_when_group_init (LiaisonWhenGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GObject *watched[2];

  self->day = LIAISON_DAY_ENTRY (liaison_day_entry_new (_ ("Date: a day, a month or a year"), FALSE));
  adw_preferences_group_add (group, GTK_WIDGET (self->day));
  add_calendar (self);
  self->from = add_time (self, _ ("From"));
  self->to = add_time (self, _ ("To"));
  self->second = ADW_SWITCH_ROW (liaison_row_new (ADW_TYPE_SWITCH_ROW, "",
                                                  _ ("The clocks are put back that night and show this time twice: the "
                                                     "first is meant, unless you switch this on")));
  gtk_widget_set_visible (GTK_WIDGET (self->second), FALSE);
  adw_preferences_group_add (group, GTK_WIDGET (self->second));
  add_more (self);
  watched[0] = G_OBJECT (self->zone);
  watched[1] = G_OBJECT (self->end_zone);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "entry-activated", G_CALLBACK (day_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last_day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->second, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < 2; i++)
    g_signal_connect_object (watched[i], "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_when_group_name_countries: Has the zones found by the names that @session's register gives countries. */
void
liaison_when_group_name_countries (LiaisonWhenGroup *self, LiaisonSession *session)
{
  liaison_zone_row_name_countries (self->zone, session);
  liaison_zone_row_name_countries (self->end_zone, session);
}

/** liaison_when_group_load: Shows when @meeting is. */
void
liaison_when_group_load (LiaisonWhenGroup *self, const LiaisonMeeting *meeting)
{
  g_auto (LiaisonWhen) when = { 0 };

  liaison_when_read (&when, meeting);
  self->is_loading = TRUE;
  liaison_day_entry_set_day (self->day, &when.day);
  liaison_date_row_set_moment (self->last_day, &when.last_day);
  show_time (self->from, when.from);
  show_time (self->to, when.to);
  liaison_zone_row_set_zone (self->zone, when.zone);
  liaison_zone_row_set_zone (self->end_zone, when.end_zone);
  adw_switch_row_set_active (self->second, when.is_second);
  self->is_loading = FALSE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more),
                                 liaison_moment_is_set (&when.last_day) || when.end_zone != NULL ||
                                     (when.zone != NULL && strcmp (when.zone, liaison_zone_here ()) != 0));
  update_visible (self);
}

/** liaison_when_group_entry: Returns: (transfer none): where the day is typed */
GtkWidget *
liaison_when_group_entry (LiaisonWhenGroup *self)
{
  return GTK_WIDGET (self->day);
}

/** liaison_when_group_peek: Puts what it holds into @meeting without a word about mistakes. Returns: whether all is
 * well */
gboolean
liaison_when_group_peek (LiaisonWhenGroup *self, LiaisonMeeting *meeting)
{
  g_auto (LiaisonWhen) when = { 0 };

  return peek (self, &when) && liaison_when_write (&when, meeting) == LIAISON_WHEN_FINE;
}

/** liaison_when_group_apply: Puts what it holds into @meeting; rows that are wrong say so. Returns: whether all is well
 */
gboolean
liaison_when_group_apply (LiaisonWhenGroup *self, LiaisonMeeting *meeting)
{
  g_auto (LiaisonWhen) when = { 0 };
  LiaisonWhenProblem problem;

  if (!read_rows (self, &when))
    return FALSE;
  problem = liaison_when_write (&when, meeting);
  show_problem (self, problem);
  return problem == LIAISON_WHEN_FINE;
}

static void
keep_zone (GHashTable *texts, const char *name, LiaisonZoneRow *row)
{
  char *zone = liaison_zone_row_get_zone (row);

  if (zone != NULL)
    g_hash_table_insert (texts, g_strdup (name), zone);
}

/**
 * liaison_when_group_keep:
 * @texts: (element-type utf8 utf8): where to put what was typed, if it makes no dates
 *
 * Puts what it holds into @meeting, which keeps its dates where that makes none.
 */
void
liaison_when_group_keep (LiaisonWhenGroup *self, LiaisonMeeting *meeting, GHashTable *texts)
{
  g_autoptr (LiaisonRecord) copy = liaison_record_copy (&meeting->record);
  GtkWidget *rows[] = { GTK_WIDGET (self->day), self->from, self->to, GTK_WIDGET (self->last_day) };

  if (liaison_when_group_peek (self, (LiaisonMeeting *) copy)) {
    liaison_when_group_peek (self, meeting);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_hash_table_insert (texts, g_strdup (row_names[i]), g_strdup (gtk_editable_get_text (GTK_EDITABLE (rows[i]))));
  keep_zone (texts, "when_zone", self->zone);
  keep_zone (texts, "when_end_zone", self->end_zone);
}

/** liaison_when_group_show_texts: Shows what liaison_when_group_keep() put into @texts, over what was loaded. */
void
liaison_when_group_show_texts (LiaisonWhenGroup *self, GHashTable *texts)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->day), self->from, self->to, GTK_WIDGET (self->last_day) };
  const char *zone = g_hash_table_lookup (texts, "when_zone");
  const char *end_zone = g_hash_table_lookup (texts, "when_end_zone");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *text = g_hash_table_lookup (texts, row_names[i]);
    if (text != NULL)
      gtk_editable_set_text (GTK_EDITABLE (rows[i]), text);
  }
  if (zone != NULL)
    liaison_zone_row_set_zone (self->zone, zone);
  if (end_zone != NULL)
    liaison_zone_row_set_zone (self->end_zone, end_zone);
}
