// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks when a meeting is.
//
// One entry takes a day, a month or a year; times make sense for a day only, and what is rarely needed (a last day,
// another zone) is folded away.
#include "liaison-when-group.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-moment-input.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

#define ZONES "/usr/share/zoneinfo/tzdata.zi"

/* What the rows are called among kept texts: day, from, to, last day. */
static const char *const row_names[] = { "when_day", "when_from", "when_to", "when_last_day" };

struct _LiaisonWhenGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonDateRow *day;
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *more;
  LiaisonDateRow *last_day;
  AdwComboRow *zone;
  GtkPopover *popover;
  GtkCalendar *calendar;
  gboolean is_loading;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonWhenGroup, liaison_when_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
local_zone (void)
{
  static char *name;

  if (name == NULL) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
    name = g_strdup (g_time_zone_get_identifier (zone));
  }
  return name;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The zones the system knows: the lines "Z NAME ..." of its table. */
static GListModel *
list_zones (const char *current)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *list = gtk_string_list_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  gtk_string_list_append (list, current);
  if (strcmp (current, local_zone ()) != 0)
    gtk_string_list_append (list, local_zone ());
  if (g_file_get_contents (ZONES, &text, NULL, NULL))
    lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Z ") && strchr (lines[i], '/') != NULL && !g_str_has_prefix (lines[i], "Z Etc/"))
      g_ptr_array_add (names, g_strndup (lines[i] + 2, strcspn (lines[i] + 2, " ")));
  g_ptr_array_sort (names, compare_names);
  gtk_string_list_append (list, "UTC");
  for (guint i = 0; i < names->len; i++)
    if (strcmp (names->pdata[i], current) != 0 && strcmp (names->pdata[i], local_zone ()) != 0)
      gtk_string_list_append (list, names->pdata[i]);
  return G_LIST_MODEL (list);
}

static char *
get_zone (LiaisonWhenGroup *self)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->zone);

  return g_strdup (chosen != NULL ? gtk_string_object_get_string (chosen) : local_zone ());
}

static void
show_zone (LiaisonWhenGroup *self, const char *zone)
{
  g_autoptr (GListModel) zones = list_zones (zone != NULL ? zone : local_zone ());

  adw_combo_row_set_model (self->zone, zones);
}

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

/* Times stand only below a whole day. */
static void
update_visible (LiaisonWhenGroup *self)
{
  LiaisonMoment day = LIAISON_MOMENT_NONE;
  gboolean known = liaison_moment_input_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), NULL, &day);
  gboolean whole = !known || liaison_moment_precision (&day) >= LIAISON_PRECISION_DAY;

  gtk_widget_set_visible (self->from, whole);
  gtk_widget_set_visible (self->to, whole);
  gtk_widget_set_visible (self->more, whole);
}

static void
changed_cb (LiaisonWhenGroup *self)
{
  if (self->is_loading)
    return;
  update_visible (self);
  g_signal_emit (self, signals[CHANGED], 0);
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
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
calendar_shown_cb (LiaisonWhenGroup *self)
{
  LiaisonMoment day = LIAISON_MOMENT_NONE;
  g_autoptr (GDateTime) date = NULL;

  if (!liaison_moment_input_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), NULL, &day) || day.year == 0)
    return;
  date = g_date_time_new_local (day.year, MAX (day.month, 1), MAX (day.day, 1), 0, 0, 0);
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
    liaison_date_row_set_moment (self->day, &day);
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

static void
fill_when (LiaisonWhenGroup *self, LiaisonWhen *when)
{
  when->last_day = LIAISON_MOMENT_NONE;
  when->from = when->to = -1;
  when->zone = get_zone (self);
}

/* Reads all rows; those that hold something wrong say so. */
static gboolean
read_rows (LiaisonWhenGroup *self, LiaisonWhen *when)
{
  gboolean day = liaison_date_row_get_moment (self->day, &when->day), from = TRUE, to = TRUE, last = TRUE;

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
    complain (self->from, _ ("From"), _ ("From: the clocks skip that time on that day"));
    gtk_widget_grab_focus (self->from);
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
}

