// SPDX-License-Identifier: GPL-3.0-or-later
// Telling what an import does, or would do.
#pragma once

#include "liaison-cli.h"
#include "liaison-import.h"

G_BEGIN_DECLS

void liaison_cli_import_print_json (LiaisonCli *cli, const LiaisonImportPlan *plan, const LiaisonChangeSet *set,
                                    gboolean dry_run);
void liaison_cli_import_print_text (const LiaisonImportPlan *plan, gboolean dry_run);

G_END_DECLS
