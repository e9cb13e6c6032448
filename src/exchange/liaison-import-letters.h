// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a list of letters, as the public communications database exports it. One row a letter.
//
// Letters are known by their reference (country code, number, year), else by their number in that database. Mandates
// are found by their short names there; one that is not is told, and the letter comes in without it.
#pragma once

#include "liaison-communication.h"
#include "liaison-import.h"

G_BEGIN_DECLS

gboolean liaison_import_is_letters (GBytes *bytes, const LiaisonImportOptions *options);
char *liaison_import_letter_title (const LiaisonCommunication *letter);
gboolean liaison_import_plan_letters (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                                      GCancellable *cancellable, GError **error);

G_END_DECLS