static void
liaison_when_group_init (LiaisonWhenGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->day = LIAISON_DATE_ROW (liaison_date_row_new (_ ("Date: a day, a month or a year"), FALSE));
  adw_preferences_group_add (group, GTK_WIDGET (self->day));
  add_calendar (self);
  self->from = add_time (self, _ ("From"));
  self->to = add_time (self, _ ("To"));
  self->more = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Several days, another time zone"), NULL);
  adw_preferences_group_add (group, self->more);
  self->last_day = LIAISON_DATE_ROW (liaison_date_row_new (_ ("Last day"), FALSE));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->more), GTK_WIDGET (self->last_day));
  self->zone = ADW_COMBO_ROW (liaison_row_new (ADW_TYPE_COMBO_ROW, _ ("Time zone"), NULL));
  adw_combo_row_set_expression (self->zone, name);
  adw_combo_row_set_enable_search (self->zone, TRUE);
  adw_combo_row_set_search_match_mode (self->zone, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->more), GTK_WIDGET (self->zone));
  show_zone (self, NULL);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last_day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zone, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_when_group_load: Shows when @meeting is. */
void
liaison_when_group_load (LiaisonWhenGroup *self, const LiaisonMeeting *meeting)
{
  g_auto (LiaisonWhen) when = { 0 };

  liaison_when_read (&when, meeting);
  self->is_loading = TRUE;
  liaison_date_row_set_moment (self->day, &when.day);
  liaison_date_row_set_moment (self->last_day, &when.last_day);
  show_time (self->from, when.from);
  show_time (self->to, when.to);
  show_zone (self, when.zone);
  self->is_loading = FALSE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->more), liaison_moment_is_set (&when.last_day));
  update_visible (self);
}

/** liaison_when_group_peek: Puts what it holds into @meeting without a word about mistakes. Returns: whether all is
 * well */
gboolean
liaison_when_group_peek (LiaisonWhenGroup *self, LiaisonMeeting *meeting)
{
  g_auto (LiaisonWhen) when = { 0 };

  fill_when (self, &when);
  if (!liaison_moment_input_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), NULL, &when.day) ||
      !liaison_moment_input_parse (gtk_editable_get_text (GTK_EDITABLE (self->last_day)), NULL, &when.last_day) ||
      !read_time (self->from, &when.from) || !read_time (self->to, &when.to))
    return FALSE;
  return liaison_when_write (&when, meeting) == LIAISON_WHEN_FINE;
}

/** liaison_when_group_apply: Puts what it holds into @meeting; rows that are wrong say so. Returns: whether all is well
 */
gboolean
liaison_when_group_apply (LiaisonWhenGroup *self, LiaisonMeeting *meeting)
{
  g_auto (LiaisonWhen) when = { 0 };
  LiaisonWhenProblem problem;

  fill_when (self, &when);
  if (!read_rows (self, &when))
    return FALSE;
  problem = liaison_when_write (&when, meeting);
  show_problem (self, problem);
  return problem == LIAISON_WHEN_FINE;
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
  g_hash_table_insert (texts, g_strdup ("when_zone"), get_zone (self));
}

/** liaison_when_group_show_texts: Shows what liaison_when_group_keep() put into @texts, over what was loaded. */
void
liaison_when_group_show_texts (LiaisonWhenGroup *self, GHashTable *texts)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->day), self->from, self->to, GTK_WIDGET (self->last_day) };
  const char *zone = g_hash_table_lookup (texts, "when_zone");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *text = g_hash_table_lookup (texts, row_names[i]);
    if (text != NULL)
      gtk_editable_set_text (GTK_EDITABLE (rows[i]), text);
  }
  if (zone != NULL)
    show_zone (self, zone);
}
