// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a place with several lists of work: one is chosen in the header bar, or below where that is narrow.
#include "liaison-work-page.h"

#include "liaison-accessible.h"

/* Below this width the choice stands at the bottom, in scaled pixels. */
#define NARROW "max-width: 620sp"

static void
add_narrow (AdwBreakpointBin *bin, GtkWidget *header, GtkWidget *bottom)
{
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW));
  GValue shown = G_VALUE_INIT, none = G_VALUE_INIT;

  g_value_init (&shown, G_TYPE_BOOLEAN);
  g_value_set_boolean (&shown, TRUE);
  g_value_init (&none, GTK_TYPE_WIDGET);
  adw_breakpoint_add_setter (narrow, G_OBJECT (header), "title-widget", &none);
  adw_breakpoint_add_setter (narrow, G_OBJECT (bottom), "reveal", &shown);
  adw_breakpoint_bin_add_breakpoint (bin, narrow);
  g_value_unset (&shown);
  g_value_unset (&none);
}

/**
 * liaison_work_page_new:
 * @stack: (transfer floating): the lists, each a page with a title and an icon
 * @add_tooltip: what the button to add one says, translated
 * @add_action: what it does
 * @extra: (nullable) (transfer floating): stands beside it
 *
 * Returns: (transfer floating): the frame
 */
GtkWidget *
liaison_work_page_new (AdwViewStack *stack, const char *add_tooltip, const char *add_action, GtkWidget *extra)
{
  GtkWidget *bin = adw_breakpoint_bin_new (), *view = adw_toolbar_view_new (), *header = adw_header_bar_new ();
  GtkWidget *switcher = adw_view_switcher_new (), *bottom = adw_view_switcher_bar_new ();
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), stack);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (bottom), stack);
  gtk_widget_set_tooltip_text (add, add_tooltip);
  liaison_accessible_set_label (add, add_tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), add_action);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), add);
  if (extra != NULL)
    adw_header_bar_pack_end (ADW_HEADER_BAR (header), extra);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (stack));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), bottom);
  gtk_widget_set_size_request (bin, 340, 200);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), view);
  add_narrow (ADW_BREAKPOINT_BIN (bin), header, bottom);
  return bin;
}
