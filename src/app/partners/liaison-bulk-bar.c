// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to several chosen partners at once: one change, which one undo takes back.
#include "liaison-bulk-bar.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"
#include "liaison-export-dialog.h"
#include "liaison-facets.h"
#include "liaison-numbers.h"

#include <glib/gi18n.h>

/* Work that takes longer than this, in milliseconds, shows how far it is, as often. */
#define PATIENCE 300
#define TICK     120

struct _LiaisonBulkBar {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonTaggedRows rows;
  gpointer user_data;
  GSimpleActionGroup *actions;
  GtkLabel *count;
  GtkMenuButton *tags;
  GtkMenuButton *change;
  GtkProgressBar *progress;
  GCancellable *cancellable; /* (nullable): of the work under way */
  LiaisonImportMeter *meter; /* (nullable): the same */
  guint tick_source;
};

enum {
  SELECT_ALL,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonBulkBar, liaison_bulk_bar, ADW_TYPE_BIN)

static void
show_part (LiaisonBulkBar *self, const char *name)
{
  GtkWidget *stack = adw_bin_get_child (ADW_BIN (self));

  if (stack)
    gtk_stack_set_visible_child_name (GTK_STACK (stack), name);
}

static void
stop_work (LiaisonBulkBar *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
  g_clear_object (&self->cancellable);
  show_part (self, "actions");
}

static gboolean
tick_cb (gpointer user_data)
{
  LiaisonBulkBar *self = LIAISON_BULK_BAR (user_data);

  show_part (self, "busy");
  gtk_progress_bar_set_fraction (self->progress, liaison_import_meter_fraction (self->meter));
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_over_cb (gpointer user_data)
{
  LiaisonBulkBar *self = LIAISON_BULK_BAR (user_data);

  self->tick_source = g_timeout_add (TICK, tick_cb, self);
  tick_cb (self);
  return G_SOURCE_REMOVE;
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonBulkBar) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  gboolean is_done = liaison_session_commit_finish (session, result, &error);

  stop_work (self);
  if (!gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  if (is_done) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", liaison_session_undo_label (session));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  }
}

static void
apply_to_chosen (LiaisonBulkBar *self, const LiaisonBulk *bulk)
{
  g_autoptr (GArray) rows = self->rows (self->user_data);

  liaison_bulk_bar_apply (self, bulk, rows);
}

static void
tag_cb (LiaisonBulkBar *self, int kind, const char *tag, const char *label)
{
  const LiaisonBulk bulk = { (LiaisonBulkKind) kind, NULL, tag, label };

  apply_to_chosen (self, &bulk);
}

static void
set_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *value = g_variant_get_string (parameter, NULL);
  const LiaisonBulk bulk = { LIAISON_BULK_SET, g_action_get_name (G_ACTION (action)), *value ? value : NULL, NULL };

  apply_to_chosen (LIAISON_BULK_BAR (user_data), &bulk);
}

static void
trash_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const LiaisonBulk bulk = { LIAISON_BULK_TRASH, NULL, NULL, NULL };

  apply_to_chosen (LIAISON_BULK_BAR (user_data), &bulk);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonBulkBar *self = LIAISON_BULK_BAR (user_data);
  g_autoptr (GArray) rows = self->rows (self->user_data);

  adw_dialog_present (liaison_export_dialog_new_chosen (self->session, rows), GTK_WIDGET (self));
}

static void
all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, signals[SELECT_ALL], 0);
}

static void
done_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, signals[DONE], 0);
}

