// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of the mandate, the situations they are about, who signed them and what was answered.
#include "liaison-letters-page.h"

#include "liaison-accessible.h"
#include "liaison-letter-register.h"
#include "liaison-matters-list.h"

#include <glib/gi18n.h>

static void
active_name_cb (AdwToggleGroup *group, GParamSpec *pspec, gpointer user_data)
{
  gtk_stack_set_visible_child_name (user_data, adw_toggle_group_get_active_name (group));
}

static void
new_clicked_cb (GtkButton *button, gpointer user_data)
{
  const char *shown = gtk_stack_get_visible_child_name (user_data);

  gtk_widget_activate_action (GTK_WIDGET (button), "win.new-record", "(sss)",
                              g_strcmp0 (shown, "matters") == 0 ? "matter" : "communication", "", "");
}

static GtkWidget *
make_toggles (GtkWidget *stack)
{
  GtkWidget *group = adw_toggle_group_new ();
  AdwToggle *letters = adw_toggle_new (), *matters = adw_toggle_new ();

  adw_toggle_set_name (letters, "letters");
  adw_toggle_set_label (letters, _ ("Letters"));
  adw_toggle_set_name (matters, "matters");
  adw_toggle_set_label (matters, _ ("Matters"));
  adw_toggle_group_add (ADW_TOGGLE_GROUP (group), letters);
  adw_toggle_group_add (ADW_TOGGLE_GROUP (group), matters);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), "letters");
  adw_toggle_group_set_homogeneous (ADW_TOGGLE_GROUP (group), TRUE);
  /* Under the bar, for in a narrow window there is no room between its buttons. */
  gtk_widget_set_halign (group, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (group, 3);
  gtk_widget_set_margin_bottom (group, 3);
  liaison_accessible_set_label (group, _ ("Letters or matters"));
  g_signal_connect_object (group, "notify::active-name", G_CALLBACK (active_name_cb), stack, G_CONNECT_DEFAULT);
  return group;
}

/* The letters of the year and the replies to them. */
static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autofree char *year = g_strdup_printf ("%04d", today.year);

  gtk_widget_activate_action (view, "win.print-document", "(ss)", "communications", year);
}

static GtkWidget *
make_report_button (GtkWidget *view)
{
  static const GActionEntry entries[] = { { .name = "print", .activate = print_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), view);
  gtk_widget_insert_action_group (view, "page", G_ACTION_GROUP (group));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.print");
  gtk_widget_set_tooltip_text (button, _ ("Report of Communications"));
  liaison_accessible_set_label (button, _ ("Report of Communications"));
  return button;
}

static GtkWidget *
make_new_button (LiaisonSession *session, GtkWidget *stack)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("New Letter or Matter"));
  liaison_accessible_set_label (button, _ ("New Letter or Matter"));
  gtk_widget_set_sensitive (button, !liaison_session_is_read_only (session));
  g_signal_connect_object (button, "clicked", G_CALLBACK (new_clicked_cb), stack, G_CONNECT_DEFAULT);
  return button;
}

/** liaison_letters_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_letters_page_new (LiaisonSession *session)
{
  GtkWidget *view = adw_toolbar_view_new (), *bar = adw_header_bar_new (), *stack = gtk_stack_new ();

  gtk_stack_add_named (GTK_STACK (stack), liaison_letter_register_new (session), "letters");
  gtk_stack_add_named (GTK_STACK (stack), liaison_matters_list_new (session), "matters");
  gtk_stack_set_hhomogeneous (GTK_STACK (stack), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (_ ("Matters and Communications"), NULL));
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), make_new_button (session, stack));
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), make_report_button (view));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_toggles (stack));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), stack);
  return view;
}
