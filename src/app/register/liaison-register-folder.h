// SPDX-License-Identifier: GPL-3.0-or-later
// Where registers lie, and how their folders and names go together.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_register_default_parent (void);
char *liaison_register_folder (const char *parent, const char *name);
char *liaison_register_name (const char *folder);

G_END_DECLS
