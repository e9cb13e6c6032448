// SPDX-License-Identifier: GPL-3.0-or-later
// The year in numbers.
#include "liaison-figures-page.h"

/** liaison_figures_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_figures_page_new (LiaisonSession *session)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  return view;
}
