// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the page that is seen: one that can be printed has the action "page.print", one with a search of its
// own "page.search".
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_document_dialog_for (LiaisonSession *session, const char *kind, const char *what);
gboolean liaison_page_act (GtkWindow *window, const char *action);

G_END_DECLS
