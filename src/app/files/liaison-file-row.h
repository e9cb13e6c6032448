// SPDX-License-Identifier: GPL-3.0-or-later
// A file in a list: its picture or icon, its name, what it is, what can be done with it.
#pragma once

#include "liaison-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_ROW (liaison_file_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFileRow, liaison_file_row, LIAISON, FILE_ROW, AdwActionRow)

GtkWidget *liaison_file_row_new (LiaisonAttachment *attachment, const char *classification);
const LiaisonAttachment *liaison_file_row_attachment (LiaisonFileRow *self);
void liaison_file_row_set_texture (LiaisonFileRow *self, GdkTexture *texture);

G_END_DECLS
