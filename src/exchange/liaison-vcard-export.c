// SPDX-License-Identifier: GPL-3.0-or-later
// Partners as a file of cards.
#include "liaison-vcard-export.h"

#include "liaison-language.h"
#include "liaison-office.h"
#include "liaison-partner-name.h"
#include "liaison-post.h"
#include "liaison-vcard-helper.h"
#include "liaison-vcard-write.h"

#include <string.h>

/* @parts: (element-type LiaisonId GPtrArray): the parts of each partner, in their order */
typedef struct {
  const LiaisonExportContent *content;
  GHashTable *parts;
  LiaisonMoment today;
  LiaisonLanguage language;
} Export;

static const LiaisonEntity *const part_entities[] = { &liaison_entity_partner_name, &liaison_entity_contact_point,
                                                      &liaison_entity_tenure, &liaison_entity_tagging,
                                                      &liaison_entity_attachment };

static void
sort_parts (Export *export)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_entities); i++) {
    const GPtrArray *list = export->content->records[part_entities[i]->number];
    const LiaisonField *owner = liaison_entity_owner (part_entities[i]);
    for (guint j = 0; list != NULL && j < list->len; j++) {
      LiaisonRecord *part = g_ptr_array_index (list, j);
      const LiaisonId *whole = liaison_record_reference (part, owner);
      GPtrArray *own = g_hash_table_lookup (export->parts, whole);
      if (own == NULL) {
        own = g_ptr_array_new ();
        g_hash_table_insert (export->parts, (gpointer) whole, own);
      }
      g_ptr_array_add (own, part);
    }
  }
}

static const LiaisonRecord *
find_linked (const Export *export, const LiaisonEntity *entity, const LiaisonId *id)
{
  const GPtrArray *list = export->content->linked[entity->number];

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (liaison_id_equal (&((LiaisonRecord *) g_ptr_array_index (list, i))->id, id))
      return g_ptr_array_index (list, i);
  return NULL;
}

static char *
name_body (const Export *export, const LiaisonId *body)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) find_linked (export, &liaison_entity_partner, body);
  const GPtrArray *list = export->content->linked[liaison_entity_partner_name.number];
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const LiaisonPartnerName *name;

  if (partner == NULL || partner->code_name != NULL)
    return partner != NULL ? g_strdup (partner->code_name) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (liaison_id_equal (&((LiaisonPartnerName *) g_ptr_array_index (list, i))->partner, body))
      g_ptr_array_add (names, g_ptr_array_index (list, i));
  name = liaison_partner_name_choose (names, export->language);
  return name != NULL ? g_strdup (name->text) : NULL;
}

/* The title as it is said of the person in the language of the interface. */
static char *
say_title (const Export *export, const LiaisonPost *post, const LiaisonPartner *holder)
{
  const char *title = post->title_en;

  if (export->language == LIAISON_LANGUAGE_FR && post->title_fr_m != NULL)
    title = g_strcmp0 (holder->gender, "female") == 0 && post->title_fr_f != NULL ? post->title_fr_f : post->title_fr_m;
  return g_strdup (title);
}

static void
clear_post (gpointer data)
{
  g_free (((LiaisonVcardPost *) data)->title);
  g_free (((LiaisonVcardPost *) data)->organization);
}

/* A post that was left is not on a card. */
static void
add_post (const Export *export, LiaisonVcardSubject *subject, const LiaisonTenure *tenure)
{
  const LiaisonPost *post = (const LiaisonPost *) find_linked (export, &liaison_entity_post, &tenure->post);
  LiaisonVcardPost made;

  if (post == NULL || (tenure->to.year != 0 && liaison_moment_compare (&tenure->to, &export->today) < 0))
    return;
  made = (LiaisonVcardPost) { say_title (export, post, subject->partner), name_body (export, &post->body) };
  g_array_append_val (subject->posts, made);
}

static void
add_part (const Export *export, LiaisonVcardSubject *subject, LiaisonRecord *part)
{
  if (part->entity == &liaison_entity_partner_name) {
    g_ptr_array_add (subject->names, part);
  } else if (part->entity == &liaison_entity_contact_point) {
    g_ptr_array_add (subject->contacts, part);
  } else if (part->entity == &liaison_entity_tenure) {
    add_post (export, subject, (const LiaisonTenure *) part);
  } else if (part->entity == &liaison_entity_tagging) {
    const LiaisonTag *tag = (const LiaisonTag *) find_linked (export, &liaison_entity_tag,
                                                              &((LiaisonTagging *) part)->tag);
    const char *label = tag == NULL                                                        ? NULL
                        : export->language == LIAISON_LANGUAGE_FR && tag->label_fr != NULL ? tag->label_fr
                                                                                           : tag->label_en;
    if (label != NULL)
      g_ptr_array_add (subject->tags, (gpointer) label);
  } else if (subject->photo == NULL && ((LiaisonAttachment *) part)->hash != NULL) {
    subject->photo = g_hash_table_lookup (export->content->files, ((LiaisonAttachment *) part)->hash);
    subject->photo_type = ((LiaisonAttachment *) part)->media_type;
  }
}

static LiaisonVcard *
make_card (const Export *export, const LiaisonPartner *partner, guint version)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new (), contacts = g_ptr_array_new (), tags = g_ptr_array_new ();
  g_autoptr (GArray) posts = g_array_new (FALSE, FALSE, sizeof (LiaisonVcardPost));
  LiaisonVcardSubject subject = { partner, names, contacts, posts, tags, NULL, NULL };
  const GPtrArray *parts = g_hash_table_lookup (export->parts, &partner->record.id);

  g_array_set_clear_func (posts, clear_post);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    add_part (export, &subject, g_ptr_array_index (parts, i));
  return liaison_vcard_write (&subject, version);
}

static gboolean
write_cards (const Export *export, guint version, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  const GPtrArray *partners = export->content->records[liaison_entity_partner.number];
  g_autoptr (LiaisonVcardHelper)
      helper = liaison_vcard_helper_new (version == 40 ? "--write=4.0" : "--write=3.0", error);
  g_autoptr (GString) form = g_string_new (NULL), text = g_string_new (NULL);

  if (helper == NULL)
    return FALSE;
  for (guint i = 0; i < partners->len; i++) {
    g_autoptr (LiaisonVcard) card = make_card (export, g_ptr_array_index (partners, i), version);
    if (card == NULL)
      continue;
    g_string_truncate (form, 0);
    g_string_truncate (text, 0);
    liaison_vcard_to_form (card, form);
    liaison_vcard_helper_ask (helper, form->str, form->len);
    if (!liaison_vcard_helper_answer (helper, text, cancellable, error) ||
        !g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * liaison_vcard_export:
 * @content: what may go; partners without a name that may be told are left out: a card is nothing without it
 * @version: 30 or 40
 * @error: also %LIAISON_ERROR_FAILED: nothing here can write cards
 */
gboolean
liaison_vcard_export (const LiaisonExportContent *content, guint version, GOutputStream *stream,
                      GCancellable *cancellable, GError **error)
{
  const GPtrArray *partners = content->records[liaison_entity_partner.number];
  g_autoptr (GHashTable)
      parts = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  Export export = { content, parts, liaison_moment_today (), liaison_language_of_interface () };

  sort_parts (&export);
  return partners == NULL || write_cards (&export, version, stream, cancellable, error);
}
