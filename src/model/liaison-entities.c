// SPDX-License-Identifier: GPL-3.0-or-later
// The list of every entity.
#include "liaison-entities.h"

#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-relation.h"
#include "liaison-meeting.h"
#include "liaison-need.h"
#include "liaison-matter.h"
#include "liaison-communication.h"
#include "liaison-country.h"
#include "liaison-visit.h"
#include "liaison-objective.h"
#include "liaison-office.h"

static const LiaisonEntity *const entities[] = {
  &liaison_entity_partner,         &liaison_entity_partner_name,   &liaison_entity_contact_point,
  &liaison_entity_mandate_title,   &liaison_entity_post,           &liaison_entity_tenure,
  &liaison_entity_relation_type,   &liaison_entity_relation,       &liaison_entity_meeting,
  &liaison_entity_attendee,        &liaison_entity_reminder,       &liaison_entity_need,
  &liaison_entity_matter,          &liaison_entity_party,          &liaison_entity_matter_event,
  &liaison_entity_source,          &liaison_entity_communication,  &liaison_entity_signatory,
  &liaison_entity_reply,           &liaison_entity_visit,          &liaison_entity_visit_event,
  &liaison_entity_visit_mandate,   &liaison_entity_visit_term,     &liaison_entity_programme_item,
  &liaison_entity_interlocutor,    &liaison_entity_delegate,       &liaison_entity_recommendation,
  &liaison_entity_objective,       &liaison_entity_objective_role, &liaison_entity_indicator,
  &liaison_entity_commitment,      &liaison_entity_exchange,       &liaison_entity_consent,
  &liaison_entity_staff,           &liaison_entity_task,           &liaison_entity_tag,
  &liaison_entity_tagging,         &liaison_entity_term,           &liaison_entity_country,
  &liaison_entity_instrument,      &liaison_entity_custom_field,   &liaison_entity_custom_value,
  &liaison_entity_attachment,      &liaison_entity_note,           &liaison_entity_saved_list,
  &liaison_entity_setting,         &liaison_entity_device,         &liaison_entity_not_duplicate,
  &liaison_entity_letter_template,
};
/** liaison_entities_list: Returns: every entity, parents before their children; @count of them */
const LiaisonEntity *const *
liaison_entities_list (guint *count)
{
  *count = G_N_ELEMENTS (entities);
  return entities;
}

/** liaison_entities_find: Returns: (nullable): the entity called @name ("partner") */
const LiaisonEntity *
liaison_entities_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_strcmp0 (entities[i]->name, name) == 0)
      return entities[i];
  return NULL;
}

/** liaison_entities_find_number: Returns: (nullable): the entity with that stable @number */
const LiaisonEntity *
liaison_entities_find_number (guint number)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (entities[i]->number == number)
      return entities[i];
  return NULL;
}
