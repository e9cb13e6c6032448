// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on a printer.
#pragma once

#include "liaison-session-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean liaison_document_print (GtkWindow *parent, LiaisonReport *report, GError **error);

G_END_DECLS
