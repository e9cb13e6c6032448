// SPDX-License-Identifier: GPL-3.0-or-later
// An edit in progress, put away in the register while it is locked.
#include "liaison-draft.h"

#include "liaison-entities.h"
#include "liaison-error.h"

#include <string.h>

#define VERSION 1

/* There is one draft: that of the dialog that was open. */
#define KEY "dialog"

/* Entity, id, created, changed, stamp, trashed, and the fields that are set. */
#define RECORD_TYPE "(ssxx(tt)xa{sv})"
#define PART_TYPE   "(sa{ss}m" RECORD_TYPE "m" RECORD_TYPE ")"
#define DRAFT_TYPE  "(usa" PART_TYPE ")"

static void
free_part (gpointer data)
{
  LiaisonDraftPart *part = data;

  g_free (part->place);
  g_clear_pointer (&part->before, liaison_record_unref);
  g_clear_pointer (&part->record, liaison_record_unref);
  g_hash_table_unref (part->texts);
  g_free (part);
}

static GVariant *
write_fields (const LiaisonRecord *record)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sv}"));
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    if (value != NULL)
      g_variant_builder_add (&builder, "{sv}", field->name, value);
  }
  return g_variant_builder_end (&builder);
}

/* Returns: (transfer floating): of the maybe type */
static GVariant *
write_record (const LiaisonRecord *record)
{
  g_autofree char *id = NULL;
  GVariant *value;

  if (record == NULL)
    return g_variant_new_maybe (G_VARIANT_TYPE (RECORD_TYPE), NULL);
  id = liaison_id_to_string (&record->id);
  value = g_variant_new ("(ssxx(tt)x@a{sv})", record->entity->name, id, record->created_at, record->changed_at,
                         record->stamp.time, record->stamp.device, record->trashed_at, write_fields (record));
  return g_variant_new_maybe (NULL, value);
}

static GVariant *
write_texts (GHashTable *texts)
{
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer name, text;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    g_variant_builder_add (&builder, "{ss}", name, text);
  return g_variant_builder_end (&builder);
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "not a draft: %s", why);
  return FALSE;
}

static gboolean
read_fields (GVariant *fields, LiaisonRecord *record, GError **error)
{
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &value)) {
    g_autoptr (GVariant) held = value;
    const LiaisonField *field = liaison_entity_field (record->entity, name);
    if (field == NULL)
      return refuse (error, "an unknown field");
    if (!liaison_record_set (record, field, held, error))
      return FALSE;
  }
  return TRUE;
}

/* @maybe: of the maybe type. @record is left alone for nothing. Returns: whether it is well */
static gboolean
read_record (GVariant *maybe, LiaisonRecord **record, GError **error)
{
  g_autoptr (GVariant) value = g_variant_get_maybe (maybe);
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LiaisonRecord) made = NULL;
  const LiaisonEntity *entity;
  const char *name, *id;

  if (value == NULL)
    return TRUE;
  g_variant_get_child (value, 0, "&s", &name);
  entity = liaison_entities_find (name);
  if (entity == NULL)
    return refuse (error, "an unknown kind of record");
  made = liaison_record_new_blank (entity);
  g_variant_get (value, "(&s&sxx(tt)x@a{sv})", &name, &id, &made->created_at, &made->changed_at, &made->stamp.time,
                 &made->stamp.device, &made->trashed_at, &fields);
  if (!liaison_id_parse (id, &made->id) || liaison_id_is_nil (&made->id))
    return refuse (error, "a record without an id");
  if (!read_fields (fields, made, error))
    return FALSE;
  if (made->classification == NULL)
    made->classification = g_strdup ("unclassified");
  *record = g_steal_pointer (&made);
  return TRUE;
}

static gboolean
check_part (const LiaisonDraftPart *part, GError **error)
{
  if (part->before == NULL && part->record == NULL)
    return refuse (error, "a part without a record");
  if (part->before == NULL || part->record == NULL)
    return TRUE;
  if (part->before->entity != part->record->entity || !liaison_id_equal (&part->before->id, &part->record->id))
    return refuse (error, "two records in one");
  return TRUE;
}

static gboolean
read_part (GVariant *value, LiaisonDraft *draft, GError **error)
{
  g_autoptr (GVariant) texts = NULL;
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) record = NULL;
  LiaisonDraftPart *part = g_new0 (LiaisonDraftPart, 1);
  GVariantIter iter;
  char *name, *text;

  part->texts = liaison_draft_texts_new ();
  g_ptr_array_add (draft->parts, part);
  g_variant_get (value, "(s@a{ss}@m" RECORD_TYPE "@m" RECORD_TYPE ")", &part->place, &texts, &before, &record);
  g_variant_iter_init (&iter, texts);
  while (g_variant_iter_next (&iter, "{ss}", &name, &text))
    g_hash_table_insert (part->texts, name, text);
  return read_record (before, &part->before, error) && read_record (record, &part->record, error) &&
         check_part (part, error);
}

static gpointer
write_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  liaison_store_set_draft (store, KEY, data, error);
  return NULL;
}

static void
free_draft (gpointer data)
{
  liaison_draft_free (data);
}

static gpointer
read_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = liaison_store_get_draft (store, KEY, error);

  return text != NULL ? liaison_draft_read (text, error) : NULL;
}

/** liaison_draft_new: Returns: (transfer full): a draft without parts */
LiaisonDraft *
liaison_draft_new (const char *form)
{
  LiaisonDraft *draft = g_new0 (LiaisonDraft, 1);

  draft->form = g_strdup (form);
  draft->parts = g_ptr_array_new_with_free_func (free_part);
  return draft;
}

