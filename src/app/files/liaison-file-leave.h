// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of files leave the register: to another application, to a place the person chooses. Both warn first.
#pragma once

#include "liaison-file-progress.h"
#include "liaison-office.h"

G_BEGIN_DECLS

void liaison_file_leave_open (GtkWidget *widget, LiaisonSession *session, LiaisonFileProgress *progress,
                              const LiaisonAttachment *attachment);
void liaison_file_leave_save (GtkWidget *widget, LiaisonSession *session, LiaisonFileProgress *progress,
                              const LiaisonAttachment *attachment);

G_END_DECLS
