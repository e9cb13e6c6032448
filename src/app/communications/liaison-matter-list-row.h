// SPDX-License-Identifier: GPL-3.0-or-later
// A matter in a list.
#pragma once

#include "liaison-read-matters.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MATTER_ITEM (liaison_matter_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMatterItem, liaison_matter_item, LIAISON, MATTER_ITEM, GObject)

LiaisonMatterItem *liaison_matter_item_new (LiaisonMatterRow *row);
const LiaisonMatterRow *liaison_matter_item_row (LiaisonMatterItem *self);

GtkWidget *liaison_matter_list_row_new (void);
char *liaison_matter_list_row_show (GtkWidget *widget, LiaisonSession *session, const LiaisonMatterRow *row);

G_END_DECLS
