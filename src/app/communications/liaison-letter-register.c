// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters, searched, filtered, counted: a table where there is room, rows of two lines where not.
#include "liaison-letter-register.h"

#include "liaison-accessible.h"
#include "liaison-letter-filters.h"
#include "liaison-letter-table.h"
#include "liaison-numbers.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_LETTER_REGISTER (liaison_letter_register_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLetterRegister, liaison_letter_register, LIAISON, LETTER_REGISTER, AdwBin)

struct _LiaisonLetterRegister {
  AdwBin parent_instance;

  LiaisonLetterList *list;
  LiaisonLetterFilters *filters;
  GtkSearchEntry *search;
  GtkLabel *count;
  GtkStack *stack; /* loading, empty, nothing, letters */
  GtkStack *views; /* table, rows */
};

G_DEFINE_FINAL_TYPE (LiaisonLetterRegister, liaison_letter_register, ADW_TYPE_BIN)

static char *
describe_count (guint shown, guint all)
{
  g_autofree char *number = liaison_number_format (shown), *total = liaison_number_format (all);

  if (shown == all)
    return g_strdup_printf (ngettext ("%s letter", "%s letters", all), total);
  /* Translators: how many letters a filter shows, of how many there are. */
  return g_strdup_printf (ngettext ("%s of %s letter", "%s of %s letters", all), number, total);
}

static void
list_changed_cb (LiaisonLetterRegister *self)
{
  GPtrArray *all = liaison_letter_list_all (self->list);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *count = all != NULL ? describe_count (shown, all->len) : g_strdup ("");

  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, all == NULL     ? "loading"
                                                 : all->len == 0 ? "empty"
                                                 : shown == 0    ? "nothing"
                                                                 : "letters");
}

static void
search_changed_cb (LiaisonLetterRegister *self)
{
  liaison_letter_filters_set_text (self->filters, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (LiaisonLetterRegister *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
clear_cb (LiaisonLetterRegister *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  liaison_letter_filters_clear (self->filters);
}

static void
map_cb (LiaisonLetterRegister *self)
{
  liaison_letter_list_refresh (self->list);
}

static void
liaison_letter_register_dispose (GObject *object)
{
  LiaisonLetterRegister *self = LIAISON_LETTER_REGISTER (object);

  if (self->search != NULL)
    gtk_search_entry_set_key_capture_widget (self->search, NULL);
  self->search = NULL;
  g_clear_object (&self->list);
  G_OBJECT_CLASS (liaison_letter_register_parent_class)->dispose (object);
}

static void
liaison_letter_register_class_init (LiaisonLetterRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_letter_register_dispose;
}

static void
liaison_letter_register_init (LiaisonLetterRegister *self)
{
}

static GtkWidget *
make_top (LiaisonLetterRegister *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("liaison-sort-filter-symbolic");
  GtkWidget *search = gtk_search_entry_new (), *count = gtk_label_new (NULL);

  self->search = GTK_SEARCH_ENTRY (search);
  self->count = GTK_LABEL (count);
  gtk_search_entry_set_search_delay (self->search, 0);
  gtk_search_entry_set_placeholder_text (self->search, _ ("Reference, addressee, mandate, matter"));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  liaison_accessible_set_label (search, _ ("Search Letters"));
  gtk_widget_set_hexpand (search, TRUE);
  gtk_widget_set_tooltip_text (button, _ ("Filter Letters"));
  liaison_accessible_set_label (button, _ ("Filter Letters"));
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "caption");
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_box_append (GTK_BOX (line), search);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filters));
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (liaison_letter_filters_choose), self->filters,
                           G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
make_status (const char *icon, const char *title, const char *description, GtkWidget *button)
{
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", icon, "title", title, "description", description,
                                  "child", button, NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  return page;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_New Letter…"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", "communication", "", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-record");
  gtk_widget_add_css_class (button, "suggested-action");
  return make_status ("liaison-letters-symbolic", _ ("No Letters Yet"),
                      _ ("Urgent appeals, allegation letters and other letters to States and others. Each says who "
                         "signs it, when a reply is due and when it becomes public. A letter is best begun from the "
                         "matter it is about."),
                      button);
}

static GtkWidget *
make_nothing (LiaisonLetterRegister *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Show All Letters"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  return make_status ("edit-find-symbolic", _ ("No Letters Found"), _ ("No letter has all that is asked for."), button);
}

static GtkWidget *
scroll (GtkWidget *view)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  return scrolled;
}

static GtkWidget *
make_views (LiaisonLetterRegister *self, LiaisonNames *names)
{
  GtkWidget *stack = gtk_stack_new (), *rows = scroll (liaison_letter_rows_new (self->list));

  self->views = GTK_STACK (stack);
  gtk_stack_set_hhomogeneous (self->views, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (rows), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_stack_add_named (self->views, scroll (liaison_letter_table_new (self->list, names)), "table");
  gtk_stack_add_named (self->views, rows, "rows");
  return stack;
}

static void
narrow_cb (LiaisonLetterRegister *self)
{
  gtk_stack_set_visible_child_name (self->views, "rows");
}

static void
wide_cb (LiaisonLetterRegister *self)
{
  gtk_stack_set_visible_child_name (self->views, "table");
}

/* The table needs room for its columns. */
static GtkWidget *
make_breakpoint (LiaisonLetterRegister *self, GtkWidget *child)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 640sp"));

  g_signal_connect_object (breakpoint, "apply", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (wide_cb), self, G_CONNECT_SWAPPED);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), child);
  gtk_widget_set_size_request (bin, 300, 200);
  return bin;
}

/** liaison_letter_register_new: Returns: (transfer floating): the register */
GtkWidget *
liaison_letter_register_new (LiaisonSession *session)
{
  LiaisonLetterRegister *self = g_object_new (LIAISON_TYPE_LETTER_REGISTER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *stack = gtk_stack_new ();

  self->list = liaison_letter_list_new (session);
  self->filters = LIAISON_LETTER_FILTERS (liaison_letter_filters_new (session, self->list));
  self->stack = GTK_STACK (stack);
  gtk_box_append (GTK_BOX (box), make_top (self));
  gtk_stack_add_named (self->stack, adw_bin_new (), "loading");
  gtk_stack_add_named (self->stack, make_empty (), "empty");
  gtk_stack_add_named (self->stack, make_nothing (self), "nothing");
  gtk_stack_add_named (self->stack, make_views (self, liaison_names_of (session)), "letters");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (box), stack);
  adw_bin_set_child (ADW_BIN (self), make_breakpoint (self, box));
  g_signal_connect_object (self->list, "changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  return GTK_WIDGET (self);
}
