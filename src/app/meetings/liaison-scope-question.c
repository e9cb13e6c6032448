// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how much of a series is meant: this occurrence, it and the following ones, or all.
#include "liaison-scope-question.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct {
  const char *response;
  LiaisonScope scope;
} responses[] = {
  { "this", LIAISON_SCOPE_THIS },
  { "following", LIAISON_SCOPE_FOLLOWING },
  { "all", LIAISON_SCOPE_ALL },
};

/**
 * liaison_scope_ask:
 * @where: the question is shown over the window of this
 * @heading: what is going to be done, translated: "Edit a Repeating Meeting?"
 * @is_for_one: whether this occurrence alone may be meant: a rule is of several
 *
 * Answer with liaison_scope_ask_finish().
 */
void
liaison_scope_ask (GtkWidget *where, const char *heading, gboolean is_for_one, GCancellable *cancellable,
                   GAsyncReadyCallback callback, gpointer user_data)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, _ ("This meeting is one of a series.")));

  adw_alert_dialog_add_response (alert, "cancel", _ ("_Cancel"));
  if (is_for_one)
    adw_alert_dialog_add_response (alert, "this", _ ("Only _This One"));
  adw_alert_dialog_add_response (alert, "following", _ ("This and the _Following"));
  adw_alert_dialog_add_response (alert, "all", _ ("_All of the Series"));
  adw_alert_dialog_set_default_response (alert, is_for_one ? "this" : "following");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, where, cancellable, callback, user_data);
}

/** liaison_scope_ask_finish: @source: what the callback got. Returns: whether one was chosen */
gboolean
liaison_scope_ask_finish (GObject *source, GAsyncResult *result, LiaisonScope *scope)
{
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++) {
    if (strcmp (responses[i].response, response) != 0)
      continue;
    *scope = responses[i].scope;
    return TRUE;
  }
  return FALSE;
}
