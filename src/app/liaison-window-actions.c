// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the window: how the parts of the program ask each other for something.
#include "liaison-document-actions.h"
#include "liaison-duplicates-dialog.h"
#include "liaison-entities.h"
#include "liaison-export-dialog.h"
#include "liaison-identities-dialog.h"
#include "liaison-import-dialog.h"
#include "liaison-meeting-dialog.h"
#include "liaison-partner-dialog.h"
#include "liaison-record-pages.h"
#include "liaison-session-series.h"
#include "liaison-turn.h"
#include "liaison-window-private.h"

#include <glib/gi18n.h>

/* One record to put in the trash, or to take out of it. */
typedef struct {
  LiaisonEditKind kind;
  const LiaisonEntity *entity;
  LiaisonId id;
} Move;

/* The id in a parameter; FALSE, after a warning, for what is none. */
static gboolean
get_id (GVariant *parameter, LiaisonId *id)
{
  const char *text = g_variant_get_string (parameter, NULL);

  if (liaison_id_parse (text, id))
    return TRUE;
  g_warning ("\"%s\" is no id", text);
  return FALSE;
}

/* The meeting in a parameter: its id, and which occurrence of a series. */
static gboolean
get_meeting (GVariant *parameter, LiaisonId *id, LiaisonMoment *occurrence)
{
  const char *text = g_variant_get_string (parameter, NULL);

  if (liaison_meeting_address_parse (text, id, occurrence))
    return TRUE;
  g_warning ("\"%s\" names no meeting", text);
  return FALSE;
}

static void
present (LiaisonWindow *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Keys that undo belong to the text being typed, if there is one. */
static gboolean
activate_in_text (LiaisonWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!GTK_IS_EDITABLE (focus) && !GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  gtk_widget_activate_action (focus, action, NULL);
  return TRUE;
}

static void
undo_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = liaison_session_undo_finish (LIAISON_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!label) {
    liaison_window_toast_error (self, error);
    return;
  }
  /* Translators: %s is what was done, e.g. "Edited Amina Diallo". */
  text = g_strdup_printf (_ ("Undone: %s"), label);
  liaison_window_toast (self, text);
}

static void
redo_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = liaison_session_undo_finish (LIAISON_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (!label) {
    liaison_window_toast_error (self, error);
    return;
  }
  /* Translators: %s is what was done, e.g. "Edited Amina Diallo". */
  text = g_strdup_printf (_ ("Redone: %s"), label);
  liaison_window_toast_undo (self, text);
}

static LiaisonChangeSet *
make_move (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Move *move = data;
  const LiaisonSeriesStep step = { .meeting = move->id, .occurrence = LIAISON_MOMENT_NONE };
  g_autofree char *title = liaison_store_title (store, move->entity, &move->id, error);
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (!title)
    return NULL;
  /* A meeting goes, and comes back, with what belongs to its series. */
  if (move->entity == &liaison_entity_meeting)
    return move->kind == LIAISON_EDIT_TRASH ? liaison_series_trash (store, &step, error)
                                            : liaison_series_restore (store, &move->id, error);
  set = liaison_change_set_new (
      move->kind == LIAISON_EDIT_TRASH ? N_ ("Moved %s to the trash") : N_ ("Restored %s from the trash"), title);
  liaison_change_set_edit (set, move->kind, move->entity, &move->id);
  return g_steal_pointer (&set);
}

static void
move_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (session, result, &error))
    liaison_window_toast_undo (self, liaison_session_undo_label (session));
  else
    liaison_window_toast_error (self, error);
}

static void
start_move (LiaisonWindow *self, GVariant *parameter, LiaisonEditKind kind)
{
  g_autofree Move *move = g_new0 (Move, 1);
  const char *entity;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &entity, &id);
  move->kind = kind;
  move->entity = liaison_entities_find (entity);
  if (!move->entity || !liaison_id_parse (id, &move->id)) {
    g_warning ("\"%s\" and \"%s\" name no record", entity, id);
    return;
  }
  liaison_session_change (liaison_window_session (self), make_move, g_steal_pointer (&move), g_free, NULL, move_cb,
                          g_object_ref (self));
}

static void
show_place_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  liaison_main_view_show_place (liaison_window_main_view (self), g_variant_get_string (parameter, NULL));
}

static void
show_partner_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  LiaisonId id;

  if (get_id (parameter, &id))
    liaison_main_view_show_partner (liaison_window_main_view (self), &id);
}

