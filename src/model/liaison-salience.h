// SPDX-License-Identifier: GPL-3.0-or-later
// How much a partner's claims weigh: the classes of Mitchell, Agle and Wood.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LiaisonSalience: which of power (1), legitimacy (2) and urgency (4) are there. */
typedef enum {
  LIAISON_SALIENCE_NONE = 0,
  LIAISON_SALIENCE_DORMANT = 1,
  LIAISON_SALIENCE_DISCRETIONARY = 2,
  LIAISON_SALIENCE_DOMINANT = 3,
  LIAISON_SALIENCE_DEMANDING = 4,
  LIAISON_SALIENCE_DANGEROUS = 5,
  LIAISON_SALIENCE_DEPENDENT = 6,
  LIAISON_SALIENCE_DEFINITIVE = 7,
  LIAISON_SALIENCE_UNKNOWN, /* nothing was assessed */
} LiaisonSalience;

LiaisonSalience liaison_salience (const char *power, const char *legitimacy, const char *urgency);
const char *liaison_salience_label (LiaisonSalience salience);
const char *liaison_salience_reason (LiaisonSalience salience);

G_END_DECLS
