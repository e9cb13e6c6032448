// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records that were chosen and redacted.
#pragma once

#include "liaison-audience.h"
#include "liaison-cli.h"

G_BEGIN_DECLS

gboolean
liaison_cli_export_json (LiaisonCli *cli, GPtrArray *const *records, const char *path, gboolean force, GError **error);
gboolean
liaison_cli_export_csv (LiaisonCli *cli, const LiaisonEntity *entity, GPtrArray *records,
                        const LiaisonAudienceContext *context, const char *path, gboolean force, GError **error);

G_END_DECLS
