// SPDX-License-Identifier: GPL-3.0-or-later
// A table of facts, read row by row. Used by liaison-reference.c alone.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonReferenceTable LiaisonReferenceTable;

LiaisonReferenceTable *liaison_reference_table_open (const char *name, GError **error);
void liaison_reference_table_free (LiaisonReferenceTable *table);
gboolean liaison_reference_table_next (LiaisonReferenceTable *table, GError **error);
const char *liaison_reference_table_cell (const LiaisonReferenceTable *table, const char *column);
void liaison_reference_table_set_error (const LiaisonReferenceTable *table, GError **error, const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReferenceTable, liaison_reference_table_free)

G_END_DECLS
