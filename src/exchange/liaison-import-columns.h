// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a file. Used by liaison-import.c alone.
#pragma once

#include "liaison-import-target.h"

G_BEGIN_DECLS

GPtrArray *liaison_import_columns_new (void);
gboolean liaison_import_read_header (LiaisonCsvReader *reader, GBytes *bytes, const LiaisonImportOptions *options,
                                     GPtrArray *columns, int *header, GError **error);
void liaison_import_settle_dates (GBytes *bytes, const LiaisonImportOptions *options, int header, GPtrArray *targets);
GPtrArray *liaison_import_map_columns (const LiaisonImportOptions *options, GPtrArray *columns, GError **error);

G_END_DECLS
