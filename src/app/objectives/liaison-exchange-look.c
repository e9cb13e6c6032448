// SPDX-License-Identifier: GPL-3.0-or-later
// How an exchange is told.
#include "liaison-exchange-look.h"

#include <glib/gi18n.h>

/** liaison_exchange_parties: Returns: (transfer full): "Received from the Commissioner" */
char *
liaison_exchange_parties (const LiaisonExchangeRow *row)
{
  const char *name = row->name != NULL ? row->name : "";

  if (g_strcmp0 (row->exchange->direction, "sent") == 0)
    /* Translators: %s is a partner. */
    return g_strdup_printf (_ ("Sent to %s"), name);
  /* Translators: %s is a partner. */
  return g_strdup_printf (_ ("Received from %s"), name);
}

/** liaison_exchange_onward_label: Returns: whether it may be passed on, in words */
const char *
liaison_exchange_onward_label (gboolean onward)
{
  return onward ? _ ("May be shared onward") : _ ("Not to be shared onward");
}
