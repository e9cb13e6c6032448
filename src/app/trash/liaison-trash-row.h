// SPDX-License-Identifier: GPL-3.0-or-later
// One record in the trash: what it is, and the two ways out.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TRASH_ITEM (liaison_trash_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTrashItem, liaison_trash_item, LIAISON, TRASH_ITEM, GObject)

LiaisonTrashItem *liaison_trash_item_new (GPtrArray *trash, guint index);
const LiaisonTrashed *liaison_trash_item_get (LiaisonTrashItem *self);

#define LIAISON_TYPE_TRASH_ROW (liaison_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTrashRow, liaison_trash_row, LIAISON, TRASH_ROW, AdwBin)

GtkWidget *liaison_trash_row_new (void);
void liaison_trash_row_show (LiaisonTrashRow *self, GtkListItem *list_item);

G_END_DECLS
