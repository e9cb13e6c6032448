// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that asks how a meeting recurs, and tells it in words.
//
// As long as nothing is chosen here the rule stays as it is stored, to the letter: also one that these rows could not
// say. What was left out of a series is listed, and can be put back.
#include "liaison-repeat-row.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-recurrence.h"
#include "liaison-row.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum {
  NEVER,
  DAILY,
  WEEKLY,
  MONTHLY_BY_DAY,
  MONTHLY_BY_WEEKDAY,
  YEARLY,
  OTHER, /* a rule of no common kind; offered only while it is there */
} Choice;

typedef enum {
  ENDS_NEVER,
  ENDS_AFTER,
  ENDS_ON,
} End;

struct _LiaisonRepeatRow {
  AdwExpanderRow parent_instance;

  AdwComboRow *choice;
  GtkWidget *interval;
  GtkWidget *weekdays;
  GtkToggleButton *days[7]; /* Monday first */
  guint implied;            /* the day of the start, as long as no other is pressed: a bit of it; 0 if others are */
  AdwComboRow *end;
  GtkWidget *count;
  LiaisonDateRow *until;
  GPtrArray *exceptions; /* (element-type GtkWidget) */

  char *rule;     /* (nullable): as loaded */
  char *excluded; /* (nullable): as it shall be */
  LiaisonMoment start;
  char *zone;
  gboolean is_changed; /* another rule was asked for */
  gboolean is_loading;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonRepeatRow, liaison_repeat_row, ADW_TYPE_EXPANDER_ROW)

/* The day of the start on the clock of its zone; FALSE if it is not known to the day. */
static gboolean
find_start_day (LiaisonRepeatRow *self, GDate *date)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (self->zone);
  LiaisonMoment day;

  if (liaison_moment_precision (&self->start) < LIAISON_PRECISION_DAY)
    return FALSE;
  day = liaison_moment_from_unix (liaison_moment_to_wall (&self->start, zone));
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day.day, (GDateMonth) day.month, (GDateYear) day.year);
  return TRUE;
}

static gboolean
read_number (GtkWidget *row, int max, int *number)
{
  gint64 value;
  gboolean valid = g_ascii_string_to_signed (gtk_editable_get_text (GTK_EDITABLE (row)), 10, 1, max, &value, NULL);

  if (valid)
    *number = (int) value;
  return valid;
}

static guint
pressed_days (LiaisonRepeatRow *self)
{
  guint pressed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    if (gtk_toggle_button_get_active (self->days[i]))
      pressed |= 1U << i;
  return pressed;
}

/* The day of the start needs no word in the rule: it goes with the start. */
static void
read_weekdays (LiaisonRepeatRow *self, LiaisonRecurrence *pattern)
{
  guint pressed = pressed_days (self);

  pattern->weekdays = pressed != self->implied ? pressed : 0;
}

/* "Every Tuesday": the button of Tuesday is pressed, also where only the start says so. */
static void
press_start_day (LiaisonRepeatRow *self)
{
  guint pressed = pressed_days (self);
  gboolean was_loading = self->is_loading;
  GDate date;

  if (pressed != 0 && pressed != self->implied) {
    self->implied = 0;
    return;
  }
  self->implied = find_start_day (self, &date) ? 1U << (g_date_get_weekday (&date) - 1) : 0;
  self->is_loading = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    gtk_toggle_button_set_active (self->days[i], (self->implied & (1U << i)) != 0);
  self->is_loading = was_loading;
}

/* On the same weekday of the month as the start: the last one where there is no fifth in every month. */
static void
read_nth (LiaisonRepeatRow *self, LiaisonRecurrence *pattern)
{
  GDate date;

  if (!find_start_day (self, &date))
    return;
  pattern->nth = (g_date_get_day (&date) - 1) / 7 + 1;
  if (pattern->nth > 4)
    pattern->nth = -1;
  pattern->weekday = g_date_get_weekday (&date);
}

static gboolean
read_end (LiaisonRepeatRow *self, LiaisonRecurrence *pattern)
{
  switch ((End) adw_combo_row_get_selected (self->end)) {
  case ENDS_AFTER:
    return read_number (self->count, LIAISON_RECURRENCE_MAX, &pattern->count);
  case ENDS_ON:
    return liaison_date_row_get_moment (self->until, &pattern->until) &&
           liaison_moment_precision (&pattern->until) == LIAISON_PRECISION_DAY;
  case ENDS_NEVER:
  default:
    return TRUE;
  }
}

