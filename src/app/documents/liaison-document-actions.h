// SPDX-License-Identifier: GPL-3.0-or-later
// Printing what is seen: a page that can be printed has the action "page.print".
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_document_dialog_for (LiaisonSession *session, const char *kind, const char *what);
gboolean liaison_document_print_seen (GtkWindow *window);

G_END_DECLS
