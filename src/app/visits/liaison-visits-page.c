// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits from the request to what became of the recommendations.
#include "liaison-visits-page.h"

/** liaison_visits_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_visits_page_new (LiaisonSession *session)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  return view;
}
