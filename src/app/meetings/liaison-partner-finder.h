// SPDX-License-Identifier: GPL-3.0-or-later
// Finding partners while somebody types a name.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

void liaison_find_partners (LiaisonSession *session, const char *text, const char *family, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_find_partners_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
