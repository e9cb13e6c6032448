// SPDX-License-Identifier: GPL-3.0-or-later
// Letters as the window asks for them, each a LiaisonJob for liaison_session_read(), as seen from today.
#pragma once

#include "liaison-letters.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/* A LiaisonId gives a LiaisonLetterDetails. */
gpointer liaison_read_letter (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);
/* The LiaisonId of a partner gives its letters, (element-type LiaisonLetterRow). */
gpointer liaison_read_partner_letters (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);
/* The LiaisonId of a letter gives (element-type LiaisonSuggestionRow). */
gpointer liaison_read_suggestions (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
