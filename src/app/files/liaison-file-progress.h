// SPDX-License-Identifier: GPL-3.0-or-later
// Tells how far work on files has come, and lets it be cancelled; shown only while there is any that takes its time.
#pragma once

#include "liaison-session-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_PROGRESS (liaison_file_progress_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFileProgress, liaison_file_progress, LIAISON, FILE_PROGRESS, AdwBin)

GCancellable *liaison_file_progress_begin (LiaisonFileProgress *self, const char *label, LiaisonImportMeter **meter);
void liaison_file_progress_end (LiaisonFileProgress *self);
gboolean liaison_file_progress_is_busy (LiaisonFileProgress *self);
void liaison_file_progress_cancel (LiaisonFileProgress *self);

G_END_DECLS
