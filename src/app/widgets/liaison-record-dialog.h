// SPDX-License-Identifier: GPL-3.0-or-later
// A small dialog that edits one record, or makes one, and saves it as one change set.
//
// Order of calls: g_object_new() of a subclass (or liaison_record_dialog_new()), liaison_record_dialog_set_up(), then
// liaison_record_dialog_add() for each field, liaison_record_dialog_ready(). The subclass adds rows of its own to
// liaison_record_dialog_group() and completes the record when it is saved.
#pragma once

#include "liaison-draft.h"
#include "liaison-form.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_RECORD_DIALOG (liaison_record_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonRecordDialog, liaison_record_dialog, LIAISON, RECORD_DIALOG, AdwDialog)

/**
 * LiaisonRecordDialogClass:
 * @complete: gives @record what the rows of the subclass hold, and adds to @set what goes with it; %FALSE, with an
 * error for people, if something is wrong
 * @has_edits: whether the rows of the subclass hold anything unsaved
 * @saved: (nullable): what is done once @record is in the register, before the dialog closes
 * @keep: puts what the rows of the subclass hold into @texts and, as parts of its own, into @draft
 */
struct _LiaisonRecordDialogClass {
  AdwDialogClass parent_class;

  gboolean (*complete) (LiaisonRecordDialog *self, LiaisonRecord *record, LiaisonChangeSet *set, GError **error);
  gboolean (*has_edits) (LiaisonRecordDialog *self);
  void (*keep) (LiaisonRecordDialog *self, LiaisonDraft *draft, GHashTable *texts);
  void (*saved) (LiaisonRecordDialog *self, const LiaisonRecord *record);
};

/** The part of a draft that holds the record. */
#define LIAISON_RECORD_DIALOG_PLACE "record"

LiaisonRecordDialog *liaison_record_dialog_new (LiaisonSession *session, const LiaisonRecord *before,
                                                LiaisonRecord *record, const char *title);
void liaison_record_dialog_set_up (LiaisonRecordDialog *self, LiaisonSession *session, const LiaisonRecord *before,
                                   LiaisonRecord *record, const char *title);
void liaison_record_dialog_set_labels (LiaisonRecordDialog *self, const char *label, const char *argument);
LiaisonSession *liaison_record_dialog_session (LiaisonRecordDialog *self);
const LiaisonRecord *liaison_record_dialog_record (LiaisonRecordDialog *self);
LiaisonForm *liaison_record_dialog_form (LiaisonRecordDialog *self);
GtkWidget *liaison_record_dialog_group (LiaisonRecordDialog *self, const char *title);
void liaison_record_dialog_add_fields (LiaisonRecordDialog *self, GtkWidget *group, const char *const *fields);
void liaison_record_dialog_ready (LiaisonRecordDialog *self, GtkWidget *focus);
void liaison_record_dialog_keep_form (LiaisonForm *form, LiaisonDraft *draft, const char *place);
void liaison_record_dialog_show_form (LiaisonForm *form, const LiaisonDraft *draft, const char *place);
const LiaisonDraftPart *liaison_record_dialog_draft_part (const LiaisonDraft *draft, const LiaisonEntity *entity);
void liaison_record_dialog_restore (LiaisonRecordDialog *self, const LiaisonDraft *draft);

G_END_DECLS
