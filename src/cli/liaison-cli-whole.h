// SPDX-License-Identifier: GPL-3.0-or-later
// A whole register into a document, and out of one into an empty register.
#pragma once

#include "liaison-cli.h"
#include "liaison-cli-export.h"

G_BEGIN_DECLS

gboolean liaison_cli_export_whole (LiaisonCli *cli, const LiaisonCliFile *file, GError **error);
gboolean liaison_cli_can_import_whole (LiaisonCli *cli, GBytes *bytes);
gboolean liaison_cli_import_whole (LiaisonCli *cli, GBytes *bytes, const char *file_name, GError **error);

G_END_DECLS
