// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to letters from the window.
#include "liaison-letter-actions.h"

#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>

typedef enum {
  DOING_SIGN,
  DOING_INVITE,
  DOING_LEAD,
  DOING_SEND,
  DOING_FOLLOW_UP,
} DoingKind;

/* Something that is being done. The job sees all but @where; @made is written by it before the callback reads it. */
typedef struct {
  gatomicrefcount refs;
  DoingKind kind;
  GtkWidget *where; /* of the main thread */
  LiaisonId letter;
  LiaisonId other; /* a mandate, a signatory */
  LiaisonSignatureStep step;
  LiaisonMoment on;
  GPtrArray *suggestions; /* (nullable) */
  LiaisonId made;
} Doing;

static void
unref_doing (gpointer data)
{
  Doing *doing = data;

  if (!g_atomic_ref_count_dec (&doing->refs))
    return;
  g_clear_pointer (&doing->suggestions, g_ptr_array_unref);
  g_free (doing);
}

static LiaisonChangeSet *
make_set (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Doing *doing = data;

  switch (doing->kind) {
  case DOING_SIGN:
    return liaison_store_sign (store, &doing->letter, &doing->other, doing->step, &doing->on, error);
  case DOING_INVITE:
    return liaison_store_invite (store, &doing->letter, doing->suggestions, &doing->on, error);
  case DOING_LEAD:
    return liaison_store_lead (store, &doing->other, error);
  case DOING_SEND:
    return liaison_store_send (store, &doing->letter, &doing->on, error);
  case DOING_FOLLOW_UP:
  default:
    return liaison_store_follow_up (store, &doing->letter, &doing->made, error);
  }
}

/* What is refused is explained at length; for all else a line is enough. */
static void
tell_error (GtkWidget *where, DoingKind kind, const GError *error)
{
  g_autofree char *text = NULL;
  AdwDialog *alert;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  if (kind != DOING_SEND) {
    gtk_widget_activate_action (where, "win.toast", "s", text);
    return;
  }
  alert = adw_alert_dialog_new (_ ("The Letter Is Not Sent"), NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (alert), text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, where);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Doing *doing = user_data;
  GtkWidget *where = doing->where;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error)) {
    tell_error (where, doing->kind, error);
  } else {
    const char *label = liaison_session_undo_label (LIAISON_SESSION (source));
    if (label != NULL)
      gtk_widget_activate_action (where, "win.toast-undo", "s", label);
    if (doing->kind == DOING_FOLLOW_UP) {
      g_autofree char *uuid = liaison_id_to_string (&doing->made);
      gtk_widget_activate_action (where, "win.show-record", "(ss)", "communication", uuid);
    }
  }
  g_object_unref (where);
  unref_doing (doing);
}

static Doing *
new_doing (DoingKind kind, GtkWidget *where)
{
  Doing *doing = g_new0 (Doing, 1);

  g_atomic_ref_count_init (&doing->refs);
  doing->kind = kind;
  doing->where = g_object_ref (where);
  doing->on = liaison_moment_today ();
  return doing;
}

static void
start (Doing *doing, LiaisonSession *session)
{
  g_atomic_ref_count_inc (&doing->refs);
  liaison_session_change (session, make_set, doing, unref_doing, NULL, done_cb, doing);
}

/** liaison_letter_sign: Notes that @mandate was invited, agreed or signed today. */
void
liaison_letter_sign (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter, const LiaisonId *mandate,
                     LiaisonSignatureStep step)
{
  Doing *doing = new_doing (DOING_SIGN, where);

  doing->letter = *letter;
  doing->other = *mandate;
  doing->step = step;
  start (doing, session);
}

/** liaison_letter_invite: @suggestions: (transfer full) (element-type LiaisonSuggestionRow): whom, today */
void
liaison_letter_invite (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter, GPtrArray *suggestions)
{
  Doing *doing = new_doing (DOING_INVITE, where);

  doing->letter = *letter;
  doing->suggestions = suggestions;
  start (doing, session);
}

/** liaison_letter_lead: Makes @signatory the mandate that leads. */
void
liaison_letter_lead (GtkWidget *where, LiaisonSession *session, const LiaisonId *signatory)
{
  Doing *doing = new_doing (DOING_LEAD, where);

  doing->other = *signatory;
  start (doing, session);
}

/** liaison_letter_send: Notes that the letter was sent; says why where it may not be. */
void
liaison_letter_send (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter, const LiaisonMoment *on)
{
  Doing *doing = new_doing (DOING_SEND, where);

  doing->letter = *letter;
  doing->on = *on;
  start (doing, session);
}

/** liaison_letter_follow_up: Makes a draft that follows @letter, and shows it. */
void
liaison_letter_follow_up (GtkWidget *where, LiaisonSession *session, const LiaisonId *letter)
{
  Doing *doing = new_doing (DOING_FOLLOW_UP, where);

  doing->letter = *letter;
  start (doing, session);
}

static void
published_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) where = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    tell_error (where, DOING_LEAD, error);
  else if (liaison_session_undo_label (LIAISON_SESSION (source)) != NULL)
    gtk_widget_activate_action (where, "win.toast-undo", "s", liaison_session_undo_label (LIAISON_SESSION (source)));
}

/** liaison_letter_publish: @on: the day on which the letter becomes public; unset withholds it */
void
liaison_letter_publish (GtkWidget *where, LiaisonSession *session, const LiaisonCommunication *letter,
                        const LiaisonMoment *on)
{
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_session_set_field (session, &letter->record, "public_on", liaison_moment_write (on, buffer),
                             liaison_moment_is_set (on) ? N_ ("Made %s public") : N_ ("Withheld %s from the public"),
                             published_cb, g_object_ref (where));
}
