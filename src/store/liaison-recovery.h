// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key as people see it: eight groups of five, made to be written down by hand and typed again.
#pragma once

#include "liaison-secret.h"

G_BEGIN_DECLS

/** The secret in a recovery key: 160 bits. */
#define LIAISON_RECOVERY_SIZE 20

char *liaison_recovery_format (LiaisonSecret *secret);
LiaisonSecret *liaison_recovery_parse (const char *text, GError **error);

G_END_DECLS
