// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a month.
#include "liaison-month-cell.h"

#include "liaison-accessible.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"

#include <glib/gi18n.h>

#define MAX_DOTS 3

struct _LiaisonMonthCell {
  GtkWidget parent_instance;

  guint32 day;
  guint hidden;
  int more_top; /* where "+3 more" stands, in pixels */
  GtkWidget *number;
  GtkWidget *more; /* "+3 more" at the bottom */
  GtkWidget *more_text;
  GtkWidget *dots; /* only in a narrow month */
};

G_DEFINE_FINAL_TYPE (LiaisonMonthCell, liaison_month_cell, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
ask (LiaisonMonthCell *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "u", self->day);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, LiaisonMonthCell *self)
{
  if (n_press == 1) {
    gtk_widget_grab_focus (GTK_WIDGET (self));
    ask (self, "month.select-day");
  } else if (n_press == 2) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    ask (self, "month.add-on-day");
  }
}

static void
more_clicked_cb (LiaisonMonthCell *self)
{
  ask (self, "month.list-day");
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (LIAISON_MONTH_CELL (widget), "month.open-day");
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (LIAISON_MONTH_CELL (widget), "month.add-on-day");
}

static void
liaison_month_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  LiaisonMonthCell *self = LIAISON_MONTH_CELL (widget);
  int dots = 0;

  gtk_widget_measure (self->number, orientation, -1, minimum, natural, NULL, NULL);
  if (self->dots != NULL && gtk_widget_get_visible (self->dots))
    gtk_widget_measure (self->dots, orientation, -1, &dots, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum += dots;
    *natural += dots;
  }
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
liaison_month_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonMonthCell *self = LIAISON_MONTH_CELL (widget);
  int head = liaison_month_cell_head_height (self), more = liaison_month_cell_more_height (self), dots, least;
  gboolean narrow = self->dots != NULL && gtk_widget_get_visible (self->dots);

  place (self->number, 0, 0, width, head);
  /* A child must not get less than it asks for, though nobody sees it. */
  gtk_widget_measure (self->more, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->more, self->hidden > 0 && !narrow);
  place (self->more, 0, CLAMP (self->more_top, head, MAX (height - more, head)), MAX (width, least), more);
  if (!narrow)
    return;
  gtk_widget_measure (self->dots, GTK_ORIENTATION_VERTICAL, -1, &dots, NULL, NULL, NULL);
  gtk_widget_measure (self->dots, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place (self->dots, 0, head, MAX (width, least), dots);
}

static void
liaison_month_cell_dispose (GObject *object)
{
  LiaisonMonthCell *self = LIAISON_MONTH_CELL (object);

  g_clear_pointer (&self->dots, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MONTH_CELL);
  G_OBJECT_CLASS (liaison_month_cell_parent_class)->dispose (object);
}

static void
liaison_month_cell_class_init (LiaisonMonthCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_month_cell_dispose;
  widget_class->measure = liaison_month_cell_measure;
  widget_class->size_allocate = liaison_month_cell_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "monthcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-month-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthCell, number);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthCell, more);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthCell, more_text);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_install_action (widget_class, "day.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "day.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "day.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "day.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "day.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, "day.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "day.add", NULL);
}

static void
liaison_month_cell_init (LiaisonMonthCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->more, FALSE);
}

/** liaison_month_cell_new: @column: 0 to 6 */
GtkWidget *
liaison_month_cell_new (guint column)
{
  LiaisonMonthCell *self = g_object_new (LIAISON_TYPE_MONTH_CELL, NULL);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) column + 1, -1);
  return GTK_WIDGET (self);
}

/** liaison_month_cell_set_day: @day: as g_date_get_julian() */
void
liaison_month_cell_set_day (LiaisonMonthCell *self, guint32 day, gboolean in_month, gboolean is_today)
{
  char text[4];
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  self->day = day;
  g_snprintf (text, sizeof text, "%d", g_date_get_day (&date));
  gtk_label_set_text (GTK_LABEL (self->number), text);
  set_class (GTK_WIDGET (self), "other-month", !in_month);
  set_class (GTK_WIDGET (self), "today", is_today);
}

/** liaison_month_cell_set_label: @label: the day and its meetings, for screen readers */
void
liaison_month_cell_set_label (LiaisonMonthCell *self, const char *label)
{
  liaison_accessible_set_label (GTK_WIDGET (self), label);
}

/** liaison_month_cell_set_hidden: @hidden: how many meetings have no room; @top: where that is said, in pixels */
void
liaison_month_cell_set_hidden (LiaisonMonthCell *self, guint hidden, int top)
{
  g_autofree char *text = NULL;

  if (self->hidden == hidden && self->more_top == top)
    return;
  self->hidden = hidden;
  self->more_top = top;
  /* Translators: in a day of the calendar: meetings that have no room there. */
  text = g_strdup_printf (ngettext ("+%u more", "+%u more", hidden), hidden);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->more_text), text);
  liaison_accessible_set_label (self->more, text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkWidget *
make_dot (const char *css_name)
{
  return g_object_new (GTK_TYPE_BOX, "css-name", css_name, "valign", GTK_ALIGN_CENTER, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/**
 * liaison_month_cell_set_dots:
 * @meetings: (nullable) (element-type LiaisonMeetingRow): a dot for each; %NULL: none at all
 * @marks: (nullable) (element-type LiaisonCalendarMark): a small square for each, after those
 */
void
liaison_month_cell_set_dots (LiaisonMonthCell *self, GPtrArray *meetings, GPtrArray *marks)
{
  guint count = meetings != NULL ? meetings->len + marks->len : 0;

  g_clear_pointer (&self->dots, gtk_widget_unparent);
  if (meetings == NULL)
    return;
  self->dots = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_set_halign (self->dots, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->dots, "month-dots");
  for (guint i = 0; i < MIN (count, MAX_DOTS); i++) {
    GtkWidget *dot = make_dot (i < meetings->len ? "dot" : "square");
    if (i < meetings->len)
      liaison_meeting_paint (dot, g_ptr_array_index (meetings, i), NULL);
    else
      liaison_mark_paint (dot, g_ptr_array_index (marks, i - meetings->len), NULL);
    gtk_box_append (GTK_BOX (self->dots), dot);
  }
  if (count > MAX_DOTS) {
    g_autofree char *text = g_strdup_printf ("+%u", count - MAX_DOTS);
    gtk_box_append (GTK_BOX (self->dots), gtk_label_new (text));
  }
  gtk_widget_set_parent (self->dots, GTK_WIDGET (self));
}

/** liaison_month_cell_set_selected: The selected day is the one the keyboard acts on. */
void
liaison_month_cell_set_selected (LiaisonMonthCell *self, gboolean selected)
{
  set_class (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/** liaison_month_cell_set_target: Shows that what is dragged would be dropped here. */
void
liaison_month_cell_set_target (LiaisonMonthCell *self, gboolean is_target)
{
  set_class (GTK_WIDGET (self), "target", is_target);
}

/** liaison_month_cell_day: Returns: as g_date_get_julian() */
guint32
liaison_month_cell_day (LiaisonMonthCell *self)
{
  return self->day;
}

/** liaison_month_cell_head_height: Returns: what the number of the day takes, in pixels */
int
liaison_month_cell_head_height (LiaisonMonthCell *self)
{
  int height;

  gtk_widget_measure (self->number, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

/** liaison_month_cell_more_height: Returns: what "+3 more" takes, in pixels */
int
liaison_month_cell_more_height (LiaisonMonthCell *self)
{
  int height;

  gtk_widget_measure (self->more, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}
