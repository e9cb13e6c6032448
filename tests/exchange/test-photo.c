// SPDX-License-Identifier: GPL-3.0-or-later
// What a photo says about a place is found, and taken out of every corner of the file; the picture stays.
#include "liaison-photo.h"

#include <gexiv2/gexiv2.h>
#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Pictures of three by two pixels. */
static const char jpeg[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO"
    "UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
    "T09PT09PT0//wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAaEAEAAQUAAAAAAAAAAAAAAAAAAQID"
    "E1OS/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIbPe219SAYPP//Z";
static const char png[] =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAABlBMVEX/AAAAAP9sof2OAAAADElEQVQI12NgYHgAAADkA"
    "OF67cd7AAAAAElFTkSuQmCC";
static const char webp[] =
    "UklGRj4AAABXRUJQVlA4IDIAAAAwAgCdASoDAAIAAgA0JaACdLoB+AADISoiEAD++33iaLPl9/bsFnLq//G7cYb70AAAAA==";
static const char tiff[] =
    "SUkqACwAAAD//wAAAAD//wAAAAD//wAAAAAAAAAA//8AAAAA//8AAAAA//8PAAABAwABAAAAAwAAAAEBAwABAAAAAgAA"
    "AAIBAwADAAAA5gAAAAMBAwABAAAAAQAAAAYBAwABAAAAAgAAAAoBAwABAAAAAQAAABEBBAABAAAACAAAABIBAwABAAAA"
    "AQAAABUBAwABAAAAAwAAABYBAwABAAAAAgAAABcBBAABAAAAJAAAABwBAwABAAAAAQAAACkBAwACAAAAAAABAD4BBQACAA"
    "AAHAEAAD8BBQAGAAAA7AAAAAAAAAAQABAAEACF61EAAACAAMP1qAAAAAACzcxMAAAAAAHNzEwAAACAAM3MTAAAAAACj8L1"
    "AAAAABA3GqAAAAAAAiuHCgAAACAA";

static const struct {
  const char *media_type;
  const char *text;
} pictures[] = {
  { "image/jpeg", jpeg },
  { "image/png", png },
  { "image/webp", webp },
  { "image/tiff", tiff },
};

static GBytes *
decode (const char *text)
{
  gsize size;
  guchar *data = g_base64_decode (text, &size);

  return g_bytes_new_take (data, size);
}

static GExiv2Metadata *
read_metadata (GBytes *photo)
{
  GExiv2Metadata *metadata = gexiv2_metadata_new ();
  g_autoptr (GError) error = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (photo, &size);

  gexiv2_metadata_open_buf (metadata, data, (glong) size, &error);
  g_assert_no_error (error);
  return metadata;
}

/* The library writes the metadata as a camera would. */
static GBytes *
write_metadata (GExiv2Metadata *metadata, GBytes *photo)
{
  gsize size;
  const void *data = g_bytes_get_data (photo, &size);
  int file = memfd_create ("test", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);
  g_autofree guint8 *written = NULL;
  g_autoptr (GError) error = NULL;
  off_t length;

  g_assert_cmpint (write (file, data, size), ==, (gssize) size);
  gexiv2_metadata_save_file (metadata, path, &error);
  g_assert_no_error (error);
  length = lseek (file, 0, SEEK_END);
  written = g_malloc ((gsize) length);
  g_assert_cmpint (pread (file, written, (gsize) length, 0), ==, length);
  close (file);
  return g_bytes_new_take (g_steal_pointer (&written), (gsize) length);
}

static void
set_tag (GExiv2Metadata *metadata, const char *tag, const char *value)
{
  g_autoptr (GError) error = NULL;

  gexiv2_metadata_try_set_tag_string (metadata, tag, value, &error);
  g_assert_no_error (error);
}

/* Taken at 4.3 N, 7.1 W, with a camera that turned it. */
static GBytes *
take_photo (const char *text)
{
  g_autoptr (GBytes) plain = decode (text);
  g_autoptr (GExiv2Metadata) metadata = read_metadata (plain);
  g_autoptr (GError) error = NULL;

  set_tag (metadata, "Exif.Image.Make", "Nokamera");
  set_tag (metadata, "Exif.Image.Orientation", "6");
  set_tag (metadata, "Exif.Photo.DateTimeOriginal", "2021:05:03 10:11:12");
  set_tag (metadata, "Exif.Photo.MakerNote", "83 69 67 82 69 84");
  set_tag (metadata, "Xmp.dc.title", "Somewhere");
  gexiv2_metadata_try_set_gps_info (metadata, -7.1, 4.3, 12, &error);
  g_assert_no_error (error);
  return write_metadata (metadata, plain);
}

static gboolean
contains (GBytes *photo, const char *text)
{
  gsize size;
  const void *data = g_bytes_get_data (photo, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static GBytes *
strip_clean (GBytes *photo, const char *media_type)
{
  g_autoptr (GError) error = NULL;
  GBytes *stripped = liaison_photo_strip (photo, &error);
  LiaisonPhoto after;

  g_assert_no_error (error);
  after = liaison_photo_inspect (stripped, media_type);
  g_assert_cmpint (after.verdict, ==, LIAISON_PHOTO_SILENT);
  g_assert_false (after.has_position);
  return stripped;
}

static void
test_a_camera_tells_the_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autoptr (GBytes) photo = take_photo (pictures[i].text);
    LiaisonPhoto seen = liaison_photo_inspect (photo, pictures[i].media_type);

    g_test_message ("%s", pictures[i].media_type);
    g_assert_cmpint (seen.verdict, ==, LIAISON_PHOTO_TELLS);
    g_assert_true (seen.has_position);
    g_assert_true (fabs (seen.latitude - 4.3) < 0.001 && fabs (seen.longitude + 7.1) < 0.001);
    g_assert_cmpint (seen.taken_on.year, ==, 2021);
    g_assert_cmpint (seen.taken_on.day, ==, 3);
  }
}

static void
test_stripping_leaves_no_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autoptr (GBytes) photo = take_photo (pictures[i].text);
    g_autoptr (GBytes) stripped = strip_clean (photo, pictures[i].media_type);
    g_autoptr (GExiv2Metadata) metadata = read_metadata (stripped);
    g_autofree char *orientation = gexiv2_metadata_try_get_tag_string (metadata, "Exif.Image.Orientation", NULL);
    g_autofree char *day = gexiv2_metadata_try_get_tag_string (metadata, "Exif.Photo.DateTimeOriginal", NULL);

    g_test_message ("%s", pictures[i].media_type);
    g_assert_cmpstr (orientation, ==, "6");
    g_assert_cmpstr (day, ==, "2021:05:03 10:11:12");
    g_assert_false (contains (stripped, "Nokamera"));
    g_assert_false (contains (stripped, "Somewhere"));
    g_assert_false (contains (stripped, "SECRET"));
    g_assert_cmpint (gexiv2_metadata_get_pixel_width (metadata), ==, 3);
    g_assert_cmpint (gexiv2_metadata_get_pixel_height (metadata), ==, 2);
  }
}

