// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that make and edit objectives, their parts, exchanges, commitments, needs and reminders of them.
#include "liaison-work-dialogs.h"

#include "liaison-record-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a dialog is called when it makes a record and when it edits one, and what the change is then called; all
 * untranslated. */
typedef struct {
  const char *make;
  const char *edit;
  const char *made;
  const char *edited;
} Words;

/* A dialog that starts from @record (transfer full), a copy of @before or a new one. The first field has the focus. */
static AdwDialog *
make_dialog (LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record, const Words *words,
             const char *argument, const char *const *fields)
{
  LiaisonRecordDialog *dialog = liaison_record_dialog_new (session, before, record,
                                                           _ (before != NULL ? words->edit : words->make));
  const char *label = before != NULL ? words->edited : words->made;

  if (label != NULL)
    liaison_record_dialog_set_labels (dialog, label, argument != NULL ? argument : "");
  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), fields[0]));
  return ADW_DIALOG (dialog);
}

static LiaisonRecord *
copy_or_new (const LiaisonRecord *before, const LiaisonEntity *entity)
{
  return before != NULL ? liaison_record_copy (before) : liaison_record_new (entity);
}

static AdwDialog *
present_objective (LiaisonSession *session, const LiaisonObjective *before, LiaisonObjective *objective)
{
  static const Words words = { N_ ("New Objective"), N_ ("Edit Objective"), NULL, NULL };
  static const char *const fields[] = { "title",  "description", "starts",         "due",
                                        "status", "origin",      "classification", NULL };

  return make_dialog (session, before != NULL ? &before->record : NULL, &objective->record, &words, NULL, fields);
}

/** liaison_objective_dialog_new: Edits the objective that is stored as @before. */
AdwDialog *
liaison_objective_dialog_new (LiaisonSession *session, const LiaisonObjective *before)
{
  return present_objective (session, before, (LiaisonObjective *) liaison_record_copy (&before->record));
}

/** liaison_objective_dialog_make: For "win.new-record": @about is the meeting where it was agreed. */
AdwDialog *
liaison_objective_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about)
{
  LiaisonObjective *objective = (LiaisonObjective *) liaison_record_new (&liaison_entity_objective);

  objective->status = g_strdup ("active");
  if (about != NULL && about_entity == &liaison_entity_meeting)
    objective->origin = *about;
  return present_objective (session, NULL, objective);
}

/** liaison_objective_role_dialog_new: @before: (nullable): %NULL for a new one */
AdwDialog *
liaison_objective_role_dialog_new (LiaisonSession *session, const LiaisonObjectiveRole *before,
                                   const LiaisonObjective *objective)
{
  static const Words words = { N_ ("New Role"), N_ ("Edit Role"), N_ ("Gave a role in “%s”"),
                               N_ ("Changed a role in “%s”") };
  static const char *const fields[] = { "role", "partner", "staff", NULL };
  LiaisonRecord *record = copy_or_new (before != NULL ? &before->record : NULL, &liaison_entity_objective_role);

  if (before == NULL) {
    ((LiaisonObjectiveRole *) record)->objective = objective->record.id;
    g_set_str (&((LiaisonObjectiveRole *) record)->role, "responsible");
  }
  return make_dialog (session, before != NULL ? &before->record : NULL, record, &words, objective->title, fields);
}

/** liaison_indicator_dialog_new: @before: (nullable): %NULL for a new one; editing one is measuring it anew, today */
AdwDialog *
liaison_indicator_dialog_new (LiaisonSession *session, const LiaisonIndicator *before,
                              const LiaisonObjective *objective)
{
  static const Words words = { N_ ("New Indicator"), N_ ("Measure Indicator"), N_ ("Added an indicator to “%s”"),
                               N_ ("Measured an indicator of “%s”") };
  static const char *const new_fields[] = { "text", "target", "value", "measured_on", NULL };
  static const char *const fields[] = { "value", "measured_on", "target", "text", NULL };
  LiaisonRecord *record = copy_or_new (before != NULL ? &before->record : NULL, &liaison_entity_indicator);

  if (before == NULL)
    ((LiaisonIndicator *) record)->objective = objective->record.id;
  ((LiaisonIndicator *) record)->measured_on = liaison_moment_today ();
  return make_dialog (session, before != NULL ? &before->record : NULL, record, &words, objective->title,
                      before != NULL ? fields : new_fields);
}

