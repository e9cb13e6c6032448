// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails when a test says so, under everything SQLite writes.
#pragma once

#include <glib.h>

typedef enum {
  FAULT_FULL, /* no space left, from the chosen write on */
  FAULT_SYNC, /* the chosen sync and all later ones fail */
} Fault;

void fault_vfs_install (void);
void fault_vfs_arm (Fault fault, guint after);
gboolean fault_vfs_disarm (void);
