// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how much of a series is meant: this occurrence, it and the following ones, or all.
#pragma once

#include "liaison-session-series.h"

#include <adwaita.h>

G_BEGIN_DECLS

void liaison_scope_ask (GtkWidget *where, const char *heading, gboolean is_for_one, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_scope_ask_finish (GObject *source, GAsyncResult *result, LiaisonScope *scope);

G_END_DECLS
