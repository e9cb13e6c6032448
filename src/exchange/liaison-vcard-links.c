// SPDX-License-Identifier: GPL-3.0-or-later
// What cards have in common: organizations, the posts people hold there, tags.
#include "liaison-vcard-links.h"

#include "liaison-office.h"
#include "liaison-post.h"
#include "liaison-relation.h"

#include <string.h>

/* @organizations, @posts, @tags: (element-type utf8 LiaisonId): by folded name; a post by "BODY\nTITLE"
 * @works_for: the type of the relation between a person and an organization; nil where the register has none */
struct _LiaisonVcardLinks {
  LiaisonImportPlan *plan;
  LiaisonImportLookup *lookup;
  GHashTable *organizations;
  GHashTable *posts;
  GHashTable *tags;
  LiaisonId works_for;
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* The first to claim a name keeps it. */
static void
claim (GHashTable *table, const char *key, const LiaisonId *id)
{
  if (*key != '\0' && !g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_strdup (key), g_memdup2 (id, sizeof *id));
}

static void
claim_text (GHashTable *table, const char *text, const LiaisonId *id)
{
  g_autofree char *key = text != NULL ? liaison_import_name_key (text) : NULL;

  if (key != NULL)
    claim (table, key, id);
}

/* The tags and the relation type of the register. */
static void
read_register (LiaisonVcardLinks *links)
{
  const LiaisonSource *source = links->lookup != NULL ? liaison_import_lookup_source (links->lookup) : NULL;
  g_autoptr (GPtrArray) tags = source != NULL ? source->fetch (source->data, &liaison_entity_tag, NULL) : NULL;
  g_autoptr (GPtrArray) types = source != NULL ? source->fetch (source->data, &liaison_entity_relation_type, NULL)
                                               : NULL;

  for (guint i = 0; tags != NULL && i < tags->len; i++) {
    const LiaisonTag *tag = g_ptr_array_index (tags, i);
    if (tag->record.trashed_at != 0)
      continue;
    claim_text (links->tags, tag->label_en, &tag->record.id);
    claim_text (links->tags, tag->label_fr, &tag->record.id);
  }
  for (guint i = 0; types != NULL && i < types->len; i++) {
    const LiaisonRelationType *type = g_ptr_array_index (types, i);
    if (type->record.trashed_at == 0 && g_strcmp0 (type->code, "works_for") == 0)
      links->works_for = type->record.id;
  }
}

/* @second goes with @first; (nullable) */
static void
share (LiaisonVcardLinks *links, LiaisonRecord *first, LiaisonRecord *second)
{
  GPtrArray *group = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  g_ptr_array_add (group, first);
  if (second != NULL)
    g_ptr_array_add (group, second);
  g_ptr_array_add (links->plan->shared, group);
}

static const LiaisonId *
make_organization (LiaisonVcardLinks *links, const char *text, const LiaisonPartner *person)
{
  LiaisonPartner *partner = (LiaisonPartner *) liaison_record_new (&liaison_entity_partner);
  LiaisonPartnerName *name = (LiaisonPartnerName *) liaison_record_new (&liaison_entity_partner_name);

  partner->kind = g_strdup ("organization");
  partner->family = g_strdup (g_strcmp0 (person->family, "defenders") == 0 ? "civil_society" : person->family);
  partner->status = g_strdup ("active");
  g_set_str (&partner->record.classification, person->record.classification);
  name->partner = partner->record.id;
  name->type = g_strdup ("official");
  name->text = g_strdup (text);
  share (links, &partner->record, &name->record);
  return &partner->record.id;
}

/* An organization of the register with that name or acronym. */
static gboolean
find_organization (LiaisonVcardLinks *links, const char *key, LiaisonId *id)
{
  static const char *const keys[] = { "name", "acronym" };

  for (guint i = 0; links->lookup != NULL && i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (LiaisonRecord) found = NULL;
    if (liaison_import_lookup_find (links->lookup, keys[i], key, id) != LIAISON_MATCH_ONE)
      continue;
    found = liaison_import_lookup_get (links->lookup, &liaison_entity_partner, id);
    if (found != NULL && g_strcmp0 (((LiaisonPartner *) found)->kind, "person") != 0)
      return TRUE;
  }
  return FALSE;
}

static const LiaisonId *
get_organization (LiaisonVcardLinks *links, const char *text, const LiaisonPartner *person)
{
  g_autofree char *key = liaison_import_name_key (text);
  LiaisonId id;

  if (!g_hash_table_contains (links->organizations, key)) {
    if (!find_organization (links, key, &id))
      id = *make_organization (links, text, person);
    claim (links->organizations, key, &id);
  }
  return g_hash_table_lookup (links->organizations, key);
}

/* The posts that the body has in the register, once. */
static void
learn_posts (LiaisonVcardLinks *links, const LiaisonId *body, const char *prefix)
{
  g_autoptr (GPtrArray) posts = NULL;
  g_autofree char *mark = g_strconcat (prefix, "\n", NULL);

  if (links->lookup == NULL || g_hash_table_contains (links->posts, mark))
    return;
  claim (links->posts, mark, body);
  posts = liaison_import_lookup_parts (links->lookup, &liaison_entity_post, body, 0);
  for (guint i = 0; i < posts->len; i++) {
    const LiaisonPost *post = g_ptr_array_index (posts, i);
    const char *const titles[] = { post->title_en, post->title_fr_m, post->title_fr_f };
    for (guint j = 0; j < G_N_ELEMENTS (titles); j++) {
      g_autofree char *title = titles[j] != NULL ? liaison_import_name_key (titles[j]) : NULL;
      g_autofree char *key = title != NULL ? g_strconcat (prefix, "\n", title, NULL) : NULL;
      if (key != NULL)
        claim (links->posts, key, &post->record.id);
    }
  }
}

static const LiaisonId *
get_post (LiaisonVcardLinks *links, const LiaisonId *body, const char *title)
{
  g_autofree char *prefix = liaison_id_to_string (body);
  g_autofree char *folded = liaison_import_name_key (title);
  g_autofree char *key = g_strconcat (prefix, "\n", folded, NULL);
  LiaisonPost *post;

  learn_posts (links, body, prefix);
  if (!g_hash_table_contains (links->posts, key)) {
    post = (LiaisonPost *) liaison_record_new (&liaison_entity_post);
    post->body = *body;
    post->title_en = g_strdup (title);
    share (links, &post->record, NULL);
    claim (links->posts, key, &post->record.id);
  }
  return g_hash_table_lookup (links->posts, key);
}

static void
add_tenure (LiaisonVcardLinks *links, LiaisonVcardRecords *made, const LiaisonId *body, const char *title,
            const char *unit)
{
  LiaisonTenure *tenure = (LiaisonTenure *) liaison_record_new (&liaison_entity_tenure);

  tenure->post = *get_post (links, body, title);
  tenure->holder = liaison_vcard_records_partner (made)->record.id;
  tenure->note = unit != NULL && *unit != '\0' ? g_strdup (unit) : NULL;
  g_ptr_array_add (made->records, tenure);
}

static void
add_relation (LiaisonVcardLinks *links, LiaisonVcardRecords *made, const LiaisonId *body)
{
  LiaisonRelation *relation = (LiaisonRelation *) liaison_record_new (&liaison_entity_relation);

  relation->type = links->works_for;
  relation->subject = liaison_vcard_records_partner (made)->record.id;
  relation->object = *body;
  g_ptr_array_add (made->records, relation);
}

/* "Organization;Unit": a post where the card says which, else a relation; where the register has no such relation, a
 * line of the note. */
static void
add_organization (LiaisonVcardLinks *links, LiaisonVcardRecords *made, GStrv parts, const char *title)
{
  const LiaisonPartner *person = liaison_vcard_records_partner (made);
  const char *unit = *parts != NULL ? parts[1] : NULL;

  if (*parts == NULL || **parts == '\0' || (title == NULL && liaison_id_is_nil (&links->works_for))) {
    g_autofree char *text = g_strjoinv (";", parts);
    liaison_vcard_records_keep_text (made, "ORG", text);
    return;
  }
  for (guint i = 0; parts[i] != NULL; i++)
    (void) g_strstrip (g_strdelimit (parts[i], "\n\t", ' '));
  if (title != NULL)
    add_tenure (links, made, get_organization (links, parts[0], person), title, unit);
  else
    add_relation (links, made, get_organization (links, parts[0], person));
}

static void
add_tag (LiaisonVcardLinks *links, LiaisonVcardRecords *made, const char *label)
{
  g_autofree char *key = liaison_import_name_key (label);
  LiaisonTagging *tagging;

  if (*key == '\0')
    return;
  if (!g_hash_table_contains (links->tags, key)) {
    LiaisonTag *tag = (LiaisonTag *) liaison_record_new (&liaison_entity_tag);
    tag->label_en = g_strdup (label);
    share (links, &tag->record, NULL);
    claim (links->tags, key, &tag->record.id);
  }
  tagging = (LiaisonTagging *) liaison_record_new (&liaison_entity_tagging);
  tagging->tag = *(const LiaisonId *) g_hash_table_lookup (links->tags, key);
  tagging->about_entity = g_strdup ("partner");
  tagging->about = liaison_vcard_records_partner (made)->record.id;
  g_ptr_array_add (made->records, tagging);
}

/**
 * liaison_vcard_links_new:
 * @plan: whose @shared is added to
 * @lookup: (nullable): what the register has
 */
LiaisonVcardLinks *
liaison_vcard_links_new (LiaisonImportPlan *plan, LiaisonImportLookup *lookup)
{
  LiaisonVcardLinks *links = g_new0 (LiaisonVcardLinks, 1);

  links->plan = plan;
  links->lookup = lookup;
  links->organizations = new_table ();
  links->posts = new_table ();
  links->tags = new_table ();
  read_register (links);
  return links;
}

/** liaison_vcard_links_free: Frees it. */
void
liaison_vcard_links_free (LiaisonVcardLinks *links)
{
  g_hash_table_unref (links->organizations);
  g_hash_table_unref (links->posts);
  g_hash_table_unref (links->tags);
  g_free (links);
}

/** liaison_vcard_links_learn: Has people who say that they are at @name be at @organization, which has a card too. */
void
liaison_vcard_links_learn (LiaisonVcardLinks *links, const char *name, const LiaisonId *organization)
{
  claim_text (links->organizations, name, organization);
}

/** liaison_vcard_links_add: Adds the posts, relations and tags of a card to its records. */
void
liaison_vcard_links_add (LiaisonVcardLinks *links, LiaisonVcardRecords *made)
{
  for (guint i = 0; i < made->tags->len; i++)
    add_tag (links, made, g_ptr_array_index (made->tags, i));
  for (guint i = 0; i < made->organizations->len; i++)
    add_organization (links, made, g_ptr_array_index (made->organizations, i),
                      i < made->titles->len ? g_ptr_array_index (made->titles, i) : NULL);
  for (guint i = made->organizations->len; i < made->titles->len; i++)
    liaison_vcard_records_keep_text (made, "TITLE", g_ptr_array_index (made->titles, i));
}