/* The rule that the rows ask for. Returns: whether they make one, or none is asked for */
static gboolean
read_rule (LiaisonRepeatRow *self, char **rule)
{
  static const LiaisonFrequency frequencies[] = {
    [DAILY] = LIAISON_FREQUENCY_DAILY,
    [WEEKLY] = LIAISON_FREQUENCY_WEEKLY,
    [MONTHLY_BY_DAY] = LIAISON_FREQUENCY_MONTHLY,
    [MONTHLY_BY_WEEKDAY] = LIAISON_FREQUENCY_MONTHLY,
    [YEARLY] = LIAISON_FREQUENCY_YEARLY,
  };
  LiaisonRecurrence pattern = LIAISON_RECURRENCE_NONE;
  Choice choice = adw_combo_row_get_selected (self->choice);

  *rule = NULL;
  if (!self->is_changed || choice == OTHER)
    *rule = g_strdup (self->rule);
  if (!self->is_changed || choice == NEVER || choice == OTHER)
    return TRUE;
  pattern.frequency = frequencies[choice];
  if (!read_number (self->interval, 999, &pattern.interval) || !read_end (self, &pattern))
    return FALSE;
  if (choice == WEEKLY)
    read_weekdays (self, &pattern);
  if (choice == MONTHLY_BY_WEEKDAY)
    read_nth (self, &pattern);
  *rule = liaison_recurrence_write (&pattern, &self->start, self->zone);
  return TRUE;
}

static void
update_words (LiaisonRepeatRow *self)
{
  g_autofree char *rule = NULL, *words = NULL;
  LiaisonRecurring recurring;

  if (!read_rule (self, &rule))
    return;
  recurring = (LiaisonRecurring) { rule, self->start, self->zone, self->excluded };
  if (rule != NULL && liaison_moment_precision (&self->start) >= LIAISON_PRECISION_DAY &&
      liaison_recurrence_validate (&recurring, NULL))
    words = liaison_recurrence_describe (&recurring, liaison_language_of_interface ());
  g_object_set (self, "subtitle", words != NULL ? words : rule != NULL ? rule : _ ("Never"), NULL);
}

static void
update_visible (LiaisonRepeatRow *self)
{
  static const char *const titles[] = {
    [DAILY] = N_ ("Every … days"),
    [WEEKLY] = N_ ("Every … weeks"),
    [MONTHLY_BY_DAY] = N_ ("Every … months"),
    [MONTHLY_BY_WEEKDAY] = N_ ("Every … months"),
    [YEARLY] = N_ ("Every … years"),
  };
  Choice choice = adw_combo_row_get_selected (self->choice);
  gboolean common = choice != NEVER && choice != OTHER;
  End end = adw_combo_row_get_selected (self->end);

  if (common)
    liaison_row_set_title (self->interval, _ (titles[choice]));
  gtk_widget_set_visible (self->interval, common);
  gtk_widget_set_visible (self->weekdays, choice == WEEKLY);
  gtk_widget_set_visible (GTK_WIDGET (self->end), common);
  gtk_widget_set_visible (self->count, common && end == ENDS_AFTER);
  gtk_widget_set_visible (GTK_WIDGET (self->until), common && end == ENDS_ON);
}

