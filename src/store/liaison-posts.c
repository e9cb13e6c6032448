// SPDX-License-Identifier: GPL-3.0-or-later
// Posts and their holders, as the register knows them.
#include "liaison-posts.h"

#include "liaison-error.h"
#include "liaison-partner-name.h"

static void
free_held (gpointer data)
{
  LiaisonPostHeld *held = data;

  liaison_record_unref (&held->tenure->record);
  if (held->post != NULL)
    liaison_record_unref (&held->post->record);
  g_free (held->words);
  g_free (held->name);
  g_free (held);
}

/* The record, or NULL without an error where it is gone. */
static gboolean
get_if_there (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, LiaisonRecord **record,
              GError **error)
{
  g_autoptr (GError) local = NULL;

  *record = liaison_id_is_nil (id) ? NULL : liaison_store_get (store, entity, id, &local);
  if (local == NULL || g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
compare_held (gconstpointer a, gconstpointer b)
{
  const LiaisonTenure *first = (*(const LiaisonPostHeld *const *) a)->tenure;
  const LiaisonTenure *second = (*(const LiaisonPostHeld *const *) b)->tenure;

  return liaison_period_compare (&first->from, &first->to, &second->from, &second->to);
}

/* Whether the holder is in the trash: all that is theirs comes back with them. */
static gboolean
is_hidden (LiaisonStore *store, const LiaisonTenure *tenure)
{
  g_autoptr (LiaisonRecord) holder = liaison_store_get (store, &liaison_entity_partner, &tenure->holder, NULL);

  return holder != NULL && holder->trashed_at != 0;
}

static gboolean
add_held (LiaisonStore *store, LiaisonRecord *tenure, LiaisonLanguage language, GPtrArray *found, GError **error)
{
  LiaisonPostHeld *held = g_new0 (LiaisonPostHeld, 1);
  const LiaisonMoment today = liaison_moment_today ();
  LiaisonRecord *post = NULL;

  held->tenure = (LiaisonTenure *) liaison_record_ref (tenure);
  g_ptr_array_add (found, held);
  if (!get_if_there (store, &liaison_entity_post, &held->tenure->post, &post, error))
    return FALSE;
  held->post = (LiaisonPost *) post;
  held->held = liaison_period_state (&held->tenure->from, &held->tenure->to, &today) == LIAISON_PERIOD_CURRENT
                   ? LIAISON_HELD_YES
                   : LIAISON_HELD_NO;
  held->name = liaison_store_partner_name (store, &held->tenure->holder, language, error);
  if (held->name == NULL)
    return FALSE;
  held->words = post != NULL ? liaison_store_post_words (store, held->post, &held->tenure->holder, language, error)
                             : g_strdup ("");
  return held->words != NULL;
}

static GPtrArray *
list_held (LiaisonStore *store, const char *field, const LiaisonId *id, LiaisonLanguage language, GError **error)
{
  g_autoptr (GPtrArray) tenures = liaison_store_children (store, &liaison_entity_tenure, field, id, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_held);

  if (tenures == NULL)
    return NULL;
  for (guint i = 0; i < tenures->len; i++)
    if (!is_hidden (store, tenures->pdata[i]) && !add_held (store, tenures->pdata[i], language, found, error))
      return NULL;
  g_ptr_array_sort (found, compare_held);
  return g_steal_pointer (&found);
}

/** liaison_store_succession: Returns: (transfer full) (nullable) (element-type LiaisonPostHeld): all who held @post,
 * the latest first */
GPtrArray *
liaison_store_succession (LiaisonStore *store, const LiaisonId *post, LiaisonLanguage language, GError **error)
{
  return list_held (store, "post", post, language, error);
}

/** liaison_store_posts_of: Returns: (transfer full) (nullable) (element-type LiaisonPostHeld): all posts of @holder,
 * the latest first */
GPtrArray *
liaison_store_posts_of (LiaisonStore *store, const LiaisonId *holder, LiaisonLanguage language, GError **error)
{
  return list_held (store, "holder", holder, language, error);
}

static int
compare_certainty (gconstpointer a, gconstpointer b)
{
  const LiaisonPostHeld *first = *(const LiaisonPostHeld *const *) a, *second = *(const LiaisonPostHeld *const *) b;

  return first->held != second->held ? (int) second->held - (int) first->held : compare_held (a, b);
}

static LiaisonPostHeld *
copy_held (const LiaisonPostHeld *held)
{
  LiaisonPostHeld *copy = g_new0 (LiaisonPostHeld, 1);

  copy->tenure = (LiaisonTenure *) liaison_record_ref (&held->tenure->record);
  copy->post = held->post != NULL ? (LiaisonPost *) liaison_record_ref (&held->post->record) : NULL;
  copy->words = g_strdup (held->words);
  copy->name = g_strdup (held->name);
  return copy;
}

/**
 * liaison_posts_held_on:
 * @held: (element-type LiaisonPostHeld): of one of the two above
 * @on: the day, month or year
 *
 * Returns: (transfer full) (element-type LiaisonPostHeld): those of @held that were or may have been held then, the
 * most certain first; each says how certain
 */
GPtrArray *
liaison_posts_held_on (GPtrArray *held, const LiaisonMoment *on)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (free_held);
  const LiaisonMoment today = liaison_moment_today ();

  for (guint i = 0; i < held->len; i++) {
    const LiaisonPostHeld *one = g_ptr_array_index (held, i);
    LiaisonHeld answer = liaison_period_held (&one->tenure->from, &one->tenure->to, on, &today);
    LiaisonPostHeld *copy;
    if (answer == LIAISON_HELD_NO)
      continue;
    copy = copy_held (one);
    copy->held = answer;
    g_ptr_array_add (found, copy);
  }
  g_ptr_array_sort (found, compare_certainty);
  return found;
}

/** liaison_store_partner_name: Returns: (transfer full) (nullable): how @partner is called in @language, the code name
 * alone where there is one; "" if nobody is there */
char *
liaison_store_partner_name (LiaisonStore *store, const LiaisonId *partner, LiaisonLanguage language, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (GPtrArray) names = NULL;
  const LiaisonPartnerName *name;

  if (!get_if_there (store, &liaison_entity_partner, partner, &record, error))
    return NULL;
  if (record == NULL)
    return g_strdup ("");
  if (((const LiaisonPartner *) record)->code_name != NULL)
    return g_strdup (((const LiaisonPartner *) record)->code_name);
  names = liaison_store_children (store, &liaison_entity_partner_name, "partner", partner, error);
  if (names == NULL)
    return NULL;
  name = liaison_partner_name_choose (names, language);
  return g_strdup (name != NULL ? name->text : "");
}

/** liaison_store_post_words: @holder: whose gender the title follows; nil for nobody. Returns: (transfer full)
 * (nullable): "Ministre, Ministère de la justice" */
char *
liaison_store_post_words (LiaisonStore *store, const LiaisonPost *post, const LiaisonId *holder,
                          LiaisonLanguage language, GError **error)
{
  g_autoptr (LiaisonRecord) partner = NULL;
  g_autofree char *body = liaison_store_partner_name (store, &post->body, language, error);
  LiaisonGender gender = LIAISON_GENDER_OPEN;

  if (body == NULL || !get_if_there (store, &liaison_entity_partner, holder, &partner, error))
    return NULL;
  if (partner != NULL)
    gender = liaison_partner_grammar ((const LiaisonPartner *) partner, NULL).gender;
  return liaison_post_words (post, gender, body, language);
}

/** liaison_store_tenure_sentence: Returns: (transfer full) (nullable): "Awa Ndiaye, Minister, Ministry of Justice" */
char *
liaison_store_tenure_sentence (LiaisonStore *store, const LiaisonTenure *tenure, LiaisonLanguage language,
                               GError **error)
{
  g_autofree char *name = liaison_store_partner_name (store, &tenure->holder, language, error);
  g_autoptr (LiaisonRecord) post = NULL;
  g_autofree char *words = NULL;

  if (name == NULL || !get_if_there (store, &liaison_entity_post, &tenure->post, &post, error))
    return NULL;
  if (post == NULL)
    return g_steal_pointer (&name);
  words = liaison_store_post_words (store, (const LiaisonPost *) post, &tenure->holder, language, error);
  return words != NULL ? g_strjoin (", ", name, words, NULL) : NULL;
}
