// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for a text of several lines.
#include "liaison-note-row.h"

#include "liaison-accessible.h"

struct _LiaisonNoteRow {
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (LiaisonNoteRow, liaison_note_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
liaison_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_NOTE_ROW (widget)->view));
}

static void
liaison_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (liaison_note_row_parent_class)->dispose (object);
}

static void
liaison_note_row_class_init (LiaisonNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_note_row_dispose;
  widget_class->grab_focus = liaison_note_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/widgets/liaison-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonNoteRow, view);
}

static void
liaison_note_row_init (LiaisonNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_note_row_new: @title: translated */
GtkWidget *
liaison_note_row_new (const char *title)
{
  LiaisonNoteRow *self = g_object_new (LIAISON_TYPE_NOTE_ROW, "title", title, NULL);

  liaison_accessible_set_label (GTK_WIDGET (self), title);
  liaison_accessible_set_label (GTK_WIDGET (self->view), title);
  return GTK_WIDGET (self);
}

/** liaison_note_row_set_text: @text: (nullable): the whole text; forgets what could be undone in the view */
void
liaison_note_row_set_text (LiaisonNoteRow *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/** liaison_note_row_get_text: Returns: (transfer full): the whole text, "" if there is none */
char *
liaison_note_row_get_text (LiaisonNoteRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
