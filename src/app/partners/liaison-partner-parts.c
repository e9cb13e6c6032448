// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a partner as its form shows them: names, contact points, titles.
#include "liaison-partner-parts.h"

#include "liaison-language.h"

#include <glib/gi18n.h>

static const LiaisonChildKind name_kind = {
  .entity = &liaison_entity_partner_name,
  .title_field = "text",
  .subtitle_fields = (const char *const[]) { "type", "language", NULL },
  .fields = (const char *const[]) { "text", "type", "language", "script", "from", "to", "preferred", NULL },
  .title = N_ ("Other names"),
  .empty_title = N_ ("New name"),
  .add = N_ ("Add Name"),
};

static const LiaisonChildKind contact_kind = {
  .entity = &liaison_entity_contact_point,
  .title_field = "value",
  .subtitle_fields = (const char *const[]) { "type", "safety", NULL },
  .fields = (const char *const[]) { "type", "value", "label", "safety", "preferred", "verified_on", NULL },
  .title = N_ ("Contact points"),
  .empty_title = N_ ("New contact point"),
  .add = N_ ("Add Contact Point"),
};

static const LiaisonChildKind title_kind = {
  .entity = &liaison_entity_mandate_title,
  .title_field = "title_en",
  .subtitle_fields = (const char *const[]) { NULL },
  .fields = (const char *const[]) { "title_en", "title_fr_f", "title_fr_m", "from", "to", NULL },
  .title = N_ ("Titles of the mandate"),
  .empty_title = N_ ("New title"),
  .add = N_ ("Add Title"),
};

static LiaisonRecord *
make_prototype (const LiaisonEntity *entity, const char *type, const char *safety)
{
  LiaisonRecord *record = liaison_record_new (entity);

  if (type != NULL)
    liaison_record_set_text (record, "type", type, NULL);
  if (safety != NULL)
    liaison_record_set_text (record, "safety", safety, NULL);
  return record;
}

/** liaison_partner_parts_set_up: Says what the three lists of a partner's form list. */
void
liaison_partner_parts_set_up (LiaisonSession *session, LiaisonChildList *names, LiaisonChildList *contact_points,
                              LiaisonChildList *titles)
{
  liaison_child_list_set_up (names, session, &name_kind,
                             make_prototype (&liaison_entity_partner_name, "acronym", NULL));
  liaison_child_list_set_up (contact_points, session, &contact_kind,
                             make_prototype (&liaison_entity_contact_point, "email", "unknown"));
  liaison_child_list_set_up (titles, session, &title_kind, make_prototype (&liaison_entity_mandate_title, NULL, NULL));
}

/** liaison_partner_parts_new_official: Returns: (transfer full): a blank official name */
LiaisonRecord *
liaison_partner_parts_new_official (void)
{
  return make_prototype (&liaison_entity_partner_name, "official", NULL);
}

/**
 * liaison_partner_parts_find_official:
 * @names: (element-type LiaisonPartnerName)
 *
 * Returns: (transfer none) (nullable): the official name the form starts with: the one to be shown first, else the one
 * in the interface's language, else the first
 */
LiaisonRecord *
liaison_partner_parts_find_official (GPtrArray *names)
{
  const char *language = liaison_language_code (liaison_language_of_interface ());
  LiaisonPartnerName *found = NULL;
  int best = -1;

  for (guint i = 0; i < names->len; i++) {
    LiaisonPartnerName *name = names->pdata[i];
    int score = (name->preferred ? 2 : 0) + (g_strcmp0 (name->language, language) == 0 ? 1 : 0);
    if (g_strcmp0 (name->type, "official") != 0 || score <= best)
      continue;
    best = score;
    found = name;
  }
  return (LiaisonRecord *) found;
}

/** liaison_partner_parts_load_names: Lists all of @names but @official. */
void
liaison_partner_parts_load_names (LiaisonChildList *list, GPtrArray *names, const LiaisonRecord *official)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    if (!liaison_id_equal (&((LiaisonRecord *) names->pdata[i])->id, &official->id))
      g_ptr_array_add (others, names->pdata[i]);
  liaison_child_list_load (list, others);
}
