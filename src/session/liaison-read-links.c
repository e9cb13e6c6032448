// SPDX-License-Identifier: GPL-3.0-or-later
// What ties a partner to others: posts and their holders, bodies above and below, relations.
#include "liaison-read-links.h"

#include "liaison-directory.h"
#include "liaison-error.h"

/* How far up bodies are followed: colleagues who each moved one body may have made a circle. */
#define ABOVE_MAX 16

typedef struct {
  LiaisonId id;
  LiaisonLanguage language;
} Question;

static void
free_body_post (gpointer data)
{
  LiaisonBodyPost *post = data;

  liaison_record_unref (&post->post->record);
  g_free (post->title);
  g_clear_pointer (&post->succession, g_ptr_array_unref);
  g_free (post);
}

static void
free_link (gpointer data)
{
  LiaisonLink *link = data;

  g_free (link->name);
  g_free (link->kind);
  g_free (link);
}

static void
free_choice (gpointer data)
{
  LiaisonRelationChoice *choice = data;

  liaison_record_unref (&choice->type->record);
  g_free (choice->label);
  g_free (choice);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

static void
free_links (gpointer links)
{
  liaison_partner_links_free (links);
}

/** liaison_partner_links_free: Frees it. */
void
liaison_partner_links_free (LiaisonPartnerLinks *links)
{
  g_clear_pointer (&links->posts, g_ptr_array_unref);
  g_clear_pointer (&links->held, g_ptr_array_unref);
  g_clear_pointer (&links->above, g_ptr_array_unref);
  g_clear_pointer (&links->below, g_ptr_array_unref);
  g_free (links);
}

/* The title as the holder of today bears it. */
static char *
make_title (LiaisonStore *store, const LiaisonBodyPost *post, LiaisonLanguage language)
{
  LiaisonGender gender = LIAISON_GENDER_OPEN;

  for (guint i = 0; i < post->succession->len; i++) {
    const LiaisonPostHeld *held = post->succession->pdata[i];
    g_autoptr (LiaisonRecord) holder = NULL;
    if (held->held != LIAISON_HELD_YES)
      continue;
    holder = liaison_store_get (store, &liaison_entity_partner, &held->tenure->holder, NULL);
    if (holder != NULL)
      gender = liaison_partner_grammar ((const LiaisonPartner *) holder, NULL).gender;
    break;
  }
  return liaison_post_title (post->post, gender, language);
}

static int
compare_posts (gconstpointer a, gconstpointer b)
{
  const LiaisonBodyPost *first = *(const LiaisonBodyPost *const *) a, *second = *(const LiaisonBodyPost *const *) b;
  const LiaisonMoment today = liaison_moment_today ();
  gboolean first_ended = liaison_period_state (&first->post->from, &first->post->to, &today) == LIAISON_PERIOD_PAST;
  gboolean second_ended = liaison_period_state (&second->post->from, &second->post->to, &today) == LIAISON_PERIOD_PAST;

  return first_ended != second_ended ? (int) first_ended - (int) second_ended : 0;
}

static gpointer
read_body_posts (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) posts = liaison_store_children (store, &liaison_entity_post, "body", &question->id, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_body_post);

  if (posts == NULL)
    return NULL;
  for (guint i = 0; i < posts->len; i++) {
    LiaisonBodyPost *post = g_new0 (LiaisonBodyPost, 1);
    post->post = (LiaisonPost *) liaison_record_ref (posts->pdata[i]);
    g_ptr_array_add (found, post);
    post->succession = liaison_store_succession (store, &post->post->record.id, question->language, error);
    if (post->succession == NULL)
      return NULL;
    post->title = make_title (store, post, question->language);
  }
  g_ptr_array_sort (found, compare_posts);
  return g_steal_pointer (&found);
}

static gpointer
read_posts_of (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_posts_of (store, &question->id, question->language, error);
}

static gboolean
add_link (LiaisonStore *store, GPtrArray *links, int index, const LiaisonPartner *partner, GError **error)
{
  char *name = liaison_store_title (store, &liaison_entity_partner, &partner->record.id, error);
  LiaisonLink *link;

  if (name == NULL)
    return FALSE;
  link = g_new0 (LiaisonLink, 1);
  *link = (LiaisonLink) { partner->record.id, name, g_strdup (partner->kind) };
  g_ptr_array_insert (links, index, link);
  return TRUE;
}

static gboolean
is_listed (GPtrArray *links, const LiaisonId *id)
{
  for (guint i = 0; i < links->len; i++)
    if (liaison_id_equal (&((LiaisonLink *) links->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static GPtrArray *
read_above (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new_with_free_func (free_link);
  LiaisonId id = *partner;

  while (above->len < ABOVE_MAX) {
    g_autoptr (GError) local = NULL;
    g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_partner, &id, &local);
    if (local != NULL && !g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
    if (record == NULL || is_listed (above, &id))
      break;
    if (!liaison_id_equal (&id, partner) && record->trashed_at == 0 &&
        !add_link (store, above, 0, (const LiaisonPartner *) record, error))
      return NULL;
    id = ((const LiaisonPartner *) record)->parent;
    if (liaison_id_is_nil (&id) || liaison_id_equal (&id, partner))
      break;
  }
  return g_steal_pointer (&above);
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const LiaisonLink *const *) a)->name, (*(const LiaisonLink *const *) b)->name);
}

static GPtrArray *
read_below (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray) children = liaison_store_children (store, &liaison_entity_partner, "parent", partner, error);
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func (free_link);

  if (children == NULL)
    return NULL;
  for (guint i = 0; i < children->len; i++)
    if (!add_link (store, below, -1, children->pdata[i], error))
      return NULL;
  g_ptr_array_sort (below, compare_links);
  return g_steal_pointer (&below);
}

