// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at a file before it is taken in.
#include "liaison-incoming.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* So many bytes tell what kind a file is. */
#define SNIFFED 4096

/* The longest name, in characters. */
#define NAME_MAX_CHARS 200

#define LOOKED_AT                                                                                                      \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME

static LiaisonIncoming *
new_incoming (void)
{
  LiaisonIncoming *incoming = g_new0 (LiaisonIncoming, 1);

  g_atomic_ref_count_init (&incoming->refs);
  return incoming;
}

/** liaison_incoming_new_for_file: Returns: (transfer full): a file that was chosen; nothing of it is read yet */
LiaisonIncoming *
liaison_incoming_new_for_file (GFile *file)
{
  LiaisonIncoming *incoming = new_incoming ();

  incoming->file = g_object_ref (file);
  return incoming;
}

/** liaison_incoming_new_for_bytes: Returns: (transfer full): what was pasted */
LiaisonIncoming *
liaison_incoming_new_for_bytes (GBytes *bytes, const char *name, const char *media_type)
{
  LiaisonIncoming *incoming = new_incoming ();

  incoming->bytes = g_bytes_ref (bytes);
  incoming->name = liaison_incoming_clean_name (name);
  incoming->media_type = g_strdup (media_type);
  incoming->size = (gint64) g_bytes_get_size (bytes);
  return incoming;
}

/** liaison_incoming_ref: Returns: @incoming */
LiaisonIncoming *
liaison_incoming_ref (LiaisonIncoming *incoming)
{
  g_atomic_ref_count_inc (&incoming->refs);
  return incoming;
}

/** liaison_incoming_unref: Gives one reference back. */
void
liaison_incoming_unref (LiaisonIncoming *incoming)
{
  if (!g_atomic_ref_count_dec (&incoming->refs))
    return;
  g_clear_object (&incoming->file);
  g_clear_pointer (&incoming->bytes, g_bytes_unref);
  g_free (incoming->name);
  g_free (incoming->media_type);
  g_free (incoming);
}

/**
 * liaison_incoming_clean_name:
 * @name: of any encoding, with anything in it
 *
 * Returns: (transfer full): a name for a file that is one line of text and leads into no other folder
 */
char *
liaison_incoming_clean_name (const char *name)
{
  g_autofree char *text = g_utf8_make_valid (name, -1);
  g_autoptr (GString) clean = g_string_new (NULL);
  glong length = 0;

  for (const char *c = text; *c != '\0' && length < NAME_MAX_CHARS; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);
    GUnicodeType type = g_unichar_type (letter);
    /* A letter that turns the order of the others makes "gpj.exe" look like "exe.jpg". */
    if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
        type == G_UNICODE_PARAGRAPH_SEPARATOR)
      continue;
    g_string_append_unichar (clean, letter == '/' || letter == '\\' ? '_' : letter);
    length++;
  }
  g_strstrip (clean->str);
  if (clean->str[0] == '.')
    clean->str[0] = '_';
  return clean->str[0] != '\0' ? g_strdup (clean->str) : g_strdup (_ ("File"));
}

/* Fails in words a person understands: the file is named by the caller. */
static gboolean
check_info (GFileInfo *info, GError **error)
{
  g_autofree char *limit = g_format_size ((guint64) LIAISON_INCOMING_MAX);
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("a folder cannot be attached, only files"));
  else if (type != G_FILE_TYPE_REGULAR)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("this is no ordinary file"));
  else if (g_file_info_get_size (info) > LIAISON_INCOMING_MAX)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the file is larger than %s"), limit);
  else
    return TRUE;
  return FALSE;
}

/* The first bytes of a file tell what it is, with its name. */
static char *
sniff (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guint8 *start = g_malloc (SNIFFED);
  g_autofree char *type = NULL, *media_type = NULL;
  gsize got = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), start, SNIFFED, &got, cancellable, error))
    return NULL;
  type = g_content_type_guess (name, start, got, NULL);
  media_type = g_content_type_get_mime_type (type);
  return media_type != NULL ? g_steal_pointer (&media_type) : g_strdup ("application/octet-stream");
}

