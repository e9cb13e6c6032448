// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of the mandate, the situations they are about, who signed them and what was answered.
#include "liaison-letters-page.h"

/** liaison_letters_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_letters_page_new (LiaisonSession *session)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  return view;
}
