// SPDX-License-Identifier: GPL-3.0-or-later
// Every text by which a partner is found: the index is made of them, and they tell where a search matched.
#include "liaison-partner-texts.h"

#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_text (gpointer data)
{
  LiaisonPartnerText *text = data;

  g_free (text->code);
  g_free (text->text);
  g_free (text);
}

static void
add_text (LiaisonPartnerTexts *texts, const LiaisonRecord *record, const LiaisonField *field, const char *code,
          gboolean is_name)
{
  const char *value = field->type <= LIAISON_FIELD_NOTE ? liaison_record_text (record, field) : NULL;
  LiaisonPartnerText *text;

  if (value == NULL || *value == '\0')
    return;
  text = g_new0 (LiaisonPartnerText, 1);
  text->entity = record->entity;
  text->field = field;
  text->code = g_strdup (code);
  text->text = g_strdup (value);
  text->is_name = is_name;
  /* The code name is what everybody may know. */
  text->is_identity = field->sensitivity == LIAISON_SENSITIVITY_IDENTITY && record->entity != &liaison_entity_partner;
  text->is_identity |= record->entity == &liaison_entity_post;
  g_ptr_array_add (texts->texts, text);
}

/* The texts of the fields that are marked for the search. */
static void
add_record (LiaisonPartnerTexts *texts, const LiaisonRecord *record, const char *code)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    if ((field->flags & (LIAISON_FIELD_IS_NAME | LIAISON_FIELD_SEARCHED)) != 0)
      add_text (texts, record, field, code, (field->flags & LIAISON_FIELD_IS_NAME) != 0);
  }
}

/* One kind of part; with @whole, their records are kept there. */
static gboolean
add_parts (LiaisonStore *store, LiaisonPartnerTexts *texts, const LiaisonEntity *entity, GPtrArray **whole,
           GError **error)
{
  const LiaisonField *type = liaison_entity_field (entity, "type");
  g_autoptr (GPtrArray) parts = liaison_store_children (store, entity, "partner", &texts->partner->id, error);

  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (parts, i);
    add_record (texts, part, type != NULL ? liaison_record_text (part, type) : NULL);
  }
  if (whole != NULL)
    *whole = g_steal_pointer (&parts);
  return TRUE;
}

static gboolean
is_about_partner (const LiaisonRecord *record)
{
  return g_strcmp0 (liaison_record_text (record, liaison_entity_field (record->entity, "about_entity")), "partner") ==
         0;
}

/* What another record says: the tag of a tagging, the post of a tenure. Missing or in the trash, it says nothing. */
static LiaisonRecord *
read_named (LiaisonStore *store, const LiaisonRecord *record, const char *name, GError **error)
{
  const LiaisonField *field = liaison_entity_field (record->entity, name);
  const LiaisonEntity *entity = strcmp (name, "tag") == 0 ? &liaison_entity_tag : &liaison_entity_post;
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) named = liaison_store_get (store, entity, liaison_record_reference (record, field), &local);

  if (local != NULL && !g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local));
  return named != NULL && named->trashed_at == 0 ? g_steal_pointer (&named) : NULL;
}

