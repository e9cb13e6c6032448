// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a country visit: how far it has come, what comes next, and everything that belongs to it.
#include "liaison-visit-view.h"

#include "liaison-entities.h"
#include "liaison-error-text.h"
#include "liaison-file-adder.h"
#include "liaison-meeting-dialog.h"
#include "liaison-reads.h"
#include "liaison-visit-dialogs.h"
#include "liaison-visit-look.h"
#include "liaison-visit-sections.h"

#include <glib/gi18n.h>

/* How many of the events that may come next are offered as buttons. */
#define NEXT_EVENTS 3

struct _LiaisonVisitView {
  LiaisonRecordView parent_instance;

  LiaisonFileAdder *adder; /* (nullable): attaching to an event */
  LiaisonFileProgress *progress;
};

G_DEFINE_FINAL_TYPE (LiaisonVisitView, liaison_visit_view, LIAISON_TYPE_RECORD_VIEW)

/* What happens on the writer's thread, out of an id. */
typedef LiaisonChangeSet *(*MakeFunc) (LiaisonStore *store, const LiaisonId *id, LiaisonId *made, GError **error);

typedef struct {
  MakeFunc make;
  LiaisonId id;
} Making;

static const char *const related[] = { "visit_event",    "visit_mandate",  "visit_term", "delegate",
                                       "programme_item", "interlocutor",   "meeting",    "attendee",
                                       "commitment",     "recommendation", "note",       "attachment",
                                       "partner",        "partner_name",   "tenure",     NULL };

static LiaisonVisitDetails *
details_of (gpointer self)
{
  return liaison_record_view_details (LIAISON_RECORD_VIEW (self));
}

static gpointer
read_visit (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_store_visit (store, data, &today, error);
}

static void
free_visit (gpointer details)
{
  liaison_visit_details_unref (details);
}

static const LiaisonRecord *
get_record (gconstpointer details)
{
  return &((const LiaisonVisitDetails *) details)->row->visit->record;
}

static void
show (LiaisonVisitView *self, AdwDialog *dialog)
{
  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
edit (LiaisonRecordView *view)
{
  show (LIAISON_VISIT_VIEW (view),
        liaison_visit_dialog_new (liaison_record_view_session (view), details_of (view)->row->visit, NULL));
}

/* What may sensibly come next, each as a button; the most sensible first. */
static void
add_actions (LiaisonRecordView *view, const LiaisonVisitRow *row)
{
  const LiaisonMoment today = liaison_moment_today ();
  const char *codes[NEXT_EVENTS];
  guint count = liaison_visit_next_events (&row->status, row->visit, &today, codes, NEXT_EVENTS);
  /* Nobody is urged to start what begins later. */
  gboolean is_time = row->status.stage != LIAISON_VISIT_PREPARATION ||
                     liaison_moment_compare (&row->visit->starts, &today) <= 0;

  for (guint i = 0; i < count; i++)
    liaison_record_view_add_action (view, liaison_vocabulary_label (&liaison_vocabulary_visit_event, codes[i]),
                                    "visit.add-event", codes[i], i == 0 && is_time);
}

static void
fill (LiaisonRecordView *view, gpointer data)
{
  LiaisonVisitView *self = LIAISON_VISIT_VIEW (view);
  LiaisonVisitDetails *details = data;
  LiaisonVisitRow *row = details->row;
  g_autofree char *stage = liaison_visit_stage_line (row);
  g_autofree char *when = liaison_visit_when_line (row);
  g_autofree char *subtitle = g_strjoin (
      " · ", row->country, liaison_vocabulary_label (&liaison_vocabulary_visit_type, row->visit->type), when, NULL);

  if (self->progress == NULL)
    self->progress = g_object_ref_sink (g_object_new (LIAISON_TYPE_FILE_PROGRESS, NULL));
  liaison_record_view_set_heading (view, row->title, subtitle);
  liaison_record_view_add_pill (view, stage, liaison_visit_stage_style (row->status.stage));
  if (details->has_invitation)
    liaison_record_view_add_pill (view, _ ("Standing invitation"), "accent");
  add_actions (view, row);
  liaison_record_view_add_section (view, GTK_WIDGET (self->progress));
  liaison_record_view_add_section (view, liaison_visit_gaps_new (details));
  liaison_record_view_add_section (view, liaison_visit_programme_new (details));
  liaison_record_view_add_section (view, liaison_visit_coverage_new (details));
  liaison_record_view_add_section (view, liaison_visit_log_new (details));
  liaison_record_view_add_section (view, liaison_visit_terms_new (details));
  liaison_record_view_add_section (view, liaison_visit_team_new (details));
  liaison_record_view_add_section (view, liaison_visit_office_new (details));
  liaison_record_view_add_section (view, liaison_visit_meetings_new (details));
  liaison_record_view_add_section (view, liaison_visit_commitments_new (details));
  liaison_record_view_add_section (view, liaison_visit_statement_new (details));
  liaison_record_view_add_section (view, liaison_visit_advice_new (details));
}

static void
add_event_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *kind = g_variant_get_string (parameter, NULL);

  if (details_of (widget) != NULL)
    show (LIAISON_VISIT_VIEW (widget),
          liaison_visit_event_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                          details_of (widget)->row, NULL, *kind != '\0' ? kind : NULL));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonSession *session = liaison_record_view_session (LIAISON_RECORD_VIEW (widget));
  const LiaisonEntity *entity = liaison_entities_find (g_variant_get_string (parameter, NULL));
  LiaisonVisitDetails *details = details_of (widget);
  LiaisonRecord *record;

  if (details == NULL || entity == NULL)
    return;
  if (entity == &liaison_entity_programme_item) {
    show (LIAISON_VISIT_VIEW (widget), liaison_visit_line_dialog_new (session, details, NULL));
    return;
  }
  record = liaison_record_new (entity);
  g_set_str (&record->classification, details->row->visit->record.classification);
  liaison_record_put_reference (record, liaison_entity_field (entity, "visit"), &details->row->visit->record.id);
  if (entity == &liaison_entity_recommendation)
    g_set_str (&((LiaisonRecommendation *) record)->status, "open");
  show (LIAISON_VISIT_VIEW (widget), liaison_visit_part_dialog_new (session, NULL, record));
}

