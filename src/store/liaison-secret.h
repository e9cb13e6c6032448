// SPDX-License-Identifier: GPL-3.0-or-later
// Secret bytes in guarded memory that is never swapped and is cleared when given back.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonSecret LiaisonSecret;

LiaisonSecret *liaison_secret_new (gsize size);
LiaisonSecret *liaison_secret_new_random (gsize size);
LiaisonSecret *liaison_secret_ref (LiaisonSecret *secret);
void liaison_secret_unref (LiaisonSecret *secret);
guint8 *liaison_secret_bytes (LiaisonSecret *secret);
gsize liaison_secret_size (LiaisonSecret *secret);
void liaison_secret_free_text (char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonSecret, liaison_secret_unref)

G_END_DECLS