static gboolean
add_tags (LiaisonStore *store, LiaisonPartnerTexts *texts, GError **error)
{
  g_autoptr (GPtrArray)
      taggings = liaison_store_children (store, &liaison_entity_tagging, "about", &texts->partner->id, error);
  g_autoptr (GError) local = NULL;

  if (taggings == NULL)
    return FALSE;
  for (guint i = 0; i < taggings->len && local == NULL; i++) {
    const LiaisonRecord *tagging = g_ptr_array_index (taggings, i);
    LiaisonRecord *tag = is_about_partner (tagging) ? read_named (store, tagging, "tag", &local) : NULL;
    if (tag == NULL)
      continue;
    for (guint f = 0; f < tag->entity->n_fields; f++)
      if ((tag->entity->fields[f].flags & LIAISON_FIELD_IS_NAME) != 0)
        add_text (texts, tag, &tag->entity->fields[f], NULL, FALSE);
    g_ptr_array_add (texts->tags, tag);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
add_notes (LiaisonStore *store, LiaisonPartnerTexts *texts, const LiaisonEntity *entity, const char *field,
           GError **error)
{
  g_autoptr (GPtrArray) notes = liaison_store_children (store, entity, "about", &texts->partner->id, error);
  LiaisonId id;

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++) {
    const LiaisonRecord *note = g_ptr_array_index (notes, i);
    const LiaisonField *text = liaison_entity_field (entity, field);
    const char *value = liaison_record_text (note, text);
    /* A value of a field of the office's own may be the id of a partner. */
    if (is_about_partner (note) && value != NULL && !liaison_id_parse (value, &id))
      add_text (texts, note, text, NULL, FALSE);
  }
  return TRUE;
}

static gboolean
add_posts (LiaisonStore *store, LiaisonPartnerTexts *texts, GError **error)
{
  g_autoptr (GPtrArray)
      tenures = liaison_store_children (store, &liaison_entity_tenure, "holder", &texts->partner->id, error);
  g_autoptr (GError) local = NULL;

  if (tenures == NULL)
    return FALSE;
  for (guint i = 0; i < tenures->len && local == NULL; i++) {
    g_autoptr (LiaisonRecord) post = read_named (store, g_ptr_array_index (tenures, i), "post", &local);
    for (guint f = 0; post != NULL && f < post->entity->n_fields; f++)
      if ((post->entity->fields[f].flags & LIAISON_FIELD_IS_NAME) != 0)
        add_text (texts, post, &post->entity->fields[f], NULL, FALSE);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/** liaison_partner_texts_free: Frees it. */
void
liaison_partner_texts_free (LiaisonPartnerTexts *texts)
{
  liaison_record_unref (texts->partner);
  g_ptr_array_unref (texts->texts);
  g_clear_pointer (&texts->names, g_ptr_array_unref);
  g_ptr_array_unref (texts->tags);
  g_free (texts);
}

/**
 * liaison_partner_texts_read:
 * @scope: of %LIAISON_STALE_NAMES, %LIAISON_STALE_NOTES, %LIAISON_STALE_EXTRAS: which texts are wanted; the names are
 * always read
 *
 * Returns: (transfer full) (nullable): the texts, none from the trash
 */
LiaisonPartnerTexts *
liaison_partner_texts_read (LiaisonStore *store, LiaisonRecord *partner, guint scope, GError **error)
{
  g_autoptr (LiaisonPartnerTexts) texts = g_new0 (LiaisonPartnerTexts, 1);

  texts->partner = liaison_record_ref (partner);
  texts->texts = g_ptr_array_new_with_free_func (free_text);
  texts->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  add_record (texts, partner, NULL);
  if (!add_parts (store, texts, &liaison_entity_partner_name, &texts->names, error) ||
      ((scope & LIAISON_STALE_NAMES) != 0 && !add_parts (store, texts, &liaison_entity_mandate_title, NULL, error)) ||
      ((scope & LIAISON_STALE_NOTES) != 0 && !add_parts (store, texts, &liaison_entity_contact_point, NULL, error)))
    return NULL;
  if ((scope & LIAISON_STALE_EXTRAS) != 0 && (!add_tags (store, texts, error) || !add_posts (store, texts, error) ||
                                              !add_notes (store, texts, &liaison_entity_note, "text", error) ||
                                              !add_notes (store, texts, &liaison_entity_custom_value, "value", error)))
    return NULL;
  return g_steal_pointer (&texts);
}

/** liaison_partner_text_label: Returns: where the text stands, for people: "Former name", "Phone", "Note" */
const char *
liaison_partner_text_label (const LiaisonPartnerText *text)
{
  if (text->entity == &liaison_entity_partner_name && text->code != NULL)
    return liaison_vocabulary_label (&liaison_vocabulary_name_type, text->code);
  if (text->entity == &liaison_entity_contact_point && text->code != NULL)
    return liaison_vocabulary_label (&liaison_vocabulary_contact_type, text->code);
  return _ (text->entity == &liaison_entity_partner ? text->field->label : text->entity->label);
}
