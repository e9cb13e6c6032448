// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the dialog of a meeting share: its state, and what one part asks of another.
#pragma once

#include "liaison-attendee-picker.h"
#include "liaison-clash-row.h"
#include "liaison-day-entry.h"
#include "liaison-form.h"
#include "liaison-meeting-dialog.h"
#include "liaison-reminder-group.h"
#include "liaison-repeat-row.h"
#include "liaison-step-list.h"
#include "liaison-when-group.h"

G_BEGIN_DECLS

/* Texts of a kept draft: who was being looked for, and that the title or the status is the person's own. */
#define TEXT_ENTRY      "attendee_entry"
#define TEXT_OWN_TITLE  "own_title"
#define TEXT_OWN_STATUS "own_status"
#define TEXT_POSTPONE   "postponed_to"

struct _LiaisonMeetingDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonMeetingDraft *draft; /* NULL while loading */
  LiaisonForm *form;
  gboolean is_duplicate;
  gboolean is_for_outcome;
  gboolean opens_page; /* once it is saved: files are attached there */
  gboolean is_saving;
  gboolean save_failed;   /* the draft holds already what the form does */
  gboolean title_is_own;  /* the person wrote it: nothing replaces it */
  gboolean status_is_own; /* the same */
  gboolean is_setting;    /* a row is set by the program */
  guint n_given;          /* attendees that were there when the dialog opened */

  AdwBanner *problem;
  AdwPreferencesPage *page;
  LiaisonAttendeePicker *attendees;
  LiaisonWhenGroup *when;
  LiaisonRepeatRow *repeat;
  LiaisonClashRow *clashes;
  LiaisonDayEntry *postpone; /* shown for what is postponed, and not yet to another date */
  GtkWidget *what_group;
  GtkWidget *where_group;
  LiaisonReminderGroup *reminders;
  GtkWidget *content_group;
  LiaisonStepList *steps;
  GtkWidget *notes_row; /* folded: agenda, information, issues */
  GtkWidget *where_row; /* folded: country, modality, openness */
  GtkWidget *files_group;
  GtkWidget *links_row;
  GtkWidget *sealed_row;
};

AdwDialog *liaison_meeting_dialog_new_of_draft (LiaisonSession *session, LiaisonMeetingDraft *draft);
void liaison_meeting_dialog_suggest_title (LiaisonMeetingDialog *self);
void liaison_meeting_dialog_show_problem (LiaisonMeetingDialog *self, const GError *error);
void liaison_meeting_dialog_save (LiaisonMeetingDialog *self);
void liaison_meeting_dialog_ask_to_close (LiaisonMeetingDialog *self);
LiaisonDraft *liaison_meeting_dialog_make_kept (AdwDialog *dialog);

G_END_DECLS