static const LiaisonRecord *
find_in (GPtrArray *records, const LiaisonId *id)
{
  for (guint i = 0; i < records->len; i++)
    if (liaison_id_equal (&((const LiaisonRecord *) records->pdata[i])->id, id))
      return records->pdata[i];
  return NULL;
}

static const LiaisonVisitLine *
find_line (const LiaisonVisitDetails *details, const LiaisonId *id)
{
  for (guint i = 0; i < details->lines->len; i++) {
    const LiaisonVisitLine *line = g_ptr_array_index (details->lines, i);
    if (liaison_id_equal (&line->item->record.id, id))
      return line;
  }
  return NULL;
}

static const LiaisonRecommendation *
find_advice (const LiaisonVisitDetails *details, const LiaisonId *id)
{
  for (guint i = 0; i < details->advice->len; i++) {
    const LiaisonVisitAdvice *advice = g_ptr_array_index (details->advice, i);
    if (liaison_id_equal (&advice->recommendation->record.id, id))
      return advice->recommendation;
  }
  return NULL;
}

static AdwDialog *
make_part_dialog (LiaisonSession *session, const LiaisonVisitDetails *details, const LiaisonEntity *entity,
                  const LiaisonId *id)
{
  const LiaisonRecord *record = NULL;

  if (entity == &liaison_entity_programme_item && find_line (details, id) != NULL)
    return liaison_visit_line_dialog_new (session, details, find_line (details, id));
  if (entity == &liaison_entity_visit_event)
    record = find_in (details->row->events, id);
  else if (entity == &liaison_entity_visit_mandate)
    record = find_in (details->mandates, id);
  else if (entity == &liaison_entity_delegate)
    record = find_in (details->delegates, id);
  else if (entity == &liaison_entity_recommendation)
    record = (const LiaisonRecord *) find_advice (details, id);
  if (record == NULL)
    return NULL;
  if (entity == &liaison_entity_visit_event)
    return liaison_visit_event_dialog_new (session, details->row, (const LiaisonVisitEvent *) record, NULL);
  return liaison_visit_part_dialog_new (session, record, liaison_record_copy (record));
}

static void
edit_part_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonVisitDetails *details = details_of (widget);
  const char *entity, *uuid;
  LiaisonId id;

  g_variant_get (parameter, "(&s&s)", &entity, &uuid);
  if (details != NULL && liaison_id_parse (uuid, &id))
    show (LIAISON_VISIT_VIEW (widget), make_part_dialog (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                                         details, liaison_entities_find (entity), &id));
}

static void
term_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonVisitDetails *details = details_of (widget);
  const char *code = g_variant_get_string (parameter, NULL);
  const LiaisonVisitTerm *found = NULL;

  for (guint i = 0; details != NULL && i < details->terms->len; i++)
    if (g_strcmp0 (((const LiaisonVisitTerm *) details->terms->pdata[i])->term, code) == 0)
      found = details->terms->pdata[i];
  if (details != NULL)
    show (LIAISON_VISIT_VIEW (widget),
          liaison_visit_term_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                         details->row->visit, found, code));
}

static void
statement_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (details_of (widget) != NULL)
    show (LIAISON_VISIT_VIEW (widget),
          liaison_visit_statement_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                              details_of (widget)->row->visit));
}

static void
office_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (details_of (widget) != NULL)
    show (LIAISON_VISIT_VIEW (widget),
          liaison_visit_office_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                           details_of (widget)->row->visit));
}

static void
progress_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonRecommendation *found = NULL;
  LiaisonId id;

  if (details_of (widget) != NULL && liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    found = find_advice (details_of (widget), &id);
  if (found != NULL)
    show (LIAISON_VISIT_VIEW (widget),
          liaison_visit_progress_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)), found));
}

