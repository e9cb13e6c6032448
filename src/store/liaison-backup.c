// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, check and care of a register.
#include "liaison-backup.h"

#include "liaison-error.h"

char *
liaison_store_automatic_backup (LiaisonStore *store, GError **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "there is no automatic backup yet");
  return NULL;
}
