// SPDX-License-Identifier: GPL-3.0-or-later
// How the mechanisms work, compared: a table, or a list where that is too narrow.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_METHODS_VIEW (liaison_methods_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMethodsView, liaison_methods_view, LIAISON, METHODS_VIEW, AdwBin)

GtkWidget *liaison_methods_view_new (LiaisonSession *session);

G_END_DECLS