static void
changed_cb (LiaisonRepeatRow *self)
{
  if (self->is_loading)
    return;
  self->is_changed = TRUE;
  liaison_accessible_set_invalid (self->interval, FALSE);
  liaison_accessible_set_invalid (self->count, FALSE);
  update_visible (self);
  update_words (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_choice (LiaisonRepeatRow *self, const char *title, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *row = liaison_row_new (ADW_TYPE_COMBO_ROW, title, NULL);

  for (guint i = 0; labels[i] != NULL; i++)
    gtk_string_list_append (model, _ (labels[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
add_number (LiaisonRepeatRow *self, const char *title)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ENTRY_ROW, title, NULL);

  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_text (GTK_EDITABLE (row), "1");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_weekdays (LiaisonRepeatRow *self)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  GtkWidget *box = adw_wrap_box_new ();

  self->weekdays = liaison_row_new (ADW_TYPE_PREFERENCES_ROW, _ ("On these days"), NULL);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-top", 9, "margin-bottom", 9, NULL);
  for (int i = 0; i < (int) G_N_ELEMENTS (self->days); i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (liaison_weekday_name (i + 1, TRUE, language));
    liaison_accessible_set_label (button, liaison_weekday_name (i + 1, FALSE, language));
    gtk_widget_set_tooltip_text (button, liaison_weekday_name (i + 1, FALSE, language));
    g_signal_connect_object (button, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    self->days[i] = GTK_TOGGLE_BUTTON (button);
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->weekdays), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->weekdays), FALSE);
  gtk_widget_set_focusable (self->weekdays, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->weekdays);
}

static void list_exceptions (LiaisonRepeatRow *self);

/* Puts an occurrence back that was left out. */
static void
put_back_cb (LiaisonRepeatRow *self, GtkWidget *button)
{
  const LiaisonMoment *back = g_object_get_data (G_OBJECT (button), "occurrence");
  g_autoptr (GArray) excluded = liaison_recurrence_excluded (self->excluded);
  char *kept = NULL;

  for (guint i = 0; i < excluded->len; i++) {
    const LiaisonMoment *one = &g_array_index (excluded, LiaisonMoment, i);
    char *more;
    if (liaison_moment_compare (one, back) == 0)
      continue;
    more = liaison_recurrence_exclude (kept, one);
    g_free (kept);
    kept = more;
  }
  g_free (self->excluded);
  self->excluded = kept;
  list_exceptions (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_exception (LiaisonRepeatRow *self, const LiaisonMoment *occurrence)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (self->zone);
  g_autofree char *date = liaison_moment_format (occurrence, zone, liaison_language_of_interface ());
  /* Translators: an occurrence of a series; %s is its date. */
  g_autofree char *title = g_strdup_printf (_ ("Left out: %s"), date);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Put Back"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  liaison_accessible_set_description (button, title);
  g_object_set_data_full (G_OBJECT (button), "occurrence", g_memdup2 (occurrence, sizeof *occurrence), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->exceptions, row);
}

static void
list_exceptions (LiaisonRepeatRow *self)
{
  g_autoptr (GArray) excluded = liaison_recurrence_excluded (self->excluded);

  for (guint i = 0; i < self->exceptions->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->exceptions->pdata[i]);
  g_ptr_array_set_size (self->exceptions, 0);
  for (guint i = 0; excluded != NULL && i < excluded->len; i++)
    add_exception (self, &g_array_index (excluded, LiaisonMoment, i));
}

static Choice
find_choice (const LiaisonRecurrence *pattern)
{
  switch (pattern->frequency) {
  case LIAISON_FREQUENCY_DAILY:
    return DAILY;
  case LIAISON_FREQUENCY_MONTHLY:
    return pattern->nth != 0 ? MONTHLY_BY_WEEKDAY : MONTHLY_BY_DAY;
  case LIAISON_FREQUENCY_YEARLY:
    return YEARLY;
  case LIAISON_FREQUENCY_WEEKLY:
  default:
    return WEEKLY;
  }
}

static void
show_number (GtkWidget *row, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", MAX (number, 1));

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_pattern (LiaisonRepeatRow *self, const LiaisonRecurrence *pattern)
{
  adw_combo_row_set_selected (self->choice, find_choice (pattern));
  show_number (self->interval, pattern->interval);
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    gtk_toggle_button_set_active (self->days[i], (pattern->weekdays & (1U << i)) != 0);
  if (pattern->count > 0) {
    adw_combo_row_set_selected (self->end, ENDS_AFTER);
    show_number (self->count, pattern->count);
  } else if (liaison_moment_is_set (&pattern->until)) {
    LiaisonMoment day = pattern->until;
    day.minute = -1;
    adw_combo_row_set_selected (self->end, ENDS_ON);
    liaison_date_row_set_moment (self->until, &day);
  }
}

static void
liaison_repeat_row_finalize (GObject *object)
{
  LiaisonRepeatRow *self = LIAISON_REPEAT_ROW (object);

  g_free (self->rule);
  g_free (self->excluded);
  g_free (self->zone);
  g_ptr_array_unref (self->exceptions);
  G_OBJECT_CLASS (liaison_repeat_row_parent_class)->finalize (object);
}

static void
liaison_repeat_row_class_init (LiaisonRepeatRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_repeat_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_REPEAT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_repeat_row_init (LiaisonRepeatRow *self)
{
  static const char *const choices[] = { N_ ("Never"),
                                         N_ ("Daily"),
                                         N_ ("Weekly"),
                                         N_ ("Monthly, on the same day"),
                                         N_ ("Monthly, on the same weekday"),
                                         N_ ("Yearly"),
                                         N_ ("By a rule of its own"),
                                         NULL };
  static const char *const ends[] = { N_ ("Never"), N_ ("After a number of times"), N_ ("On a day"), NULL };

  self->is_loading = TRUE;
  self->start = LIAISON_MOMENT_NONE;
  self->exceptions = g_ptr_array_new ();
  self->choice = ADW_COMBO_ROW (add_choice (self, _ ("How often"), choices));
  self->interval = add_number (self, _ ("Every … days"));
  add_weekdays (self);
  self->end = ADW_COMBO_ROW (add_choice (self, "", ends));
  liaison_row_set_title (GTK_WIDGET (self->end), C_ ("series", "Ends"));
  self->count = add_number (self, _ ("Number of times"));
  self->until = LIAISON_DATE_ROW (liaison_date_row_new (_ ("Last day of the series"), FALSE));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->until));
  g_signal_connect_object (self->until, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_visible (self);
  self->is_loading = FALSE;
}

/** liaison_repeat_row_new: Returns: (transfer floating): a row of a meeting that does not recur */
GtkWidget *
liaison_repeat_row_new (void)
{
  GtkWidget *row = liaison_row_new (LIAISON_TYPE_REPEAT_ROW, _ ("Repeats"), _ ("Never"));

  g_object_set (row, "subtitle-lines", 3, NULL);
  return row;
}

/** liaison_repeat_row_load: Shows how @meeting recurs. */
void
liaison_repeat_row_load (LiaisonRepeatRow *self, const LiaisonMeeting *meeting)
{
  LiaisonRecurrence pattern;

  self->is_loading = TRUE;
  g_set_str (&self->rule, meeting->recurrence);
  g_set_str (&self->excluded, meeting->recurrence_excluded);
  g_set_str (&self->zone, meeting->start_zone);
  self->start = meeting->starts;
  self->implied = 0;
  if (self->rule == NULL)
    adw_combo_row_set_selected (self->choice, NEVER);
  else if (liaison_recurrence_read (self->rule, &self->start, self->zone, &pattern))
    show_pattern (self, &pattern);
  else
    adw_combo_row_set_selected (self->choice, OTHER);
  press_start_day (self);
  self->is_changed = FALSE;
  self->is_loading = FALSE;
  list_exceptions (self);
  update_visible (self);
  update_words (self);
}

/** liaison_repeat_row_set_start: @meeting: with the dates it has now in the form; only a known day can recur */
void
liaison_repeat_row_set_start (LiaisonRepeatRow *self, const LiaisonMeeting *meeting)
{
  self->start = meeting->starts;
  g_set_str (&self->zone, meeting->start_zone);
  press_start_day (self);
  gtk_widget_set_visible (GTK_WIDGET (self), liaison_moment_precision (&self->start) >= LIAISON_PRECISION_DAY);
  update_words (self);
}

/** liaison_repeat_row_recurs: Returns: whether a rule is asked for */
gboolean
liaison_repeat_row_recurs (LiaisonRepeatRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && adw_combo_row_get_selected (self->choice) != NEVER;
}

static void
complain (LiaisonRepeatRow *self)
{
  int number;
  gboolean is_interval = !read_number (self->interval, 999, &number);
  gboolean is_count = adw_combo_row_get_selected (self->end) == ENDS_AFTER &&
                      !read_number (self->count, LIAISON_RECURRENCE_MAX, &number);
  GtkWidget *row = is_interval ? self->interval : is_count ? self->count : GTK_WIDGET (self->until);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  liaison_accessible_set_invalid (row, TRUE);
  gtk_widget_grab_focus (row);
}

/** liaison_repeat_row_apply: Puts the rule into @meeting, whose dates are already those of the form; rows that are
 * wrong say so. Returns: whether all is well */
gboolean
liaison_repeat_row_apply (LiaisonRepeatRow *self, LiaisonMeeting *meeting)
{
  g_autofree char *rule = NULL;
  LiaisonRecurring recurring;

  liaison_repeat_row_set_start (self, meeting);
  if (liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY) {
    g_clear_pointer (&meeting->recurrence, g_free);
    return TRUE;
  }
  if (!read_rule (self, &rule)) {
    complain (self);
    return FALSE;
  }
  recurring = (LiaisonRecurring) { rule, meeting->starts, meeting->start_zone, NULL };
  if (rule != NULL && self->is_changed && !liaison_recurrence_validate (&recurring, NULL)) {
    complain (self);
    return FALSE;
  }
  g_set_str (&meeting->recurrence, rule);
  g_set_str (&meeting->recurrence_excluded, rule != NULL ? self->excluded : NULL);
  return TRUE;
}

/** liaison_repeat_row_keep: Puts the rule into @meeting as far as the rows make one. */
void
liaison_repeat_row_keep (LiaisonRepeatRow *self, LiaisonMeeting *meeting)
{
  g_autofree char *rule = NULL;

  if (read_rule (self, &rule))
    g_set_str (&meeting->recurrence, rule);
  g_set_str (&meeting->recurrence_excluded, self->excluded);
}