static const char *const exchange_fields[] = { "title", "partner", "direction", "kind",           "on",
                                               "theme", "text",    "onward",    "classification", NULL };

static LiaisonExchange *
new_exchange (void)
{
  LiaisonExchange *exchange = (LiaisonExchange *) liaison_record_new (&liaison_entity_exchange);

  exchange->direction = g_strdup ("received");
  exchange->kind = g_strdup ("experience");
  exchange->on = liaison_moment_today ();
  return exchange;
}

static AdwDialog *
present_exchange (LiaisonSession *session, const LiaisonExchange *before, LiaisonExchange *exchange)
{
  static const Words words = { N_ ("New Exchange"), N_ ("Edit Exchange"), NULL, NULL };

  return make_dialog (session, before != NULL ? &before->record : NULL, &exchange->record, &words, NULL,
                      exchange_fields);
}

/** liaison_exchange_dialog_new: Edits the exchange that is stored as @before. */
AdwDialog *
liaison_exchange_dialog_new (LiaisonSession *session, const LiaisonExchange *before)
{
  return present_exchange (session, before, (LiaisonExchange *) liaison_record_copy (&before->record));
}

/** liaison_exchange_dialog_make: For "win.new-record": @about is the partner it is with, or the record it is about. */
AdwDialog *
liaison_exchange_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about)
{
  LiaisonExchange *exchange = new_exchange ();

  if (about != NULL && about_entity == &liaison_entity_partner) {
    exchange->partner = *about;
  } else if (about != NULL && about_entity != NULL) {
    g_set_str (&exchange->about_entity, about_entity->name);
    exchange->about = *about;
  }
  return present_exchange (session, NULL, exchange);
}

/** liaison_method_dialog_make: A working method that was told of. @body: (nullable): by whom. @theme: (nullable): about
 * what */
AdwDialog *
liaison_method_dialog_make (LiaisonSession *session, const LiaisonId *body, const char *theme)
{
  LiaisonExchange *exchange = new_exchange ();

  g_set_str (&exchange->kind, "working_method");
  if (body != NULL)
    exchange->partner = *body;
  if (theme != NULL && *theme != '\0')
    g_set_str (&exchange->theme, theme);
  return present_exchange (session, NULL, exchange);
}

static AdwDialog *
present_commitment (LiaisonSession *session, const LiaisonCommitment *before, LiaisonCommitment *commitment)
{
  static const Words words = { N_ ("New Commitment"), N_ ("Edit Commitment"), N_ ("Noted a commitment"),
                               N_ ("Edited the commitment “%s”") };
  static const char *const fields[] = { "text",    "by_partner", "by_staff", "to_partner", "meeting",        "visit",
                                        "made_on", "due",        "status",   "evidence",   "classification", NULL };

  return make_dialog (session, before != NULL ? &before->record : NULL, &commitment->record, &words,
                      before != NULL ? before->text : NULL, fields);
}

/** liaison_commitment_dialog_new: Edits the commitment that is stored as @before. */
AdwDialog *
liaison_commitment_dialog_new (LiaisonSession *session, const LiaisonCommitment *before)
{
  return present_commitment (session, before, (LiaisonCommitment *) liaison_record_copy (&before->record));
}

/** liaison_commitment_dialog_make: For "win.new-record": @about is who promises, or the meeting or visit where it was.
 */
AdwDialog *
liaison_commitment_dialog_make (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about)
{
  LiaisonCommitment *commitment = (LiaisonCommitment *) liaison_record_new (&liaison_entity_commitment);

  commitment->status = g_strdup ("open");
  commitment->made_on = liaison_moment_today ();
  if (about != NULL && about_entity == &liaison_entity_partner)
    commitment->by_partner = *about;
  else if (about != NULL && about_entity == &liaison_entity_meeting)
    commitment->meeting = *about;
  else if (about != NULL && g_strcmp0 (about_entity->name, "visit") == 0)
    commitment->visit = *about;
  return present_commitment (session, NULL, commitment);
}

