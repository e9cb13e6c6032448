// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar's search.
#include "liaison-calendar-search.h"

#include "liaison-accessible.h"
#include "liaison-calendar-days.h"
#include "liaison-meeting-when.h"

#include <glib/gi18n.h>

struct _LiaisonCalendarSearch {
  AdwBin parent_instance;

  LiaisonCalendarData *data;
  GCancellable *cancellable; /* of the read under way; NULL if there is none */
  GPtrArray *hits;           /* (element-type LiaisonMeetingRow): in time order */
  int at;                    /* which of them is shown; -1 for none */
  guint32 day;               /* at which the calendar was when the search began */
  int steps;                 /* asked for while the answer is not there yet */

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkButton *hit;
  GtkLabel *hit_text;
};

enum { FOUND, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonCalendarSearch, liaison_calendar_search, ADW_TYPE_BIN)

static LiaisonMeetingRow *
shown_hit (LiaisonCalendarSearch *self)
{
  return self->at >= 0 ? g_ptr_array_index (self->hits, self->at) : NULL;
}

/* "3 of 12", and what it is. */
static void
show_hit (LiaisonCalendarSearch *self)
{
  const LiaisonMeetingRow *row = shown_hit (self);
  gboolean is_asked = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *count = NULL, *when = NULL, *text = NULL, *told = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->hit), row != NULL);
  gtk_widget_set_sensitive (self->previous, self->hits->len > 1);
  gtk_widget_set_sensitive (self->next, self->hits->len > 1);
  if (row == NULL) {
    gtk_label_set_text (self->count, is_asked ? _ ("No meetings found") : "");
    if (is_asked)
      liaison_accessible_announce (GTK_WIDGET (self), _ ("No meetings found"));
    return;
  }
  /* Translators: which of how many meetings a search found: "3 of 12". */
  count = g_strdup_printf (_ ("%u of %u"), (guint) self->at + 1, self->hits->len);
  when = liaison_meeting_when (row->meeting, liaison_language_of_interface ());
  text = g_strdup_printf ("%s · %s", row->meeting->title, when);
  told = g_strdup_printf ("%s: %s", count, text);
  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->hit_text, text);
  liaison_accessible_set_label (GTK_WIDGET (self->hit), text);
  liaison_accessible_announce (GTK_WIDGET (self), told);
}

static void
go_to (LiaisonCalendarSearch *self, int at)
{
  self->at = at;
  show_hit (self);
  g_signal_emit (self, signals[FOUND], 0, shown_hit (self));
}

/* From the last one it goes on with the first. */
static void
step (LiaisonCalendarSearch *self, int steps)
{
  int count = (int) self->hits->len;

  if (self->cancellable != NULL)
    self->steps += steps;
  else if (count > 0)
    go_to (self, ((self->at + steps) % count + count) % count);
}

/* The first one from the day on at which the calendar was, or else the last one. */
static int
choose_first (LiaisonCalendarSearch *self)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  for (guint i = 0; i < self->hits->len; i++) {
    guint32 first, last;
    liaison_meeting_span (((LiaisonMeetingRow *) self->hits->pdata[i])->meeting, here, &first, &last);
    if (last >= self->day)
      return (int) i;
  }
  return (int) self->hits->len - 1;
}

static void
take_hits (LiaisonCalendarSearch *self, GPtrArray *hits)
{
  g_autoptr (GPtrArray) old = self->hits;
  const LiaisonMeetingRow *before = shown_hit (self);
  int steps = self->steps;

  self->hits = hits;
  self->at = -1;
  self->steps = 0;
  for (guint i = 0; before != NULL && i < hits->len; i++)
    if (liaison_meeting_row_is (before, hits->pdata[i]))
      self->at = (int) i;
  if (self->at >= 0)
    show_hit (self);
  else
    go_to (self, choose_first (self));
  if (steps != 0)
    step (self, steps);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCalendarSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = liaison_session_find_meetings_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (hits != NULL)
    take_hits (self, hits);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
cancel (LiaisonCalendarSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
search (LiaisonCalendarSearch *self)
{
  LiaisonSession *session = self->data != NULL ? liaison_calendar_data_session (self->data) : NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  cancel (self);
  if (session == NULL || *text == '\0') {
    g_ptr_array_set_size (self->hits, 0);
    go_to (self, -1);
    return;
  }
  self->cancellable = g_cancellable_new ();
  liaison_session_find_meetings (session, text, liaison_calendar_data_filter (self->data), self->cancellable, found_cb,
                                 g_object_ref (self));
}

static void
typed_cb (LiaisonCalendarSearch *self)
{
  self->steps = 0;
  search (self);
}

/* Others may be found now. */
static void
data_changed_cb (LiaisonCalendarSearch *self)
{
  if (gtk_search_bar_get_search_mode (self->bar) && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    search (self);
}

static void
closed_cb (LiaisonCalendarSearch *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
next_cb (LiaisonCalendarSearch *self)
{
  step (self, 1);
}

static void
previous_cb (LiaisonCalendarSearch *self)
{
  step (self, -1);
}

static void
hit_clicked_cb (LiaisonCalendarSearch *self)
{
  g_autofree char *address = shown_hit (self) != NULL ? liaison_meeting_row_address (shown_hit (self)) : NULL;

  if (address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", address);
}

/* Enter goes on, Shift+Enter back, Ctrl+Enter opens. */
static gboolean
key_cb (LiaisonCalendarSearch *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    hit_clicked_cb (self);
  else
    step (self, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
liaison_calendar_search_dispose (GObject *object)
{
  LiaisonCalendarSearch *self = LIAISON_CALENDAR_SEARCH (object);

  cancel (self);
  g_clear_object (&self->data);
  /* What the template goes away with is typed away no more. */
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  if (self->bar != NULL)
    g_signal_handlers_disconnect_by_data (self->bar, self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_CALENDAR_SEARCH);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_calendar_search_parent_class)->dispose (object);
}

static void
liaison_calendar_search_class_init (LiaisonCalendarSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_search_dispose;
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-calendar-search.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, previous);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, next);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, hit);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarSearch, hit_text);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
liaison_calendar_search_init (LiaisonCalendarSearch *self)
{
  self->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  self->at = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  liaison_accessible_set_label (GTK_WIDGET (self->entry), _ ("Search meetings"));
}

/** liaison_calendar_search_set_data: Once: in whose register it searches, and by whose filter. */
void
liaison_calendar_search_set_data (LiaisonCalendarSearch *self, LiaisonCalendarData *data)
{
  self->data = g_object_ref (data);
  g_signal_connect_object (data, "changed", G_CALLBACK (data_changed_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_calendar_search_begin: Opens the search, or goes back to it; @day: at which the calendar is. */
void
liaison_calendar_search_begin (LiaisonCalendarSearch *self, guint32 day)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    self->day = day;
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
