// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of files: made one at a time, kept in memory while the list is shown.
#pragma once

#include "liaison-file-row.h"
#include "liaison-session.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_THUMBNAILS (liaison_file_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFileThumbnails, liaison_file_thumbnails, LIAISON, FILE_THUMBNAILS, GObject)

LiaisonFileThumbnails *liaison_file_thumbnails_new (LiaisonSession *session);
void liaison_file_thumbnails_want (LiaisonFileThumbnails *self, LiaisonFileRow *row);
void liaison_file_thumbnails_forget_rows (LiaisonFileThumbnails *self);

G_END_DECLS