static void
test_names_of_places_tell_too (void)
{
  static const char *const tags[] = { "Iptc.Application2.City", "Xmp.photoshop.Country", "Xmp.iptc.Location",
                                      "Xmp.exif.GPSLatitude" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
    g_autoptr (GBytes) plain = decode (jpeg);
    g_autoptr (GExiv2Metadata) metadata = read_metadata (plain);
    g_autoptr (GBytes) photo = NULL, stripped = NULL;

    set_tag (metadata, tags[i], "4,18.0N");
    photo = write_metadata (metadata, plain);
    g_test_message ("%s", tags[i]);
    g_assert_cmpint (liaison_photo_inspect (photo, "image/jpeg").verdict, ==, LIAISON_PHOTO_TELLS);
    stripped = strip_clean (photo, "image/jpeg");
    g_assert_false (contains (stripped, "4,18.0N"));
  }
}

static void
test_a_silent_photo_is_left_alone (void)
{
  g_autoptr (GBytes) plain = decode (jpeg);
  g_autoptr (GExiv2Metadata) metadata = read_metadata (plain);
  g_autoptr (GBytes) photo = NULL;

  set_tag (metadata, "Exif.Image.Make", "Nokamera");
  photo = write_metadata (metadata, plain);
  g_assert_cmpint (liaison_photo_inspect (photo, "image/jpeg").verdict, ==, LIAISON_PHOTO_SILENT);
}

static GBytes *
insert (GBytes *photo, gsize position, const void *text, gsize length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (photo, &size);
  GByteArray *array = g_byte_array_new ();

  g_byte_array_append (array, data, (guint) position);
  g_byte_array_append (array, text, (guint) length);
  g_byte_array_append (array, data + position, (guint) (size - position));
  return g_byte_array_free_to_bytes (array);
}

