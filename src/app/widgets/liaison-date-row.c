// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for a date that may be partial: free text in, the date as it was understood out.
#include "liaison-date-row.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-moment-input.h"

#include <glib/gi18n.h>

struct _LiaisonDateRow {
  AdwEntryRow parent_instance;

  char *title;
  gboolean with_time;
};

G_DEFINE_FINAL_TYPE (LiaisonDateRow, liaison_date_row, ADW_TYPE_ENTRY_ROW)

static gboolean
read_moment (LiaisonDateRow *self, LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) zone = self->with_time ? g_time_zone_new_local () : NULL;

  return liaison_moment_input_parse (gtk_editable_get_text (GTK_EDITABLE (self)), zone, moment);
}

static void
show_invalid (LiaisonDateRow *self, gboolean invalid)
{
  g_autofree char *message = NULL;

  /* Translators: shown as the title of a form row whose text is not a date; %s is what the date is of. */
  message = invalid ? g_strdup_printf (_ ("%s: not a date, try “14/09/2015”, “September 2015” or “2015”"), self->title)
                    : g_strdup (self->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), message);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), invalid ? message : NULL);
  liaison_accessible_set_invalid (GTK_WIDGET (self), invalid);
}

/* While typing, a mistake already pointed out is taken back at once; a new one is only pointed out on leaving. */
static void
changed_cb (LiaisonDateRow *self)
{
  LiaisonMoment moment;

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "error") && read_moment (self, &moment))
    show_invalid (self, FALSE);
}

static void
left_cb (LiaisonDateRow *self)
{
  LiaisonMoment moment;

  if (liaison_date_row_get_moment (self, &moment))
    liaison_date_row_set_moment (self, &moment);
}

static void
liaison_date_row_finalize (GObject *object)
{
  g_free (LIAISON_DATE_ROW (object)->title);
  G_OBJECT_CLASS (liaison_date_row_parent_class)->finalize (object);
}

static void
liaison_date_row_class_init (LiaisonDateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_date_row_finalize;
}

static void
liaison_date_row_init (LiaisonDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * liaison_date_row_new:
 * @title: what the date is of, translated
 * @with_time: whether a time of day, in this machine's zone, may be given
 */
GtkWidget *
liaison_date_row_new (const char *title, gboolean with_time)
{
  LiaisonDateRow *self = g_object_new (LIAISON_TYPE_DATE_ROW, "title", title, "use-markup", FALSE, NULL);

  self->title = g_strdup (title);
  self->with_time = with_time;
  return GTK_WIDGET (self);
}

/** liaison_date_row_set_title: Says what the date is of from now on. */
void
liaison_date_row_set_title (LiaisonDateRow *self, const char *title)
{
  g_set_str (&self->title, title);
  show_invalid (self, gtk_widget_has_css_class (GTK_WIDGET (self), "error"));
}

/** liaison_date_row_set_moment: Shows @moment as a reader would write it. */
void
liaison_date_row_set_moment (LiaisonDateRow *self, const LiaisonMoment *moment)
{
  g_autofree char *text = liaison_moment_format (moment, NULL, liaison_language_of_interface ());

  show_invalid (self, FALSE);
  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/** liaison_date_row_get_moment: Returns: whether what was typed is a date, or nothing; the row says so when it is not
 */
gboolean
liaison_date_row_get_moment (LiaisonDateRow *self, LiaisonMoment *moment)
{
  gboolean valid = read_moment (self, moment);

  show_invalid (self, !valid);
  return valid;
}
