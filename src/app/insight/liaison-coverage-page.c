// SPDX-License-Identifier: GPL-3.0-or-later
// Which families of partners were met where, and who was not.
#include "liaison-coverage-page.h"

/** liaison_coverage_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_coverage_page_new (LiaisonSession *session)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  return view;
}
