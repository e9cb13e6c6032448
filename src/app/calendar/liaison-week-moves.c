// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a week.
#include "liaison-week-moves.h"

#define HALF_HOUR 30
#define LAST_HALF (LIAISON_WEEK_MINUTES - HALF_HOUR)

/* Keys are bound to the rows: between them and the view there is what scrolls, which has keys of its own. */
static LiaisonWeekView *
view_of (GtkWidget *row)
{
  return LIAISON_WEEK_VIEW (gtk_widget_get_ancestor (row, LIAISON_TYPE_WEEK_VIEW));
}

static gboolean
move_days_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonWeekView *self = view_of (widget);
  int days = g_variant_get_int32 (args), minute;
  guint32 day;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  liaison_week_view_cursor (self, &day, &minute);
  liaison_week_view_move_to (self, (guint32) ((int) day + days), minute);
  return TRUE;
}

/* Up from midnight is the whole day, and the other way round. */
static gboolean
move_minutes_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonWeekView *self = view_of (widget);
  int minutes = g_variant_get_int32 (args), minute;
  guint32 day;

  liaison_week_view_cursor (self, &day, &minute);
  if (minute < 0)
    minute = minutes > 0 ? 0 : LIAISON_WEEK_ALL_DAY;
  else
    minute = MIN (minute + minutes, LAST_HALF);
  liaison_week_view_move_to (self, day, minute);
  return TRUE;
}

static gboolean
move_pages_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonWeekView *self = view_of (widget);
  const LiaisonWeekLayout *layout = liaison_week_view_layout (self);
  guint32 day;
  int minute;

  if (layout == NULL)
    return FALSE;
  liaison_week_view_cursor (self, &day, &minute);
  liaison_week_view_move_to (self, (guint32) ((int) day + g_variant_get_int32 (args) * (int) layout->n_days), minute);
  return TRUE;
}

/* To the first or the last of the days shown. */
static gboolean
move_to_edge_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonWeekView *self = view_of (widget);
  const LiaisonWeekLayout *layout = liaison_week_view_layout (self);
  guint32 day;
  int minute;

  if (layout == NULL)
    return FALSE;
  liaison_week_view_cursor (self, &day, &minute);
  liaison_week_view_move_to (self, layout->days[g_variant_get_int32 (args) > 0 ? layout->n_days - 1 : 0].day, minute);
  return TRUE;
}

static gboolean
move_to_hour_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LiaisonWeekView *self = view_of (widget);
  guint32 day;
  int minute;

  liaison_week_view_cursor (self, &day, &minute);
  liaison_week_view_move_to (self, day, g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  liaison_week_view_open (view_of (widget));
  return TRUE;
}

static void
add_at_cursor (LiaisonWeekView *self, const char *title)
{
  guint32 day;
  int minute;

  liaison_week_view_cursor (self, &day, &minute);
  liaison_week_view_add (self, day, minute, minute < 0 ? 0 : minute + 2 * HALF_HOUR, title);
}

static gboolean
add_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  add_at_cursor (view_of (widget), "");
  return TRUE;
}

/* Moves the first meeting of the cursor, or its end, by days and steps. */
static gboolean
carry_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  int days, steps;
  gboolean resizes;

  g_variant_get (args, "(iib)", &days, &steps, &resizes);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  return liaison_week_drag_carry (liaison_week_view_drag (view_of (widget)), days, steps * LIAISON_WEEK_STEP, resizes);
}

static void
add_movement (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, GtkShortcutFunc move, int by)
{
  gtk_widget_class_add_binding (klass, key, modifiers, move, "i", by);
}

static void
add_carrying (GtkWidgetClass *klass, guint key, int days, int steps)
{
  gtk_widget_class_add_binding (klass, key, GDK_ALT_MASK, carry_cb, "(iib)", days, steps, FALSE);
  gtk_widget_class_add_binding (klass, key, GDK_ALT_MASK | GDK_SHIFT_MASK, carry_cb, "(iib)", days, steps, TRUE);
}

/** liaison_week_view_add_movements: All keys but those that are typed; @klass: of the rows. */
void
liaison_week_view_add_movements (GtkWidgetClass *klass)
{
  static const guint keys[][8] = {
    { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Home, GDK_KEY_End, GDK_KEY_Page_Up,
      GDK_KEY_Page_Down },
    { GDK_KEY_KP_Left, GDK_KEY_KP_Right, GDK_KEY_KP_Up, GDK_KEY_KP_Down, GDK_KEY_KP_Home, GDK_KEY_KP_End,
      GDK_KEY_KP_Page_Up, GDK_KEY_KP_Page_Down },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    add_movement (klass, keys[i][0], 0, move_days_cb, -1);
    add_movement (klass, keys[i][1], 0, move_days_cb, 1);
    add_movement (klass, keys[i][2], 0, move_minutes_cb, -HALF_HOUR);
    add_movement (klass, keys[i][3], 0, move_minutes_cb, HALF_HOUR);
    add_movement (klass, keys[i][4], 0, move_to_edge_cb, -1);
    add_movement (klass, keys[i][5], 0, move_to_edge_cb, 1);
    add_movement (klass, keys[i][4], GDK_CONTROL_MASK, move_to_hour_cb, 0);
    add_movement (klass, keys[i][5], GDK_CONTROL_MASK, move_to_hour_cb, LAST_HALF);
    add_movement (klass, keys[i][6], 0, move_pages_cb, -1);
    add_movement (klass, keys[i][7], 0, move_pages_cb, 1);
    add_carrying (klass, keys[i][0], -1, 0);
    add_carrying (klass, keys[i][1], 1, 0);
    add_carrying (klass, keys[i][2], 0, -1);
    add_carrying (klass, keys[i][3], 0, 1);
  }
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, open_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, GDK_SHIFT_MASK, add_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Insert, 0, add_cb, NULL);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LiaisonWeekView *self)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[8] = "";

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 || letter == 0 ||
      !g_unichar_isgraph (letter))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (letter, text);
  add_at_cursor (self, text);
  return GDK_EVENT_STOP;
}

static void
focus_left_cb (GtkEventControllerFocus *controller, LiaisonWeekDrag *drag)
{
  liaison_week_drag_put_down (drag);
}

/** liaison_week_view_add_typing: Typing begins a meeting; what is carried is put down where the keyboard leaves. */
void
liaison_week_view_add_typing (LiaisonWeekView *self, LiaisonWeekDrag *drag)
{
  GtkEventController *typing = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect (typing, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), typing);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/** liaison_week_view_show_minute: Scrolls to a time of the day, and leaves the keyboard where it is. */
void
liaison_week_view_show_minute (LiaisonWeekView *self, int minute)
{
  const LiaisonWeekGeometry *geometry = liaison_week_hours_geometry (liaison_week_view_hours (self));

  gtk_adjustment_clamp_page (liaison_week_view_adjustment (self),
                             liaison_week_geometry_y (geometry, MAX (minute - 60, 0)),
                             liaison_week_geometry_y (geometry, MIN (minute + 90, LIAISON_WEEK_MINUTES)));
}
