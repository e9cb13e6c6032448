// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a letter: its reference as it is written anywhere, whom it goes to, its dates.
//
// What is pasted into the entry of the reference is read in every form it has; a type in it becomes the type of the
// letter. A reference that another letter has is told while it is typed, with a way to that letter.
#include "liaison-letter-dialog.h"

#include "liaison-read-letters.h"
#include "liaison-record-dialog.h"
#include "liaison-reference-number.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_LETTER_DIALOG (liaison_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLetterDialog, liaison_letter_dialog, LIAISON, LETTER_DIALOG, LiaisonRecordDialog)

struct _LiaisonLetterDialog {
  LiaisonRecordDialog parent_instance;

  GCancellable *asking;
  AdwEntryRow *reference;
  GtkWidget *taken;
  LiaisonId other;
  char *before;
};

G_DEFINE_FINAL_TYPE (LiaisonLetterDialog, liaison_letter_dialog, LIAISON_TYPE_RECORD_DIALOG)

/* Whether a reference is taken. */
typedef struct {
  LiaisonReferenceNumber reference;
  LiaisonId except;
} Asked;

static gpointer
find_other (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  LiaisonId found;

  if (!liaison_store_find_reference (store, asked->reference.country_code, asked->reference.number,
                                     asked->reference.year, &asked->except, &found, error))
    return NULL;
  return g_memdup2 (&found, sizeof found);
}

static void
other_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonLetterDialog) self = user_data;
  g_autofree LiaisonId *found = liaison_session_finish (LIAISON_SESSION (source), result, NULL);

  if (found == NULL || self->asking == NULL || g_task_get_cancellable (G_TASK (result)) != self->asking)
    return;
  self->other = *found;
  gtk_widget_set_visible (self->taken, !liaison_id_is_nil (found));
}

static void
stop_asking (LiaisonLetterDialog *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
ask_other (LiaisonLetterDialog *self, const LiaisonReferenceNumber *reference)
{
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  Asked *asked = g_new0 (Asked, 1);

  asked->reference = *reference;
  asked->except = liaison_record_dialog_record (dialog)->id;
  self->asking = g_cancellable_new ();
  liaison_session_read (liaison_record_dialog_session (dialog), find_other, asked, g_free, g_free, self->asking,
                        other_found_cb, g_object_ref (self));
}

static const char *
typed (LiaisonLetterDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->reference));
}

static void
reference_changed_cb (LiaisonLetterDialog *self)
{
  LiaisonForm *form = liaison_record_dialog_form (LIAISON_RECORD_DIALOG (self));
  LiaisonReferenceNumber reference;

  stop_asking (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self->reference), "error");
  gtk_widget_set_visible (self->taken, FALSE);
  if (!liaison_reference_parse (typed (self), &reference, NULL))
    return;
  if (*reference.type != '\0' && form != NULL)
    liaison_form_set_code (form, "type", reference.type);
  ask_other (self, &reference);
}

static void
taken_activated_cb (LiaisonLetterDialog *self)
{
  g_autofree char *uuid = liaison_id_to_string (&self->other);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", "communication", uuid);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonLetterDialog *self = LIAISON_LETTER_DIALOG (dialog);
  LiaisonCommunication *letter = (LiaisonCommunication *) record;
  g_autofree char *text = g_strstrip (g_strdup (typed (self)));
  LiaisonReferenceNumber reference;

  if (*text == '\0') {
    liaison_letter_set_reference (letter, NULL, 0, 0);
    return TRUE;
  }
  if (!liaison_reference_parse (text, &reference, error)) {
    gtk_widget_add_css_class (GTK_WIDGET (self->reference), "error");
    gtk_widget_grab_focus (GTK_WIDGET (self->reference));
    return FALSE;
  }
  liaison_letter_set_reference (letter, reference.country_code, reference.number, reference.year);
  return TRUE;
}

static gboolean
has_edits (LiaisonRecordDialog *dialog)
{
  LiaisonLetterDialog *self = LIAISON_LETTER_DIALOG (dialog);

  return g_strcmp0 (typed (self), self->before) != 0;
}

static void
keep (LiaisonRecordDialog *dialog, LiaisonDraft *draft, GHashTable *texts)
{
  g_hash_table_insert (texts, g_strdup ("reference"), g_strdup (typed (LIAISON_LETTER_DIALOG (dialog))));
}