/* A second set of Exif, what XMP could not hold, a film behind the picture. */
static void
test_what_the_library_leaves_goes_too (void)
{
  static const char extended[] = "\xff\xe1\x00\x3c"
                                 "http://ns.adobe.com/xmp/extension/\0SECRET exif:GPSLatitude";
  static const char jumbf[] = "\xff\xeb\x00\x0aSECRET12";
  static const char comment[] = "\xff\xfe\x00\x08SECRET";
  g_autoptr (GBytes) photo = take_photo (jpeg), one = NULL, two = NULL, three = NULL, all = NULL, stripped = NULL;

  one = insert (photo, 2, comment, sizeof comment - 1);
  two = insert (one, 2, jumbf, sizeof jumbf - 1);
  three = insert (two, 2, extended, sizeof extended - 1);
  all = insert (three, g_bytes_get_size (three),
                "\0\0\0\x18"
                "ftypmp42SECRET GPSLatitude",
                30);
  g_assert_cmpint (liaison_photo_inspect (all, "image/jpeg").verdict, ==, LIAISON_PHOTO_TELLS);
  stripped = strip_clean (all, "image/jpeg");
  g_assert_false (contains (stripped, "SECRET"));
  g_assert_cmpint (g_bytes_get_size (stripped), <, g_bytes_get_size (photo));
}

static void
test_text_beside_a_drawing (void)
{
  /* A tEXt chunk of 20 bytes after the header chunk; its checksum is not looked at. */
  static const char text[] = "\0\0\0\x14tEXtexif:GPSLatitude\0SEC\0\0\0\0";
  g_autoptr (GBytes) plain = decode (png), photo = insert (plain, 33, text, sizeof text - 1), stripped = NULL;

  g_assert_cmpint (liaison_photo_inspect (photo, "image/png").verdict, ==, LIAISON_PHOTO_TELLS);
  stripped = strip_clean (photo, "image/png");
  g_assert_false (contains (stripped, "GPSLatitude"));
}

static void
test_what_cannot_be_read_is_said (void)
{
  g_autoptr (GBytes) noise = g_bytes_new_static ("no picture at all", 17);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (liaison_photo_inspect (noise, "image/jpeg").verdict, ==, LIAISON_PHOTO_UNREADABLE);
  g_assert_cmpint (liaison_photo_inspect (nothing, "image/heif").verdict, ==, LIAISON_PHOTO_UNREADABLE);
  g_assert_cmpint (liaison_photo_inspect (noise, "video/mp4").verdict, ==, LIAISON_PHOTO_UNREADABLE);
  g_assert_cmpint (liaison_photo_inspect (noise, "application/pdf").verdict, ==, LIAISON_PHOTO_SILENT);
  g_assert_cmpint (liaison_photo_inspect (noise, "image/svg+xml").verdict, ==, LIAISON_PHOTO_SILENT);
  g_assert_null (liaison_photo_strip (noise, &error));
  g_assert_nonnull (error);
}

/* Cut anywhere, changed anywhere: an answer, and never a place that slips through. */
static void
test_damaged_photos (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autoptr (GBytes) photo = take_photo (pictures[i].text);
    gsize size;
    const guint8 *data = g_bytes_get_data (photo, &size);

    for (gsize cut = 0; cut < size; cut += 7) {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (photo, 0, cut), stripped = liaison_photo_strip (part, NULL);
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) other = NULL, clean = NULL;
      copy[cut] ^= 0x5a;
      other = g_bytes_new (copy, size);
      liaison_photo_inspect (other, pictures[i].media_type);
      clean = liaison_photo_strip (other, NULL);
      g_assert_true (stripped == NULL || !contains (stripped, "GPSLatitude"));
      g_assert_true (clean == NULL || !contains (clean, "GPSLatitude"));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);
  gexiv2_initialize ();
  g_test_add_func ("/photo/camera", test_a_camera_tells_the_place);
  g_test_add_func ("/photo/strip", test_stripping_leaves_no_place);
  g_test_add_func ("/photo/names", test_names_of_places_tell_too);
  g_test_add_func ("/photo/silent", test_a_silent_photo_is_left_alone);
  g_test_add_func ("/photo/rest", test_what_the_library_leaves_goes_too);
  g_test_add_func ("/photo/text", test_text_beside_a_drawing);
  g_test_add_func ("/photo/unreadable", test_what_cannot_be_read_is_said);
  g_test_add_func ("/photo/damaged", test_damaged_photos);
  return g_test_run ();
}
