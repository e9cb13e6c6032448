// SPDX-License-Identifier: GPL-3.0-or-later
// Edits what a partner asked for: how urgent it is, where it was raised, what answered it.
#include "liaison-need-dialog.h"

#include "liaison-language.h"
#include "liaison-read-answers.h"
#include "liaison-record-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* A row that offers records: none, then those of @entries; one that is not among them yet is kept. */
typedef struct {
  AdwComboRow *row;
  GPtrArray *entries; /* (element-type LiaisonTimelineEntry); NULL until it is read */
  LiaisonId before;
  LiaisonId chosen;
  const char *entity; /* of what is chosen; NULL for nothing */
} Picker;

#define LIAISON_TYPE_NEED_DIALOG (liaison_need_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNeedDialog, liaison_need_dialog, LIAISON, NEED_DIALOG, LiaisonRecordDialog)

struct _LiaisonNeedDialog {
  LiaisonRecordDialog parent_instance;

  GCancellable *cancellable;
  Picker raised_in;
  Picker answer;
};

G_DEFINE_FINAL_TYPE (LiaisonNeedDialog, liaison_need_dialog, LIAISON_TYPE_RECORD_DIALOG)

/* "Letter · 3 March 2021 · AL FRA 3/2021" */
static char *
describe_entry (const LiaisonTimelineEntry *entry)
{
  g_autofree char *date = liaison_moment_format (&entry->moment, NULL, liaison_language_of_interface ());

  return g_strjoin (" · ", liaison_timeline_type_label (entry->type), *date != '\0' ? date : entry->title,
                    *date != '\0' ? entry->title : NULL, NULL);
}

static void
fill_picker (Picker *picker, GPtrArray *entries, gboolean meetings_only)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  picker->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_timeline_entry_unref);
  gtk_string_list_append (labels, C_ ("record", "None"));
  for (guint i = 0; i < entries->len; i++) {
    LiaisonTimelineEntry *entry = entries->pdata[i];
    g_autofree char *label = describe_entry (entry);
    if (meetings_only && entry->type != LIAISON_TIMELINE_MEETING)
      continue;
    g_ptr_array_add (picker->entries, liaison_timeline_entry_ref (entry));
    gtk_string_list_append (labels, label);
    if (liaison_id_equal (&entry->id, &picker->chosen))
      selected = picker->entries->len;
  }
  adw_combo_row_set_model (picker->row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (picker->row, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (picker->row), picker->entries->len > 0);
}

static const LiaisonTimelineEntry *
take_selected (Picker *picker)
{
  guint selected = adw_combo_row_get_selected (picker->row);
  const LiaisonTimelineEntry *entry = NULL;

  if (picker->entries != NULL && selected > 0 && selected <= picker->entries->len)
    entry = picker->entries->pdata[selected - 1];
  picker->chosen = entry != NULL ? entry->id : (LiaisonId) { 0 };
  picker->entity = entry != NULL ? entry->entity->name : NULL;
  return entry;
}

static void
raised_in_selected_cb (LiaisonNeedDialog *self)
{
  if (self->raised_in.entries != NULL)
    take_selected (&self->raised_in);
}

/* What answers a need says of which kind the answer is, and that there is one. */
static void
answer_selected_cb (LiaisonNeedDialog *self)
{
  LiaisonForm *form = liaison_record_dialog_form (LIAISON_RECORD_DIALOG (self));
  const LiaisonTimelineEntry *entry;

  if (self->answer.entries == NULL)
    return;
  entry = take_selected (&self->answer);
  if (entry == NULL || form == NULL)
    return;
  if (g_strcmp0 (liaison_form_code (form, "status"), "open") == 0)
    liaison_form_set_code (form, "status", "answered");
  if (liaison_form_code (form, "response") == NULL)
    liaison_form_set_code (form, "response",
                           entry->type == LIAISON_TIMELINE_LETTER || entry->type == LIAISON_TIMELINE_MATTER
                               ? "communication"
                           : entry->type == LIAISON_TIMELINE_VISIT   ? "visit"
                           : entry->type == LIAISON_TIMELINE_MEETING ? "meeting"
                                                                     : "other");
}

