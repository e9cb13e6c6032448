// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records that were chosen and redacted.
#pragma once

#include "liaison-cli.h"
#include "liaison-disclosure.h"
#include "liaison-export.h"

G_BEGIN_DECLS

/**
 * LiaisonCliFile:
 * @path: (nullable): %NULL is standard output
 * @force: overwrites what is there
 */
typedef struct {
  const char *path;
  gboolean force;
} LiaisonCliFile;

/** LiaisonCliWrite: writes a file into @stream. */
typedef gboolean (*LiaisonCliWrite) (GOutputStream *stream, gpointer data, GError **error);

gboolean liaison_cli_write_file (LiaisonCli *cli, const LiaisonCliFile *file, LiaisonCliWrite write, gpointer data,
                                 GError **error);
gboolean liaison_cli_export (LiaisonCli *cli, LiaisonExportFormat format, const LiaisonEntity *entity,
                             const LiaisonDisclosure *disclosure, const LiaisonCliFile *file, GError **error);

G_END_DECLS
