// SPDX-License-Identifier: GPL-3.0-or-later
// From --where and --sort to a query.
#pragma once

#include "liaison-cli-values.h"

G_BEGIN_DECLS

LiaisonQuery *liaison_cli_make_query (LiaisonCli *cli, const LiaisonEntity *entity, const char *const *conditions,
                                      const char *sort, GError **error);

G_END_DECLS
