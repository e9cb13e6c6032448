// SPDX-License-Identifier: GPL-3.0-or-later
// The content goes into the register at once, what it belongs to into a change set.
#include "liaison-attach.h"

#include "liaison-directory.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>

/* The name of a file may be that of a person who is called by a code name. */
static gboolean
has_code_name (const LiaisonRecord *record)
{
  return record->entity == &liaison_entity_partner && ((const LiaisonPartner *) record)->code_name != NULL;
}

/**
 * liaison_attachments_begin:
 * @count: how many files
 * @name: of the first one
 *
 * Returns: (transfer full) (nullable): an empty change set, called after the one file, or after @record
 */
LiaisonChangeSet *
liaison_attachments_begin (LiaisonStore *store, const LiaisonRecord *record, guint count, const char *name,
                           GError **error)
{
  g_autofree char *title = liaison_store_title (store, record->entity, &record->id, error);

  if (title == NULL)
    return NULL;
  return count == 1 && !has_code_name (record) ? liaison_change_set_new (N_ ("Attached %s"), name)
                                               : liaison_change_set_new (N_ ("Attached files to %s"), title);
}

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
