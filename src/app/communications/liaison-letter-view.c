// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one letter: where it stands, who signs it, what was answered, what followed.
#include "liaison-letter-view.h"

#include "liaison-letter-actions.h"
#include "liaison-letter-dialog.h"
#include "liaison-letter-look.h"
#include "liaison-letter-replies.h"
#include "liaison-letter-send.h"
#include "liaison-record-sections.h"
#include "liaison-signature-board.h"
#include "liaison-suggest-dialog.h"

#include <glib/gi18n.h>

struct _LiaisonLetterView {
  LiaisonRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonLetterView, liaison_letter_view, LIAISON_TYPE_RECORD_VIEW)

static void
free_letter (gpointer details)
{
  liaison_letter_details_unref (details);
}

static const LiaisonRecord *
find_record (gconstpointer details)
{
  return &((const LiaisonLetterDetails *) details)->row->letter->record;
}

static LiaisonLetterDetails *
details_of (gpointer self)
{
  return liaison_record_view_details (LIAISON_RECORD_VIEW (self));
}

static void
add_pills (LiaisonRecordView *self, const LiaisonLetterDetails *details)
{
  const LiaisonMoment today = liaison_moment_today ();
  const LiaisonLetterStanding *standing = &details->row->standing;
  g_autofree char *state = liaison_letter_standing_words (standing);
  g_autofree char *publication = liaison_letter_publication_words (details->row->letter, &today);

  liaison_record_view_add_pill (self, state, liaison_letter_state_style (standing->state));
  if (standing->is_acknowledged && standing->state == LIAISON_LETTER_OVERDUE)
    liaison_record_view_add_pill (self, liaison_letter_state_label (LIAISON_LETTER_ACKNOWLEDGED), "warning");
  if (standing->asked_extension && standing->state == LIAISON_LETTER_OVERDUE)
    liaison_record_view_add_pill (self, liaison_letter_state_label (LIAISON_LETTER_EXTENSION), "warning");
  if (*publication != '\0')
    liaison_record_view_add_pill (self, publication, liaison_publication_style (details->row->publication));
}

static void
add_actions (LiaisonRecordView *self, const LiaisonLetterDetails *details)
{
  LiaisonLetterState state = details->row->standing.state;
  gboolean is_sent = liaison_letter_state_is_waiting (state) || state == LIAISON_LETTER_REPLIED;

  liaison_record_view_add_action (self, _ ("_Draft Letter…"), "page.print", NULL, FALSE);
  if (liaison_session_is_read_only (liaison_record_view_session (self)))
    return;
  if (state == LIAISON_LETTER_DRAFT || state == LIAISON_LETTER_CIRCULATED)
    liaison_record_view_add_action (self, _ ("_Send…"), "letter.send", NULL, TRUE);
  if (is_sent) {
    liaison_record_view_add_action (self, _ ("Add a _Reply"), "letter.add-reply", NULL,
                                    state != LIAISON_LETTER_REPLIED);
    liaison_record_view_add_action (self, _ ("_Follow Up"), "letter.follow-up", NULL, FALSE);
  }
  if (is_sent && details->row->publication == LIAISON_PUBLICATION_WITHHELD)
    liaison_record_view_add_action (self, _ ("Make _Public"), "letter.publish", NULL, FALSE);
  else if (is_sent)
    liaison_record_view_add_action (self, _ ("_Withhold"), "letter.withhold", NULL, FALSE);
}

static void
add_links (LiaisonRecordView *self, const LiaisonLetterDetails *details)
{
  const LiaisonCommunication *letter = details->row->letter;
  GtkWidget *section = liaison_section_list_new (NULL, NULL, NULL, NULL);

  if (details->matter != NULL)
    liaison_section_open_record (
        liaison_section_add_row (section, "liaison-letters-symbolic", details->matter->title, _ ("Matter")), "matter",
        &letter->matter);
  if (details->addressee != NULL)
    liaison_section_open_record (liaison_section_add_row (section, "liaison-family-state-actors-symbolic",
                                                          details->row->addressee, _ ("Addressee")),
                                 "partner", &letter->addressee);
  else if (letter->addressee_name != NULL)
    liaison_section_add_row (section, "liaison-family-state-actors-symbolic", letter->addressee_name, _ ("Addressee"));
  liaison_record_view_add_section (self, section);
}

