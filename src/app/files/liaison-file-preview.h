// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a file: a picture, a text, or what it is. What is shown is in memory only.
#pragma once

#include "liaison-office.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_PREVIEW (liaison_file_preview_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFilePreview, liaison_file_preview, LIAISON, FILE_PREVIEW, AdwDialog)

AdwDialog *liaison_file_preview_new (LiaisonSession *session, GPtrArray *files, guint position);

G_END_DECLS
