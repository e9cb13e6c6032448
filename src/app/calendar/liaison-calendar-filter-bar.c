// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of the calendar as chips, how much they hide, and a button that takes them all away.
#include "liaison-calendar-filter-bar.h"

#include "liaison-accessible.h"

#include <glib/gi18n.h>

struct _LiaisonCalendarFilterBar {
  AdwBin parent_instance;

  LiaisonCalendarData *data;
  LiaisonCalendarChoices *choices;
  char *shown; /* of which filter there are chips; see describe() */
  AdwWrapBox *chips;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (LiaisonCalendarFilterBar, liaison_calendar_filter_bar, ADW_TYPE_BIN)

/* Chips keep what they stand for as object data of this name. */
#define KEY_FACET "facet"
#define KEY_VALUE "value"

static void
chip_clicked_cb (LiaisonCalendarFilterBar *self, GtkWidget *chip)
{
  g_autoptr (LiaisonCalendarFilter) filter = liaison_calendar_filter_copy (liaison_calendar_data_filter (self->data));
  LiaisonCalendarFacet facet = (LiaisonCalendarFacet) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), KEY_FACET));
  const char *value = g_object_get_data (G_OBJECT (chip), KEY_VALUE);
  g_autofree char *label = liaison_calendar_choices_label (self->choices, facet, value);
  g_autofree char *told = g_strdup_printf (_ ("Filter removed: %s"), label);

  liaison_accessible_announce (GTK_WIDGET (self), told);
  liaison_calendar_filter_set (filter, facet, value, FALSE);
  liaison_calendar_data_set_filter (self->data, filter);
}

static void
clear_cb (LiaisonCalendarFilterBar *self)
{
  g_autoptr (LiaisonCalendarFilter) none = liaison_calendar_filter_new ();

  liaison_accessible_announce (GTK_WIDGET (self), _ ("All filters removed"));
  liaison_calendar_data_set_filter (self->data, none);
}

static GtkWidget *
make_chip (LiaisonCalendarFilterBar *self, LiaisonCalendarFacet facet, const char *value)
{
  g_autofree char *label = liaison_calendar_choices_label (self->choices, facet, value);
  g_autofree char *name = g_strdup_printf (_ ("Remove the filter “%s”"), label);
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic", "pixel-size", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  liaison_accessible_set_label (chip, name);
  g_object_set_data (G_OBJECT (chip), KEY_FACET, GINT_TO_POINTER (facet));
  g_object_set_data_full (G_OBJECT (chip), KEY_VALUE, g_strdup (value), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static char *
describe (const LiaisonCalendarFilter *filter)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++)
    g_string_append_printf (text, "%s\n", filter->values[i] != NULL ? filter->values[i] : "");
  return g_string_free (text, FALSE);
}

static void
show_chips (LiaisonCalendarFilterBar *self)
{
  const LiaisonCalendarFilter *filter = liaison_calendar_data_filter (self->data);
  GtkWidget *old, *clear = gtk_button_new_with_mnemonic (_ ("_Clear All"));

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, old);
  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++) {
    g_auto (GStrv) values = filter->values[i] != NULL ? g_strsplit (filter->values[i], " ", -1) : NULL;
    for (guint j = 0; values != NULL && values[j] != NULL; j++)
      adw_wrap_box_append (self->chips, make_chip (self, (LiaisonCalendarFacet) i, values[j]));
  }
  gtk_widget_add_css_class (clear, "chip");
  gtk_widget_add_css_class (clear, "flat");
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->chips, clear);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dimmed");
  adw_wrap_box_append (self->chips, GTK_WIDGET (self->count));
}

/* "12 meetings shown, 30 hidden", or that the filter leaves none. */
static void
show_count (LiaisonCalendarFilterBar *self)
{
  guint shown, hidden;
  g_autofree char *text = NULL;

  liaison_calendar_data_count (self->data, &shown, &hidden);
  if (shown == 0 && hidden > 0)
    text = g_strdup_printf (ngettext ("The filter hides the only meeting of these days",
                                      "The filter hides all %u meetings of these days", hidden),
                            hidden);
  else
    /* Translators: the first is how many meetings are shown, the second how many a filter hides. */
    text = g_strdup_printf (ngettext ("%u meeting shown, %u hidden", "%u meetings shown, %u hidden", shown), shown,
                            hidden);
  if (g_str_equal (gtk_label_get_text (self->count), text))
    return;
  gtk_label_set_text (self->count, text);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

/** liaison_calendar_filter_bar_refresh: Other days are shown, of which the filter may hide others. */
void
liaison_calendar_filter_bar_refresh (LiaisonCalendarFilterBar *self)
{
  const LiaisonCalendarFilter *filter = liaison_calendar_data_filter (self->data);
  gboolean is_filtered = liaison_calendar_filter_count (filter) > 0;
  g_autofree char *now = describe (filter);

  gtk_widget_set_visible (GTK_WIDGET (self), is_filtered);
  if (is_filtered && g_strcmp0 (now, self->shown) != 0)
    show_chips (self);
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  if (is_filtered)
    show_count (self);
}

static void
choices_changed_cb (LiaisonCalendarFilterBar *self)
{
  g_clear_pointer (&self->shown, g_free);
  liaison_calendar_filter_bar_refresh (self);
}

static void
liaison_calendar_filter_bar_dispose (GObject *object)
{
  LiaisonCalendarFilterBar *self = LIAISON_CALENDAR_FILTER_BAR (object);

  g_clear_object (&self->data);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (liaison_calendar_filter_bar_parent_class)->dispose (object);
}

static void
liaison_calendar_filter_bar_class_init (LiaisonCalendarFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_filter_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_calendar_filter_bar_init (LiaisonCalendarFilterBar *self)
{
  GtkWidget *chips = adw_wrap_box_new ();

  self->chips = ADW_WRAP_BOX (chips);
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 6);
  gtk_widget_add_css_class (chips, "meeting-strip");
  adw_bin_set_child (ADW_BIN (self), chips);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  liaison_accessible_set_label (GTK_WIDGET (self), _ ("Filters"));
}

/** liaison_calendar_filter_bar_set_up: Once: shows the filter of @data, and takes parts of it away. */
void
liaison_calendar_filter_bar_set_up (LiaisonCalendarFilterBar *self, LiaisonCalendarData *data,
                                    LiaisonCalendarChoices *choices)
{
  self->data = g_object_ref (data);
  self->choices = g_object_ref (choices);
  g_signal_connect_object (data, "changed", G_CALLBACK (liaison_calendar_filter_bar_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choices, "changed", G_CALLBACK (choices_changed_cb), self, G_CONNECT_SWAPPED);
}
