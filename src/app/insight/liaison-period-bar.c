// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a year, or any other days.
#include "liaison-period-bar.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-figure.h"

#include <glib/gi18n.h>

/* How many years are offered by name. */
#define YEARS 6

struct _LiaisonPeriodBar {
  AdwBin parent_instance;

  LiaisonFiguresWish period; /* only its days */
  GtkMenuButton *menu;
  GtkPopover *popover;
  GtkWidget *from_row;
  GtkWidget *to_row;
};

G_DEFINE_FINAL_TYPE (LiaisonPeriodBar, liaison_period_bar, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_period (LiaisonPeriodBar *self)
{
  g_autofree char *text = liaison_figures_period_text (&self->period, liaison_language_of_interface ());
  /* Translators: a button that chooses the days that are counted; %s is a year, or two dates. */
  g_autofree char *label = g_strdup_printf (_ ("Period: %s"), text);

  gtk_menu_button_set_label (self->menu, text);
  liaison_accessible_set_label (GTK_WIDGET (self->menu), label);
}

static void
set_period (LiaisonPeriodBar *self, const LiaisonMoment *from, const LiaisonMoment *to)
{
  self->period.from = *from;
  self->period.to = *to;
  show_period (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_year (LiaisonPeriodBar *self, int year)
{
  LiaisonFiguresWish wish = { 0 };

  liaison_figures_set_year (&wish, CLAMP (year, 1900, 9998));
  set_period (self, &wish.from, &wish.to);
}

static void
year_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  LiaisonPeriodBar *self = LIAISON_PERIOD_BAR (widget);

  gtk_popover_popdown (self->popover);
  set_year (self, g_variant_get_int32 (target));
}

/* A year on or back, from wherever the period ends. */
static void
step_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  LiaisonPeriodBar *self = LIAISON_PERIOD_BAR (widget);

  set_year (self, self->period.to.year + g_variant_get_int32 (target));
}

/* The first or the last day of what a date may mean. */
static LiaisonMoment
edge_of (const LiaisonMoment *moment, gboolean is_last)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  guint32 first, last;
  GDate date;

  liaison_moment_span (moment, zone, &first, &last);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, is_last ? last : first);
  return liaison_moment_from_date (&date);
}

static void
apply_cb (LiaisonPeriodBar *self)
{
  LiaisonMoment from, to;
  gboolean valid = liaison_date_row_get_moment (LIAISON_DATE_ROW (self->from_row), &from) &&
                   liaison_date_row_get_moment (LIAISON_DATE_ROW (self->to_row), &to) &&
                   liaison_moment_is_set (&from) && liaison_moment_is_set (&to);

  if (valid) {
    from = edge_of (&from, FALSE);
    to = edge_of (&to, TRUE);
    valid = liaison_moment_compare (&from, &to) <= 0;
  }
  if (valid) {
    gtk_widget_remove_css_class (self->to_row, "error");
    gtk_popover_popdown (self->popover);
    set_period (self, &from, &to);
  } else {
    gtk_widget_add_css_class (self->to_row, "error");
    liaison_accessible_announce (self->to_row, _ ("The period ends before it begins, or a date is missing"));
  }
  liaison_accessible_set_invalid (self->to_row, !valid);
}

static void
shown_cb (LiaisonPeriodBar *self)
{
  liaison_date_row_set_moment (LIAISON_DATE_ROW (self->from_row), &self->period.from);
  liaison_date_row_set_moment (LIAISON_DATE_ROW (self->to_row), &self->period.to);
  gtk_widget_remove_css_class (self->to_row, "error");
}

static GtkWidget *
make_years (LiaisonPeriodBar *self)
{
  GtkWidget *grid = gtk_grid_new ();
  int year = self->period.to.year;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (int i = 0; i < YEARS; i++) {
    g_autofree char *text = g_strdup_printf ("%d", year - i);
    GtkWidget *button = gtk_button_new_with_label (text);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "period.year");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", year - i);
    gtk_grid_attach (GTK_GRID (grid), button, i % 3, i / 3, 1, 1);
  }
  return grid;
}

static GtkWidget *
make_popover (LiaisonPeriodBar *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new (), *apply = gtk_button_new_with_mnemonic (_ ("_Show"));

  self->from_row = liaison_date_row_new (_ ("First day"), FALSE);
  self->to_row = liaison_date_row_new (_ ("Last day"), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->from_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->to_row);
  gtk_widget_add_css_class (apply, "suggested-action");
  g_signal_connect_object (apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->from_row, "entry-activated", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to_row, "entry-activated", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_years (self));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), apply);
  gtk_widget_set_size_request (box, 260, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

static GtkWidget *
make_step (const char *icon, const char *tooltip, int step)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "period.step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", step);
  return button;
}

static void
liaison_period_bar_class_init (LiaisonPeriodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_PERIOD_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "period.year", "i", year_cb);
  gtk_widget_class_install_action (widget_class, "period.step", "i", step_cb);
}

static void
liaison_period_bar_init (LiaisonPeriodBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const LiaisonMoment today = liaison_moment_today ();

  liaison_figures_set_year (&self->period, today.year);
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->popover = GTK_POPOVER (make_popover (self));
  gtk_menu_button_set_popover (self->menu, GTK_WIDGET (self->popover));
  gtk_menu_button_set_always_show_arrow (self->menu, TRUE);
  gtk_menu_button_set_can_shrink (self->menu, TRUE);
  gtk_box_append (GTK_BOX (box), make_step ("go-previous-symbolic", _ ("The year before"), -1));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->menu));
  gtk_box_append (GTK_BOX (box), make_step ("go-next-symbolic", _ ("The year after"), 1));
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
  show_period (self);
}

/** liaison_period_bar_new: Returns: (transfer floating): the bar, at this year */
GtkWidget *
liaison_period_bar_new (void)
{
  return g_object_new (LIAISON_TYPE_PERIOD_BAR, NULL);
}

/** liaison_period_bar_get: @from: (out): the first day; @to: (out): the last one */
void
liaison_period_bar_get (LiaisonPeriodBar *self, LiaisonMoment *from, LiaisonMoment *to)
{
  g_return_if_fail (LIAISON_IS_PERIOD_BAR (self));

  *from = self->period.from;
  *to = self->period.to;
}