static gpointer
read_links (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (LiaisonPartnerLinks) links = g_new0 (LiaisonPartnerLinks, 1);

  links->posts = read_body_posts (store, data, cancellable, error);
  if (links->posts == NULL)
    return NULL;
  links->held = read_posts_of (store, data, cancellable, error);
  if (links->held == NULL)
    return NULL;
  links->above = read_above (store, &question->id, error);
  if (links->above == NULL)
    return NULL;
  links->below = read_below (store, &question->id, error);
  return links->below != NULL ? g_steal_pointer (&links) : NULL;
}

static gpointer
read_relations (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_relations_of (store, &question->id, question->language, error);
}

static void
add_choice (GPtrArray *choices, LiaisonRelationType *type, LiaisonDirection direction, LiaisonGrammar grammar,
            LiaisonLanguage language)
{
  LiaisonRelationChoice *choice = g_new0 (LiaisonRelationChoice, 1);

  choice->type = (LiaisonRelationType *) liaison_record_ref (&type->record);
  choice->direction = direction;
  choice->label = liaison_relation_type_label (type, direction, grammar, language);
  g_ptr_array_add (choices, choice);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const LiaisonRelationChoice *const *) a)->label,
                         (*(const LiaisonRelationChoice *const *) b)->label);
}

static gpointer
read_relation_choices (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_relation_type);
  g_autoptr (GPtrArray) types = liaison_store_fetch (store, query, error);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (free_choice);
  g_autoptr (LiaisonRecord) partner = liaison_store_get (store, &liaison_entity_partner, &question->id, error);
  g_autofree char *french = liaison_store_partner_name (store, &question->id, LIAISON_LANGUAGE_FR, NULL);
  LiaisonGrammar grammar;

  if (types == NULL || partner == NULL)
    return NULL;
  grammar = liaison_partner_grammar ((const LiaisonPartner *) partner, french);
  for (guint i = 0; i < types->len; i++) {
    LiaisonRelationType *type = types->pdata[i];
    add_choice (choices, type, LIAISON_FORWARD, grammar, question->language);
    if (!type->symmetric)
      add_choice (choices, type, LIAISON_BACKWARD, grammar, question->language);
  }
  g_ptr_array_sort (choices, compare_choices);
  return g_steal_pointer (&choices);
}

static void
ask (LiaisonSession *self, const LiaisonId *id, LiaisonJob job, GDestroyNotify free_result, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  *question = (Question) { *id, liaison_language_of_interface () };
  liaison_session_read (self, job, question, g_free, free_result, cancellable, callback, user_data);
}

/** liaison_session_load_links: Asks for the posts and the bodies that @partner is tied to. */
void
liaison_session_load_links (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  ask (self, partner, read_links, free_links, cancellable, callback, user_data);
}

/** liaison_session_load_links_finish: Returns: (transfer full) (nullable): the answer */
LiaisonPartnerLinks *
liaison_session_load_links_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_body_posts: Asks for the posts of @body with their holders. */
void
liaison_session_load_body_posts (LiaisonSession *self, const LiaisonId *body, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  ask (self, body, read_body_posts, unref_array, cancellable, callback, user_data);
}

/** liaison_session_load_body_posts_finish: Returns: (transfer full) (nullable) (element-type LiaisonBodyPost) */
GPtrArray *
liaison_session_load_body_posts_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_posts_of: Asks which posts @holder holds and held. */
void
liaison_session_load_posts_of (LiaisonSession *self, const LiaisonId *holder, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  ask (self, holder, read_posts_of, unref_array, cancellable, callback, user_data);
}

/** liaison_session_load_posts_of_finish: Returns: (transfer full) (nullable) (element-type LiaisonPostHeld) */
GPtrArray *
liaison_session_load_posts_of_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_relations: Asks whom @partner is related to, and how. */
void
liaison_session_load_relations (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  ask (self, partner, read_relations, unref_array, cancellable, callback, user_data);
}

/** liaison_session_load_relations_finish: Returns: (transfer full) (nullable) (element-type LiaisonRelationLine) */
GPtrArray *
liaison_session_load_relations_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_relation_choices: Asks how @partner may be related to somebody. */
void
liaison_session_load_relation_choices (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data)
{
  ask (self, partner, read_relation_choices, unref_array, cancellable, callback, user_data);
}

/** liaison_session_load_relation_choices_finish: Returns: (transfer full) (nullable) (element-type
 * LiaisonRelationChoice) */
GPtrArray *
liaison_session_load_relation_choices_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
