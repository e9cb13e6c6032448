// SPDX-License-Identifier: GPL-3.0-or-later
// Putting meetings on other days of a month with the pointer or a finger, and drawing over days that shall have one.
#include "liaison-month-drag.h"

#include "liaison-meeting-chip.h"
#include "liaison-meeting-when.h"
#include "liaison-month-cell.h"

typedef enum { IDLE, PRESSED, DRAGGED } State;

struct _LiaisonMonthDrag {
  LiaisonMonthView *view; /* owns this */
  GtkGesture *gesture;
  State state;
  gboolean is_armed;      /* by touch, once the finger was held */
  LiaisonMeetingRow *row; /* NULL for a new one */
  guint32 from;           /* where the pointer was pressed */
  guint32 to;
};

/* The part of the month of that type under a point; NULL for none. */
static GtkWidget *
pick (LiaisonMonthDrag *drag, double x, double y, GType type)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (drag->view), x, y, GTK_PICK_DEFAULT);

  return picked != NULL ? gtk_widget_get_ancestor (picked, type) : NULL;
}

static void
show (LiaisonMonthDrag *drag)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first = MIN (drag->from, drag->to), last = MAX (drag->from, drag->to);

  if (drag->state != DRAGGED) {
    liaison_month_view_mark_days (drag->view, 1, 0);
    return;
  }
  if (drag->row != NULL) {
    liaison_meeting_span (drag->row->meeting, here, &first, &last);
    first += drag->to - drag->from;
    last += drag->to - drag->from;
  }
  liaison_month_view_mark_days (drag->view, first, last);
}

static void
reset (LiaisonMonthDrag *drag)
{
  drag->state = IDLE;
  g_clear_pointer (&drag->row, liaison_meeting_row_unref);
  show (drag);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, LiaisonMonthDrag *drag)
{
  GtkWidget *chip = pick (drag, x, y, LIAISON_TYPE_MEETING_CHIP);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  guint32 day = liaison_month_view_day_at (drag->view, x, y);

  reset (drag);
  if (day == 0 || (chip != NULL && liaison_meeting_chip_meeting (LIAISON_MEETING_CHIP (chip)) == NULL) ||
      (chip == NULL && pick (drag, x, y, GTK_TYPE_BUTTON) != NULL)) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  drag->is_armed = event == NULL || gdk_event_get_event_type (event) != GDK_TOUCH_BEGIN;
  drag->state = PRESSED;
  drag->from = drag->to = day;
  if (chip != NULL)
    drag->row = liaison_meeting_row_ref (liaison_meeting_chip_meeting (LIAISON_MEETING_CHIP (chip)));
}

static void
begin (LiaisonMonthDrag *drag)
{
  drag->state = DRAGGED;
  gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  /* The keyboard comes along, so that Escape reaches us. */
  liaison_month_view_move_to (drag->view, drag->from);
  show (drag);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, LiaisonMonthDrag *drag)
{
  double x, y;
  guint32 day;

  if (drag->state == IDLE || !drag->is_armed || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (drag->state == PRESSED &&
      gtk_drag_check_threshold (GTK_WIDGET (drag->view), (int) x, (int) y, (int) (x + offset_x), (int) (y + offset_y)))
    begin (drag);
  day = liaison_month_view_day_at (drag->view, x + offset_x, y + offset_y);
  if (day == 0 || day == drag->to || drag->state != DRAGGED)
    return;
  drag->to = day;
  show (drag);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, LiaisonMonthDrag *drag)
{
  g_autoptr (LiaisonMeetingRow) row = g_steal_pointer (&drag->row);
  gboolean dropped = drag->state == DRAGGED;

  reset (drag);
  if (!dropped)
    return;
  if (row != NULL)
    g_signal_emit_by_name (drag->view, "move-meeting", row, (int) drag->to - (int) drag->from);
  else if (drag->to != drag->from)
    g_signal_emit_by_name (drag->view, "add-span", MIN (drag->from, drag->to), MAX (drag->from, drag->to));
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, LiaisonMonthDrag *drag)
{
  reset (drag);
}

/* A finger held still takes what is below it. */
static void
held_cb (GtkGestureLongPress *gesture, double x, double y, LiaisonMonthDrag *drag)
{
  if (drag->state != PRESSED || drag->is_armed)
    return;
  drag->is_armed = TRUE;
  begin (drag);
}

/** liaison_month_drag_new: Returns: (transfer full): what listens to the pointer over @view, which owns it */
LiaisonMonthDrag *
liaison_month_drag_new (LiaisonMonthView *view)
{
  LiaisonMonthDrag *drag = g_new0 (LiaisonMonthDrag, 1);
  GtkGesture *held = gtk_gesture_long_press_new ();

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
  return drag;
}

/** liaison_month_drag_free: For the view's dispose. */
void
liaison_month_drag_free (LiaisonMonthDrag *drag)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (drag->view));

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);
    g_signal_handlers_disconnect_by_data (controller, drag);
  }
  g_clear_pointer (&drag->row, liaison_meeting_row_unref);
  g_free (drag);
}

/** liaison_month_drag_cancel: Returns: whether something was on its way, which stays where it was */
gboolean
liaison_month_drag_cancel (LiaisonMonthDrag *drag)
{
  gboolean was_active = drag->state == DRAGGED;

  if (was_active)
    gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_DENIED);
  reset (drag);
  return was_active;
}
