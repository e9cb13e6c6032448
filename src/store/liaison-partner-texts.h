// SPDX-License-Identifier: GPL-3.0-or-later
// Every text by which a partner is found. Not for other modules.
#pragma once

#include "liaison-db.h"

G_BEGIN_DECLS

/**
 * LiaisonPartnerText:
 * @field: of the record it was read from
 * @code: (nullable): what tells more than the field does: the type of a name, of a contact point
 * @is_name: by the names, else by the notes
 * @is_identity: says who a person is: not for everybody to find where there is a code name
 */
typedef struct {
  const LiaisonEntity *entity;
  const LiaisonField *field;
  char *code;
  char *text;
  gboolean is_name;
  gboolean is_identity;
} LiaisonPartnerText;

/**
 * LiaisonPartnerTexts:
 * @texts: (element-type LiaisonPartnerText): the partner's own, its names', then all others
 * @names: (element-type LiaisonPartnerName)
 * @tags: (element-type LiaisonTag)
 */
typedef struct {
  LiaisonRecord *partner;
  GPtrArray *texts;
  GPtrArray *names;
  GPtrArray *tags;
} LiaisonPartnerTexts;

LiaisonPartnerTexts *
liaison_partner_texts_read (LiaisonStore *store, LiaisonRecord *partner, guint scope, GError **error);
void liaison_partner_texts_free (LiaisonPartnerTexts *texts);
const char *liaison_partner_text_label (const LiaisonPartnerText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPartnerTexts, liaison_partner_texts_free)

G_END_DECLS
