// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that takes when a meeting is as free text.
//
// While the person types nothing is corrected; on Enter, or when the keyboard leaves, the day is shown as it was
// understood, and times that came along go to whoever listens.
#include "liaison-day-entry.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-meeting-when.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonDayEntry {
  AdwEntryRow parent_instance;

  char *title;
  gboolean with_times; /* times stay in the row */
  LiaisonWhenInput settled;
};

enum { SETTLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonDayEntry, liaison_day_entry, ADW_TYPE_ENTRY_ROW)

static void
show_invalid (LiaisonDayEntry *self, gboolean invalid)
{
  g_autofree char *message = NULL;

  /* Translators: shown as the title of a form row whose text is not a date; %s is what the date is of. */
  message = invalid ? g_strdup_printf (_ ("%s: not a date, try “tomorrow 10”, “14/09/2015” or “September 2015”"),
                                       self->title)
                    : g_strdup (self->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), message);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), invalid ? message : NULL);
  liaison_accessible_set_invalid (GTK_WIDGET (self), invalid);
}

/* A mistake that was pointed out is taken back as soon as it is mended. */
static void
changed_cb (LiaisonDayEntry *self)
{
  LiaisonWhenInput input;

  if (gtk_widget_has_css_class (GTK_WIDGET (self), "error") && liaison_day_entry_peek (self, &input))
    show_invalid (self, FALSE);
}

static void
left_cb (LiaisonDayEntry *self)
{
  liaison_day_entry_settle (self);
}

static void
liaison_day_entry_finalize (GObject *object)
{
  g_free (LIAISON_DAY_ENTRY (object)->title);
  G_OBJECT_CLASS (liaison_day_entry_parent_class)->finalize (object);
}

static void
liaison_day_entry_class_init (LiaisonDayEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_day_entry_finalize;
  signals[SETTLED] = g_signal_new ("settled", LIAISON_TYPE_DAY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_day_entry_init (LiaisonDayEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/** liaison_day_entry_new: @title: what the day is of, translated. @with_times: whether times stay in the row, and the
 * signal is not needed */
GtkWidget *
liaison_day_entry_new (const char *title, gboolean with_times)
{
  LiaisonDayEntry *self = LIAISON_DAY_ENTRY (liaison_row_new (LIAISON_TYPE_DAY_ENTRY, title, NULL));

  self->title = g_strdup (title);
  self->with_times = with_times;
  return GTK_WIDGET (self);
}

static void
show_text (LiaisonDayEntry *self, const char *text)
{
  show_invalid (self, FALSE);
  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/** liaison_day_entry_set_day: Shows @day as a reader would write it. */
void
liaison_day_entry_set_day (LiaisonDayEntry *self, const LiaisonMoment *day)
{
  g_autofree char *text = liaison_moment_format (day, NULL, liaison_language_of_interface ());

  show_text (self, text);
}

/* "18 September 2026, 10:00–11:30" */
static void
show_with_times (LiaisonDayEntry *self, const LiaisonWhenInput *input)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *day = liaison_moment_format (&input->day, NULL, language);
  g_autofree char *from = liaison_clock_time_format (input->from, language);
  g_autofree char *to = input->to >= 0 ? liaison_clock_time_format (input->to, language) : NULL;
  g_autofree char *text = g_strconcat (day, ", ", from, to != NULL ? "\xe2\x80\x93" : NULL, to, NULL);

  show_text (self, text);
}

/** liaison_day_entry_peek: @input: (out): what was typed means. Returns: whether it means anything */
gboolean
liaison_day_entry_peek (LiaisonDayEntry *self, LiaisonWhenInput *input)
{
  return liaison_when_input_parse (gtk_editable_get_text (GTK_EDITABLE (self)), input);
}

/** liaison_day_entry_settle: Shows what was typed as it is understood; says so where it is not. Returns: whether it is
 */
gboolean
liaison_day_entry_settle (LiaisonDayEntry *self)
{
  LiaisonWhenInput input;

  if (!liaison_day_entry_peek (self, &input)) {
    show_invalid (self, TRUE);
    return FALSE;
  }
  self->settled = input;
  if (self->with_times && input.from >= 0)
    show_with_times (self, &input);
  else
    liaison_day_entry_set_day (self, &input.day);
  if (!self->with_times && (input.from >= 0 || liaison_moment_is_set (&input.last_day)))
    g_signal_emit (self, signals[SETTLED], 0);
  return TRUE;
}

/** liaison_day_entry_settled: Returns: (transfer none): what the last text that was settled meant */
const LiaisonWhenInput *
liaison_day_entry_settled (LiaisonDayEntry *self)
{
  return &self->settled;
}
