// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs about a visit and its plain parts.
#include "liaison-visit-dialogs.h"

#include "liaison-date-row.h"
#include "liaison-names.h"
#include "liaison-office.h"
#include "liaison-record-dialog.h"

#include <glib/gi18n.h>

/* Of a dialog that has more than the fields of its record. */
#define LIAISON_TYPE_VISIT_PART_DIALOG (liaison_visit_part_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonVisitPartDialog, liaison_visit_part_dialog, LIAISON, VISIT_PART_DIALOG,
                      LiaisonRecordDialog)

struct _LiaisonVisitPartDialog {
  LiaisonRecordDialog parent_instance;

  LiaisonRecord *visit; /* of an event: its dates follow */
  GtkWidget *on;        /* of progress: when it was seen */
};

G_DEFINE_FINAL_TYPE (LiaisonVisitPartDialog, liaison_visit_part_dialog, LIAISON_TYPE_RECORD_DIALOG)

static const char *const event_fields[] = { "kind", "on", "direction", NULL };
static const char *const event_dates[] = { "proposed_from", "proposed_to", NULL };
static const char *const event_more[] = { "note", "classification", NULL };

/* What is asked of the parts, in the order it is asked. */
static const struct {
  const LiaisonEntity *entity;
  const char *add, *edit;
  const char *fields[8];
} parts[] = {
  { &liaison_entity_visit_mandate, N_ ("Add Mandate"), N_ ("Edit Mandate"), { "mandate", "classification", NULL } },
  { &liaison_entity_delegate,
    N_ ("Add to the Delegation"),
    N_ ("Edit Member of the Delegation"),
    { "staff", "partner", "role", "classification", NULL } },
  { &liaison_entity_recommendation,
    N_ ("Add Recommendation"),
    N_ ("Edit Recommendation"),
    { "paragraph", "text", "addressee", "status", "evidence", "classification", NULL } },
};

static void
follow_event (LiaisonVisitPartDialog *self, const LiaisonRecord *record, LiaisonChangeSet *set)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (self->visit);

  if (liaison_visit_take_dates ((LiaisonVisit *) after, (const LiaisonVisitEvent *) record))
    liaison_change_set_update (set, self->visit, after);
}

/* What was seen stays with its date, whatever is seen later. */
static gboolean
note_progress (LiaisonVisitPartDialog *self, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  const LiaisonRecommendation *before = (const LiaisonRecommendation *) liaison_record_dialog_record (
      LIAISON_RECORD_DIALOG (self));
  const char *evidence = ((const LiaisonRecommendation *) record)->evidence;
  g_autoptr (LiaisonRecord) note = NULL;
  LiaisonMoment on = LIAISON_MOMENT_NONE;

  if (!liaison_date_row_get_moment (LIAISON_DATE_ROW (self->on), &on)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The date is not a date"));
    return FALSE;
  }
  if (evidence == NULL) {
    g_set_str (&((LiaisonRecommendation *) record)->evidence, before->evidence);
    return TRUE;
  }
  note = liaison_record_new (&liaison_entity_note);
  g_set_str (&note->classification, record->classification);
  ((LiaisonNote *) note)->about_entity = g_strdup (record->entity->name);
  ((LiaisonNote *) note)->about = record->id;
  ((LiaisonNote *) note)->text = g_strdup (evidence);
  ((LiaisonNote *) note)->on = on;
  liaison_change_set_insert (set, note);
  return TRUE;
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonVisitPartDialog *self = LIAISON_VISIT_PART_DIALOG (dialog);

  if (self->visit != NULL)
    follow_event (self, record, set);
  return self->on == NULL || note_progress (self, record, set, error);
}

static void
liaison_visit_part_dialog_finalize (GObject *object)
{
  LiaisonVisitPartDialog *self = LIAISON_VISIT_PART_DIALOG (object);

  g_clear_pointer (&self->visit, liaison_record_unref);
  G_OBJECT_CLASS (liaison_visit_part_dialog_parent_class)->finalize (object);
}

static void
liaison_visit_part_dialog_class_init (LiaisonVisitPartDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_visit_part_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
}

static void
liaison_visit_part_dialog_init (LiaisonVisitPartDialog *self)
{
}

static AdwDialog *
make_dialog (LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record, const char *title,
             const char *const *fields, const char *focus)
{
  LiaisonRecordDialog *dialog = liaison_record_dialog_new (session, before, record, title);

  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_ready (dialog,
                               focus != NULL ? liaison_form_row (liaison_record_dialog_form (dialog), focus) : NULL);
  return ADW_DIALOG (dialog);
}

