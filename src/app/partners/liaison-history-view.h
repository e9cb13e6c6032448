// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what of a record, when, from what to what; and taking single values back.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_HISTORY_VIEW (liaison_history_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHistoryView, liaison_history_view, LIAISON, HISTORY_VIEW, AdwBin)

void liaison_history_view_show (LiaisonHistoryView *self, LiaisonSession *session, const char *name, GPtrArray *history,
                                GPtrArray *records);

G_END_DECLS
