// SPDX-License-Identifier: GPL-3.0-or-later
// How a contact point may be used: the one place that decides, for windows, the command line and every output.
#pragma once

#include "liaison-partner.h"

G_BEGIN_DECLS

/** A contact point verified longer ago than this must be verified again, in days. */
#define LIAISON_CONTACT_VERIFIED_DAYS 365

/**
 * LiaisonContactUse: from the best to the worst.
 * @LIAISON_CONTACT_SAFE: may be opened and copied
 * @LIAISON_CONTACT_UNKNOWN: nobody said that it is safe: never opened, may be copied
 * @LIAISON_CONTACT_UNSAFE: never opened; copying asks first, and it leaves the office in no output
 * @LIAISON_CONTACT_CLOSED: the same, because its partner is not to be contacted at all
 * @LIAISON_CONTACT_NEVER: never to be used, by itself or by its channel: neither opened nor copied
 */
typedef enum {
  LIAISON_CONTACT_SAFE,
  LIAISON_CONTACT_UNKNOWN,
  LIAISON_CONTACT_UNSAFE,
  LIAISON_CONTACT_CLOSED,
  LIAISON_CONTACT_NEVER,
} LiaisonContactUse;

LiaisonContactUse liaison_contact_use (const LiaisonPartner *partner, const LiaisonContactPoint *point);
char *liaison_contact_uri (const LiaisonPartner *partner, const LiaisonContactPoint *point);
gboolean liaison_contact_is_outdated (const LiaisonContactPoint *point, const LiaisonMoment *today);
int liaison_contact_compare (const LiaisonPartner *partner, const LiaisonContactPoint *a, const LiaisonContactPoint *b);

G_END_DECLS
