// SPDX-License-Identifier: GPL-3.0-or-later
// How hard a passphrase is to guess.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LIAISON_STRENGTH_NONE,
  LIAISON_STRENGTH_WEAK, /* not accepted */
  LIAISON_STRENGTH_FAIR,
  LIAISON_STRENGTH_GOOD,
  LIAISON_STRENGTH_STRONG,
} LiaisonStrength;

double liaison_passphrase_bits (const char *passphrase);
LiaisonStrength liaison_passphrase_strength (const char *passphrase);
const char *liaison_strength_words (LiaisonStrength strength);

G_END_DECLS
