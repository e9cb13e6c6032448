// SPDX-License-Identifier: GPL-3.0-or-later
// What a card says, as records: a partner with its names, contact points, photograph and notes.
//
//   FN N                 names; N gives the parts of a person's name, its prefix the form of address
//   NICKNAME             aliases (TYPE=x-acronym: an acronym, x-former: a former name, as Liaison writes them)
//   KIND                 individual: a person; anything else an organization. Before 4.0 what programs write instead
//   EMAIL TEL URL ADR IMPP   contact points; TYPE is their label, PREF the preferred one
//   ORG TITLE ROLE       for a person: the post held at an organization; see liaison-vcard-links.h
//   CATEGORIES           tags
//   GENDER LANG          of a person
//   PHOTO LOGO           a file, without the place where it was taken
//   NOTE                 a note, which stays in the office: who wrote it did not write it for an audience
//   UID                  the reference code "vcard:UID", by which the card is known when it comes again
//   everything else      a note that keeps it word by word
#pragma once

#include "liaison-partner.h"
#include "liaison-vcard.h"

G_BEGIN_DECLS

/**
 * LiaisonVcardRecords:
 * @records: (element-type LiaisonRecord): the partner first
 * @given: (element-type LiaisonField): what the card says of the partner itself
 * @contents: (element-type LiaisonId GBytes): of the attachments among @records
 * @tags: (element-type utf8): its categories
 * @organizations: (element-type GStrv): the ORG of a person: a name and units
 * @titles: (element-type utf8): the TITLE of a person, or else the ROLE; the first belongs to the first organization
 * @kept: what no field has a place for, a line each
 */
typedef struct {
  GPtrArray *records;
  GPtrArray *given;
  GHashTable *contents;
  GPtrArray *tags;
  GPtrArray *organizations;
  GPtrArray *titles;
  GString *kept;
} LiaisonVcardRecords;

LiaisonVcardRecords *liaison_vcard_records_new (const LiaisonVcard *card);
void liaison_vcard_records_free (LiaisonVcardRecords *made);
void liaison_vcard_records_finish (LiaisonVcardRecords *made);
void liaison_vcard_records_keep (LiaisonVcardRecords *made, const LiaisonVcardProperty *property);
void liaison_vcard_records_keep_text (LiaisonVcardRecords *made, const char *name, const char *text);
LiaisonPartner *liaison_vcard_records_partner (const LiaisonVcardRecords *made);
const LiaisonPartnerName *liaison_vcard_records_name (const LiaisonVcardRecords *made);
gboolean liaison_vcard_is_person (const LiaisonVcardRecords *made);

/* liaison-vcard-photo.c */
gboolean liaison_vcard_records_add_photo (LiaisonVcardRecords *made, const LiaisonVcardProperty *property);

/* liaison-vcard-contacts.c */
gboolean liaison_vcard_records_add_contact (LiaisonVcardRecords *made, const LiaisonVcard *card,
                                            const LiaisonVcardProperty *property);
const char *liaison_vcard_type_of_label (const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcardRecords, liaison_vcard_records_free)

G_END_DECLS
