// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the page that is seen.
#include "liaison-document-actions.h"

#include "liaison-document-dialog.h"
#include "liaison-reads.h"

/**
 * liaison_document_dialog_for:
 * @kind: as liaison_document_parse() reads it
 * @what: a day, the address of a meeting, the id of any other record
 *
 * Returns: (transfer floating) (nullable): the dialog; %NULL, after a warning, if there is no such thing
 */
AdwDialog *
liaison_document_dialog_for (LiaisonSession *session, const char *kind, const char *what)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;
  LiaisonDocumentKind document;
  LiaisonId id;

  if (liaison_document_parse (kind, &document)) {
    if (document == LIAISON_DOCUMENT_COMMUNICATIONS && liaison_moment_parse (what, &moment, NULL))
      return liaison_document_dialog_new_communications (session, &moment, &moment);
    if (liaison_document_is_period (document) && liaison_moment_parse (what, &moment, NULL))
      return liaison_document_dialog_new_period (session, document, &moment);
    if (!liaison_document_is_period (document) && liaison_meeting_address_parse (what, &id, &moment))
      return liaison_document_dialog_new_record (session, document, &id, &moment);
  }
  g_warning ("\"%s\" of \"%s\" is no document", kind, what);
  return NULL;
}

/* The pages lie beside and behind each other: what comes later in the tree lies before. */
static gboolean
act_in (GtkWidget *widget, const char *action)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (act_in (child, action))
      return TRUE;
  return gtk_widget_activate_action (widget, action, NULL);
}

/** liaison_page_act: Returns: whether something that is seen has the action @action, what has the focus first */
gboolean
liaison_page_act (GtkWindow *window, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return (focus != NULL && gtk_widget_activate_action (focus, action, NULL)) || act_in (GTK_WIDGET (window), action);
}
