// SPDX-License-Identifier: GPL-3.0-or-later
// The container of office documents: a ZIP file in memory (PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16), as small as
// an OpenDocument package needs it: files below 4 GB, names in UTF-8.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonZip LiaisonZip;

LiaisonZip *liaison_zip_new (const GDate *date);
void liaison_zip_add (LiaisonZip *zip, const char *name, const char *data, gsize size, gboolean compress);
GBytes *liaison_zip_finish (LiaisonZip *zip);

G_END_DECLS