static void
liaison_letter_dialog_dispose (GObject *object)
{
  stop_asking (LIAISON_LETTER_DIALOG (object));
  G_OBJECT_CLASS (liaison_letter_dialog_parent_class)->dispose (object);
}

static void
liaison_letter_dialog_finalize (GObject *object)
{
  g_free (LIAISON_LETTER_DIALOG (object)->before);
  G_OBJECT_CLASS (liaison_letter_dialog_parent_class)->finalize (object);
}

static void
liaison_letter_dialog_class_init (LiaisonLetterDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_letter_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_letter_dialog_finalize;
  LIAISON_RECORD_DIALOG_CLASS (klass)->complete = complete;
  LIAISON_RECORD_DIALOG_CLASS (klass)->has_edits = has_edits;
  LIAISON_RECORD_DIALOG_CLASS (klass)->keep = keep;
}

static void
liaison_letter_dialog_init (LiaisonLetterDialog *self)
{
}

static void
add_reference (LiaisonLetterDialog *self, GtkWidget *group, const LiaisonCommunication *letter)
{
  self->before = liaison_letter_reference (letter, FALSE);
  self->reference = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Reference, such as AL FRA 3/2021"), "text",
                                  self->before, NULL);
  self->taken = liaison_row_new (ADW_TYPE_ACTION_ROW, _ ("Another letter has this reference"), _ ("Show that letter"));
  gtk_widget_add_css_class (self->taken, "warning");
  gtk_widget_set_visible (self->taken, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->taken), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->taken), liaison_row_make_icon ("dialog-warning-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->taken), liaison_row_make_icon ("go-next-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->reference));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->taken);
  g_signal_connect_object (self->reference, "changed", G_CALLBACK (reference_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->taken, "activated", G_CALLBACK (taken_activated_cb), self, G_CONNECT_SWAPPED);
}

static AdwDialog *
make_dialog (LiaisonSession *session, const LiaisonCommunication *before, LiaisonCommunication *letter)
{
  static const char *const first[] = { "type", "matter", "addressee", "addressee_name", "language", NULL };
  static const char *const second[] = { "victims", "victims_women", "summary", NULL };
  static const char *const third[] = { "sent_on", "reply_due", "public_on", NULL };
  static const char *const fourth[] = { "follow_up_of", "status", "url", "classification", NULL };
  LiaisonLetterDialog *self = g_object_new (LIAISON_TYPE_LETTER_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  g_autofree char *reference = liaison_letter_reference (letter, TRUE);
  GtkWidget *group;

  liaison_record_dialog_set_up (dialog, session, before != NULL ? &before->record : NULL, &letter->record,
                                before != NULL ? _ ("Edit Letter") : _ ("New Letter"));
  liaison_record_dialog_set_labels (dialog, before != NULL ? "Edited %s" : "Added %s",
                                    *reference != '\0' ? reference : _ (liaison_entity_communication.label));
  group = liaison_record_dialog_group (dialog, NULL);
  add_reference (self, group, letter);
  liaison_record_dialog_add_fields (dialog, group, first);
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, _ ("Content")), second);
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, _ ("Dates")), third);
  liaison_record_dialog_add_fields (dialog, NULL, fourth);
  liaison_record_dialog_ready (dialog, GTK_WIDGET (self->reference));
  return ADW_DIALOG (self);
}

/**
 * liaison_letter_dialog_new:
 * @about_entity: (nullable): a matter, or the partner it goes to
 * @about: (nullable): which one
 *
 * Returns: (transfer floating): the dialog for a new letter
 */
AdwDialog *
liaison_letter_dialog_new (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about)
{
  LiaisonCommunication *letter = (LiaisonCommunication *) liaison_record_new (&liaison_entity_communication);

  letter->type = g_strdup ("AL");
  letter->status = g_strdup ("draft");
  if (about_entity == &liaison_entity_matter && about != NULL)
    letter->matter = *about;
  else if (about_entity == &liaison_entity_partner && about != NULL)
    letter->addressee = *about;
  return make_dialog (session, NULL, letter);
}

/** liaison_letter_dialog_edit: Returns: (transfer floating): the dialog that edits @letter */
AdwDialog *
liaison_letter_dialog_edit (LiaisonSession *session, const LiaisonCommunication *letter)
{
  return make_dialog (session, letter, (LiaisonCommunication *) liaison_record_copy (&letter->record));
}