static void
show_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  LiaisonMoment occurrence;
  LiaisonId id;

  if (get_meeting (parameter, &id, &occurrence))
    liaison_main_view_show_meeting (liaison_window_main_view (self), &id, &occurrence);
}

static void
show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  const char *entity, *text;
  LiaisonId id;

  g_variant_get (parameter, "(&s&s)", &entity, &text);
  if (liaison_id_parse (text, &id))
    liaison_main_view_show_record (liaison_window_main_view (self), entity, &id);
  else
    g_warning ("\"%s\" is no id", text);
}

static void
new_record_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  const char *entity, *about, *text;
  const LiaisonRecordPage *page;
  LiaisonId id;
  gboolean has_about;

  g_variant_get (parameter, "(&s&s&s)", &entity, &about, &text);
  page = liaison_record_page_find (entity);
  has_about = *text != '\0' && liaison_id_parse (text, &id);
  if (page != NULL && page->make != NULL)
    present (self, page->make (liaison_window_session (self), has_about ? liaison_entities_find (about) : NULL,
                               has_about ? &id : NULL));
  else
    g_warning ("No dialog makes a %s", entity);
}

static void
new_partner_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  const char *kind = g_variant_get_string (parameter, NULL);
  const char *family = liaison_main_view_family (liaison_window_main_view (self));

  present (self, liaison_partner_dialog_new (liaison_window_session (self), NULL, *kind ? kind : NULL, family));
}

static void
edit_partner_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  LiaisonId id;

  if (get_id (parameter, &id))
    present (self, liaison_partner_dialog_new (liaison_window_session (self), &id, NULL, NULL));
}

static void
log_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  gboolean has_partner = *g_variant_get_string (parameter, NULL) != '\0';
  LiaisonId id;

  if (!has_partner || get_id (parameter, &id))
    present (self, liaison_meeting_dialog_new (liaison_window_session (self), NULL, has_partner ? &id : NULL, NULL));
}

static void
edit_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  LiaisonMoment occurrence;
  LiaisonId id;

  if (get_meeting (parameter, &id, &occurrence))
    present (self, liaison_meeting_dialog_new (liaison_window_session (self), &id, NULL, &occurrence));
}

static void
trash_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  start_move (self, parameter, LIAISON_EDIT_TRASH);
}

static void
restore_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  start_move (self, parameter, LIAISON_EDIT_RESTORE);
}

static void
undo_action_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (!activate_in_text (self, "text.undo"))
    liaison_turn (self, liaison_window_session (self), LIAISON_TURN_UNDO, undo_cb, g_object_ref (self));
}

static void
redo_action_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (!activate_in_text (self, "text.redo"))
    liaison_turn (self, liaison_window_session (self), LIAISON_TURN_REDO, redo_cb, g_object_ref (self));
}

static void
lock_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  liaison_session_lock (liaison_window_session (self));
}

static void
show_identities_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  AdwDialog *shown = adw_application_window_get_visible_dialog (self);

  if (shown == NULL || !LIAISON_IS_IDENTITIES_DIALOG (shown))
    present (self, liaison_identities_dialog_new (liaison_window_session (self)));
}

static void
hide_identities_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  liaison_session_hide_identities (liaison_window_session (self));
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  present (self, liaison_import_dialog_new (liaison_window_session (self), NULL));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  gboolean has_partner = *g_variant_get_string (parameter, NULL) != '\0';
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  LiaisonId id;

  if (has_partner && !get_id (parameter, &id))
    return;
  if (has_partner)
    g_array_append_val (ids, id);
  present (self, liaison_export_dialog_new (liaison_window_session (self), NULL, has_partner ? ids : NULL));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (!liaison_page_act (self, "page.print"))
    liaison_window_toast (self, _ ("Open the calendar, a meeting or a partner to print it"));
}

static void
print_document_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  AdwDialog *dialog;
  const char *kind, *what;

  g_variant_get (parameter, "(&s&s)", &kind, &what);
  dialog = liaison_document_dialog_for (liaison_window_session (self), kind, what);
  if (dialog != NULL)
    present (self, dialog);
}

static void
export_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  LiaisonMoment occurrence;
  LiaisonId id;

  if (!liaison_meeting_address_parse (g_variant_get_string (parameter, NULL), &id, &occurrence))
    return;
  g_array_append_val (ids, id);
  present (self, liaison_export_dialog_new_meetings (liaison_window_session (self), ids, NULL, NULL));
}

