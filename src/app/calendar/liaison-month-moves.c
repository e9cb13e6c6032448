// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through a month with the keyboard.
#include "liaison-month-moves.h"

#include "liaison-month-view.h"

static gboolean
move_days_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  int days = g_variant_get_int32 (args);

  if (ABS (days) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  liaison_month_view_move_to (self, (guint32) ((int) liaison_month_view_get_selected (self) + days));
  return TRUE;
}

/* To the first (0) or last (6) day of the week. */
static gboolean
move_in_week_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  const LiaisonMonthLayout *layout = liaison_month_view_layout (self);
  guint32 day = liaison_month_view_get_selected (self);
  int cell = layout != NULL ? liaison_month_layout_find (layout, day) : -1;

  if (cell >= 0)
    liaison_month_view_move_to (self, day - (guint32) (cell % 7) + (guint32) g_variant_get_int32 (args));
  return TRUE;
}

/* To the same day of another month, or to its last one. */
static gboolean
move_months_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  const LiaisonMonthLayout *layout = liaison_month_view_layout (self);
  int months = g_variant_get_int32 (args);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, liaison_month_view_get_selected (self));
  if (months > 0)
    g_date_add_months (&date, (guint) months);
  else if (g_date_get_year (&date) > 2)
    g_date_subtract_months (&date, (guint) -months);
  if (layout != NULL &&
      ((int) g_date_get_month (&date) != layout->month || (int) g_date_get_year (&date) != layout->year))
    g_signal_emit_by_name (self, "month-wanted", (int) g_date_get_year (&date), (int) g_date_get_month (&date));
  liaison_month_view_move_to (self, g_date_get_julian (&date));
  return TRUE;
}

/* Takes the only meeting of the day along. */
static gboolean
carry_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  guint32 day = liaison_month_view_get_selected (self);
  g_autoptr (GPtrArray) meetings = liaison_month_view_meetings_on (self, day);
  int days = g_variant_get_int32 (args);

  if (ABS (days) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  if (meetings->len != 1)
    return FALSE;
  g_signal_emit_by_name (self, "move-meeting", g_ptr_array_index (meetings, 0), days);
  liaison_month_view_move_to (self, (guint32) ((int) day + days));
  return TRUE;
}

static void
add_movement (GtkWidgetClass *klass, guint key, GtkShortcutFunc move, int by)
{
  gtk_widget_class_add_binding (klass, key, 0, move, "i", by);
  if (move == move_days_cb)
    gtk_widget_class_add_binding (klass, key, GDK_ALT_MASK, carry_cb, "i", by);
}

/** liaison_month_view_add_movements: Arrows, with Alt to take a meeting along, Home, End, Page Up and Page Down. */
void
liaison_month_view_add_movements (GtkWidgetClass *klass)
{
  add_movement (klass, GDK_KEY_Left, move_days_cb, -1);
  add_movement (klass, GDK_KEY_KP_Left, move_days_cb, -1);
  add_movement (klass, GDK_KEY_Right, move_days_cb, 1);
  add_movement (klass, GDK_KEY_KP_Right, move_days_cb, 1);
  add_movement (klass, GDK_KEY_Up, move_days_cb, -7);
  add_movement (klass, GDK_KEY_KP_Up, move_days_cb, -7);
  add_movement (klass, GDK_KEY_Down, move_days_cb, 7);
  add_movement (klass, GDK_KEY_KP_Down, move_days_cb, 7);
  add_movement (klass, GDK_KEY_Home, move_in_week_cb, 0);
  add_movement (klass, GDK_KEY_KP_Home, move_in_week_cb, 0);
  add_movement (klass, GDK_KEY_End, move_in_week_cb, 6);
  add_movement (klass, GDK_KEY_KP_End, move_in_week_cb, 6);
  add_movement (klass, GDK_KEY_Page_Up, move_months_cb, -1);
  add_movement (klass, GDK_KEY_KP_Page_Up, move_months_cb, -1);
  add_movement (klass, GDK_KEY_Page_Down, move_months_cb, 1);
  add_movement (klass, GDK_KEY_KP_Page_Down, move_months_cb, 1);
}

static gboolean
key_pressed_cb (LiaisonMonthView *self, guint key, guint code, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[7] = "";

  if (key == GDK_KEY_Escape)
    return liaison_month_view_cancel (self);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isgraph (letter))
    return FALSE;
  g_unichar_to_utf8 (letter, text);
  g_signal_emit_by_name (self, "add-meeting", liaison_month_view_get_selected (self), text);
  return TRUE;
}

/** liaison_month_view_add_typing: What is typed begins a meeting on the selected day; Escape lets go of what is
 * dragged.
 */
void
liaison_month_view_add_typing (LiaisonMonthView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
