// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that warns of those who are in another meeting at the same time.
#include "liaison-clash-row.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-meeting-when.h"
#include "liaison-row.h"
#include "liaison-session-series.h"

#include <glib/gi18n.h>

/* So long nothing is typed before it is looked for, in milliseconds. */
#define PATIENCE 150

/* More than these are not read anyway. */
#define MAX_SHOWN 4

struct _LiaisonClashRow {
  AdwActionRow parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonRecord *meeting; /* to be looked at */
  GPtrArray *attendees;   /* (element-type LiaisonAttendee): the same */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (LiaisonClashRow, liaison_clash_row, ADW_TYPE_ACTION_ROW)

static char *
describe (const LiaisonClash *clash)
{
  const LiaisonMeeting *other = clash->second->meeting;
  g_autofree char *when = liaison_meeting_when (other, liaison_language_of_interface ());
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < clash->names->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (const char *) clash->names->pdata[i]);
  /* Translators: who is in another meeting, what that is called, when it is. */
  return g_strdup_printf (_ ("%s: “%s”, %s"), names->str, other->title != NULL ? other->title : "", when);
}

static void
show_clashes (LiaisonClashRow *self, GPtrArray *clashes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean was_visible = gtk_widget_get_visible (GTK_WIDGET (self));

  for (guint i = 0; i < clashes->len && i < MAX_SHOWN; i++) {
    g_autofree char *line = describe (clashes->pdata[i]);
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
  }
  if (clashes->len > MAX_SHOWN) {
    guint more = clashes->len - MAX_SHOWN;
    g_string_append_c (text, '\n');
    g_string_append_printf (text, ngettext ("and %u other", "and %u others", more), more);
  }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text->str);
  gtk_widget_set_visible (GTK_WIDGET (self), clashes->len > 0);
  if (clashes->len > 0 && !was_visible)
    liaison_accessible_announce (GTK_WIDGET (self), text->str);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonClashRow) self = user_data;
  g_autoptr (GPtrArray) clashes = liaison_session_find_clashes_finish (LIAISON_SESSION (source), result, NULL);

  if (clashes != NULL)
    show_clashes (self, clashes);
}

static void
look_cb (gpointer user_data)
{
  LiaisonClashRow *self = user_data;

  self->timeout = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_find_clashes (self->session, (const LiaisonMeeting *) self->meeting, self->attendees,
                                self->cancellable, found_cb, g_object_ref (self));
}

static void
liaison_clash_row_dispose (GObject *object)
{
  LiaisonClashRow *self = LIAISON_CLASH_ROW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->meeting, liaison_record_unref);
  g_clear_pointer (&self->attendees, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_clash_row_parent_class)->dispose (object);
}

static void
liaison_clash_row_class_init (LiaisonClashRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_clash_row_dispose;
}

static void
liaison_clash_row_init (LiaisonClashRow *self)
{
}

/** liaison_clash_row_new: Returns: (transfer floating): a row that is not there yet */
GtkWidget *
liaison_clash_row_new (LiaisonSession *session)
{
  GtkWidget *row = liaison_row_new (LIAISON_TYPE_CLASH_ROW, _ ("In another meeting at that time"), NULL);

  LIAISON_CLASH_ROW (row)->session = g_object_ref (session);
  gtk_widget_add_css_class (row, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon ("dialog-warning-symbolic"));
  gtk_widget_set_visible (row, FALSE);
  return row;
}

/**
 * liaison_clash_row_look:
 * @meeting: as it is in the form now
 * @attendees: (element-type LiaisonDraftAttendee): who attends it
 *
 * Looks for clashes, once nothing more has changed for a moment.
 */
void
liaison_clash_row_look (LiaisonClashRow *self, const LiaisonMeeting *meeting, GPtrArray *attendees)
{
  g_clear_pointer (&self->meeting, liaison_record_unref);
  g_clear_pointer (&self->attendees, g_ptr_array_unref);
  self->meeting = liaison_record_copy (&meeting->record);
  self->attendees = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  for (guint i = 0; i < attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = attendees->pdata[i];
    g_ptr_array_add (self->attendees, liaison_record_copy (&attendee->record->record));
  }
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (PATIENCE, look_cb, self);
}