static void
add_chain (LiaisonRecordView *self, const LiaisonLetterDetails *details)
{
  GtkWidget *section;

  if (details->chain->len == 0)
    return;
  section = liaison_section_list_new (_ ("Follow-ups"), NULL, NULL, NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (section),
                                         _ ("The letters that follow each other, the first one first."));
  for (guint i = 0; i < details->chain->len; i++) {
    const LiaisonLetterRow *row = g_ptr_array_index (details->chain, i);
    GtkWidget *line = liaison_letter_line_new (row);
    if (liaison_id_equal (&row->letter->record.id, &details->row->letter->record.id))
      gtk_widget_set_sensitive (line, FALSE);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), line);
  }
  liaison_record_view_add_section (self, section);
}

static void
fill (LiaisonRecordView *self, gpointer data)
{
  static const char *const facts[] = { "type",    "sent_on",       "reply_due", "public_on", "language",
                                       "victims", "victims_women", "status",    "url",       NULL };
  LiaisonLetterDetails *details = data;
  LiaisonSession *session = liaison_record_view_session (self);
  g_autofree char *title = liaison_letter_row_title (details->row);
  const char *subtitle = details->row->matter_title != NULL ? details->row->matter_title : details->row->addressee;

  liaison_record_view_set_heading (self, title, subtitle);
  add_pills (self, details);
  add_actions (self, details);
  add_links (self, details);
  liaison_record_view_add_section (self, liaison_section_text_new (_ ("Summary"), details->row->letter->summary));
  liaison_record_view_add_section (self, liaison_signature_board_new (session, details));
  liaison_record_view_add_section (self, liaison_letter_replies_new (session, details));
  add_chain (self, details);
  liaison_record_view_add_section (
      self, liaison_section_facts_new (session, &details->row->letter->record, facts, details->titles));
}

static void
edit (LiaisonRecordView *self)
{
  adw_dialog_present (liaison_letter_dialog_edit (liaison_record_view_session (self), details_of (self)->row->letter),
                      GTK_WIDGET (self));
}

static void
send_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (details_of (widget) != NULL)
    liaison_letter_ask_send (widget, liaison_record_view_session (LIAISON_RECORD_VIEW (widget)), details_of (widget));
}

static void
follow_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  liaison_letter_follow_up (widget, liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                            liaison_record_view_id (LIAISON_RECORD_VIEW (widget)));
}

static void
publish_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonMoment today = liaison_moment_today (), never = LIAISON_MOMENT_NONE;

  if (details_of (widget) != NULL)
    liaison_letter_publish (widget, liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                            details_of (widget)->row->letter, g_str_equal (name, "letter.publish") ? &today : &never);
}

static void
sign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *uuid;
  LiaisonId mandate;
  int step;

  g_variant_get (parameter, "(&si)", &uuid, &step);
  if (liaison_id_parse (uuid, &mandate))
    liaison_letter_sign (widget, liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                         liaison_record_view_id (LIAISON_RECORD_VIEW (widget)), &mandate, (LiaisonSignatureStep) step);
}

static void
lead_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonId signatory;

  if (liaison_id_parse (g_variant_get_string (parameter, NULL), &signatory))
    liaison_letter_lead (widget, liaison_record_view_session (LIAISON_RECORD_VIEW (widget)), &signatory);
}

static void
suggest_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (liaison_suggest_dialog_new (liaison_record_view_session (LIAISON_RECORD_VIEW (widget)),
                                                  liaison_record_view_id (LIAISON_RECORD_VIEW (widget))),
                      widget);
}

