// SPDX-License-Identifier: GPL-3.0-or-later
// How the mechanisms work, compared: a table, or a list where that is too narrow.
#include "liaison-methods-view.h"

#include "liaison-language.h"
#include "liaison-method-grid.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-work-dialogs.h"

#include <glib/gi18n.h>

/* Below this width there is no table, in scaled pixels. */
#define NARROW "max-width: 620sp"

struct _LiaisonMethodsView {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  gboolean is_stale;
  LiaisonMethods *methods; /* NULL until it is read */

  GtkStack *stack;
  GtkStack *shapes;
  GtkLabel *count;
  LiaisonMethodGrid *grid;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (LiaisonMethodsView, liaison_methods_view, ADW_TYPE_BIN)

static const LiaisonMethodBody *
get_body (const LiaisonMethods *methods, guint body)
{
  return methods->bodies->pdata[body];
}

/* In the list: what one body does, opened like a cell of the table. */
static void
add_method (LiaisonMethodsView *self, GtkWidget *group, guint theme, guint body, GPtrArray *exchanges)
{
  const LiaisonExchange *exchange = exchanges->pdata[0];
  GtkWidget *row = liaison_section_add_row (group, NULL, get_body (self->methods, body)->name, exchange->title);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(uu)", theme, body);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "methods.open");
}

static GtkWidget *
make_theme (LiaisonMethodsView *self, guint theme)
{
  GtkWidget *group = liaison_section_list_new (liaison_method_theme_label (self->methods, theme), NULL, NULL, NULL);
  g_autoptr (GString) gaps = g_string_new (NULL);

  for (guint i = 0; i < self->methods->bodies->len; i++) {
    GPtrArray *exchanges = liaison_methods_cell (self->methods, theme, i);
    if (exchanges->len > 0)
      add_method (self, group, theme, i, exchanges);
    else
      g_string_append_printf (gaps, "%s%s", gaps->len > 0 ? ", " : "", get_body (self->methods, i)->name);
  }
  if (gaps->len > 0) {
    /* Translators: names of mechanisms follow, of which nothing is known. */
    g_autofree char *words = g_strdup_printf (_ ("Nothing is known of: %s"), gaps->str);
    liaison_section_add_lesson (group, words);
  }
  return group;
}

static guint
count_gaps (const LiaisonMethods *methods)
{
  guint gaps = 0;

  for (guint i = 0; i < methods->cells->len; i++)
    gaps += ((GPtrArray *) methods->cells->pdata[i])->len == 0;
  return gaps;
}

static void
show_count (LiaisonMethodsView *self)
{
  guint themes = self->methods->themes->len, bodies = self->methods->bodies->len, gaps = count_gaps (self->methods);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u theme", "%u themes", themes), themes);
  g_autofree char *columns = g_strdup_printf (ngettext ("%u body", "%u bodies", bodies), bodies);
  g_autofree char *missing = g_strdup_printf (ngettext ("%u gap", "%u gaps", gaps), gaps);
  g_autofree char *text = g_strjoin (" · ", rows, columns, missing, NULL);

  gtk_label_set_text (self->count, text);
}

static void
show_methods (LiaisonMethodsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < self->methods->themes->len; i++)
    gtk_box_append (self->list, make_theme (self, i));
  liaison_method_grid_show (self->grid, self->methods, !liaison_session_is_read_only (self->session));
  show_count (self);
  gtk_stack_set_visible_child_name (self->stack, self->methods->themes->len > 0 ? "methods" : "empty");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMethodsView) self = user_data;
  LiaisonMethods *methods = liaison_session_load_methods_finish (LIAISON_SESSION (source), result, NULL);

  if (methods == NULL)
    return;
  if (self->session == NULL) {
    liaison_methods_unref (methods);
    return;
  }
  g_clear_pointer (&self->methods, liaison_methods_unref);
  self->methods = methods;
  show_methods (self);
}

static void
load (LiaisonMethodsView *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale || liaison_session_state (self->session) != LIAISON_SESSION_OPEN)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_methods (self->session, LIAISON_AUDIENCE_INTERNAL, self->cancellable, loaded_cb,
                                g_object_ref (self));
}

static void
changed_cb (LiaisonMethodsView *self, GArray *touched)
{
  static const char *const related[] = { "exchange", "partner", "partner_name", "term", NULL };

  for (guint i = 0; i < touched->len; i++)
    if (g_strv_contains (related, g_array_index (touched, LiaisonTouched, i).entity->name)) {
      load (self);
      return;
    }
}

/* The cell in a parameter; NULL where the table has become another meanwhile. */
static GPtrArray *
find_cell (LiaisonMethodsView *self, GVariant *parameter, guint *theme, guint *body)
{
  g_variant_get (parameter, "(uu)", theme, body);
  if (self->methods == NULL || *theme >= self->methods->themes->len || *body >= self->methods->bodies->len)
    return NULL;
  return liaison_methods_cell (self->methods, *theme, *body);
}

