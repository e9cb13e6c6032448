// SPDX-License-Identifier: GPL-3.0-or-later
// Letters as the window asks for them.
#include "liaison-read-letters.h"

/** liaison_read_letter: See the header. */
gpointer
liaison_read_letter (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_store_letter (store, data, &today, error);
}

/** liaison_read_partner_letters: See the header. */
gpointer
liaison_read_partner_letters (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_store_letters_of_partner (store, data, &today, error);
}

/** liaison_read_suggestions: See the header. */
gpointer
liaison_read_suggestions (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_suggest_mandates (store, &liaison_entity_communication, data, error);
}
