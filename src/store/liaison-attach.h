// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching a file to a record.
#pragma once

#include "liaison-blobs.h"
#include "liaison-office.h"

G_BEGIN_DECLS

gboolean liaison_store_attach (LiaisonStore *store, LiaisonChangeSet *set, LiaisonAttachment *attachment,
                               GInputStream *stream, GError **error);
LiaisonChangeSet *liaison_attachments_begin (LiaisonStore *store, const LiaisonRecord *record, guint count,
                                             const char *name, GError **error);
LiaisonAttachment *liaison_attachment_new_about (const LiaisonRecord *record);

G_END_DECLS
