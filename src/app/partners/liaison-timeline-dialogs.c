// SPDX-License-Identifier: GPL-3.0-or-later
// What is added to a timeline, or edited in it: notes, tasks and needs.
#include "liaison-timeline-dialogs.h"

#include "liaison-entities.h"
#include "liaison-need-dialog.h"
#include "liaison-need.h"
#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-record-dialog.h"

#include <glib/gi18n.h>

/* Where to show a record that is being read. */
typedef struct {
  GtkWidget *parent;
  char *name;
} Editing;

static void
present_note (GtkWidget *parent, LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record,
              const char *name)
{
  static const char *const fields[] = { "text", "on", NULL };
  LiaisonRecordDialog *dialog = liaison_record_dialog_new (session, before, record,
                                                           before != NULL ? _ ("Edit Note") : _ ("New Note"));

  liaison_record_dialog_set_labels (dialog, before != NULL ? N_ ("Edited a note on %s") : N_ ("Added a note on %s"),
                                    name);
  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "text"));
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

static void
present_task (GtkWidget *parent, LiaisonSession *session, const LiaisonRecord *before, LiaisonRecord *record,
              const char *name)
{
  static const char *const fields[] = { "text", "owner", "due", "done_on", "note", NULL };
  LiaisonRecordDialog *dialog = liaison_record_dialog_new (session, before, record,
                                                           before != NULL ? _ ("Edit Task") : _ ("New Task"));

  liaison_record_dialog_set_labels (
      dialog, before != NULL ? N_ ("Edited a task about %s") : N_ ("Added a task about %s"), name);
  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "text"));
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

/** liaison_timeline_add_note: @name: how the record @about is shown. Opens a dialog for a new note of today. */
void
liaison_timeline_add_note (GtkWidget *parent, LiaisonSession *session, const LiaisonEntity *entity,
                           const LiaisonId *about, const char *name)
{
  LiaisonNote *note = (LiaisonNote *) liaison_record_new (&liaison_entity_note);

  note->about_entity = g_strdup (entity->name);
  note->about = *about;
  note->on = liaison_moment_today ();
  present_note (parent, session, NULL, &note->record, name);
}

/** liaison_timeline_add_task: @name: how the record @about is shown. Opens a dialog for a new task. */
void
liaison_timeline_add_task (GtkWidget *parent, LiaisonSession *session, const LiaisonEntity *entity,
                           const LiaisonId *about, const char *name)
{
  LiaisonTask *task = (LiaisonTask *) liaison_record_new (&liaison_entity_task);

  task->about_entity = g_strdup (entity->name);
  task->about = *about;
  present_task (parent, session, NULL, &task->record, name);
}

/**
 * liaison_timeline_add_need:
 * @name: how the partner is shown
 * @meeting: (nullable): where it was raised
 *
 * Opens a dialog for a new need, raised today.
 */
void
liaison_timeline_add_need (GtkWidget *parent, LiaisonSession *session, const LiaisonId *partner, const char *name,
                           const LiaisonId *meeting)
{
  LiaisonNeed *need = (LiaisonNeed *) liaison_record_new (&liaison_entity_need);

  need->partner = *partner;
  need->status = g_strdup ("open");
  if (meeting != NULL)
    need->raised_in = *meeting;
  else
    need->raised_on = liaison_moment_today ();
  adw_dialog_present (liaison_need_dialog_new (session, NULL, need, name), parent);
}

/** liaison_timeline_add_need_of_matter: Opens a dialog for a new need of a partner, raised today, which letters about
 * @matter are to answer. */
void
liaison_timeline_add_need_of_matter (GtkWidget *parent, LiaisonSession *session, const LiaisonId *partner,
                                     const char *name, const LiaisonId *matter)
{
  LiaisonNeed *need = (LiaisonNeed *) liaison_record_new (&liaison_entity_need);

  need->partner = *partner;
  need->status = g_strdup ("open");
  need->raised_on = liaison_moment_today ();
  need->response = g_strdup ("communication");
  need->response_entity = g_strdup ("matter");
  need->response_record = *matter;
  adw_dialog_present (liaison_need_dialog_new (session, NULL, need, name), parent);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Editing *editing = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecord) record = liaison_session_load_record_finish (session, result, &error);

  if (record == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (editing->parent, "win.toast", "s", error->message);
  else if (record != NULL && record->entity == &liaison_entity_need)
    adw_dialog_present (liaison_need_dialog_new (session, (LiaisonNeed *) record,
                                                 (LiaisonNeed *) liaison_record_copy (record), editing->name),
                        editing->parent);
  else if (record != NULL && record->entity == &liaison_entity_task)
    present_task (editing->parent, session, record, liaison_record_copy (record), editing->name);
  else if (record != NULL)
    present_note (editing->parent, session, record, liaison_record_copy (record), editing->name);
  g_object_unref (editing->parent);
  g_free (editing->name);
  g_free (editing);
}

/** liaison_timeline_edit: Opens the dialog of a note, a task or a need, once it is read; @name as
 * liaison_timeline_add_need().
 */
void
liaison_timeline_edit (GtkWidget *parent, LiaisonSession *session, const char *name, const char *entity,
                       const LiaisonId *id)
{
  Editing *editing = g_new0 (Editing, 1);

  editing->parent = g_object_ref (parent);
  editing->name = g_strdup (name);
  liaison_session_load_record (session, liaison_entities_find (entity), id, NULL, loaded_cb, editing);
}
