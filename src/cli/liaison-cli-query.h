// SPDX-License-Identifier: GPL-3.0-or-later
// From --where, --sort and --saved to a query.
#pragma once

#include "liaison-cli-values.h"

G_BEGIN_DECLS

LiaisonQuery *liaison_cli_make_query (LiaisonCli *cli, const LiaisonEntity *entity, const char *const *conditions,
                                      const char *sort, GError **error);

gboolean liaison_cli_narrow_query (LiaisonCli *cli, LiaisonQuery *query, const char *const *conditions,
                                   const char *sort, GError **error);
LiaisonQuery *liaison_cli_saved_query (LiaisonCli *cli, const char *name, GError **error);
gboolean liaison_cli_find_tag (LiaisonCli *cli, const char *name, LiaisonId *id, GError **error);

G_END_DECLS
