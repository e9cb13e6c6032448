// SPDX-License-Identifier: GPL-3.0-or-later
// Putting meetings where they shall be: with the pointer, a finger, or the keyboard.
#include "liaison-week-drag.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-meeting-move.h"
#include "liaison-meeting-when.h"
#include "liaison-week-plan.h"

#include <glib/gi18n.h>

/* How near to the edge of a meeting the pointer takes the edge, in pixels. */
#define EDGE 6
/* How near to the edge of what is seen of the hours they are scrolled, and how far a frame at most. */
#define SCROLL_EDGE 40
#define SCROLL_STEP 14
/* U+200E */
#define LEFT_TO_RIGHT "\xe2\x80\x8e"
#define AN_HOUR       60

typedef enum { IDLE, PRESSED, DRAGGED, CARRIED } State;

struct _LiaisonWeekDrag {
  LiaisonWeekView *view; /* owns this */
  GtkGesture *gesture;
  GtkGesture *click;
  GtkEventController *keys; /* of the window, as long as something is on its way */
  State state;
  gboolean is_armed; /* by touch, once the finger was held */
  LiaisonWeekChange change;
  LiaisonMeetingRow *row; /* NULL for a new one */
  gboolean from_all_day;
  gint64 from; /* where the pointer was pressed */
  LiaisonWeekPlan begun;
  LiaisonWeekPlan plan;
  double x, y;    /* the pointer */
  double pressed; /* where it was at first, downwards */
  guint tick;
};

/* "Tuesday 15 September 2026, 09:30–11:00" */
static char *
describe (LiaisonWeekDrag *drag, gboolean with_day)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *day = liaison_day_format (liaison_week_plan_day (drag->plan.start), TRUE, language);
  g_autofree char *from = liaison_clock_time_format (liaison_week_plan_minute (drag->plan.start), language);
  g_autofree char *to = liaison_clock_time_format (liaison_week_plan_minute (drag->plan.end), language);
  g_autofree char *last = NULL;

  if (!drag->plan.is_all_day)
    return with_day ? g_strdup_printf ("%s, %s\xe2\x80\x93%s", day, from, to)
                    : g_strdup_printf (LEFT_TO_RIGHT "%s\xe2\x80\x93%s", from, to);
  if (drag->plan.end == drag->plan.start)
    return g_steal_pointer (&day);
  last = liaison_day_format (liaison_week_plan_day (drag->plan.end), TRUE, language);
  return g_strdup_printf ("%s \xe2\x80\x93 %s", day, last);
}

/** liaison_week_drag_show: Shows again where it would go, in the days that are shown now. */
void
liaison_week_drag_show (LiaisonWeekDrag *drag)
{
  const LiaisonWeekLayout *layout = liaison_week_view_layout (drag->view);
  LiaisonWeekHours *hours = liaison_week_view_hours (drag->view);
  LiaisonWeekStrip *strip = liaison_week_view_strip (drag->view);
  const LiaisonWeekPlan *plan = &drag->plan;
  g_autofree char *text = NULL;
  int first, last;

  liaison_week_hours_set_ghost (hours, -1, 0, 0, NULL);
  liaison_week_strip_set_ghost (strip, -1, -1);
  if (layout == NULL || (drag->state != DRAGGED && drag->state != CARRIED))
    return;
  first = (int) ((gint64) liaison_week_plan_day (plan->start) - layout->days[0].day);
  last = (int) ((gint64) liaison_week_plan_day (plan->end) - layout->days[0].day);
  if (!plan->is_all_day && plan->end - plan->start < LIAISON_WEEK_MINUTES) {
    int top = liaison_week_plan_minute (plan->start);
    text = describe (drag, FALSE);
    liaison_week_hours_set_ghost (hours, first, top, top + (int) (plan->end - plan->start), text);
  } else if (last >= 0 && first < (int) layout->n_days) {
    liaison_week_strip_set_ghost (strip, MAX (first, 0), MIN (last, (int) layout->n_days - 1));
  }
}

static void
stop_scrolling (LiaisonWeekDrag *drag)
{
  if (drag->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (drag->view), drag->tick);
  drag->tick = 0;
}

