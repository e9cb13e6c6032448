// SPDX-License-Identifier: GPL-3.0-or-later
// What a matter's page changes by a button: the state, an answer of the intake, whether somebody is named.
#include "liaison-matter-changes.h"

#include "liaison-error-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What is asked before a step is taken. */
typedef struct {
  GtkWidget *parent;
  LiaisonSession *session;
  LiaisonMatter *matter;
  const LiaisonMatterStep *step;
} Asking;

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  const char *label;

  if (liaison_session_commit_finish (session, result, &error)) {
    label = liaison_session_undo_label (session);
    if (label != NULL)
      gtk_widget_activate_action (parent, "win.toast-undo", "s", label);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (parent, "win.toast", "s", text);
  }
}

/* Takes @after. */
static void
commit (GtkWidget *parent, LiaisonSession *session, LiaisonChangeSet *set, const LiaisonRecord *before,
        LiaisonRecord *after)
{
  g_autoptr (LiaisonRecord) changed = after;

  if (liaison_change_set_update (set, before, changed))
    liaison_session_commit (session, set, NULL, committed_cb, g_object_ref (parent));
}

static void
set_state (GtkWidget *parent, LiaisonSession *session, const LiaisonMatter *matter, const LiaisonMatterStep *step)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (step->change, matter->title);
  LiaisonMatter *after = (LiaisonMatter *) liaison_record_copy (&matter->record);

  g_set_str (&after->state, step->state);
  commit (parent, session, set, &matter->record, &after->record);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "go") && liaison_session_state (asking->session) == LIAISON_SESSION_OPEN)
    set_state (asking->parent, asking->session, asking->matter, asking->step);
  g_object_unref (asking->parent);
  g_object_unref (asking->session);
  liaison_record_unref (&asking->matter->record);
  g_free (asking);
}

/* Warns, and leaves it to who knows better. */
static void
ask (GtkWidget *parent, LiaisonSession *session, const LiaisonMatter *matter, const LiaisonMatterStep *step)
{
  g_autofree char *missing = liaison_intake_describe (liaison_intake_missing (matter));
  /* Translators: %s are questions of the intake: "Credible, Source reliable". */
  g_autofree char *body = g_strdup_printf (_ ("Not answered with yes: %s."), missing);
  AdwDialog *alert = adw_alert_dialog_new (_ ("Intake Not Complete"), body);
  Asking *asking = g_new0 (Asking, 1);

  asking->parent = g_object_ref (parent);
  asking->session = g_object_ref (session);
  asking->matter = (LiaisonMatter *) liaison_record_copy (&matter->record);
  asking->step = step;
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Check First"), "go",
                                  _ ("_Work on It Anyway"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), parent, NULL, answered_cb, asking);
}

/** liaison_matter_take_step: Takes @matter to the state of @step; asks first where its intake is not complete. */
void
liaison_matter_take_step (GtkWidget *parent, LiaisonSession *session, const LiaisonMatter *matter,
                          const LiaisonMatterStep *step)
{
  if (liaison_matter_step_needs_intake (step) && liaison_intake_missing (matter) != 0)
    ask (parent, session, matter, step);
  else
    set_state (parent, session, matter, step);
}

/** liaison_matter_answer: @field: of a question. @answer: (nullable): a code of #liaison_vocabulary_check. Keeps it. */
void
liaison_matter_answer (GtkWidget *parent, LiaisonSession *session, const LiaisonMatter *matter, const char *field,
                       const char *answer)
{
  g_autoptr (LiaisonChangeSet)
      set = liaison_change_set_new (N_ ("Answered a question of the intake of “%s”"), matter->title);
  LiaisonRecord *after = liaison_record_copy (&matter->record);

  if (liaison_record_set_text (after, field, answer != NULL ? answer : "", NULL))
    commit (parent, session, set, &matter->record, after);
  else
    liaison_record_unref (after);
}

/** liaison_matter_set_anonymous: Says whether letters leave out who @party is. */
void
liaison_matter_set_anonymous (GtkWidget *parent, LiaisonSession *session, const LiaisonPartyRow *party,
                              gboolean anonymous)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (
      anonymous ? N_ ("Made %s anonymous in letters") : N_ ("Named %s in letters"), party->name);
  LiaisonParty *after = (LiaisonParty *) liaison_record_copy (&party->party->record);

  after->anonymous = anonymous;
  commit (parent, session, set, &party->party->record, &after->record);
}
