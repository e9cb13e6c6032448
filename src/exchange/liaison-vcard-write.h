// SPDX-License-Identifier: GPL-3.0-or-later
// What a card of vCard 3.0 (RFC 2426) or 4.0 (RFC 6350) says, as liaison_vcard_records_new() reads it back. Its text is
// made by the helper (liaison-vcard-helper.h).
//
// Only what is given is written: redact first (liaison-audience.h). Beyond that, a card is made to be used on a
// telephone, so it never has contact points that are never to be used, those of a channel never to be used, nor any of
// somebody who is not to be contacted; a partner with a code name has that name alone, and no picture. Nothing on a
// card tells which program wrote it, nor to which family the partner belongs.
#pragma once

#include "liaison-partner.h"
#include "liaison-vcard.h"

G_BEGIN_DECLS

/** LiaisonVcardPost: @organization is %NULL where it may not be named. */
typedef struct {
  char *title;
  char *organization;
} LiaisonVcardPost;

/**
 * LiaisonVcardSubject: whom a card is about.
 * @names: (element-type LiaisonPartnerName)
 * @contacts: (element-type LiaisonContactPoint)
 * @posts: (element-type LiaisonVcardPost): held today
 * @tags: (element-type utf8)
 * @photo: (nullable): with its @photo_type, such as "image/jpeg"
 */
typedef struct {
  const LiaisonPartner *partner;
  GPtrArray *names;
  GPtrArray *contacts;
  GArray *posts;
  GPtrArray *tags;
  GBytes *photo;
  const char *photo_type;
} LiaisonVcardSubject;

LiaisonVcard *liaison_vcard_write (const LiaisonVcardSubject *subject, guint version);

G_END_DECLS
