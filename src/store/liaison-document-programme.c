// SPDX-License-Identifier: GPL-3.0-or-later
// What the programme of a visit shows.
#include "liaison-document-find.h"

#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-visit.h"

static gboolean
choose_line (LiaisonDocumentFinding *self, const LiaisonId *item, GError **error)
{
  g_autoptr (GPtrArray)
      people = liaison_document_choose_children (self, &liaison_entity_interlocutor, "programme_item", item, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    liaison_document_choose_id (self, &liaison_entity_partner,
                                &((const LiaisonInterlocutor *) people->pdata[i])->partner);
  return people != NULL;
}

/**
 * liaison_document_find_programme:
 *
 * Chooses a visit with all lines of its programme and those who travel. Which of the two sides goes is for the
 * disclosure: nobody but the office gets the own one.
 */
gboolean
liaison_document_find_programme (LiaisonDocumentFinding *self, GError **error)
{
  const LiaisonId *id = &self->wish->record;
  g_autoptr (LiaisonRecord) visit = liaison_store_get (self->store, &liaison_entity_visit, id, error);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) delegates = NULL;

  if (visit == NULL)
    return FALSE;
  liaison_document_choose (self, visit);
  items = liaison_document_choose_children (self, &liaison_entity_programme_item, "visit", id, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!choose_line (self, &((const LiaisonRecord *) items->pdata[i])->id, error))
      return FALSE;
  delegates = items != NULL ? liaison_document_choose_children (self, &liaison_entity_delegate, "visit", id, error)
                            : NULL;
  for (guint i = 0; delegates != NULL && i < delegates->len; i++) {
    const LiaisonDelegate *delegate = g_ptr_array_index (delegates, i);
    liaison_document_choose_id (self, &liaison_entity_partner, &delegate->partner);
    liaison_document_choose_id (self, &liaison_entity_staff, &delegate->staff);
  }
  return delegates != NULL;
}