static void
log_meeting_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (details_of (widget) != NULL)
    show (LIAISON_VISIT_VIEW (widget),
          liaison_meeting_dialog_new_of_visit (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                               details_of (widget)->row->visit));
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonVisitView) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (session, result, &error)) {
    const char *label = liaison_session_undo_label (session);
    if (label != NULL)
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", label);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  }
}

static LiaisonChangeSet *
make_set (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Making *making = data;
  LiaisonId made;

  return making->make (store, &making->id, &made, error);
}

static void
change (GtkWidget *widget, MakeFunc make, GVariant *parameter)
{
  Making *making = g_new0 (Making, 1);

  making->make = make;
  if (liaison_id_parse (g_variant_get_string (parameter, NULL), &making->id))
    liaison_session_change (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)), make_set, making, g_free, NULL,
                            changed_cb, g_object_ref (widget));
  else
    g_free (making);
}

static void
line_meeting_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change (widget, liaison_visit_line_to_meeting, parameter);
}

static void
meeting_line_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change (widget, liaison_visit_meeting_to_line, parameter);
}

static void
choose_office_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (details_of (widget) != NULL)
    liaison_session_set_field (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                               get_record (details_of (widget)), "un_office", g_variant_get_string (parameter, NULL),
                               N_ ("Chose the UN office for %s"), changed_cb, g_object_ref (widget));
}

static void
print (GtkWidget *widget, const char *document)
{
  g_autofree char *uuid = liaison_id_to_string (liaison_record_view_id (LIAISON_RECORD_VIEW (widget)));

  gtk_widget_activate_action (widget, "win.print-document", "(ss)", document, uuid);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print (widget, "programme");
}

static void
brief_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print (widget, "briefing");
}

/* What is chosen goes to the event, not to the visit. */
static void
attach_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonVisitView *self = LIAISON_VISIT_VIEW (widget);
  LiaisonSession *session = liaison_record_view_session (LIAISON_RECORD_VIEW (widget));
  const LiaisonRecord *event = NULL;
  LiaisonId id;

  if (details_of (widget) != NULL && liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    event = find_in (details_of (widget)->row->events, &id);
  if (event == NULL)
    return;
  if (self->adder == NULL)
    self->adder = liaison_file_adder_new (widget, self->progress);
  liaison_file_adder_set_record (self->adder, session, event);
  liaison_file_adder_choose (self->adder);
}

static void
liaison_visit_view_dispose (GObject *object)
{
  LiaisonVisitView *self = LIAISON_VISIT_VIEW (object);

  if (self->adder != NULL)
    liaison_file_adder_stop (self->adder);
  g_clear_object (&self->adder);
  g_clear_object (&self->progress);
  G_OBJECT_CLASS (liaison_visit_view_parent_class)->dispose (object);
}

static void
liaison_visit_view_class_init (LiaisonVisitViewClass *klass)
{
  static const struct {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "visit.add-event", "s", add_event_cb },
    { "visit.add", "s", add_cb },
    { "visit.edit-part", "(ss)", edit_part_cb },
    { "visit.term", "s", term_cb },
    { "visit.statement", NULL, statement_cb },
    { "visit.office", NULL, office_cb },
    { "visit.progress", "s", progress_cb },
    { "visit.log-meeting", NULL, log_meeting_cb },
    { "visit.line-meeting", "s", line_meeting_cb },
    { "visit.meeting-line", "s", meeting_line_cb },
    { "visit.choose-office", "s", choose_office_cb },
    { "visit.attach", "s", attach_cb },
    { "page.print", NULL, print_cb },
    { "visit.brief", NULL, brief_cb },
  };
  LiaisonRecordViewClass *view_class = LIAISON_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_visit_view_dispose;
  view_class->entity = &liaison_entity_visit;
  view_class->icon = "liaison-visit-symbolic";
  view_class->name = N_ ("Country visit");
  view_class->related = related;
  view_class->read = read_visit;
  view_class->free = free_visit;
  view_class->record = get_record;
  view_class->fill = fill;
  view_class->edit = edit;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), actions[i].name, actions[i].type, actions[i].activate);
}

static void
liaison_visit_view_init (LiaisonVisitView *self)
{
}

/** liaison_visit_view_new: Returns: (transfer floating): the page of @visit */
GtkWidget *
liaison_visit_view_new (LiaisonSession *session, const LiaisonId *visit)
{
  LiaisonVisitView *self = g_object_new (LIAISON_TYPE_VISIT_VIEW, NULL);
  LiaisonRecordView *view = LIAISON_RECORD_VIEW (self);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Prepare _Briefing…"), "visit.brief");
  g_menu_append (menu, _ ("_Print the Programme…"), "page.print");
  liaison_record_view_set_up (view, session);
  liaison_record_view_set_menu (view, G_MENU_MODEL (menu));
  liaison_record_view_show (view, visit);
  return GTK_WIDGET (self);
}
