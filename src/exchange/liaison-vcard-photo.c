// SPDX-License-Identifier: GPL-3.0-or-later
// The photograph of a card: a file of the partner, without the place where it was taken.
#include "liaison-vcard-records.h"

#include "liaison-office.h"
#include "liaison-photo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a file is by how it begins; what cards say of it is often wrong. */
static const char *
find_type (GBytes *bytes)
{
  static const struct {
    const char *start;
    gsize length;
    const char *type;
  } types[] = { { "\xff\xd8\xff", 3, "image/jpeg" },
                { "\x89PNG", 4, "image/png" },
                { "GIF8", 4, "image/gif" },
                { "BM", 2, "image/bmp" } };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (size > types[i].length && memcmp (data, types[i].start, types[i].length) == 0)
      return types[i].type;
  return size > 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0 ? "image/webp" : NULL;
}

/* Takes the place out. A photo whose place cannot be taken out is not kept. */
static GBytes *
strip (GBytes *bytes, const char *type)
{
  LiaisonPhoto photo;

  if (!liaison_photo_may_tell (type))
    return g_bytes_ref (bytes);
  photo = liaison_photo_inspect (bytes, type);
  if (photo.verdict == LIAISON_PHOTO_SILENT)
    return g_bytes_ref (bytes);
  return photo.verdict == LIAISON_PHOTO_TELLS ? liaison_photo_strip (bytes, NULL) : NULL;
}

/** liaison_vcard_records_add_photo: Returns: whether @property is a picture in the card itself, which then is a file of
 * the partner */
gboolean
liaison_vcard_records_add_photo (LiaisonVcardRecords *made, const LiaisonVcardProperty *property)
{
  g_autoptr (GBytes) bytes = NULL, stripped = NULL;
  LiaisonAttachment *file;
  const char *type;

  if (strcmp (property->name, "PHOTO") != 0 && strcmp (property->name, "LOGO") != 0) {
    /* Keys and sounds in base64 are no text that could be kept. */
    bytes = liaison_vcard_bytes (property);
    return bytes != NULL;
  }
  bytes = liaison_vcard_bytes (property);
  type = bytes != NULL ? find_type (bytes) : NULL;
  stripped = type != NULL ? strip (bytes, type) : NULL;
  if (stripped == NULL && bytes != NULL)
    liaison_vcard_records_keep_text (made, property->name,
                                     _ ("left out: it is no picture, or tells a place that cannot be taken out"));
  if (stripped == NULL)
    return bytes != NULL;
  file = (LiaisonAttachment *) liaison_record_new (&liaison_entity_attachment);
  file->about_entity = g_strdup ("partner");
  file->about = liaison_vcard_records_partner (made)->record.id;
  file->name = g_strdup_printf ("%s.%s", strcmp (property->name, "LOGO") == 0 ? _ ("Logo") : _ ("Photo"), type + 6);
  file->media_type = g_strdup (type);
  file->size = (gint64) g_bytes_get_size (stripped);
  /* Known when it is stored; until then it only must not be empty. */
  file->hash = g_strdup ("?");
  g_ptr_array_add (made->records, file);
  g_hash_table_insert (made->contents, g_memdup2 (&file->record.id, sizeof (LiaisonId)), g_steal_pointer (&stripped));
  return TRUE;
}