/* A visit that was made is shown. */
static void
changed_cb (LiaisonSession *session, GArray *touched, AdwDialog *dialog)
{
  const LiaisonId *id = &liaison_record_dialog_record (LIAISON_RECORD_DIALOG (dialog))->id;

  for (guint i = 0; i < touched->len; i++) {
    const LiaisonTouched *one = &g_array_index (touched, LiaisonTouched, i);
    g_autofree char *uuid = NULL;
    if (one->kind != LIAISON_EDIT_INSERT || !liaison_id_equal (&one->id, id))
      continue;
    uuid = liaison_id_to_string (id);
    gtk_widget_activate_action (GTK_WIDGET (dialog), "win.show-record", "(ss)", "visit", uuid);
  }
}

/**
 * liaison_visit_dialog_new:
 * @visit: (nullable): what to edit; %NULL makes one
 * @country: (nullable): of the new one
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
liaison_visit_dialog_new (LiaisonSession *session, const LiaisonVisit *visit, const char *country)
{
  static const char *const fields[] = { "country", "type", "title", NULL };
  static const char *const dates[] = { "starts", "ends", NULL };
  static const char *const more[] = { "classification", "sealed_notes", NULL };
  LiaisonRecord *record = visit != NULL ? liaison_record_copy (&visit->record)
                                        : liaison_record_new (&liaison_entity_visit);
  LiaisonRecordDialog *dialog;

  if (visit == NULL) {
    g_set_str (&((LiaisonVisit *) record)->country, country);
    g_set_str (&((LiaisonVisit *) record)->type, "official");
  }
  dialog = liaison_record_dialog_new (session, visit != NULL ? &visit->record : NULL, record,
                                      visit != NULL ? _ ("Edit Visit") : _ ("New Visit"));
  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, _ ("Dates")), dates);
  liaison_record_dialog_add_fields (dialog, NULL, more);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "country"));
  if (visit == NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_DEFAULT);
  return ADW_DIALOG (dialog);
}

/** liaison_visit_dialog_make: Returns: (transfer floating): a dialog for a new visit, as "win.new-record" opens it */
AdwDialog *
liaison_visit_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about)
{
  return liaison_visit_dialog_new (session, NULL, NULL);
}

/** liaison_visit_statement_dialog_new: Returns: (transfer floating): a dialog for the statement and the report */
AdwDialog *
liaison_visit_statement_dialog_new (LiaisonSession *session, const LiaisonVisit *visit)
{
  static const char *const fields[] = { "statement", "report_symbol", NULL };

  return make_dialog (session, &visit->record, liaison_record_copy (&visit->record), _ ("Statement and Report"), fields,
                      "statement");
}

/** liaison_visit_office_dialog_new: Returns: (transfer floating): a dialog for the UN office and what it observes */
AdwDialog *
liaison_visit_office_dialog_new (LiaisonSession *session, const LiaisonVisit *visit)
{
  static const char *const fields[] = { "un_office", "observations", NULL };

  return make_dialog (session, &visit->record, liaison_record_copy (&visit->record), _ ("UN Office"), fields,
                      "observations");
}

/**
 * liaison_visit_event_dialog_new:
 * @row: the visit
 * @event: (nullable): what to edit; %NULL adds one
 * @kind: (nullable): of the new one
 *
 * Returns: (transfer floating): a dialog; dates that are agreed become those of the visit
 */
AdwDialog *
liaison_visit_event_dialog_new (LiaisonSession *session, const LiaisonVisitRow *row, const LiaisonVisitEvent *event,
                                const char *kind)
{
  LiaisonVisitPartDialog *self = g_object_new (LIAISON_TYPE_VISIT_PART_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  LiaisonRecord *record = event != NULL ? liaison_record_copy (&event->record)
                                        : liaison_record_new (&liaison_entity_visit_event);
  LiaisonVisitEvent *made = (LiaisonVisitEvent *) record;
  const LiaisonVisitStatus *status = &row->status;

  self->visit = liaison_record_copy (&row->visit->record);
  if (event == NULL) {
    made->visit = row->visit->record.id;
    made->on = liaison_moment_today ();
    made->kind = g_strdup (kind);
    made->direction = g_strdup (liaison_visit_event_direction (kind, status->stage));
    g_set_str (&record->classification, row->visit->record.classification);
  }
  if (event == NULL && g_strcmp0 (kind, "dates_agreed") == 0) {
    made->proposed_from = status->proposed_from;
    made->proposed_to = status->proposed_to;
  }
  liaison_record_dialog_set_up (dialog, session, event != NULL ? &event->record : NULL, record,
                                event != NULL ? _ ("Edit Event") : _ ("Add Event"));
  liaison_record_dialog_add_fields (dialog, NULL, event_fields);
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, _ ("Dates of the Visit")),
                                    event_dates);
  liaison_record_dialog_add_fields (dialog, NULL, event_more);
  liaison_record_dialog_set_labels (
      dialog, event != NULL ? N_ ("Edited “%s”") : N_ ("Added “%s”"),
      made->kind != NULL ? liaison_vocabulary_label (&liaison_vocabulary_visit_event, made->kind) : NULL);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "on"));
  return ADW_DIALOG (dialog);
}