static GBytes *
read_all (LiaisonIncoming *incoming, GCancellable *cancellable, GError **error)
{
  if (incoming->bytes != NULL)
    return g_bytes_ref (incoming->bytes);
  return g_file_load_bytes (incoming->file, cancellable, NULL, error);
}

static gboolean
look_at_file (LiaisonIncoming *incoming, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo)
      info = g_file_query_info (incoming->file, LOOKED_AT, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL || !check_info (info, error))
    return FALSE;
  g_free (incoming->name);
  g_free (incoming->media_type);
  incoming->name = liaison_incoming_clean_name (g_file_info_get_display_name (info));
  incoming->size = g_file_info_get_size (info);
  incoming->media_type = sniff (incoming->file, incoming->name, cancellable, error);
  return incoming->media_type != NULL;
}

/**
 * liaison_incoming_look:
 * @error: %LIAISON_ERROR_INVALID for a folder or a file that is too large; %G_IO_ERROR if it cannot be read
 *
 * Finds out what the file is, and whether it says where it was made. May take a second; not for the main thread.
 */
gboolean
liaison_incoming_look (LiaisonIncoming *incoming, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (incoming != NULL, FALSE);
  if (incoming->file != NULL && !look_at_file (incoming, cancellable, error))
    return FALSE;
  if (!liaison_photo_may_tell (incoming->media_type))
    return TRUE;
  /* Films are not read, however small; nor is a photo of a size that no camera makes. */
  if (!g_str_has_prefix (incoming->media_type, "image/") || incoming->size > LIAISON_PHOTO_MAX) {
    incoming->photo.verdict = LIAISON_PHOTO_UNREADABLE;
    return TRUE;
  }
  bytes = read_all (incoming, cancellable, error);
  if (bytes == NULL)
    return FALSE;
  incoming->photo = liaison_photo_inspect (bytes, incoming->media_type);
  return TRUE;
}

/**
 * liaison_incoming_open:
 * @error: %LIAISON_ERROR_FAILED if the place was to be removed and could not be
 *
 * Returns: (transfer full) (nullable): what is to be stored: without the place where it was taken, unless that is to be
 * kept
 */
GInputStream *
liaison_incoming_open (LiaisonIncoming *incoming, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL, stripped = NULL;

  g_return_val_if_fail (incoming != NULL && incoming->choice != LIAISON_INCOMING_LEAVE_OUT, NULL);
  if (incoming->photo.verdict == LIAISON_PHOTO_SILENT || incoming->choice == LIAISON_INCOMING_KEEP_PLACE)
    return incoming->bytes != NULL ? g_memory_input_stream_new_from_bytes (incoming->bytes)
                                   : G_INPUT_STREAM (g_file_read (incoming->file, cancellable, error));
  bytes = read_all (incoming, cancellable, error);
  stripped = bytes != NULL ? liaison_photo_strip (bytes, error) : NULL;
  return stripped != NULL ? g_memory_input_stream_new_from_bytes (stripped) : NULL;
}

/**
 * liaison_incoming_describe_position:
 * @photo: one with a position
 *
 * Returns: (transfer full): such as "4.3° N, 7.1° W", to about ten kilometres: enough to recognise a place by
 */
char *
liaison_incoming_describe_position (const LiaisonPhoto *photo)
{
  double latitude = fabs (photo->latitude), longitude = fabs (photo->longitude);

  g_return_val_if_fail (photo->has_position, NULL);
  /* Translators: a latitude and a longitude; each hole is a number such as 4.3. */
  if (photo->latitude < 0)
    return photo->longitude < 0 ? g_strdup_printf (_ ("%.1f° S, %.1f° W"), latitude, longitude)
                                : g_strdup_printf (_ ("%.1f° S, %.1f° E"), latitude, longitude);
  return photo->longitude < 0 ? g_strdup_printf (_ ("%.1f° N, %.1f° W"), latitude, longitude)
                              : g_strdup_printf (_ ("%.1f° N, %.1f° E"), latitude, longitude);
}