static void
row_opened_cb (AdwActionRow *row, gpointer dialog)
{
  adw_dialog_close (ADW_DIALOG (dialog));
}

/* Several exchanges in one cell: all of them, to choose from. */
static void
present_cell (LiaisonMethodsView *self, GPtrArray *exchanges, guint theme, guint body)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *page = adw_preferences_page_new ();
  GtkWidget *group = liaison_section_list_new (liaison_method_theme_label (self->methods, theme), NULL, NULL, NULL);

  for (guint i = 0; i < exchanges->len; i++) {
    const LiaisonExchange *exchange = exchanges->pdata[i];
    g_autofree char *day = liaison_moment_format (&exchange->on, NULL, liaison_language_of_interface ());
    GtkWidget *row = liaison_section_add_row (group, NULL, exchange->title, day);
    liaison_section_open_record (row, "exchange", &exchange->record.id);
    g_signal_connect_object (row, "activated", G_CALLBACK (row_opened_cb), dialog, G_CONNECT_DEFAULT);
  }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, get_body (self->methods, body)->name);
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMethodsView *self = LIAISON_METHODS_VIEW (widget);
  guint theme, body;
  GPtrArray *exchanges = find_cell (self, parameter, &theme, &body);
  g_autofree char *uuid = NULL;

  if (exchanges == NULL || exchanges->len == 0)
    return;
  if (exchanges->len > 1) {
    present_cell (self, exchanges, theme, body);
    return;
  }
  uuid = liaison_id_to_string (&((const LiaisonRecord *) exchanges->pdata[0])->id);
  gtk_widget_activate_action (widget, "win.show-record", "(ss)", "exchange", uuid);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMethodsView *self = LIAISON_METHODS_VIEW (widget);
  guint theme, body;

  if (find_cell (self, parameter, &theme, &body) != NULL)
    adw_dialog_present (liaison_method_dialog_make (self->session, &get_body (self->methods, body)->id,
                                                    self->methods->themes->pdata[theme]),
                        widget);
}

static void
liaison_methods_view_map (GtkWidget *widget)
{
  LiaisonMethodsView *self = LIAISON_METHODS_VIEW (widget);

  GTK_WIDGET_CLASS (liaison_methods_view_parent_class)->map (widget);
  if (self->is_stale)
    load (self);
}

static void
liaison_methods_view_dispose (GObject *object)
{
  LiaisonMethodsView *self = LIAISON_METHODS_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->methods, liaison_methods_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_methods_view_parent_class)->dispose (object);
}

static void
liaison_methods_view_class_init (LiaisonMethodsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_methods_view_dispose;
  widget_class->map = liaison_methods_view_map;
  gtk_widget_class_install_action (widget_class, "methods.open", "(uu)", open_cb);
  gtk_widget_class_install_action (widget_class, "methods.add", "(uu)", add_cb);
}

static void
liaison_methods_view_init (LiaisonMethodsView *self)
{
  self->is_stale = TRUE;
}

static GtkWidget *
make_list (LiaisonMethodsView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  g_object_set (self->list, "margin-start", 12, "margin-end", 12, "margin-top", 6, "margin-bottom", 24, NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static GtkWidget *
make_methods (LiaisonMethodsView *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW));
  GValue name = G_VALUE_INIT;

  self->grid = LIAISON_METHOD_GRID (liaison_method_grid_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  self->shapes = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->shapes, scrolled, "table");
  gtk_stack_add_named (self->shapes, make_list (self), "list");
  gtk_widget_set_vexpand (GTK_WIDGET (self->shapes), TRUE);
  self->count = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->count, 0);
  g_object_set (self->count, "margin-start", 12, "margin-end", 12, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->shapes));
  g_value_init (&name, G_TYPE_STRING);
  g_value_set_static_string (&name, "list");
  adw_breakpoint_add_setter (narrow, G_OBJECT (self->shapes), "visible-child-name", &name);
  g_value_unset (&name);
  gtk_widget_set_size_request (bin, 340, 150);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), box);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), narrow);
  return bin;
}

/** liaison_methods_view_new: Returns: (transfer floating): the comparison; it reads when it is first seen */
GtkWidget *
liaison_methods_view_new (LiaisonSession *session)
{
  LiaisonMethodsView *self = g_object_new (LIAISON_TYPE_METHODS_VIEW, NULL);
  GtkWidget *empty = adw_status_page_new ();

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "liaison-method-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No Working Methods"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _ ("What mechanisms tell of how they work, theme by theme, is compared here: add an "
                                      "exchange of the kind “Working method”."));
  gtk_stack_add_named (self->stack, adw_bin_new (), "loading");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, make_methods (self), "methods");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