/* Adds a signatory, or edits the one whose id is given. */
static void
signatory_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonLetterDetails *details = details_of (widget);
  LiaisonSession *session = liaison_record_view_session (LIAISON_RECORD_VIEW (widget));
  LiaisonId id;

  if (details == NULL)
    return;
  if (parameter == NULL) {
    adw_dialog_present (liaison_signatory_dialog_new (session, details, NULL), widget);
    return;
  }
  for (guint i = 0; liaison_id_parse (g_variant_get_string (parameter, NULL), &id) && i < details->board->len; i++) {
    const LiaisonSignatureRow *row = g_ptr_array_index (details->board, i);
    if (liaison_id_equal (&row->signatory->record.id, &id))
      adw_dialog_present (liaison_signatory_dialog_new (session, details, row->signatory), widget);
  }
}

static void
reply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonLetterDetails *details = details_of (widget);
  LiaisonSession *session = liaison_record_view_session (LIAISON_RECORD_VIEW (widget));
  LiaisonId id;

  if (details == NULL)
    return;
  if (parameter == NULL) {
    adw_dialog_present (liaison_reply_dialog_new (session, details, NULL), widget);
    return;
  }
  for (guint i = 0; liaison_id_parse (g_variant_get_string (parameter, NULL), &id) && i < details->replies->len; i++) {
    const LiaisonReply *reply = g_ptr_array_index (details->replies, i);
    if (liaison_id_equal (&reply->record.id, &id))
      adw_dialog_present (liaison_reply_dialog_new (session, details, reply), widget);
  }
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.trash", "(ss)",
                              g_str_equal (name, "letter.remove-reply") ? "reply" : "signatory",
                              g_variant_get_string (parameter, NULL));
}

/* The draft of the letter, on paper or as a file. */
static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (liaison_record_view_id (LIAISON_RECORD_VIEW (widget)));

  gtk_widget_activate_action (widget, "win.print-document", "(ss)", "letter", uuid);
}

static void
liaison_letter_view_class_init (LiaisonLetterViewClass *klass)
{
  static const char *const related[] = { "communication", "signatory", "reply",   "matter",
                                         "partner",       "tenure",    "setting", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LiaisonRecordViewClass *view_class = LIAISON_RECORD_VIEW_CLASS (klass);

  view_class->entity = &liaison_entity_communication;
  view_class->icon = "liaison-letters-symbolic";
  view_class->name = N_ ("Letter");
  view_class->related = related;
  view_class->read = liaison_read_letter;
  view_class->free = free_letter;
  view_class->record = find_record;
  view_class->fill = fill;
  view_class->edit = edit;
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "letter.send", NULL, send_cb);
  gtk_widget_class_install_action (widget_class, "letter.follow-up", NULL, follow_up_cb);
  gtk_widget_class_install_action (widget_class, "letter.publish", NULL, publish_cb);
  gtk_widget_class_install_action (widget_class, "letter.withhold", NULL, publish_cb);
  gtk_widget_class_install_action (widget_class, "letter.sign", "(si)", sign_cb);
  gtk_widget_class_install_action (widget_class, "letter.lead", "s", lead_cb);
  gtk_widget_class_install_action (widget_class, "letter.suggest", NULL, suggest_cb);
  gtk_widget_class_install_action (widget_class, "letter.add-signatory", NULL, signatory_cb);
  gtk_widget_class_install_action (widget_class, "letter.edit-signatory", "s", signatory_cb);
  gtk_widget_class_install_action (widget_class, "letter.remove-signatory", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "letter.add-reply", NULL, reply_cb);
  gtk_widget_class_install_action (widget_class, "letter.edit-reply", "s", reply_cb);
  gtk_widget_class_install_action (widget_class, "letter.remove-reply", "s", remove_cb);
}

static void
liaison_letter_view_init (LiaisonLetterView *self)
{
}

/** liaison_letter_view_new: Returns: (transfer floating): the page of the letter @id */
GtkWidget *
liaison_letter_view_new (LiaisonSession *session, const LiaisonId *id)
{
  LiaisonRecordView *self = g_object_new (LIAISON_TYPE_LETTER_VIEW, NULL);

  liaison_record_view_set_up (self, session);
  liaison_record_view_show (self, id);
  return GTK_WIDGET (self);
}