/** liaison_settle_dialog_new: Asks for the evidence that a promise was kept or broken, as @status says. */
AdwDialog *
liaison_settle_dialog_new (LiaisonSession *session, const LiaisonCommitment *commitment, const char *status)
{
  static const char *const fields[] = { "evidence", "status", NULL };
  gboolean is_kept = strcmp (status, "kept") == 0;
  LiaisonRecord *record = liaison_record_copy (&commitment->record);
  LiaisonRecordDialog *dialog;
  GtkWidget *group;

  g_set_str (&((LiaisonCommitment *) record)->status, status);
  dialog = liaison_record_dialog_new (session, &commitment->record, record,
                                      is_kept ? _ ("Commitment Kept") : _ ("Commitment Broken"));
  liaison_record_dialog_set_labels (
      dialog, is_kept ? N_ ("Noted that “%s” was kept") : N_ ("Noted that “%s” was broken"), commitment->text);
  group = liaison_record_dialog_group (dialog, NULL);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group), is_kept ? _ ("What shows that it was kept? Files can be added on its page.")
                                             : _ ("What shows that it was broken? Files can be added on its page."));
  liaison_record_dialog_add_fields (dialog, group, fields);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "evidence"));
  return ADW_DIALOG (dialog);
}

/**
 * liaison_task_dialog_new:
 * @before: (nullable): %NULL for a new one
 * @due: (nullable): when what it reminds of is due
 */
AdwDialog *
liaison_task_dialog_new (LiaisonSession *session, const LiaisonTask *before, const LiaisonEntity *about_entity,
                         const LiaisonId *about, const LiaisonMoment *due)
{
  static const Words words = { N_ ("New Reminder"), N_ ("Edit Reminder"), N_ ("Added a reminder"),
                               N_ ("Edited the reminder “%s”") };
  static const char *const fields[] = { "text", "due", "owner", "done_on", "note", NULL };
  LiaisonRecord *record = copy_or_new (before != NULL ? &before->record : NULL, &liaison_entity_task);
  LiaisonTask *task = (LiaisonTask *) record;

  if (before == NULL) {
    g_set_str (&task->about_entity, about_entity->name);
    task->about = *about;
    if (due != NULL)
      task->due = *due;
  }
  return make_dialog (session, before != NULL ? &before->record : NULL, record, &words,
                      before != NULL ? before->text : NULL, fields);
}

/** liaison_objective_meeting_dialog_new: A meeting planned for an objective; its own page has the rest. */
AdwDialog *
liaison_objective_meeting_dialog_new (LiaisonSession *session, const LiaisonObjective *objective)
{
  static const Words words = { N_ ("New Meeting"), NULL, NULL, NULL };
  static const char *const fields[] = { "title", "kind", "starts", "place", "status", NULL };
  LiaisonRecord *record = liaison_record_new (&liaison_entity_meeting);
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;

  meeting->objective = objective->record.id;
  g_set_str (&meeting->kind, "mechanisms_meeting");
  g_set_str (&meeting->status, "planned");
  return make_dialog (session, NULL, record, &words, NULL, fields);
}

/** liaison_need_dialog_make: A need of somebody who is chosen in the dialog. */
AdwDialog *
liaison_need_dialog_make (LiaisonSession *session)
{
  static const Words words = { N_ ("New Need"), NULL, N_ ("Added a need"), NULL };
  static const char *const fields[] = { "text",      "partner", "urgency",        "raised_in",
                                        "raised_on", "status",  "classification", NULL };
  LiaisonNeed *need = (LiaisonNeed *) liaison_record_new (&liaison_entity_need);

  need->status = g_strdup ("open");
  need->raised_on = liaison_moment_today ();
  return make_dialog (session, NULL, &need->record, &words, NULL, fields);
}
