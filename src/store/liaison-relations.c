// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between partners, read from either side.
#include "liaison-relations.h"

#include "liaison-error.h"
#include "liaison-period.h"
#include "liaison-posts.h"

#include <string.h>

static void
free_line (gpointer data)
{
  LiaisonRelationLine *line = data;

  liaison_record_unref (&line->relation->record);
  liaison_record_unref (&line->type->record);
  liaison_record_unref (&line->other->record);
  g_free (line->label);
  g_free (line->name);
  g_free (line);
}

static LiaisonGrammar
find_grammar (LiaisonStore *store, const LiaisonPartner *partner)
{
  g_autofree char *french = liaison_store_partner_name (store, &partner->record.id, LIAISON_LANGUAGE_FR, NULL);

  return liaison_partner_grammar (partner, french);
}

/* Nothing, without an error, where the other partner or the type is gone or in the trash. */
static gboolean
add_line (LiaisonStore *store, const LiaisonPartner *partner, LiaisonRelation *relation, LiaisonLanguage language,
          GPtrArray *lines, GError **error)
{
  gboolean forward = liaison_id_equal (&relation->subject, &partner->record.id);
  const LiaisonId *other_id = forward ? &relation->object : &relation->subject;
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) type = liaison_store_get (store, &liaison_entity_relation_type, &relation->type, &local);
  g_autoptr (LiaisonRecord) other = NULL;
  LiaisonRelationLine *line;

  if (type != NULL)
    other = liaison_store_get (store, &liaison_entity_partner, other_id, &local);
  if (local != NULL && !g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (other == NULL || other->trashed_at != 0)
    return TRUE;
  line = g_new0 (LiaisonRelationLine, 1);
  line->relation = (LiaisonRelation *) liaison_record_ref (&relation->record);
  line->type = (LiaisonRelationType *) g_steal_pointer (&type);
  line->other = (LiaisonPartner *) g_steal_pointer (&other);
  line->direction = forward ? LIAISON_FORWARD : LIAISON_BACKWARD;
  line->label = liaison_relation_type_label (line->type, line->direction, find_grammar (store, partner), language);
  g_ptr_array_add (lines, line);
  line->name = liaison_store_partner_name (store, other_id, language, error);
  return line->name != NULL;
}

static gboolean
add_side (LiaisonStore *store, const LiaisonPartner *partner, const char *side, LiaisonLanguage language,
          GPtrArray *lines, GError **error)
{
  g_autoptr (GPtrArray)
      relations = liaison_store_children (store, &liaison_entity_relation, side, &partner->record.id, error);

  if (relations == NULL)
    return FALSE;
  for (guint i = 0; i < relations->len; i++)
    if (!add_line (store, partner, relations->pdata[i], language, lines, error))
      return FALSE;
  return TRUE;
}

/* Those of one label together; in a group the current ones first, by name, then what was, the latest first. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const LiaisonRelationLine *first = *(const LiaisonRelationLine *const *) a;
  const LiaisonRelationLine *second = *(const LiaisonRelationLine *const *) b;
  int order = g_utf8_collate (first->label, second->label);

  if (order == 0)
    order = strcmp (first->label, second->label);
  if (order == 0)
    order = liaison_period_compare (&first->relation->from, &first->relation->to, &second->relation->from,
                                    &second->relation->to);
  return order != 0 ? order : g_utf8_collate (first->name, second->name);
}

/**
 * liaison_store_relations_of:
 * @language: of the labels
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRelationLine): the relations of @partner, from either side,
 * by label, then the latest first
 */
GPtrArray *
liaison_store_relations_of (LiaisonStore *store, const LiaisonId *partner, LiaisonLanguage language, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_partner, partner, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  const LiaisonPartner *self = (const LiaisonPartner *) record;

  if (record == NULL || !add_side (store, self, "subject", language, lines, error) ||
      !add_side (store, self, "object", language, lines, error))
    return NULL;
  g_ptr_array_sort (lines, compare_lines);
  return g_steal_pointer (&lines);
}

/** liaison_store_relation_sentence: Returns: (transfer full) (nullable): "Amina Diallo represents Network of the Lakes"
 */
char *
liaison_store_relation_sentence (LiaisonStore *store, const LiaisonRelation *relation, LiaisonLanguage language,
                                 GError **error)
{
  g_autofree char *subject = liaison_store_partner_name (store, &relation->subject, language, error);
  g_autofree char *object = subject != NULL ? liaison_store_partner_name (store, &relation->object, language, error)
                                            : NULL;
  g_autoptr (LiaisonRecord) type = NULL;
  g_autoptr (LiaisonRecord) partner = NULL;
  g_autofree char *label = NULL;

  if (object == NULL)
    return NULL;
  type = liaison_store_get (store, &liaison_entity_relation_type, &relation->type, NULL);
  partner = liaison_store_get (store, &liaison_entity_partner, &relation->subject, NULL);
  if (type == NULL || partner == NULL)
    return g_strjoin (" – ", subject, object, NULL);
  label = liaison_relation_type_label ((const LiaisonRelationType *) type, LIAISON_FORWARD,
                                       find_grammar (store, (const LiaisonPartner *) partner), language);
  return g_strjoin (" ", subject, label, object, NULL);
}
