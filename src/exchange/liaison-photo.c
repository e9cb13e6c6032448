// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and removing the metadata of photos.
#include "liaison-photo.h"

#include "liaison-error.h"

#include <gexiv2/gexiv2.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The library underneath keeps state of its own. */
static GMutex library;

/* Kinds of image that hold no Exif, so that nothing has to be read. */
static const char *const silent_types[] = { "image/bmp",       "image/gif",
                                            "image/svg+xml",   "image/x-portable-pixmap",
                                            "image/x-icon",    "image/vnd.djvu",
                                            "image/x-xpixmap", NULL };

/* Sounds that telephones record with the place in them. */
static const char *const telling_sounds[] = { "audio/mp4", "audio/x-m4a", "audio/m4a", NULL };

static void
start_library (void)
{
  static gsize started = 0;

  if (!g_once_init_enter (&started))
    return;
  /* What it says about a broken file may hold names. */
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);
  gexiv2_initialize ();
  g_once_init_leave (&started, 1);
}

static GExiv2Metadata *
open_metadata (GBytes *bytes, GError **error)
{
  g_autoptr (GExiv2Metadata) metadata = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  start_library ();
  metadata = gexiv2_metadata_new ();
  if (size == 0 || size > LIAISON_PHOTO_MAX) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "the photo is empty or too large");
    return NULL;
  }
  return gexiv2_metadata_open_buf (metadata, data, (glong) size, error) ? g_steal_pointer (&metadata) : NULL;
}

/* Whether a tag names a place, in any of the three vocabularies or in what a maker added to them. */
static gboolean
names_place (const char *tag)
{
  static const char *const telling[] = {
    "GPS", "Location", "City", "Country", "Province", "Landmark", ".State", "Geo"
  };
  /* The pointer to a directory that may be empty, and what says nothing about the place. */
  static const char *const harmless[] = { "Exif.Image.GPSTag",
                                          "Exif.GPSInfo.GPSVersionID",
                                          "Xmp.exif.GPSVersionID",
                                          "Exif.Photo.SubjectLocation",
                                          "Exif.Image.SubjectLocation",
                                          "Xmp.exif.SubjectLocation",
                                          NULL };

  if (g_strv_contains (harmless, tag))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    if (g_strrstr (tag, telling[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
tells_place (GExiv2Metadata *metadata)
{
  g_auto (GStrv) exif = gexiv2_metadata_get_exif_tags (metadata);
  g_auto (GStrv) xmp = gexiv2_metadata_get_xmp_tags (metadata);
  g_auto (GStrv) iptc = gexiv2_metadata_get_iptc_tags (metadata);
  char **const lists[] = { exif, xmp, iptc };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (char **tag = lists[i]; tag != NULL && *tag != NULL; tag++)
      if (names_place (*tag))
        return TRUE;
  return FALSE;
}

static void
read_position (GExiv2Metadata *metadata, LiaisonPhoto *photo)
{
  double latitude = 0, longitude = 0;

  photo->has_position = gexiv2_metadata_try_get_gps_latitude (metadata, &latitude, NULL) &&
                        gexiv2_metadata_try_get_gps_longitude (metadata, &longitude, NULL) && latitude >= -90 &&
                        latitude <= 90 && longitude >= -180 && longitude <= 180;
  if (!photo->has_position)
    return;
  photo->latitude = latitude;
  photo->longitude = longitude;
}

/* "2021:05:03 10:11:12" becomes the day. */
static void
read_day (GExiv2Metadata *metadata, LiaisonPhoto *photo)
{
  g_autofree char *text = gexiv2_metadata_try_get_tag_string (metadata, "Exif.Photo.DateTimeOriginal", NULL);
  g_autofree char *day = text != NULL && strlen (text) >= 10 && g_str_is_ascii (text) ? g_strndup (text, 10) : NULL;

  if (day == NULL)
    return;
  g_strdelimit (day, ":", '-');
  if (!liaison_moment_parse (day, &photo->taken_on, NULL))
    photo->taken_on = (LiaisonMoment) { 0 };
}

/* The bytes in a file without a name, which is memory: what the library writes to must be a file. */
static int
open_memory (GBytes *bytes, GError **error)
{
  gsize left;
  const guint8 *data = g_bytes_get_data (bytes, &left);
  int file = memfd_create ("photo", MFD_CLOEXEC);

  while (file >= 0 && left > 0) {
    gssize written = write (file, data, left);
    if (written <= 0) {
      close (file);
      file = -1;
      break;
    }
    data += written;
    left -= (gsize) written;
  }
  if (file < 0)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "there is not enough memory for the photo");
  return file;
}

static GBytes *
read_memory (int file, GError **error)
{
  off_t size = lseek (file, 0, SEEK_END);
  g_autofree guint8 *data = size > 0 && size <= 2 * (off_t) LIAISON_PHOTO_MAX ? g_malloc ((gsize) size) : NULL;
  gsize done = 0;

  while (data != NULL && done < (gsize) size) {
    gssize got = pread (file, data + done, (gsize) size - done, (off_t) done);
    if (got <= 0)
      break;
    done += (gsize) got;
  }
  if (data != NULL && done == (gsize) size)
    return g_bytes_new_take (g_steal_pointer (&data), done);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "the photo could not be written");
  return NULL;
}

/* Takes everything out but which side is up, and the day: a maker's own notes and small pictures may repeat the rest.
 */
static gboolean
clear_metadata (GExiv2Metadata *metadata, GError **error)
{
  static const char *const kept[] = { "Exif.Image.Orientation", "Exif.Photo.DateTimeOriginal" };
  char *values[G_N_ELEMENTS (kept)];
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    values[i] = gexiv2_metadata_try_get_tag_string (metadata, kept[i], NULL);
  gexiv2_metadata_try_erase_exif_thumbnail (metadata, NULL);
  gexiv2_metadata_clear (metadata);
  for (guint i = 0; i < G_N_ELEMENTS (kept) && done; i++)
    done = values[i] == NULL || gexiv2_metadata_try_set_tag_string (metadata, kept[i], values[i], error);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_free (values[i]);
  return done;
}

static GBytes *
write_metadata (GExiv2Metadata *metadata, GBytes *bytes, GError **error)
{
  int file = open_memory (bytes, error);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);
  GBytes *written = NULL;

  if (file < 0)
    return NULL;
  if (gexiv2_metadata_save_file (metadata, path, error))
    written = read_memory (file, error);
  close (file);
  return written;
}

/* Text that only a place can have put there, wherever in the file it stands. */
static gboolean
has_telltale (GBytes *bytes)
{
  static const char *const telltales[] = { "GPSLatitude", "GPSLongitude", "LocationCreated", "LocationShown" };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (telltales); i++)
    if (memmem (data, size, telltales[i], strlen (telltales[i])) != NULL)
      return TRUE;
  return FALSE;
}