static void
import_file_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  present (self, liaison_import_dialog_new (liaison_window_session (self), file));
}

static void
find_duplicates_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  present (self, liaison_duplicates_dialog_new (liaison_window_session (self)));
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (!liaison_page_act (self, "page.search"))
    liaison_main_view_search (liaison_window_main_view (self));
}

/* The toolkit would make the list of shortcuts with every window; from the first time on the action is its own. */
static void
show_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource ("/io/github/liaison_app/Liaison/ui/shell/liaison-shortcuts.ui");
  GtkShortcutsWindow *shortcuts = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  /* AdwShortcutsDialog, which is to be used instead, comes with libadwaita 1.8. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_application_window_set_help_overlay (self, shortcuts);
  G_GNUC_END_IGNORE_DEPRECATIONS
  gtk_window_present (GTK_WINDOW (shortcuts));
}

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  liaison_window_toast (self, g_variant_get_string (parameter, NULL));
}

static void
toast_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  liaison_window_toast_undo (self, g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { .name = "toast", .activate = toast_cb, .parameter_type = "s" },
  { .name = "toast-undo", .activate = toast_undo_cb, .parameter_type = "s" },
  { .name = "show-place", .activate = show_place_cb, .parameter_type = "s" },
  { .name = "show-partner", .activate = show_partner_cb, .parameter_type = "s" },
  { .name = "show-meeting", .activate = show_meeting_cb, .parameter_type = "s" },
  { .name = "show-record", .activate = show_record_cb, .parameter_type = "(ss)" },
  { .name = "new-record", .activate = new_record_cb, .parameter_type = "(sss)" },
  { .name = "show-help-overlay", .activate = show_shortcuts_cb },
  { .name = "search", .activate = search_cb },
  { .name = "find-duplicates", .activate = find_duplicates_cb },
  { .name = "lock", .activate = lock_cb },
  { .name = "export", .activate = export_cb, .parameter_type = "s" },
  { .name = "new-partner", .activate = new_partner_cb, .parameter_type = "s" },
  { .name = "edit-partner", .activate = edit_partner_cb, .parameter_type = "s" },
  { .name = "log-meeting", .activate = log_meeting_cb, .parameter_type = "s" },
  { .name = "edit-meeting", .activate = edit_meeting_cb, .parameter_type = "s" },
  { .name = "trash", .activate = trash_cb, .parameter_type = "(ss)" },
  { .name = "restore", .activate = restore_cb, .parameter_type = "(ss)" },
  { .name = "import", .activate = import_cb },
  { .name = "print", .activate = print_cb },
  { .name = "print-document", .activate = print_document_cb, .parameter_type = "(ss)" },
  { .name = "import-file", .activate = import_file_cb, .parameter_type = "s" },
  { .name = "export-meeting", .activate = export_meeting_cb, .parameter_type = "s" },
  { .name = "show-identities", .activate = show_identities_cb },
  { .name = "hide-identities", .activate = hide_identities_cb },
  { .name = "undo", .activate = undo_action_cb },
  { .name = "redo", .activate = redo_action_cb },
};

/* What can be used without a register, and while it can only be read. All others write. */
static const char *const always[] = { "toast", "toast-undo", "show-help-overlay", NULL };
static const char *const reading[] = {
  "show-place",      "show-partner",    "show-meeting",   "search", "lock",           "find-duplicates", "export",
  "show-identities", "hide-identities", "export-meeting", "print",  "print-document", "show-record",     NULL
};

static void
enable (LiaisonWindow *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/* Adds the actions; called once. */
void
liaison_window_add_actions (LiaisonWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/* Without an open register there is nothing to act on. What cannot be undone leaves Ctrl+Z to the text being typed. */
void
liaison_window_enable_actions (LiaisonWindow *self)
{
  LiaisonSession *session = liaison_window_session (self);
  gboolean is_open = liaison_session_state (session) == LIAISON_SESSION_OPEN;
  gboolean is_writable = is_open && !liaison_session_is_read_only (session);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    enable (self, actions[i].name,
            g_strv_contains (always, actions[i].name) ||
                (g_strv_contains (reading, actions[i].name) ? is_open : is_writable));
  enable (self, "undo", is_writable && liaison_session_undo_label (session));
  enable (self, "redo", is_writable && liaison_session_redo_label (session));
  enable (self, "hide-identities", liaison_session_identities_shown (session));
}
