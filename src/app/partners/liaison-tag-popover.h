// SPDX-License-Identifier: GPL-3.0-or-later
// Gives tags to partners and takes them away.
//
// Signal: ::apply (LiaisonBulkKind as int, id or NULL, label of a new one or NULL).
#pragma once

#include "liaison-session-bulk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Returns: (transfer full) (element-type gint64): whose tags they are */
typedef GArray *(*LiaisonTaggedRows) (gpointer user_data);

#define LIAISON_TYPE_TAG_POPOVER (liaison_tag_popover_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTagPopover, liaison_tag_popover, LIAISON, TAG_POPOVER, GtkPopover)

GtkWidget *liaison_tag_popover_new (LiaisonSession *session, LiaisonTaggedRows rows, gpointer user_data);

G_END_DECLS
