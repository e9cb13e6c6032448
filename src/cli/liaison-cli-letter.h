// SPDX-License-Identifier: GPL-3.0-or-later
// How letters and mandates are named on the command line: by id, by reference, by short name.
#pragma once

#include "liaison-cli.h"

#include "liaison-letters.h"

G_BEGIN_DECLS

gboolean liaison_cli_find_mandate (LiaisonCli *cli, const char *text, LiaisonId *id, GError **error);
gboolean liaison_cli_find_letter (LiaisonCli *cli, const char *text, LiaisonId *id, GError **error);

G_END_DECLS