static void
answers_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonNeedDialog) self = user_data;
  g_autoptr (GPtrArray) entries = liaison_session_load_answers_finish (LIAISON_SESSION (source), result, NULL);
  LiaisonId raised_in = self->raised_in.chosen, answer = self->answer.chosen;

  if (entries == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_signal_handlers_block_by_func (self->answer.row, answer_selected_cb, self);
  g_signal_handlers_block_by_func (self->raised_in.row, raised_in_selected_cb, self);
  fill_picker (&self->raised_in, entries, TRUE);
  fill_picker (&self->answer, entries, FALSE);
  g_signal_handlers_unblock_by_func (self->answer.row, answer_selected_cb, self);
  g_signal_handlers_unblock_by_func (self->raised_in.row, raised_in_selected_cb, self);
  self->raised_in.chosen = raised_in;
  self->answer.chosen = answer;
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonNeedDialog *self = LIAISON_NEED_DIALOG (dialog);
  LiaisonNeed *need = (LiaisonNeed *) record;

  need->raised_in = self->raised_in.chosen;
  need->response_record = self->answer.chosen;
  g_set_str (&need->response_entity, self->answer.entity);
  return TRUE;
}

static gboolean
has_edits (LiaisonRecordDialog *dialog)
{
  LiaisonNeedDialog *self = LIAISON_NEED_DIALOG (dialog);

  return !liaison_id_equal (&self->raised_in.before, &self->raised_in.chosen) ||
         !liaison_id_equal (&self->answer.before, &self->answer.chosen);
}

static void
liaison_need_dialog_dispose (GObject *object)
{
  LiaisonNeedDialog *self = LIAISON_NEED_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (liaison_need_dialog_parent_class)->dispose (object);
}

static void
liaison_need_dialog_finalize (GObject *object)
{
  LiaisonNeedDialog *self = LIAISON_NEED_DIALOG (object);

  g_clear_pointer (&self->raised_in.entries, g_ptr_array_unref);
  g_clear_pointer (&self->answer.entries, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (liaison_need_dialog_parent_class)->finalize (object);
}

static void
liaison_need_dialog_class_init (LiaisonNeedDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_need_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_need_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
  LIAISON_RECORD_DIALOG_CLASS (klass)->has_edits = has_edits;
}

static void
liaison_need_dialog_init (LiaisonNeedDialog *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
add_picker (GtkWidget *group, Picker *picker, const char *title, const LiaisonId *chosen, const char *entity)
{
  g_autoptr (GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  picker->row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "use-markup", FALSE, "sensitive", FALSE,
                              "enable-search", TRUE, "expression", string, NULL);
  adw_combo_row_set_search_match_mode (picker->row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  picker->before = picker->chosen = *chosen;
  picker->entity = entity;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (picker->row));
}

/**
 * liaison_need_dialog_new:
 * @before: (nullable): as stored; %NULL for a new one
 * @need: (transfer full): what the form starts from
 * @name: how the partner is shown
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_need_dialog_new (LiaisonSession *session, const LiaisonNeed *before, LiaisonNeed *need, const char *name)
{
  static const char *const first[] = { "text", "urgency", "raised_on", NULL };
  static const char *const second[] = { "response", "outcome", "status", "classification", NULL };
  LiaisonNeedDialog *self = g_object_new (LIAISON_TYPE_NEED_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  LiaisonId partner = need->partner;
  GtkWidget *group;

  liaison_record_dialog_set_up (dialog, session, before != NULL ? &before->record : NULL, &need->record,
                                before != NULL ? _ ("Edit Need") : _ ("New Need"));
  liaison_record_dialog_set_labels (dialog, before != NULL ? N_ ("Edited a need of %s") : N_ ("Added a need of %s"),
                                    name);
  group = liaison_record_dialog_group (dialog, NULL);
  liaison_record_dialog_add_fields (dialog, group, first);
  add_picker (group, &self->raised_in, _ ("Raised in"), &need->raised_in, "meeting");
  group = liaison_record_dialog_group (dialog, _ ("Answer"));
  add_picker (group, &self->answer, _ ("Answered by"), &need->response_record, need->response_entity);
  liaison_record_dialog_add_fields (dialog, group, second);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "text"));
  g_signal_connect_object (self->raised_in.row, "notify::selected", G_CALLBACK (raised_in_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer.row, "notify::selected", G_CALLBACK (answer_selected_cb), self,
                           G_CONNECT_SWAPPED);
  liaison_session_load_answers (session, &partner, self->cancellable, answers_loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
