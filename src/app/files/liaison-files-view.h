// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one record, of whatever kind: a partner's tab, a part of a meeting's page.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILES_VIEW (liaison_files_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFilesView, liaison_files_view, LIAISON, FILES_VIEW, AdwBin)

void liaison_files_view_show (LiaisonFilesView *self, LiaisonSession *session, const LiaisonRecord *record);

G_END_DECLS
