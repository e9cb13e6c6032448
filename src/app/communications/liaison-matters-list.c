// SPDX-License-Identifier: GPL-3.0-or-later
// The matters of the office.
#include "liaison-matters-list.h"

/** liaison_matters_list_new: Returns: (transfer floating): the list */
GtkWidget *
liaison_matters_list_new (LiaisonSession *session)
{
  return adw_bin_new ();
}
