// SPDX-License-Identifier: GPL-3.0-or-later
// The content goes into the register at once, what it belongs to into a change set.
#include "liaison-attach.h"

/**
 * liaison_attachment_new_about:
 *
 * Returns: (transfer full): an attachment of @record, as confidential as that is; nothing else is set
 */
LiaisonAttachment *
liaison_attachment_new_about (const LiaisonRecord *record)
{
  LiaisonAttachment *attachment = (LiaisonAttachment *) liaison_record_new (&liaison_entity_attachment);

  attachment->about_entity = g_strdup (record->entity->name);
  attachment->about = record->id;
  g_set_str (&attachment->record.classification, record->classification);
  return attachment;
}

/**
 * liaison_store_attach:
 * @set: gets the new record
 * @attachment: with its name and media type; its hash and size are set here
 * @stream: its content
 *
 * Stores the content and adds the record that refers to it to @set, for the caller to commit. If that is not done, the
 * content goes with the next liaison_store_collect_blobs().
 */
gboolean
liaison_store_attach (LiaisonStore *store, LiaisonChangeSet *set, LiaisonAttachment *attachment, GInputStream *stream,
                      GError **error)
{
  char *hash;

  g_return_val_if_fail (attachment->name != NULL && attachment->media_type != NULL, FALSE);
  hash = liaison_store_add_blob (store, stream, attachment->media_type, &attachment->size, error);
  if (hash == NULL)
    return FALSE;
  g_free (attachment->hash);
  attachment->hash = hash;
  liaison_change_set_insert (set, &attachment->record);
  return TRUE;
}
