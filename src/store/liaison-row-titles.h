// SPDX-License-Identifier: GPL-3.0-or-later
// What rows say of the records they refer to, each read once. Private to the store.
#pragma once

#include "liaison-directory.h"

G_BEGIN_DECLS

typedef struct _LiaisonRowTitles LiaisonRowTitles;

LiaisonRowTitles *liaison_row_titles_new (LiaisonStore *store);
void liaison_row_titles_free (LiaisonRowTitles *titles);
gboolean liaison_row_titles_get (LiaisonRowTitles *titles, const LiaisonEntity *entity, const LiaisonId *id,
                                 char **title, GError **error);
gboolean liaison_row_titles_partner (LiaisonRowTitles *titles, const LiaisonId *partner, char **name, char **family,
                                     GError **error);
gboolean liaison_row_matches (const char *wanted, const char *const *texts, guint n_texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRowTitles, liaison_row_titles_free)

G_END_DECLS