static void
release_keys (LiaisonWeekDrag *drag)
{
  GtkEventController *keys = g_steal_pointer (&drag->keys);

  if (keys != NULL && gtk_event_controller_get_widget (keys) != NULL) {
    g_signal_handlers_disconnect_by_data (keys, drag);
    gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
  }
  g_clear_object (&keys);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LiaisonWeekDrag *drag)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  liaison_week_drag_cancel (drag);
  return GDK_EVENT_STOP;
}

static void
key_released_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LiaisonWeekDrag *drag)
{
  if (key == GDK_KEY_Alt_L || key == GDK_KEY_Alt_R || key == GDK_KEY_Meta_L || key == GDK_KEY_Meta_R)
    liaison_week_drag_put_down (drag);
}

/* Before anything else in the window that Escape would close. */
static void
take_keys (LiaisonWeekDrag *drag)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (drag->view));

  if (drag->keys != NULL || root == NULL)
    return;
  drag->keys = g_object_ref (gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (drag->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (drag->keys, "key-pressed", G_CALLBACK (key_pressed_cb), drag);
  g_signal_connect (drag->keys, "key-released", G_CALLBACK (key_released_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (root), drag->keys);
}

static void
reset (LiaisonWeekDrag *drag)
{
  stop_scrolling (drag);
  release_keys (drag);
  /* What dragging took away from it would keep it from the next click. */
  if (drag->state == DRAGGED)
    gtk_event_controller_reset (GTK_EVENT_CONTROLLER (drag->click));
  drag->state = IDLE;
  g_clear_pointer (&drag->row, liaison_meeting_row_unref);
  liaison_week_drag_show (drag);
}

static void
finish (LiaisonWeekDrag *drag)
{
  g_autoptr (LiaisonMeetingRow) row = g_steal_pointer (&drag->row);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  const LiaisonWeekPlan plan = drag->plan;
  guint32 day = liaison_week_plan_day (plan.start);
  LiaisonMoment starts, ends;

  reset (drag);
  if (row == NULL) {
    int from = plan.is_all_day ? LIAISON_WEEK_ALL_DAY : liaison_week_plan_minute (plan.start);
    int length = (int) (plan.end - plan.start);
    liaison_week_view_add (drag->view, day, from, plan.is_all_day ? length / LIAISON_WEEK_MINUTES : from + length, "");
    return;
  }
  if (liaison_week_plan_equal (&plan, &drag->begun))
    return;
  liaison_week_plan_write (&plan, drag->change, row->meeting, here, &starts, &ends);
  liaison_meeting_move (GTK_WIDGET (drag->view), liaison_week_view_session (drag->view), row, &starts, &ends);
}

/* Where a point of the view is: @all_day if it is above the hours. */
static gint64
place_at (LiaisonWeekDrag *drag, double x, double y, gboolean *all_day)
{
  const LiaisonWeekLayout *layout = liaison_week_view_layout (drag->view);
  LiaisonWeekHours *hours = liaison_week_view_hours (drag->view);
  GtkAdjustment *adjustment = liaison_week_view_adjustment (drag->view);
  const LiaisonWeekGeometry *geometry = liaison_week_hours_geometry (hours);
  graphene_point_t point;
  guint32 day;

  if (!gtk_widget_compute_point (GTK_WIDGET (drag->view), GTK_WIDGET (hours),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return drag->from;
  day = layout->days[liaison_week_geometry_day_at (geometry, point.x)].day;
  *all_day = point.y < gtk_adjustment_get_value (adjustment);
  return liaison_week_plan_at (day, *all_day ? 0 : liaison_week_geometry_minute_at (geometry, point.y));
}

static void
update (LiaisonWeekDrag *drag)
{
  gboolean all_day = drag->from_all_day;
  gint64 to = place_at (drag, drag->x, drag->y, &all_day);

  /* What is made longer or newly made stays where it began: among the hours, or above them. */
  if (drag->change != LIAISON_WEEK_MOVE)
    all_day = drag->from_all_day;
  drag->plan = liaison_week_plan_drag (&drag->begun, drag->change, drag->from, to, all_day);
  liaison_week_drag_show (drag);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LiaisonWeekDrag *drag = user_data;
  GtkAdjustment *adjustment = liaison_week_view_adjustment (drag->view);
  double page = gtk_adjustment_get_page_size (adjustment), before = gtk_adjustment_get_value (adjustment);
  double top = gtk_widget_get_height (widget) - page, above = top + SCROLL_EDGE - drag->y;
  double below = drag->y - (top + page - SCROLL_EDGE);

  /* Among the whole days there is nothing to scroll to. */
  if (drag->plan.is_all_day)
    return G_SOURCE_CONTINUE;
  /* Only towards the edge: what is taken near to it stays where it is. */
  if (above > 0 && drag->y < drag->pressed)
    gtk_adjustment_set_value (adjustment, before - MIN (above / 3, SCROLL_STEP));
  else if (below > 0 && drag->y > drag->pressed)
    gtk_adjustment_set_value (adjustment, before + MIN (below / 3, SCROLL_STEP));
  if (gtk_adjustment_get_value (adjustment) < before || gtk_adjustment_get_value (adjustment) > before)
    update (drag);
  return G_SOURCE_CONTINUE;
}

static void
begin (LiaisonWeekDrag *drag)
{
  drag->state = DRAGGED;
  gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (drag->tick == 0)
    drag->tick = gtk_widget_add_tick_callback (GTK_WIDGET (drag->view), scroll_cb, drag, NULL);
  take_keys (drag);
  liaison_week_view_move_to (drag->view, liaison_week_plan_day (drag->from),
                             drag->from_all_day ? LIAISON_WEEK_ALL_DAY : liaison_week_plan_minute (drag->from));
  update (drag);
}

/* Whether the point is on a scrollbar, a button that lists more, or beside the days: nothing to drag. */
static gboolean
is_elsewhere (LiaisonWeekDrag *drag, double x, double y)
{
  GtkWidget *view = GTK_WIDGET (drag->view), *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *hours = GTK_WIDGET (liaison_week_view_hours (drag->view));
  GtkWidget *strip = GTK_WIDGET (liaison_week_view_strip (drag->view));

  if (picked == NULL || gtk_widget_get_ancestor (picked, GTK_TYPE_SCROLLBAR) != NULL)
    return TRUE;
  return picked != hours && picked != strip && !gtk_widget_is_ancestor (picked, hours) &&
         !gtk_widget_is_ancestor (picked, strip);
}

/* The meeting at a point, and what dragging there would change of it. */
static LiaisonMeetingRow *
find_meeting (LiaisonWeekDrag *drag, double x, double y, LiaisonWeekChange *change)
{
  LiaisonWeekHours *hours = liaison_week_view_hours (drag->view);
  LiaisonWeekStrip *strip = liaison_week_view_strip (drag->view);
  gboolean all_day = FALSE;
  double before, after, edge = EDGE;
  GtkWidget *part;
  LiaisonMeetingRow *row;
  graphene_point_t point;

  place_at (drag, x, y, &all_day);
  part = all_day ? GTK_WIDGET (strip) : GTK_WIDGET (hours);
  if (!gtk_widget_compute_point (GTK_WIDGET (drag->view), part, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return NULL;
  row = all_day ? liaison_week_strip_pick (strip, point.x, point.y, &before, &after)
                : liaison_week_hours_pick (hours, point.x, point.y, &before, &after);
  *change = LIAISON_WEEK_MOVE;
  if (row == NULL || (all_day && row->meeting->starts.minute >= 0))
    return row;
  /* A low one has a middle too. */
  edge = before + after < 4 * EDGE ? (before + after) / 4 : EDGE;
  if (after <= edge)
    *change = LIAISON_WEEK_RESIZE_END;
  else if (before <= edge)
    *change = LIAISON_WEEK_RESIZE_START;
  return row;
}

static void
press (LiaisonWeekDrag *drag, double x, double y)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  g_clear_pointer (&drag->row, liaison_meeting_row_unref);
  drag->from = place_at (drag, x, y, &drag->from_all_day);
  drag->row = find_meeting (drag, x, y, &drag->change);
  if (drag->row != NULL) {
    liaison_meeting_row_ref (drag->row);
    drag->begun = liaison_week_plan_of (drag->row->meeting, here);
  } else {
    drag->change = LIAISON_WEEK_CREATE;
    drag->begun = (LiaisonWeekPlan) { drag->from_all_day, drag->from, drag->from };
  }
  drag->plan = drag->begun;
  drag->x = x;
  drag->y = drag->pressed = y;
  drag->state = PRESSED;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, LiaisonWeekDrag *drag)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (liaison_week_view_layout (drag->view) == NULL || is_elsewhere (drag, x, y) ||
      liaison_session_is_read_only (liaison_week_view_session (drag->view))) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  liaison_week_drag_put_down (drag);
  drag->is_armed = event == NULL || gdk_event_get_event_type (event) != GDK_TOUCH_BEGIN;
  press (drag, x, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, LiaisonWeekDrag *drag)
{
  double x, y;

  if ((drag->state != PRESSED && drag->state != DRAGGED) || !drag->is_armed ||
      !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  drag->x = x + offset_x;
  drag->y = y + offset_y;
  if (drag->state == DRAGGED)
    update (drag);
  else if (gtk_drag_check_threshold (GTK_WIDGET (drag->view), (int) x, (int) y, (int) drag->x, (int) drag->y))
    begin (drag);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, LiaisonWeekDrag *drag)
{
  if (drag->state == DRAGGED)
    finish (drag);
  else if (drag->state == PRESSED)
    reset (drag);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, LiaisonWeekDrag *drag)
{
  if (drag->state == PRESSED || drag->state == DRAGGED)
    reset (drag);
}

/* A finger held still takes what is below it; over empty time, an hour of it. */
static void
held_cb (GtkGestureLongPress *gesture, double x, double y, LiaisonWeekDrag *drag)
{
  if (drag->state != PRESSED || drag->is_armed)
    return;
  drag->is_armed = TRUE;
  begin (drag);
  if (drag->row == NULL && !drag->plan.is_all_day) {
    drag->plan.end = drag->plan.start + AN_HOUR;
    liaison_week_drag_show (drag);
  }
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, LiaisonWeekDrag *drag)
{
  LiaisonWeekChange change;
  gboolean all_day = FALSE;
  gint64 at;

  if (liaison_week_view_layout (drag->view) == NULL || is_elsewhere (drag, x, y) ||
      find_meeting (drag, x, y, &change) != NULL)
    return;
  at = place_at (drag, x, y, &all_day);
  liaison_week_view_move_to (drag->view, liaison_week_plan_day (at),
                             all_day ? LIAISON_WEEK_ALL_DAY : liaison_week_plan_minute (at));
  if (n_press == 2) {
    guint32 day;
    int minute;
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    liaison_week_view_cursor (drag->view, &day, &minute);
    liaison_week_view_add (drag->view, day, minute, minute < 0 ? 0 : minute + AN_HOUR, "");
  }
}

/* The pointer says that an edge can be taken. */
static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, LiaisonWeekDrag *drag)
{
  LiaisonWeekChange change = LIAISON_WEEK_MOVE;
  gboolean all_day = FALSE;
  const char *cursor = NULL;

  if (drag->state != IDLE || liaison_week_view_layout (drag->view) == NULL)
    return;
  if (!is_elsewhere (drag, x, y) && find_meeting (drag, x, y, &change) != NULL && change != LIAISON_WEEK_MOVE) {
    place_at (drag, x, y, &all_day);
    cursor = all_day ? "ew-resize" : "ns-resize";
  }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (drag->view), cursor);
}

/** liaison_week_drag_new: Returns: (transfer full): what listens to the pointer over @view, which owns it */
LiaisonWeekDrag *
liaison_week_drag_new (LiaisonWeekView *view)
{
  LiaisonWeekDrag *drag = g_new0 (LiaisonWeekDrag, 1);
  GtkGesture *held = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  drag->view = view;
  drag->gesture = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag->gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (drag->gesture, "drag-begin", G_CALLBACK (drag_begin_cb), drag);
  g_signal_connect (drag->gesture, "drag-update", G_CALLBACK (drag_update_cb), drag);
  g_signal_connect (drag->gesture, "drag-end", G_CALLBACK (drag_end_cb), drag);
  g_signal_connect (drag->gesture, "cancel", G_CALLBACK (drag_cancel_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag->gesture));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (held), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (held), GTK_PHASE_CAPTURE);
  g_signal_connect (held, "pressed", G_CALLBACK (held_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (held));
  gtk_gesture_group (held, drag->gesture);
  drag->click = gtk_gesture_click_new ();
  g_signal_connect (drag->click, "pressed", G_CALLBACK (clicked_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag->click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  return drag;
}

/** liaison_week_drag_free: For the view's dispose. */
void
liaison_week_drag_free (LiaisonWeekDrag *drag)
{
  GtkWidget *view = GTK_WIDGET (drag->view);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  stop_scrolling (drag);
  release_keys (drag);
  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);
    g_signal_handlers_disconnect_by_data (controller, drag);
  }
  g_clear_pointer (&drag->row, liaison_meeting_row_unref);
  g_free (drag);
}

/** liaison_week_drag_is_active: Returns: whether something is on its way */
gboolean
liaison_week_drag_is_active (LiaisonWeekDrag *drag)
{
  return drag->state == DRAGGED || drag->state == CARRIED;
}

/** liaison_week_drag_cancel: Leaves everything as it was. */
void
liaison_week_drag_cancel (LiaisonWeekDrag *drag)
{
  gboolean was_dragged = drag->state == DRAGGED;

  reset (drag);
  if (was_dragged)
    gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
pick_up (LiaisonWeekDrag *drag)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GPtrArray) meetings = NULL;
  guint32 day;
  int minute;

  liaison_week_view_cursor (drag->view, &day, &minute);
  meetings = liaison_week_view_meetings_at (drag->view, day, minute, NULL);
  if (meetings->len == 0 || liaison_session_is_read_only (liaison_week_view_session (drag->view)))
    return FALSE;
  reset (drag);
  drag->row = liaison_meeting_row_ref (g_ptr_array_index (meetings, 0));
  drag->begun = drag->plan = liaison_week_plan_of (drag->row->meeting, here);
  drag->change = LIAISON_WEEK_MOVE;
  drag->state = CARRIED;
  take_keys (drag);
  return TRUE;
}

/**
 * liaison_week_drag_carry:
 * @resizes: whether only the end is moved
 *
 * Takes the first meeting of the cursor, unless one is taken already, and carries it on.
 *
 * Returns: whether there is one
 */
gboolean
liaison_week_drag_carry (LiaisonWeekDrag *drag, int days, int minutes, gboolean resizes)
{
  g_autofree char *text = NULL;

  if (drag->state == DRAGGED || (drag->state != CARRIED && !pick_up (drag)))
    return FALSE;
  if (drag->change == LIAISON_WEEK_MOVE && resizes && liaison_week_plan_equal (&drag->plan, &drag->begun))
    drag->change = LIAISON_WEEK_RESIZE_END;
  drag->plan = liaison_week_plan_shift (&drag->plan, resizes ? LIAISON_WEEK_RESIZE_END : LIAISON_WEEK_MOVE, days,
                                        minutes);
  /* Once it was moved, a longer one is told by both its ends. */
  if (!resizes && drag->change == LIAISON_WEEK_RESIZE_END)
    drag->change = LIAISON_WEEK_RESIZE_START;
  if (resizes && drag->change == LIAISON_WEEK_MOVE)
    drag->change = LIAISON_WEEK_RESIZE_START;
  if (!resizes)
    liaison_week_view_move_to (drag->view, liaison_week_plan_day (drag->plan.start),
                               drag->plan.is_all_day ? LIAISON_WEEK_ALL_DAY
                                                     : liaison_week_plan_minute (drag->plan.start));
  liaison_week_drag_show (drag);
  text = describe (drag, TRUE);
  liaison_accessible_announce (GTK_WIDGET (drag->view), text);
  return TRUE;
}

/** liaison_week_drag_put_down: Leaves what the keyboard carries where it is now. */
void
liaison_week_drag_put_down (LiaisonWeekDrag *drag)
{
  if (drag->state == CARRIED)
    finish (drag);
}
