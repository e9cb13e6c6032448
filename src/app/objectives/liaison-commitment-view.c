// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a commitment: who promised what to whom, how it stands, what shows it.
#include "liaison-commitment-view.h"

#include "liaison-commitment-look.h"
#include "liaison-language.h"
#include "liaison-record-sections.h"
#include "liaison-record-view.h"
#include "liaison-task-section.h"
#include "liaison-work-dialogs.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_COMMITMENT_VIEW (liaison_commitment_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCommitmentView, liaison_commitment_view, LIAISON, COMMITMENT_VIEW, LiaisonRecordView)

struct _LiaisonCommitmentView {
  LiaisonRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonCommitmentView, liaison_commitment_view, LIAISON_TYPE_RECORD_VIEW)

static const LiaisonRecord *
get_record (gconstpointer details)
{
  return &((const LiaisonCommitmentDetails *) details)->row->commitment->record;
}

/* Who or where: a row that leads there. */
static void
add_link (GtkWidget *section, const char *label, const char *title, const char *entity, const LiaisonId *id)
{
  GtkWidget *row;

  if (title == NULL)
    return;
  row = liaison_section_add_row (section, NULL, label, title);
  gtk_widget_add_css_class (row, "property");
  if (!liaison_id_is_nil (id))
    liaison_section_open_record (row, entity, id);
}

static GtkWidget *
make_facts (const LiaisonCommitmentRow *row)
{
  const LiaisonCommitment *commitment = row->commitment;
  LiaisonLanguage language = liaison_language_of_interface ();
  GtkWidget *section = liaison_section_list_new (NULL, NULL, NULL, NULL);
  g_autofree char *made_on = liaison_moment_format (&commitment->made_on, NULL, language);
  g_autofree char *due = liaison_moment_format (&commitment->due, NULL, language);

  add_link (section, _ ("Promised by"), row->by, "partner", &commitment->by_partner);
  add_link (section, _ ("Promised to"), row->to, "partner", &commitment->to_partner);
  add_link (section, _ ("Made in"), row->meeting, "meeting", &commitment->meeting);
  add_link (section, _ ("Country visit"), row->visit, "visit", &commitment->visit);
  liaison_section_add_fact (section, _ ("Made on"), made_on);
  liaison_section_add_fact (section, _ ("Due"), due);
  return section;
}

static void
fill (LiaisonRecordView *view, gpointer data)
{
  const LiaisonCommitmentDetails *details = data;
  const LiaisonCommitmentRow *row = details->row;
  g_autofree char *parties = liaison_commitment_parties (row);
  g_autofree char *state = liaison_commitment_state (row);

  liaison_record_view_set_heading (view, row->commitment->text, parties);
  liaison_record_view_add_pill (view, state, liaison_commitment_style (row));
  if (!liaison_session_is_read_only (liaison_record_view_session (view)) && row->due.state != LIAISON_DUE_SETTLED) {
    liaison_record_view_add_action (view, _ ("Mark as _Kept…"), "commitment.settle", "kept", TRUE);
    liaison_record_view_add_action (view, _ ("Mark as _Broken…"), "commitment.settle", "broken", FALSE);
  }
  liaison_record_view_add_section (view, make_facts (row));
  liaison_record_view_add_section (view, liaison_section_text_new (_ ("Evidence"), row->commitment->evidence));
  liaison_record_view_add_section (view,
                                   liaison_task_section_new (details->tasks, "commitment.remind", "commitment.task"));
}

static const LiaisonCommitmentDetails *
get_details (GtkWidget *widget)
{
  return liaison_record_view_details (LIAISON_RECORD_VIEW (widget));
}

static void
edit (LiaisonRecordView *view)
{
  adw_dialog_present (liaison_commitment_dialog_new (liaison_record_view_session (view),
                                                     get_details (GTK_WIDGET (view))->row->commitment),
                      GTK_WIDGET (view));
}

static void
settle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonCommitmentDetails *details = get_details (widget);

  if (details != NULL)
    adw_dialog_present (liaison_settle_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                                   details->row->commitment, g_variant_get_string (parameter, NULL)),
                        widget);
}

static void
present_task (GtkWidget *widget, const LiaisonTask *task)
{
  const LiaisonCommitment *commitment = get_details (widget)->row->commitment;

  adw_dialog_present (liaison_task_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)), task,
                                               &liaison_entity_commitment, &commitment->record.id, &commitment->due),
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
  const LiaisonCommitmentDetails *details = get_details (widget);
  const LiaisonRecord *task = details != NULL
                                  ? liaison_records_find (details->tasks, g_variant_get_string (parameter, NULL))
                                  : NULL;

  if (task != NULL)
    present_task (widget, (const LiaisonTask *) task);
}

static void
liaison_commitment_view_class_init (LiaisonCommitmentViewClass *klass)
{
  static const char *const related[] = { "task", "partner", "partner_name", "meeting", "attachment", NULL };
  LiaisonRecordViewClass *view_class = LIAISON_RECORD_VIEW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  view_class->entity = &liaison_entity_commitment;
  view_class->icon = "liaison-commitment-symbolic";
  view_class->name = N_ ("Commitment");
  view_class->related = related;
  view_class->read = liaison_read_commitment;
  view_class->free = liaison_commitment_details_free;
  view_class->record = get_record;
  view_class->fill = fill;
  view_class->edit = edit;
  gtk_widget_class_install_action (widget_class, "commitment.settle", "s", settle_cb);
  gtk_widget_class_install_action (widget_class, "commitment.remind", NULL, remind_cb);
  gtk_widget_class_install_action (widget_class, "commitment.task", "s", task_cb);
}

static void
liaison_commitment_view_init (LiaisonCommitmentView *self)
{
}

/** liaison_commitment_view_new: Returns: (transfer floating): the page of the commitment @id */
GtkWidget *
liaison_commitment_view_new (LiaisonSession *session, const LiaisonId *id)
{
  LiaisonRecordView *self = g_object_new (LIAISON_TYPE_COMMITMENT_VIEW, NULL);

  liaison_record_view_set_up (self, session);
  liaison_record_view_show (self, id);
  return GTK_WIDGET (self);
}
