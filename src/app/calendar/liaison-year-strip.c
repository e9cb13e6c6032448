// SPDX-License-Identifier: GPL-3.0-or-later
// The twelve months of a year to jump to, with how much is in each.
//
// How much is said by the length of a bar and by words. Tab leads to one month, the arrows to the others.
#include "liaison-year-strip.h"

#include "liaison-accessible.h"
#include "liaison-calendar-days.h"
#include "liaison-language.h"

#include <glib/gi18n.h>

/* The longest bar, and the shortest of a month with any meeting, in pixels. */
#define LONGEST_BAR  32
#define SHORTEST_BAR 3
/* The register is not asked again for every change of many. */
#define READ_DELAY_MS 150

struct _LiaisonYearStrip {
  AdwBin parent_instance;

  LiaisonCalendarData *data;
  GCancellable *cancellable;
  guint source; /* of the read that is to come */
  int year;     /* 0: nothing is shown */
  int month;
  int counted; /* the year that the counts are of; 0 for none */
  guint counts[12];
  GtkWidget *year_label;
  GtkWidget *months[12];
  GtkWidget *bars[12];
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonYearStrip, liaison_year_strip, ADW_TYPE_BIN)

static void
name_month (LiaisonYearStrip *self, guint i)
{
  g_autofree char *name = liaison_month_format (self->year, (int) i + 1, liaison_language_of_interface ());
  guint count = self->counts[i];
  g_autofree char *text = NULL;

  if (self->counted != self->year)
    text = g_strdup (name);
  else
    /* Translators: a month, and how many meetings it has. */
    text = g_strdup_printf (ngettext ("%s, %u meeting", "%s, %u meetings", count), name, count);
  liaison_accessible_set_label (self->months[i], text);
  gtk_widget_set_tooltip_text (self->months[i], text);
}

static void
show_counts (LiaisonYearStrip *self)
{
  gboolean known = self->counted == self->year;
  guint most = 1;

  for (guint i = 0; i < 12; i++)
    most = MAX (most, self->counts[i]);
  for (guint i = 0; i < 12; i++) {
    guint count = known ? self->counts[i] : 0;
    int width = count > 0 ? SHORTEST_BAR + (int) (count * (LONGEST_BAR - SHORTEST_BAR) / most) : 0;
    gtk_widget_set_size_request (self->bars[i], width, -1);
    gtk_widget_set_opacity (self->bars[i], count > 0 ? 1 : 0);
    name_month (self, i);
  }
}

static void
show_month (LiaisonYearStrip *self)
{
  for (guint i = 0; i < 12; i++) {
    gboolean current = (int) i + 1 == self->month;
    if (current)
      gtk_widget_add_css_class (self->months[i], "current");
    else
      gtk_widget_remove_css_class (self->months[i], "current");
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->months[i]), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
    gtk_widget_set_focusable (self->months[i], current || gtk_widget_has_focus (self->months[i]));
  }
}

static void
months_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonYearStrip) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = liaison_session_load_months_finish (LIAISON_SESSION (source), result, &error);

  if (counts == NULL || self->data == NULL)
    return;
  for (guint i = 0; i < 12; i++)
    self->counts[i] = g_array_index (counts, guint, i);
  self->counted = self->year;
  show_counts (self);
}

