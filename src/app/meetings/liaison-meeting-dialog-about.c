// SPDX-License-Identifier: GPL-3.0-or-later
// Logs a meeting of some day, or about something: a matter, a visit.
#include "liaison-meeting-dialog-private.h"

static GtkEditable *
title_row (LiaisonMeetingDialog *self)
{
  return GTK_EDITABLE (liaison_form_row (self->form, "title"));
}

/* The focus selects what was typed already, more than once, and the next letter would take its place: until that. */
static void
go_on_typing_cb (LiaisonMeetingDialog *self)
{
  GtkEditable *text = gtk_editable_get_delegate (title_row (self));

  if (gtk_editable_get_selection_bounds (text, NULL, NULL))
    gtk_editable_set_position (text, -1);
}

static void
went_on_typing_cb (LiaisonMeetingDialog *self)
{
  GtkEditable *text = gtk_editable_get_delegate (title_row (self));

  g_signal_handlers_disconnect_by_func (text, go_on_typing_cb, self);
  g_signal_handlers_disconnect_by_func (text, went_on_typing_cb, self);
}

static void
watch_typing (LiaisonMeetingDialog *self, GtkEditable *text)
{
  g_signal_connect_object (text, "notify::selection-bound", G_CALLBACK (go_on_typing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "notify::cursor-position", G_CALLBACK (go_on_typing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "changed", G_CALLBACK (went_on_typing_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_meeting_dialog_new_at:
 * @starts: when it starts, as exactly as that is known
 * @ends: (nullable): when it ends
 * @title: (nullable): what was already typed of its title
 *
 * Returns: (transfer floating): a dialog for a new meeting at that time
 */
AdwDialog *
liaison_meeting_dialog_new_at (LiaisonSession *session, const LiaisonMoment *starts, const LiaisonMoment *ends,
                               const char *title)
{
  LiaisonMeetingDraft *draft = liaison_meeting_draft_new ();
  LiaisonMeetingDialog *self;

  draft->meeting->starts = *starts;
  if (ends != NULL)
    draft->meeting->ends = *ends;
  self = LIAISON_MEETING_DIALOG (liaison_meeting_dialog_new_of_draft (session, draft));
  if (title != NULL && *title != '\0') {
    gtk_editable_set_text (title_row (self), title);
    adw_dialog_set_focus (ADW_DIALOG (self), liaison_form_row (self->form, "title"));
    watch_typing (self, gtk_editable_get_delegate (title_row (self)));
  }
  return ADW_DIALOG (self);
}

/**
 * liaison_meeting_dialog_new_about:
 * @field: of meetings: "visit", "matter" or "objective"
 * @about: the record that field names
 *
 * Returns: (transfer floating): the dialog for a new meeting of today about that
 */
AdwDialog *
liaison_meeting_dialog_new_about (LiaisonSession *session, const char *field, const LiaisonId *about)
{
  LiaisonMeetingDraft *draft = liaison_meeting_draft_new ();

  draft->meeting->starts = liaison_moment_today ();
  liaison_record_put_reference (&draft->meeting->record, liaison_entity_field (&liaison_entity_meeting, field), about);
  return liaison_meeting_dialog_new_of_draft (session, draft);
}

/** liaison_meeting_dialog_new_of_visit: Returns: (transfer floating): a dialog to log a meeting of @visit: of today
 * while it lasts, else of its first day */
AdwDialog *
liaison_meeting_dialog_new_of_visit (LiaisonSession *session, const LiaisonVisit *visit)
{
  LiaisonMeetingDraft *draft = liaison_meeting_draft_new ();
  const LiaisonMoment today = liaison_moment_today ();
  gboolean has_day = liaison_moment_precision (&visit->starts) == LIAISON_PRECISION_DAY;
  gboolean is_on = has_day && liaison_moment_compare (&visit->starts, &today) <= 0 &&
                   liaison_moment_compare (&visit->ends, &today) >= 0;

  draft->meeting->starts = has_day && !is_on ? visit->starts : today;
  draft->meeting->visit = visit->record.id;
  g_set_str (&draft->meeting->country, visit->country);
  return liaison_meeting_dialog_new_of_draft (session, draft);
}
