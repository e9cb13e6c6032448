// SPDX-License-Identifier: GPL-3.0-or-later
// What cards have in common: organizations, the posts people hold there, tags. Found in the register or among the cards
// before, or made once for all that need them.
#pragma once

#include "liaison-import.h"
#include "liaison-vcard-records.h"

G_BEGIN_DECLS

typedef struct _LiaisonVcardLinks LiaisonVcardLinks;

LiaisonVcardLinks *liaison_vcard_links_new (LiaisonImportPlan *plan, LiaisonImportLookup *lookup);
void liaison_vcard_links_free (LiaisonVcardLinks *links);
void liaison_vcard_links_learn (LiaisonVcardLinks *links, const char *name, const LiaisonId *organization);
void liaison_vcard_links_add (LiaisonVcardLinks *links, LiaisonVcardRecords *made);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcardLinks, liaison_vcard_links_free)

G_END_DECLS