static gboolean
load_cb (gpointer user_data)
{
  LiaisonYearStrip *self = user_data;
  LiaisonSession *session = liaison_calendar_data_session (self->data);

  self->source = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || self->year == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  self->cancellable = g_cancellable_new ();
  liaison_session_load_months (session, self->year, liaison_calendar_data_filter (self->data), self->cancellable,
                               months_loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* After what the views need. */
static void
load_soon (LiaisonYearStrip *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (READ_DELAY_MS, load_cb, self);
}

static void
choose (LiaisonYearStrip *self, int year, int month)
{
  LiaisonMoment day = { (gint16) year, (gint8) month, 1, -1 };

  if (year >= 1 && year <= 9998)
    g_signal_emit (self, signals[CHOSEN], 0, liaison_calendar_julian (&day));
}

static void
month_clicked_cb (LiaisonYearStrip *self, GtkWidget *button)
{
  for (guint i = 0; i < 12; i++)
    if (self->months[i] == button)
      choose (self, self->year, (int) i + 1);
}

static void
previous_clicked_cb (LiaisonYearStrip *self)
{
  choose (self, self->year - 1, self->month);
}

static void
next_clicked_cb (LiaisonYearStrip *self)
{
  choose (self, self->year + 1, self->month);
}

static gboolean
key_pressed_cb (LiaisonYearStrip *self, guint key, guint code, GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int at = -1, to;

  for (int i = 0; i < 12; i++)
    if (gtk_widget_has_focus (self->months[i]))
      at = i;
  if (at < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    to = rtl ? at + 1 : at - 1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    to = rtl ? at - 1 : at + 1;
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    to = 0;
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    to = 11;
  else
    return FALSE;
  to = CLAMP (to, 0, 11);
  gtk_widget_set_focusable (self->months[to], TRUE);
  gtk_widget_grab_focus (self->months[to]);
  show_month (self);
  return TRUE;
}

static void
liaison_year_strip_dispose (GObject *object)
{
  LiaisonYearStrip *self = LIAISON_YEAR_STRIP (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->data);
  G_OBJECT_CLASS (liaison_year_strip_parent_class)->dispose (object);
}

static void
liaison_year_strip_class_init (LiaisonYearStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_year_strip_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "yearstrip");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
make_month (LiaisonYearStrip *self, guint i)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (liaison_month_short_name ((int) i + 1, liaison_language_of_interface ()));

  self->months[i] = button;
  self->bars[i] = g_object_new (GTK_TYPE_BOX, "css-name", "yearbar", "halign", GTK_ALIGN_CENTER, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->bars[i]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (month_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_turner (LiaisonYearStrip *self, const char *icon, const char *tooltip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
liaison_year_strip_init (LiaisonYearStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *months = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->year_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->year_label, "heading");
  gtk_widget_add_css_class (self->year_label, "numeric");
  gtk_box_append (GTK_BOX (box),
                  make_turner (self, "go-previous-symbolic", _ ("Previous Year"), G_CALLBACK (previous_clicked_cb)));
  gtk_box_append (GTK_BOX (box), self->year_label);
  gtk_box_append (GTK_BOX (box), make_turner (self, "go-next-symbolic", _ ("Next Year"), G_CALLBACK (next_clicked_cb)));
  for (guint i = 0; i < 12; i++)
    gtk_box_append (GTK_BOX (months), make_month (self, i));
  gtk_box_set_homogeneous (GTK_BOX (months), TRUE);
  gtk_widget_set_hexpand (months, TRUE);
  gtk_box_append (GTK_BOX (box), months);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "map", G_CALLBACK (load_soon), NULL);
  liaison_accessible_set_label (GTK_WIDGET (self), _ ("Months of the Year"));
}

/** liaison_year_strip_set_data: Once: whose filter the counts follow, and when they are read again. */
void
liaison_year_strip_set_data (LiaisonYearStrip *self, LiaisonCalendarData *data)
{
  self->data = g_object_ref (data);
  g_signal_connect_object (data, "changed", G_CALLBACK (load_soon), self, G_CONNECT_SWAPPED);
}

/** liaison_year_strip_show: The month at which the calendar is. */
void
liaison_year_strip_show (LiaisonYearStrip *self, int year, int month)
{
  gboolean is_new = self->year != year;
  char text[8];

  if (!is_new && self->month == month)
    return;
  self->year = year;
  self->month = month;
  show_month (self);
  if (!is_new)
    return;
  g_snprintf (text, sizeof text, "%d", year);
  gtk_label_set_text (GTK_LABEL (self->year_label), text);
  show_counts (self);
  load_soon (self);
}
