// SPDX-License-Identifier: GPL-3.0-or-later
// Records of one entity as a table that liaison_import_plan_new() reads back.
//
// The columns are "id", for partners those of their names and contact points (name, name.en, ..., acronym, alias,
// former, given_name, family_name, email, phone, signal, address, web; several values with "; " between), then every
// field but sealed ones by its name, written as liaison_field_write() does. Of a partner without any name given, the
// code name is in the column "name". Only what is given is written: redact first (see liaison-disclosure.h).
#pragma once

#include "liaison-csv.h"
#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct _LiaisonCsvExport LiaisonCsvExport;

LiaisonCsvExport *liaison_csv_export_new (GOutputStream *stream, const LiaisonEntity *entity);
void liaison_csv_export_free (LiaisonCsvExport *self);
gboolean liaison_csv_export_record (LiaisonCsvExport *self, const LiaisonRecord *record, GPtrArray *parts,
                                    GCancellable *cancellable, GError **error);
gboolean liaison_csv_export_finish (LiaisonCsvExport *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCsvExport, liaison_csv_export_free)

G_END_DECLS
