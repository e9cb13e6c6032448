// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered to a letter, each reply with its files; the dialogs of replies and signatories.
#include "liaison-letter-replies.h"

#include "liaison-accessible.h"
#include "liaison-files-view.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-record-dialog.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

static void
append (GString *text, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
}

static const char *
label_of (LiaisonNames *names, const LiaisonVocabulary *vocabulary, const char *code)
{
  return code != NULL ? liaison_names_label (names, vocabulary, code) : NULL;
}

/* "12 May 2026 · Public · Partial" */
static char *
describe_reply (LiaisonNames *names, const LiaisonReply *reply)
{
  g_autofree char *day = liaison_moment_format (&reply->received_on, NULL, liaison_language_of_interface ());
  g_autoptr (GString) text = g_string_new (day);

  append (text, label_of (names, &liaison_vocabulary_publicity, reply->publicity));
  append (text, label_of (names, &liaison_vocabulary_assessment, reply->assessment));
  append (text, reply->summary);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_button (GtkWidget *row, const char *icon, const char *label, const char *action, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
}

/* Opened, it shows the files of the reply. */
static GtkWidget *
make_reply (LiaisonSession *session, LiaisonReply *reply)
{
  LiaisonNames *names = liaison_names_of (session);
  g_autofree char *subtitle = describe_reply (names, reply);
  GtkWidget *row = liaison_row_new (ADW_TYPE_EXPANDER_ROW,
                                    label_of (names, &liaison_vocabulary_reply_kind, reply->kind), subtitle);
  GtkWidget *files = g_object_new (LIAISON_TYPE_FILES_VIEW, "margin-top", 12, "margin-bottom", 12, "margin-start", 12,
                                   "margin-end", 12, NULL);
  GtkWidget *line = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, "child", files,
                                  "title", _ ("Files of the reply"), NULL);

  if (!liaison_session_is_read_only (session)) {
    add_button (row, "document-edit-symbolic", _ ("Edit Reply"), "letter.edit-reply", &reply->record.id);
    add_button (row, "user-trash-symbolic", _ ("Remove Reply"), "letter.remove-reply", &reply->record.id);
  }
  liaison_files_view_show (LIAISON_FILES_VIEW (files), session, &reply->record);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
  return row;
}

/** liaison_letter_replies_new: Returns: (transfer floating): the replies, with a way to add one */
GtkWidget *
liaison_letter_replies_new (LiaisonSession *session, LiaisonLetterDetails *details)
{
  gboolean can_write = !liaison_session_is_read_only (session);
  GtkWidget *section = liaison_section_list_new (_ ("Replies"), can_write ? _ ("Add a Reply") : NULL,
                                                 "letter.add-reply", NULL);

  for (guint i = 0; i < details->replies->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (section),
                               make_reply (session, g_ptr_array_index (details->replies, i)));
  if (details->replies->len == 0)
    liaison_section_add_lesson (section, _ ("Nothing was answered yet. An acknowledgement or a request for more time "
                                            "is noted too; only a reply on the substance ends the wait."));
  return section;
}

/** liaison_reply_dialog_new: @reply: (nullable): %NULL for a new one. Returns: (transfer floating): the dialog */
AdwDialog *
liaison_reply_dialog_new (LiaisonSession *session, const LiaisonLetterDetails *details, const LiaisonReply *reply)
{
  static const char *const fields[] = { "kind",    "received_on",    "publicity", "assessment",
                                        "summary", "classification", NULL };
  LiaisonRecord *record = reply != NULL ? liaison_record_copy (&reply->record)
                                        : liaison_record_new (&liaison_entity_reply);
  LiaisonRecordDialog *dialog;

  if (reply == NULL) {
    ((LiaisonReply *) record)->communication = details->row->letter->record.id;
    ((LiaisonReply *) record)->received_on = liaison_moment_today ();
    ((LiaisonReply *) record)->kind = g_strdup ("substantive");
    g_set_str (&record->classification, details->row->letter->record.classification);
  }
  dialog = liaison_record_dialog_new (session, reply != NULL ? &reply->record : NULL, record,
                                      reply != NULL ? _ ("Edit Reply") : _ ("New Reply"));
  liaison_record_dialog_set_labels (dialog, reply != NULL ? N_ ("Edited a reply to %s") : N_ ("Added a reply to %s"),
                                    details->row->full_reference);
  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "received_on"));
  return ADW_DIALOG (dialog);
}

static gboolean
has_lead (const LiaisonLetterDetails *details)
{
  for (guint i = 0; i < details->board->len; i++)
    if (((const LiaisonSignatureRow *) g_ptr_array_index (details->board, i))->signatory->lead)
      return TRUE;
  return FALSE;
}

/** liaison_signatory_dialog_new: @signatory: (nullable): %NULL for a new one. Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_signatory_dialog_new (LiaisonSession *session, const LiaisonLetterDetails *details,
                              const LiaisonSignatory *signatory)
{
  static const char *const added[] = { "mandate", "reason", "invited_on", "agreed_on", "signed_on", "holder", NULL };
  static const char *const edited[] = { "reason", "invited_on", "agreed_on", "signed_on", "holder", NULL };
  LiaisonRecord *record = signatory != NULL ? liaison_record_copy (&signatory->record)
                                            : liaison_record_new (&liaison_entity_signatory);
  LiaisonRecordDialog *dialog;

  if (signatory == NULL) {
    ((LiaisonSignatory *) record)->communication = details->row->letter->record.id;
    ((LiaisonSignatory *) record)->lead = !has_lead (details);
    g_set_str (&record->classification, details->row->letter->record.classification);
  }
  dialog = liaison_record_dialog_new (session, signatory != NULL ? &signatory->record : NULL, record,
                                      signatory != NULL ? _ ("Edit Signature") : _ ("Add a Mandate"));
  liaison_record_dialog_set_labels (dialog,
                                    signatory != NULL ? N_ ("Edited a signature of %s") : N_ ("Added a mandate to %s"),
                                    details->row->full_reference);
  liaison_record_dialog_add_fields (dialog, NULL, signatory != NULL ? edited : added);
  liaison_record_dialog_ready (
      dialog, liaison_form_row (liaison_record_dialog_form (dialog), signatory != NULL ? "reason" : "mandate"));
  return ADW_DIALOG (dialog);
}
