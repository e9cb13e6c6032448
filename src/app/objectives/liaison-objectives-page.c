// SPDX-License-Identifier: GPL-3.0-or-later
// What the office pursues together with others.
#include "liaison-objectives-page.h"

/** liaison_objectives_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_objectives_page_new (LiaisonSession *session)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  return view;
}
