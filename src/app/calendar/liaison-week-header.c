// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the days above a week, and of the zones whose hours stand beside it.
#include "liaison-week-header.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-meeting-when.h"
#include "liaison-week-zone.h"

#include <glib/gi18n.h>

struct _LiaisonWeekHeader {
  GtkWidget parent_instance;

  LiaisonWeekHours *hours;
  guint n_days;
  GtkWidget *zones[2]; /* the other one, this one */
  GtkWidget *days[LIAISON_WEEK_DAYS];
  GtkLabel *names[LIAISON_WEEK_DAYS];
  GtkLabel *numbers[LIAISON_WEEK_DAYS];
};

G_DEFINE_FINAL_TYPE (LiaisonWeekHeader, liaison_week_header, GTK_TYPE_WIDGET)

static void
liaison_week_header_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  LiaisonWeekHeader *self = LIAISON_WEEK_HEADER (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++) {
    int least, usual;
    gtk_widget_measure (self->days[i], orientation, -1, &least, &usual, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, usual);
  }
}

static void
place (GtkWidget *child, int x, int width, int height)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, MAX (width, least), height }, -1);
}

static void
liaison_week_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonWeekHeader *self = LIAISON_WEEK_HEADER (widget);
  LiaisonWeekGeometry geometry = { .width = width,
                                   .gutter = liaison_week_hours_gutter (self->hours),
                                   .n_days = self->n_days,
                                   .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  gboolean both = gtk_widget_get_visible (self->zones[0]);
  int half = geometry.gutter / 2;

  for (guint i = 0; i < 2; i++) {
    int x = both && i == 0 ? 0 : (both ? half : 0);
    if (!gtk_widget_get_visible (self->zones[i]))
      continue;
    place (self->zones[i], geometry.is_rtl ? width - x - half : x, half, height);
  }
  for (guint i = 0; i < self->n_days; i++) {
    int x, room;
    liaison_week_geometry_days (&geometry, i, i, &x, &room);
    place (self->days[i], x, room, height);
  }
}

static void
liaison_week_header_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (liaison_week_header_parent_class)->dispose (object);
}

static void
liaison_week_header_class_init (LiaisonWeekHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_week_header_dispose;
  widget_class->measure = liaison_week_header_measure;
  widget_class->size_allocate = liaison_week_header_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "weekheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
make_day (LiaisonWeekHeader *self, guint day)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_HORIZONTAL, "spacing", 4,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "css-name", "weekday", NULL);
  GtkWidget *middle = g_object_new (GTK_TYPE_BOX, "spacing", 4, "halign", GTK_ALIGN_CENTER, "hexpand", TRUE, NULL);

  self->days[day] = box;
  self->names[day] = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->numbers[day] = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers[day]), "day-number");
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers[day]), "numeric");
  gtk_box_append (GTK_BOX (middle), GTK_WIDGET (self->names[day]));
  gtk_box_append (GTK_BOX (middle), GTK_WIDGET (self->numbers[day]));
  gtk_box_append (GTK_BOX (box), middle);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) day + 1, -1);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
liaison_week_header_init (LiaisonWeekHeader *self)
{
  self->n_days = LIAISON_WEEK_DAYS;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 1, -1);
  for (guint i = 0; i < 2; i++) {
    self->zones[i] = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "visible", FALSE, NULL);
    gtk_widget_add_css_class (self->zones[i], "week-zone");
    gtk_widget_set_parent (self->zones[i], GTK_WIDGET (self));
  }
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++)
    make_day (self, i);
}

/** liaison_week_header_new: @hours: what it stands above, and outlives it */
GtkWidget *
liaison_week_header_new (LiaisonWeekHours *hours)
{
  LiaisonWeekHeader *self = g_object_new (LIAISON_TYPE_WEEK_HEADER, NULL);

  self->hours = hours;
  return GTK_WIDGET (self);
}

static void
show_zone (GtkWidget *widget, GTimeZone *zone, gboolean shown)
{
  g_autofree char *name = liaison_week_zone_name (zone);
  g_autofree char *tooltip = NULL;

  /* Translators: of the hours beside a week; %s is the name of a time zone, such as "Europe/Paris". */
  tooltip = g_strdup_printf (_ ("Hours of %s"), g_time_zone_get_identifier (zone));
  gtk_label_set_text (GTK_LABEL (widget), name);
  gtk_widget_set_tooltip_text (widget, tooltip);
  liaison_accessible_set_label (widget, tooltip);
  gtk_widget_set_visible (widget, shown);
}

static void
show_day (LiaisonWeekHeader *self, guint day, guint32 julian, gboolean is_today)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *spoken = liaison_day_format (julian, TRUE, language);
  char number[4];
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  g_snprintf (number, sizeof number, "%d", g_date_get_day (&date));
  gtk_label_set_text (self->names[day], liaison_weekday_name ((int) g_date_get_weekday (&date), TRUE, language));
  gtk_label_set_text (self->numbers[day], number);
  liaison_accessible_set_label (self->days[day], spoken);
  if (is_today)
    gtk_widget_add_css_class (self->days[day], "today");
  else
    gtk_widget_remove_css_class (self->days[day], "today");
}

/** liaison_week_header_show: @other: (nullable): the second zone; only with one the zones are named */
void
liaison_week_header_show (LiaisonWeekHeader *self, const LiaisonWeekLayout *layout, guint32 today, GTimeZone *other)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  self->n_days = layout->n_days;
  show_zone (self->zones[0], other != NULL ? other : here, other != NULL);
  show_zone (self->zones[1], here, other != NULL);
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++) {
    gtk_widget_set_visible (self->days[i], i < layout->n_days);
    if (i < layout->n_days)
      show_day (self, i, layout->days[i].day, layout->days[i].day == today);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
