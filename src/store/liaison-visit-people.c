// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a visit meets: a partner, and which of the groups it counts as on that day.
#include "liaison-visit-people.h"

#include "liaison-error.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-period.h"

static void
free_person (gpointer data)
{
  LiaisonVisitPerson *person = data;

  g_free (person->name);
  g_free (person->family);
  g_free (person);
}

/** liaison_visit_people_new: Returns: (transfer full) (element-type LiaisonVisitPerson): nobody yet */
GPtrArray *
liaison_visit_people_new (void)
{
  return g_ptr_array_new_with_free_func (free_person);
}

/* What is gone is NULL without an error. */
static gboolean
find_record (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, LiaisonRecord **record,
             GError **error)
{
  g_autoptr (GError) local = NULL;

  *record = liaison_id_is_nil (id) ? NULL : liaison_store_get (store, entity, id, &local);
  if (local == NULL || g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The most telling of the posts somebody holds that day: a member of government or of a parliament may have others. */
static gboolean
find_group_by_posts (LiaisonStore *store, const LiaisonPartner *partner, const LiaisonMoment *on, int *group,
                     GError **error)
{
  g_autoptr (GPtrArray)
      tenures = liaison_store_children (store, &liaison_entity_tenure, "holder", &partner->record.id, error);
  const LiaisonMoment today = liaison_moment_today ();

  for (guint i = 0; tenures != NULL && i < tenures->len; i++) {
    const LiaisonTenure *tenure = g_ptr_array_index (tenures, i);
    g_autoptr (LiaisonRecord) post = NULL;
    g_autoptr (LiaisonRecord) body = NULL;
    const LiaisonPartner *of = NULL;
    LiaisonVisitGroup found;
    if (liaison_period_held (&tenure->from, &tenure->to, on, &today) == LIAISON_HELD_NO)
      continue;
    if (!find_record (store, &liaison_entity_post, &tenure->post, &post, error))
      return FALSE;
    if (post == NULL)
      continue;
    if (!find_record (store, &liaison_entity_partner, &((const LiaisonPost *) post)->body, &body, error))
      return FALSE;
    of = (const LiaisonPartner *) body;
    if (liaison_visit_group_of (partner->family, of != NULL ? of->branch : NULL, of != NULL ? of->level : NULL,
                                ((const LiaisonPost *) post)->elected, &found) &&
        (*group < 0 || (int) found < *group))
      *group = (int) found;
  }
  return tenures != NULL;
}

/**
 * liaison_visit_people_add:
 * @people: (element-type LiaisonVisitPerson): who is there already is not added again
 * @on: when they are met
 *
 * Adds @partner; what is gone or in the trash is left out.
 */
gboolean
liaison_visit_people_add (GPtrArray *people, LiaisonStore *store, const LiaisonId *partner, const LiaisonMoment *on,
                          GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  const LiaisonPartner *found;
  LiaisonVisitPerson *person;
  LiaisonVisitGroup group;

  for (guint i = 0; i < people->len; i++)
    if (liaison_id_equal (&((const LiaisonVisitPerson *) people->pdata[i])->partner, partner))
      return TRUE;
  if (!find_record (store, &liaison_entity_partner, partner, &record, error))
    return FALSE;
  if (record == NULL || record->trashed_at != 0)
    return TRUE;
  found = (const LiaisonPartner *) record;
  person = g_new0 (LiaisonVisitPerson, 1);
  g_ptr_array_add (people, person);
  person->partner = *partner;
  person->family = g_strdup (found->family);
  person->group = -1;
  person->name = liaison_store_title (store, &liaison_entity_partner, partner, error);
  if (person->name == NULL)
    return FALSE;
  if (g_strcmp0 (found->kind, "person") == 0 && g_strcmp0 (found->family, "state_actors") == 0 &&
      !find_group_by_posts (store, found, on, &person->group, error))
    return FALSE;
  if (person->group < 0 && liaison_visit_group_of (found->family, found->branch, found->level, FALSE, &group))
    person->group = (int) group;
  return TRUE;
}

static void
free_line (gpointer data)
{
  LiaisonVisitLine *line = data;

  liaison_record_unref (&line->item->record);
  g_ptr_array_unref (line->people);
  g_clear_pointer (&line->interlocutors, g_ptr_array_unref);
  g_free (line);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const LiaisonProgrammeItem *first = (*(const LiaisonVisitLine *const *) a)->item;
  const LiaisonProgrammeItem *second = (*(const LiaisonVisitLine *const *) b)->item;
  int order = liaison_moment_compare (&first->starts, &second->starts);

  return order != 0 ? order : (first->record.row > second->record.row) - (first->record.row < second->record.row);
}

/**
 * liaison_visit_lines:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonVisitLine): the programme of a visit, in time order
 */
GPtrArray *
liaison_visit_lines (LiaisonStore *store, const LiaisonId *visit, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (GPtrArray) items = liaison_store_children (store, &liaison_entity_programme_item, "visit", visit, error);

  if (items == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++) {
    LiaisonVisitLine *line = g_new0 (LiaisonVisitLine, 1);
    line->item = (LiaisonProgrammeItem *) liaison_record_ref (items->pdata[i]);
    line->people = liaison_visit_people_new ();
    g_ptr_array_add (lines, line);
    line->interlocutors = liaison_store_children (store, &liaison_entity_interlocutor, "programme_item",
                                                  &line->item->record.id, error);
    if (line->interlocutors == NULL)
      return NULL;
    for (guint j = 0; j < line->interlocutors->len; j++)
      if (!liaison_visit_people_add (line->people, store,
                                     &((const LiaisonInterlocutor *) line->interlocutors->pdata[j])->partner,
                                     &line->item->starts, error))
        return NULL;
  }
  g_ptr_array_sort (lines, compare_lines);
  return g_steal_pointer (&lines);
}

/**
 * liaison_visit_count_lines:
 * @coverage: (inout) (array fixed-size=8): how many partners of each group the programme has
 *
 * Somebody who is met twice counts once.
 */
void
liaison_visit_count_lines (GPtrArray *lines, LiaisonVisitGroupCount *coverage)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  for (guint i = 0; i < lines->len; i++) {
    const LiaisonVisitLine *line = g_ptr_array_index (lines, i);
    for (guint j = 0; j < line->people->len; j++) {
      LiaisonVisitPerson *person = g_ptr_array_index (line->people, j);
      if (person->group >= 0 && g_hash_table_add (seen, &person->partner))
        coverage[person->group].planned++;
    }
  }
}

/** liaison_visit_missing_groups: Returns: how many groups nobody is planned to be met of */
guint
liaison_visit_missing_groups (const LiaisonVisitGroupCount *coverage)
{
  guint missing = 0;

  for (guint i = 0; i < LIAISON_VISIT_GROUPS; i++)
    missing += coverage[i].planned == 0;
  return missing;
}