/** liaison_draft_free: Frees it; %NULL is nothing. */
void
liaison_draft_free (LiaisonDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->form);
  g_ptr_array_unref (draft->parts);
  g_free (draft);
}

/** liaison_draft_texts_new: Returns: (transfer full) (element-type utf8 utf8): an empty table */
GHashTable *
liaison_draft_texts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * liaison_draft_add:
 * @before: (nullable): as stored
 * @record: (nullable): as it shall be; %NULL for a record taken away
 * @texts: (nullable) (element-type utf8 utf8): what is no value; not to be changed any more
 *
 * Adds copies of the records as the last part.
 */
void
liaison_draft_add (LiaisonDraft *draft, const char *place, const LiaisonRecord *before, const LiaisonRecord *record,
                   GHashTable *texts)
{
  LiaisonDraftPart *part = g_new0 (LiaisonDraftPart, 1);

  part->place = g_strdup (place);
  part->before = before != NULL ? liaison_record_copy (before) : NULL;
  part->record = record != NULL ? liaison_record_copy (record) : NULL;
  part->texts = texts != NULL ? g_hash_table_ref (texts) : liaison_draft_texts_new ();
  g_ptr_array_add (draft->parts, part);
}

/** liaison_draft_part_is: Returns: whether @part stands in @place and is of @entity */
gboolean
liaison_draft_part_is (const LiaisonDraftPart *part, const char *place, const LiaisonEntity *entity)
{
  const LiaisonRecord *record = part->record != NULL ? part->record : part->before;

  return strcmp (part->place, place) == 0 && record->entity == entity;
}

/** liaison_draft_find: Returns: (transfer none) (nullable): the first part that stands in @place and is of @entity */
const LiaisonDraftPart *
liaison_draft_find (const LiaisonDraft *draft, const char *place, const LiaisonEntity *entity)
{
  for (guint i = 0; i < draft->parts->len; i++)
    if (liaison_draft_part_is (draft->parts->pdata[i], place, entity))
      return draft->parts->pdata[i];
  return NULL;
}

/** liaison_draft_part_text: Returns: (transfer none) (nullable): the text kept under @name */
const char *
liaison_draft_part_text (const LiaisonDraftPart *part, const char *name)
{
  return g_hash_table_lookup (part->texts, name);
}

/** liaison_draft_write: Returns: (transfer full): the text that liaison_draft_read() reads back */
char *
liaison_draft_write (const LiaisonDraft *draft)
{
  g_autoptr (GVariant) value = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" PART_TYPE));
  for (guint i = 0; i < draft->parts->len; i++) {
    const LiaisonDraftPart *part = draft->parts->pdata[i];
    g_variant_builder_add (&builder, "(s@a{ss}@m" RECORD_TYPE "@m" RECORD_TYPE ")", part->place,
                           write_texts (part->texts), write_record (part->before), write_record (part->record));
  }
  value = g_variant_ref_sink (
      g_variant_new ("(us@a" PART_TYPE ")", VERSION, draft->form, g_variant_builder_end (&builder)));
  return g_variant_print (value, FALSE);
}

/**
 * liaison_draft_read:
 * @text: what liaison_draft_write() wrote, or anything else
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the draft
 */
LiaisonDraft *
liaison_draft_read (const char *text, GError **error)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GVariant) parts = NULL;
  g_autoptr (LiaisonDraft) draft = NULL;
  const char *form;
  guint32 version;

  if (strlen (text) > LIAISON_DRAFT_MAX || !g_utf8_validate (text, -1, NULL)) {
    refuse (error, "too long, or not plain text");
    return NULL;
  }
  value = g_variant_parse (G_VARIANT_TYPE (DRAFT_TYPE), text, NULL, NULL, NULL);
  if (value == NULL) {
    refuse (error, "not as one is written");
    return NULL;
  }
  g_variant_get (value, "(u&s@a" PART_TYPE ")", &version, &form, &parts);
  if (version != VERSION) {
    refuse (error, "of another version");
    return NULL;
  }
  draft = liaison_draft_new (form);
  for (gsize i = 0; i < g_variant_n_children (parts); i++) {
    g_autoptr (GVariant) part = g_variant_get_child_value (parts, i);
    if (!read_part (part, draft, error))
      return NULL;
  }
  return g_steal_pointer (&draft);
}

/**
 * liaison_session_keep_draft:
 * @draft: (nullable): %NULL removes the one that is kept
 *
 * Puts @draft into the register, in place of the one before. Asked for in ::locking, it is written before the register
 * is closed. Does nothing where nothing can be written.
 */
void
liaison_session_keep_draft (LiaisonSession *self, const LiaisonDraft *draft)
{
  char *text;

  g_return_if_fail (LIAISON_IS_SESSION (self));
  if (liaison_session_state (self) != LIAISON_SESSION_OPEN || liaison_session_is_read_only (self))
    return;
  text = draft != NULL ? liaison_draft_write (draft) : NULL;
  liaison_session_write (self, write_job, text, g_free, NULL, NULL, NULL, NULL);
}

/** liaison_session_load_draft: Reads the draft that is kept. It stays until liaison_session_keep_draft(). */
void
liaison_session_load_draft (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  liaison_session_read (self, read_job, NULL, NULL, free_draft, cancellable, callback, user_data);
}

/**
 * liaison_session_load_draft_finish:
 * @error: %LIAISON_ERROR_INVALID for something else than a draft; as liaison_session_finish()
 *
 * Returns: (transfer full) (nullable): the draft; %NULL without @error if none is kept
 */
LiaisonDraft *
liaison_session_load_draft_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