/**
 * liaison_visit_part_dialog_new:
 * @before: (nullable): as stored; %NULL adds one
 * @record: (transfer full): what the form starts from
 *
 * Returns: (transfer floating) (nullable): a dialog for a mandate, a member of the delegation or a recommendation
 */
AdwDialog *
liaison_visit_part_dialog_new (LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].entity == record->entity)
      return make_dialog (session, before, record, before != NULL ? _ (parts[i].edit) : _ (parts[i].add),
                          parts[i].fields, parts[i].fields[0]);
  liaison_record_unref (record);
  g_return_val_if_reached (NULL);
}

/** liaison_visit_term_dialog_new: @term: (nullable): as stored. @code: which term it is. Returns: (transfer floating):
 * a dialog for how far one of the terms of reference is obtained */
AdwDialog *
liaison_visit_term_dialog_new (LiaisonSession *session, const LiaisonVisit *visit, const LiaisonVisitTerm *term,
                               const char *code)
{
  static const char *const fields[] = { "state", "note", NULL };
  LiaisonRecord *record = term != NULL ? liaison_record_copy (&term->record)
                                       : liaison_record_new (&liaison_entity_visit_term);
  const char *label = liaison_vocabulary_label (&liaison_vocabulary_visit_term, code);
  AdwDialog *dialog;

  if (term == NULL) {
    ((LiaisonVisitTerm *) record)->visit = visit->record.id;
    ((LiaisonVisitTerm *) record)->term = g_strdup (code);
    ((LiaisonVisitTerm *) record)->state = g_strdup ("asked");
    g_set_str (&record->classification, visit->record.classification);
  }
  dialog = make_dialog (session, term != NULL ? &term->record : NULL, record, label, fields, "state");
  liaison_record_dialog_set_labels (LIAISON_RECORD_DIALOG (dialog), N_ ("Edited “%s”"), label);
  return dialog;
}

/** liaison_visit_progress_dialog_new: Returns: (transfer floating): a dialog for what became of a recommendation */
AdwDialog *
liaison_visit_progress_dialog_new (LiaisonSession *session, const LiaisonRecommendation *recommendation)
{
  static const char *const fields[] = { "status", "evidence", NULL };
  LiaisonVisitPartDialog *self = g_object_new (LIAISON_TYPE_VISIT_PART_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  LiaisonRecord *record = liaison_record_copy (&recommendation->record);
  LiaisonMoment today = liaison_moment_today ();
  GtkWidget *group;

  /* What is seen now is new: what was seen before stays in its own note, and in the history. */
  g_clear_pointer (&((LiaisonRecommendation *) record)->evidence, g_free);
  liaison_record_dialog_set_up (dialog, session, &recommendation->record, record, _ ("What Became of It"));
  group = liaison_record_dialog_group (dialog, NULL);
  self->on = liaison_date_row_new (_ ("Date"), FALSE);
  liaison_date_row_set_moment (LIAISON_DATE_ROW (self->on), &today);
  liaison_record_dialog_add_fields (dialog, group, fields);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->on);
  liaison_record_dialog_set_labels (dialog, N_ ("Edited “%s”"), _ (recommendation->record.entity->label));
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "status"));
  return ADW_DIALOG (dialog);
}

/** liaison_visit_dialogs_new_restored: Returns: (transfer floating) (nullable): whichever dialog about a visit or its
 * plain parts @draft was kept of */
AdwDialog *
liaison_visit_dialogs_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = liaison_record_dialog_draft_part (draft, &liaison_entity_visit);
  AdwDialog *dialog = NULL;

  if (part != NULL)
    dialog = liaison_visit_dialog_new (session, (const LiaisonVisit *) part->before, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts) && dialog == NULL; i++) {
    part = liaison_record_dialog_draft_part (draft, parts[i].entity);
    if (part != NULL)
      dialog = liaison_visit_part_dialog_new (session, part->before, liaison_record_copy (part->record));
  }
  if (dialog != NULL)
    liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (dialog), draft);
  return dialog;
}