static GBytes *
strip (GBytes *bytes, GError **error)
{
  g_autoptr (GExiv2Metadata) metadata = open_metadata (bytes, error);
  g_autoptr (GExiv2Metadata) after = NULL;
  g_autoptr (GBytes) written = NULL, trimmed = NULL;

  if (metadata == NULL || !clear_metadata (metadata, error))
    return NULL;
  written = write_metadata (metadata, bytes, error);
  trimmed = written != NULL ? liaison_photo_trim (written, error) : NULL;
  after = trimmed != NULL ? open_metadata (trimmed, error) : NULL;
  if (after == NULL)
    return NULL;
  if (!tells_place (after) && !has_telltale (trimmed))
    return g_steal_pointer (&trimmed);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "the photo still says where it was taken");
  return NULL;
}

/** liaison_photo_may_tell: Returns: whether files of @media_type may say where they were made */
gboolean
liaison_photo_may_tell (const char *media_type)
{
  g_return_val_if_fail (media_type != NULL, FALSE);
  if (g_str_has_prefix (media_type, "image/"))
    return !g_strv_contains (silent_types, media_type);
  return g_str_has_prefix (media_type, "video/") || g_strv_contains (telling_sounds, media_type);
}

/**
 * liaison_photo_inspect:
 * @bytes: a whole file
 * @media_type: such as "image/jpeg"
 *
 * Returns: what it says about the place. What is no photo is silent, but for films and sounds of telephones, which
 * cannot be read.
 */
LiaisonPhoto
liaison_photo_inspect (GBytes *bytes, const char *media_type)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&library);
  LiaisonPhoto photo = { .verdict = LIAISON_PHOTO_SILENT };
  g_autoptr (GExiv2Metadata) metadata = NULL;
  g_autoptr (GBytes) stripped = NULL;

  g_return_val_if_fail (bytes != NULL && media_type != NULL, photo);
  if (!liaison_photo_may_tell (media_type))
    return photo;
  metadata = g_str_has_prefix (media_type, "image/") ? open_metadata (bytes, NULL) : NULL;
  if (metadata == NULL) {
    photo.verdict = LIAISON_PHOTO_UNREADABLE;
    return photo;
  }
  read_day (metadata, &photo);
  if (!tells_place (metadata) && !has_telltale (bytes))
    return photo;
  read_position (metadata, &photo);
  stripped = strip (bytes, NULL);
  photo.verdict = stripped != NULL ? LIAISON_PHOTO_TELLS : LIAISON_PHOTO_TELLS_FOR_GOOD;
  return photo;
}

/**
 * liaison_photo_strip:
 * @bytes: a photo
 *
 * Takes out all metadata but which side is up, the day and the colours. What comes out was read again and says nothing
 * about the place.
 *
 * Returns: (transfer full) (nullable): the same picture, not encoded anew
 */
GBytes *
liaison_photo_strip (GBytes *bytes, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&library);

  g_return_val_if_fail (bytes != NULL, NULL);
  return strip (bytes, error);
}
