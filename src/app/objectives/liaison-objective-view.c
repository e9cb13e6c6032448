// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an objective: what it is, who has which role, what is measured, what was done for it.
#include "liaison-objective-view.h"

#include "liaison-commitment-look.h"
#include "liaison-objective-sections.h"
#include "liaison-record-sections.h"
#include "liaison-record-view.h"
#include "liaison-task-section.h"
#include "liaison-work-dialogs.h"
#include "liaison-work-row.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_OBJECTIVE_VIEW (liaison_objective_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonObjectiveView, liaison_objective_view, LIAISON, OBJECTIVE_VIEW, LiaisonRecordView)

struct _LiaisonObjectiveView {
  LiaisonRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonObjectiveView, liaison_objective_view, LIAISON_TYPE_RECORD_VIEW)

static const LiaisonRecord *
get_record (gconstpointer details)
{
  return &((const LiaisonObjectiveDetails *) details)->row->objective->record;
}

static void
add_pills (LiaisonRecordView *view, const LiaisonObjectiveRow *row)
{
  const char *status = liaison_vocabulary_label (&liaison_vocabulary_objective_status, row->objective->status);
  g_autofree char *due = liaison_due_describe (&row->due, status);

  liaison_record_view_add_pill (view, status, g_strcmp0 (row->objective->status, "achieved") == 0 ? "success" : NULL);
  if (row->due.state < LIAISON_DUE_UNDATED)
    liaison_record_view_add_pill (view, due, liaison_due_style (row->due.state));
}

static void
fill (LiaisonRecordView *view, gpointer data)
{
  LiaisonObjectiveDetails *details = data;
  const LiaisonObjectiveRow *row = details->row;
  g_autofree char *partners = liaison_objective_partners (row);
  GtkWidget *progress = liaison_progress_new (row->progress);

  liaison_record_view_set_heading (view, row->objective->title, partners);
  add_pills (view, row);
  liaison_record_view_add_section (view, progress);
  liaison_record_view_add_section (view, liaison_section_text_new (_ ("Description"), row->objective->description));
  liaison_record_view_add_section (view, liaison_objective_section_facts (row));
  liaison_record_view_add_section (view, liaison_objective_section_roles (row));
  liaison_record_view_add_section (view, liaison_objective_section_indicators (details));
  liaison_record_view_add_section (view, liaison_objective_section_meetings (details));
  liaison_record_view_add_section (view, liaison_objective_section_commitments (details));
  liaison_record_view_add_section (view, liaison_objective_section_exchanges (details));
  liaison_record_view_add_section (view,
                                   liaison_task_section_new (details->tasks, "objective.remind", "objective.task"));
}

static LiaisonObjectiveDetails *
get_details (GtkWidget *widget)
{
  return liaison_record_view_details (LIAISON_RECORD_VIEW (widget));
}

static LiaisonSession *
get_session (GtkWidget *widget)
{
  return liaison_record_view_session (LIAISON_RECORD_VIEW (widget));
}

static void
edit (LiaisonRecordView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);

  adw_dialog_present (liaison_objective_dialog_new (get_session (widget), get_details (widget)->row->objective),
                      widget);
}

/* A part to edit; without a parameter there is none, and one is added. */
static const LiaisonRecord *
find_part (GPtrArray *parts, GVariant *parameter)
{
  const char *uuid = g_variant_get_string (parameter, NULL);

  return *uuid != '\0' ? liaison_records_find (parts, uuid) : NULL;
}

static void
role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonObjectiveDetails *details = get_details (widget);

  if (details != NULL)
    adw_dialog_present (
        liaison_objective_role_dialog_new (get_session (widget),
                                           (const LiaisonObjectiveRole *) find_part (details->row->roles, parameter),
                                           details->row->objective),
        widget);
}

static void
indicator_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonObjectiveDetails *details = get_details (widget);

  if (details != NULL)
    adw_dialog_present (
        liaison_indicator_dialog_new (get_session (widget),
                                      (const LiaisonIndicator *) find_part (details->row->indicators, parameter),
                                      details->row->objective),
        widget);
}

static void
meeting_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonObjectiveDetails *details = get_details (widget);

  if (details != NULL)
    adw_dialog_present (liaison_objective_meeting_dialog_new (get_session (widget), details->row->objective), widget);
}

static void
exchange_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_details (widget) != NULL)
    adw_dialog_present (liaison_exchange_dialog_make (get_session (widget), &liaison_entity_objective,
                                                      liaison_record_view_id (LIAISON_RECORD_VIEW (widget))),
                        widget);
}

/* A promise is linked to the objective by the meeting that it was made in: the last one is proposed. */
static void
commitment_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonObjectiveDetails *details = get_details (widget);
  const LiaisonRecord *meeting = details != NULL && details->meetings->len > 0 ? details->meetings->pdata[0] : NULL;

  if (details != NULL)
    adw_dialog_present (liaison_commitment_dialog_make (get_session (widget), &liaison_entity_meeting,
                                                        meeting != NULL ? &meeting->id : NULL),
                        widget);
}

static void
present_task (GtkWidget *widget, const LiaisonTask *task)
{
  const LiaisonObjective *objective = get_details (widget)->row->objective;

  adw_dialog_present (liaison_task_dialog_new (get_session (widget), task, &liaison_entity_objective,
                                               &objective->record.id, &objective->due),
                      widget);
}

static void
remind_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (get_details (widget) != NULL)
    present_task (widget, NULL);
}

static void
task_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonObjectiveDetails *details = get_details (widget);
  const LiaisonRecord *task = details != NULL ? find_part (details->tasks, parameter) : NULL;

  if (task != NULL)
    present_task (widget, (const LiaisonTask *) task);
}

static void
liaison_objective_view_class_init (LiaisonObjectiveViewClass *klass)
{
  static const char *const related[] = { "task",       "partner",  "partner_name",   "staff",     "meeting",
                                         "commitment", "exchange", "objective_role", "indicator", NULL };
  LiaisonRecordViewClass *view_class = LIAISON_RECORD_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  view_class->entity = &liaison_entity_objective;
  view_class->icon = "liaison-objective-symbolic";
  view_class->name = N_ ("Objective");
  view_class->related = related;
  view_class->read = liaison_read_objective;
  view_class->free = liaison_objective_details_free;
  view_class->record = get_record;
  view_class->fill = fill;
  view_class->edit = edit;
  gtk_widget_class_install_action (widget_class, "objective.role", "s", role_cb);
  gtk_widget_class_install_action (widget_class, "objective.indicator", "s", indicator_cb);
  gtk_widget_class_install_action (widget_class, "objective.meeting", NULL, meeting_cb);
  gtk_widget_class_install_action (widget_class, "objective.exchange", NULL, exchange_cb);
  gtk_widget_class_install_action (widget_class, "objective.commitment", NULL, commitment_cb);
  gtk_widget_class_install_action (widget_class, "objective.remind", NULL, remind_cb);
  gtk_widget_class_install_action (widget_class, "objective.task", "s", task_cb);
}

static void
liaison_objective_view_init (LiaisonObjectiveView *self)
{
}

/** liaison_objective_view_new: Returns: (transfer floating): the page of the objective @id */
GtkWidget *
liaison_objective_view_new (LiaisonSession *session, const LiaisonId *id)
{
  LiaisonRecordView *self = g_object_new (LIAISON_TYPE_OBJECTIVE_VIEW, NULL);

  liaison_record_view_set_up (self, session);
  liaison_record_view_show (self, id);
  return GTK_WIDGET (self);
}