static void
cancel_cb (LiaisonBulkBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/* The values of one field; @none (nullable) names the choice of none. */
static void
append_values (LiaisonBulkBar *self, GMenu *menu, const char *label, const char *field, const char *none)
{
  g_autoptr (GPtrArray)
      choices = liaison_facets_choices (liaison_facets_of (self->session), liaison_facets_find (field));
  g_autoptr (GMenu) values = g_menu_new ();
  g_autofree char *action = g_strconcat ("bulk.", field, NULL);

  for (guint i = 0; i < choices->len; i++) {
    const LiaisonChoice *choice = g_ptr_array_index (choices, i);
    append_item (values, choice->label, action, choice->code);
  }
  if (none)
    append_item (values, none, action, "");
  g_menu_append_submenu (menu, label, G_MENU_MODEL (values));
}

/* Made anew each time it opens: staff comes and goes. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  LiaisonBulkBar *self = LIAISON_BULK_BAR (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  append_values (self, fields, _ ("_Status"), "status", NULL);
  append_values (self, fields, _ ("_Followed By"), "owner", _ ("Nobody"));
  append_values (self, fields, _ ("F_amily"), "family", NULL);
  append_values (self, fields, _ ("_Classification"), "classification", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));
  g_menu_append (last, _ ("_Export…"), "bulk.export");
  g_menu_append (last, _ ("Move to _Trash"), "bulk.trash");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
create_tags_cb (GtkMenuButton *button, gpointer user_data)
{
  LiaisonBulkBar *self = LIAISON_BULK_BAR (user_data);
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button))
    return;
  popover = liaison_tag_popover_new (self->session, self->rows, self->user_data);
  g_signal_connect_object (popover, "apply", G_CALLBACK (tag_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
liaison_bulk_bar_dispose (GObject *object)
{
  LiaisonBulkBar *self = LIAISON_BULK_BAR (object);

  g_cancellable_cancel (self->cancellable);
  stop_work (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_BULK_BAR);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_bulk_bar_parent_class)->dispose (object);
}

static void
liaison_bulk_bar_class_init (LiaisonBulkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_bulk_bar_dispose;
  signals[SELECT_ALL] = g_signal_new ("select-all", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-bulk-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonBulkBar, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBulkBar, tags);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBulkBar, change);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBulkBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
liaison_bulk_bar_init (LiaisonBulkBar *self)
{
  static const GActionEntry entries[] = {
    { .name = "status", .activate = set_cb, .parameter_type = "s" },
    { .name = "owner", .activate = set_cb, .parameter_type = "s" },
    { .name = "family", .activate = set_cb, .parameter_type = "s" },
    { .name = "classification", .activate = set_cb, .parameter_type = "s" },
    { .name = "export", .activate = export_cb },
    { .name = "trash", .activate = trash_cb },
    { .name = "all", .activate = all_cb },
    { .name = "done", .activate = done_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "bulk", G_ACTION_GROUP (self->actions));
}

/**
 * liaison_bulk_bar_set_up:
 * @session: open
 * @rows: gives the chosen partners
 */
void
liaison_bulk_bar_set_up (LiaisonBulkBar *self, LiaisonSession *session, LiaisonTaggedRows rows, gpointer user_data)
{
  g_return_if_fail (LIAISON_IS_BULK_BAR (self));

  self->session = g_object_ref (session);
  self->rows = rows;
  self->user_data = user_data;
  gtk_menu_button_set_create_popup_func (self->tags, create_tags_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->change, create_menu_cb, self, NULL);
}

/** liaison_bulk_bar_set_count: Says how many of how many are chosen. */
void
liaison_bulk_bar_set_count (LiaisonBulkBar *self, guint count, guint total)
{
  g_autofree char *number = liaison_number_format (count);
  g_autofree char *text = NULL;
  gboolean is_writable = self->session && !liaison_session_is_read_only (self->session);

  g_return_if_fail (LIAISON_IS_BULK_BAR (self));

  /* Translators: %s is a number. */
  text = g_strdup_printf (ngettext ("%s chosen", "%s chosen", count), number);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tags), count > 0 && is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->change), count > 0 && is_writable);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "all")),
                               count < total);
}

/**
 * liaison_bulk_bar_apply:
 * @rows: (element-type gint64): of partners
 *
 * Makes one change to them; when it takes long the bar shows how far it is and lets people cancel.
 */
void
liaison_bulk_bar_apply (LiaisonBulkBar *self, const LiaisonBulk *bulk, GArray *rows)
{
  g_return_if_fail (LIAISON_IS_BULK_BAR (self));

  if (rows->len == 0 || self->cancellable)
    return;
  self->cancellable = g_cancellable_new ();
  self->meter = liaison_import_meter_new ();
  self->tick_source = g_timeout_add (PATIENCE, patience_over_cb, self);
  gtk_progress_bar_set_fraction (self->progress, 0);
  liaison_session_bulk (self->session, bulk, rows, self->meter, self->cancellable, applied_cb, g_object_ref (self));
}
