// SPDX-License-Identifier: GPL-3.0-or-later
// What the day asks for: meetings, what is due, whom nobody has met for too long.
#include "liaison-today-page.h"

#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-numbers.h"
#include "liaison-reminder-watch.h"
#include "liaison-today-rows.h"

#include <glib/gi18n.h>

/* How many lines of a section are shown before "Show All". */
#define SHORT 6

/* How often the page looks whether a new day has begun, in seconds: a timer set for midnight would sleep through it
 * together with the computer. */
#define DAY_CHECK 30

/**
 * Section:
 * @array: where its items are in a LiaisonToday
 * @nothing: (nullable): what it says while it has no items; without it the section is left out then
 */
typedef struct {
  const char *title;
  gsize array;
  LiaisonTodayRow make;
  const char *nothing;
} Section;

static const Section sections[] = {
  { N_ ("Missed Reminders"), offsetof (LiaisonToday, missed), liaison_today_row_missed, NULL },
  { N_ ("Today"), offsetof (LiaisonToday, meetings), liaison_today_row_meeting, N_ ("No meetings today") },
  { N_ ("This Week"), offsetof (LiaisonToday, week), liaison_today_row_week, NULL },
  { N_ ("Day Not Yet Known"), offsetof (LiaisonToday, sometime), liaison_today_row_sometime, NULL },
  { N_ ("Replies Due"), offsetof (LiaisonToday, letters), liaison_today_row_letter, NULL },
  { N_ ("Visits in Preparation"), offsetof (LiaisonToday, visits), liaison_today_row_visit, NULL },
  { N_ ("Next Steps"), offsetof (LiaisonToday, tasks), liaison_today_row_task, NULL },
  { N_ ("Commitments"), offsetof (LiaisonToday, commitments), liaison_today_row_commitment, NULL },
  { N_ ("Needs Unanswered"), offsetof (LiaisonToday, needs), liaison_today_row_need, NULL },
  { N_ ("Quiet Partners"), offsetof (LiaisonToday, quiet), liaison_today_row_quiet, NULL },
  { N_ ("Reviews Due"), offsetof (LiaisonToday, reviews), liaison_today_row_review, NULL },
  { N_ ("Consents Ending"), offsetof (LiaisonToday, consents), liaison_today_row_consent, NULL },
};

struct _LiaisonTodayPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonToday *today;
  gboolean shows_all[G_N_ELEMENTS (sections)];
  guint day_source;
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (LiaisonTodayPage, liaison_today_page, ADW_TYPE_BIN)

static void show_day (LiaisonTodayPage *self);

static GPtrArray *
items_of (const LiaisonToday *today, guint section)
{
  return G_STRUCT_MEMBER (GPtrArray *, today, sections[section].array);
}

static void
show_date (LiaisonTodayPage *self)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  LiaisonMoment today = liaison_moment_today ();
  g_autofree char *date = liaison_moment_format (&today, NULL, language);
  /* Translators: a day of the week, then the date: "Tuesday 3 March 2026". */
  g_autofree char *text = g_strdup_printf (C_ ("weekday and date", "%s %s"),
                                           liaison_weekday_name (g_date_time_get_day_of_week (now), FALSE, language),
                                           date);

  adw_window_title_set_subtitle (self->title, text);
}

static void
more_cb (AdwButtonRow *row, gpointer user_data)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (user_data);

  self->shows_all[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "section"))] = TRUE;
  show_day (self);
}

static GtkWidget *
make_more_row (LiaisonTodayPage *self, guint section, guint count)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *number = liaison_number_format (count);
  /* Translators: %s is a number of lines. */
  g_autofree char *title = g_strdup_printf (_ ("Show All %s"), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data (G_OBJECT (row), "section", GUINT_TO_POINTER (section));
  g_signal_connect_object (row, "activated", G_CALLBACK (more_cb), self, G_CONNECT_DEFAULT);
  return row;
}

static void
add_section (LiaisonTodayPage *self, guint section)
{
  GPtrArray *items = items_of (self->today, section);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  /* One line more is no reason to hide it behind another. */
  guint shown = self->shows_all[section] || items->len <= SHORT + 1 ? items->len : SHORT;

  adw_preferences_group_set_title (group, _ (sections[section].title));
  for (guint i = 0; i < shown; i++)
    adw_preferences_group_add (group, sections[section].make (self->session, self->today, i));
  if (shown < items->len)
    adw_preferences_group_add (group, make_more_row (self, section, items->len));
  if (items->len == 0)
    adw_preferences_group_set_description (group, _ (sections[section].nothing));
  gtk_box_append (self->sections, GTK_WIDGET (group));
}

static void
show_day (LiaisonTodayPage *self)
{
  GtkWidget *child;
  guint count = 0;

  show_date (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    count += items_of (self->today, i)->len;
  for (guint i = 0; count > 0 && i < G_N_ELEMENTS (sections); i++)
    if (items_of (self->today, i)->len > 0 || sections[i].nothing != NULL)
      add_section (self, i);
  gtk_stack_set_visible_child_name (self->stack, count > 0 ? "day" : "empty");
}

static void
today_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTodayPage) self = user_data;
  LiaisonToday *today = liaison_session_today_finish (LIAISON_SESSION (source), result, NULL);

  if (today == NULL)
    return;
  g_clear_pointer (&self->today, liaison_today_unref);
  self->today = today;
  if (self->session != NULL)
    show_day (self);
}

static void
read_today (LiaisonTodayPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_today (self->session, self->cancellable, today_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonTodayPage *self)
{
  read_today (self);
}

static void
names_changed_cb (LiaisonTodayPage *self)
{
  if (self->today != NULL)
    show_day (self);
}

static gboolean
day_cb (gpointer user_data)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (user_data);
  const LiaisonMoment now = liaison_moment_today ();

  if (self->today != NULL && liaison_moment_compare (&now, &self->today->today) != 0)
    read_today (self);
  return G_SOURCE_CONTINUE;
}

static void
liaison_today_page_dispose (GObject *object)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (object);

  g_clear_handle_id (&self->day_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_TODAY_PAGE);
  g_clear_pointer (&self->today, liaison_today_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_today_page_parent_class)->dispose (object);
}

static void
liaison_today_page_class_init (LiaisonTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_today_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/today/liaison-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTodayPage, sections);
}

static void
liaison_today_page_init (LiaisonTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day_source = g_timeout_add_seconds (DAY_CHECK, day_cb, self);
}

/**
 * liaison_today_page_new:
 * @session: open
 *
 * Returns: (transfer floating): the page; it follows the register and the calendar
 */
GtkWidget *
liaison_today_page_new (LiaisonSession *session)
{
  LiaisonTodayPage *self = g_object_new (LIAISON_TYPE_TODAY_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_reminder_watch_of (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_names_of (session), "changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_date (self);
  read_today (self);
  return GTK_WIDGET (self);
}
