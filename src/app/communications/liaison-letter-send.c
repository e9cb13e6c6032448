// SPDX-License-Identifier: GPL-3.0-or-later
// Asks on which day a letter was sent, and says who has not signed it.
#include "liaison-letter-send.h"

#include "liaison-date-row.h"
#include "liaison-letter-actions.h"

#include <glib/gi18n.h>

/* A question that is open. */
typedef struct {
  GtkWidget *where;
  LiaisonSession *session;
  LiaisonDateRow *row;
  LiaisonId letter;
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->where);
  g_object_unref (question->session);
  g_object_unref (question->row);
  g_free (question);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  LiaisonMoment day;

  if (g_str_equal (answer, "send")) {
    if (liaison_date_row_get_moment (question->row, &day) && liaison_moment_precision (&day) == LIAISON_PRECISION_DAY)
      liaison_letter_send (question->where, question->session, &question->letter, &day);
    else
      gtk_widget_activate_action (question->where, "win.toast", "s", _ ("A letter is sent on one day"));
  }
  free_question (question);
}

/* Who has not signed; NULL if all have. */
static char *
list_unsigned (GPtrArray *board)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < board->len; i++) {
    const LiaisonSignatureRow *row = g_ptr_array_index (board, i);
    if (!liaison_moment_is_set (&row->signatory->signed_on))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", row->name);
  }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static char *
make_body (const LiaisonLetterDetails *details)
{
  g_autofree char *missing = list_unsigned (details->board);
  g_autoptr (GString) body = g_string_new (
      _ ("The days on which a reply is due and on which the letter becomes public follow from its type. Both can be "
         "changed afterwards."));

  if (missing != NULL) {
    g_string_append (body, "\n\n");
    /* Translators: %s is a list of mandates. */
    g_string_append_printf (body, _ ("Not signed yet: %s."), missing);
  }
  if (*details->row->reference == '\0')
    g_string_append_printf (body, "\n\n%s", _ ("It has no reference yet."));
  return g_string_free (g_steal_pointer (&body), FALSE);
}

/** liaison_letter_ask_send: Asks, then sends. */
void
liaison_letter_ask_send (GtkWidget *where, LiaisonSession *session, const LiaisonLetterDetails *details)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("Send the Letter?"), NULL);
  GtkWidget *list = gtk_list_box_new (), *row = liaison_date_row_new (_ ("Sent on"), FALSE);
  const LiaisonMoment today = liaison_moment_today ();
  g_autofree char *body = make_body (details);
  Question *question = g_new0 (Question, 1);

  question->where = g_object_ref (where);
  question->session = g_object_ref (session);
  question->row = g_object_ref_sink (LIAISON_DATE_ROW (row));
  question->letter = details->row->letter->record.id;
  liaison_date_row_set_moment (LIAISON_DATE_ROW (row), liaison_moment_is_set (&details->row->letter->sent_on)
                                                           ? &details->row->letter->sent_on
                                                           : &today);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (alert), body);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (alert), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Cancel"), "send", _ ("_Send"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "send", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "send");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), where, NULL, answered_cb, question);
}
