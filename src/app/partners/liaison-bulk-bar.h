// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to several chosen partners at once.
//
// Signals: ::select-all (), ::done (): when nobody is to be chosen any more.
#pragma once

#include "liaison-tag-popover.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_BULK_BAR (liaison_bulk_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBulkBar, liaison_bulk_bar, LIAISON, BULK_BAR, AdwBin)

void
liaison_bulk_bar_set_up (LiaisonBulkBar *self, LiaisonSession *session, LiaisonTaggedRows rows, gpointer user_data);
void liaison_bulk_bar_set_count (LiaisonBulkBar *self, guint count, guint total);
void liaison_bulk_bar_apply (LiaisonBulkBar *self, const LiaisonBulk *bulk, GArray *rows);

G_END_DECLS
