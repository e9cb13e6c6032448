// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of files: bounded in memory, the right way up, and a broken one is only a broken one; how they are called.
#include "app-fixture.h"

#include "liaison-file-look.h"
#include "liaison-file-texture.h"

/* A drawing that claims 60,000 by 60,000 dots; one of 600 by 20; a photo of 40 by 20 to be turned by a quarter. */
static const char bomb[] =
    "iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgAQAAAACoqUjvAAABgklEQVR4nO3BAQ0AAADCoPdPbQ43oAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPgyuVUAAdACoh8AAAAASUVORK5CYII=";
static const char wide[] =
    "iVBORw0KGgoAAAANSUhEUgAAAlgAAAAUAQAAAAB5GH5PAAAAFElEQVR4nGNgGAWjYBSMglEwEgAABfAAAQmJFlwAAAAASUVORK5C"
    "YII=";
static const char turned[] =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAASUkqAAgAAAABABIBAwABAAAABgAAAAAAAAD/2wBDAAMCAgICAgMCAgIDAwMD"
    "BAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQ"
    "EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAUACgDAREAAhEBAxEB/8QAFQABAQAAAAAA"
    "AAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAA"
    "AAAAAP/aAAwDAQACEQMRAD8AnRDGqYAAAAAAAAAAAAAD/9k=";

static GBytes *
decode_text (const char *text)
{
  gsize size;
  guchar *data = g_base64_decode (text, &size);

  return g_bytes_new_take (data, size);
}

static GdkTexture *
make_texture (GBytes *bytes, const char *media_type, int side, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_file_texture_decode (bytes, media_type, side, NULL, take_answer_cb, &answer);
  return liaison_file_texture_decode_finish (wait_for_answer (&answer), error);
}

static void
test_a_picture_is_made_smaller (void)
{
  g_autoptr (GBytes) bytes = decode_text (wide);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = make_texture (bytes, "image/png", 150, &error);
  g_autoptr (GdkTexture) whole = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 150);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 5);
  whole = make_texture (bytes, "image/png", 2000, &error);
  g_assert_cmpint (gdk_texture_get_width (whole), ==, 600);
}

static void
test_a_photo_is_turned (void)
{
  g_autoptr (GBytes) bytes = decode_text (turned);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = make_texture (bytes, "image/jpeg", 2000, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 20);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 40);
}

static void
test_too_many_dots_are_refused (void)
{
  g_autoptr (GBytes) bytes = decode_text (bomb);
  g_autoptr (GError) error = NULL;

  g_assert_null (make_texture (bytes, "image/png", 160, &error));
  g_assert_nonnull (error);
}

static void
test_broken_pictures (void)
{
  static const char *const types[] = { "image/jpeg", "image/png",  "image/webp", "image/gif",       "image/tiff",
                                       "image/bmp",  "image/heif", "image/avif", "image/unheard-of" };
  g_autoptr (GBytes) photo = decode_text (turned);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (gsize size = 0; size < g_bytes_get_size (photo) - 60; size += 50) {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (photo, 0, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkTexture) texture = make_texture (part, types[i], 160, &error);
      /* A photo that ends early may still show what there is. */
      g_assert_true ((texture == NULL) == (error != NULL));
    }
}

static void
test_what_is_pasted_becomes_a_file (void)
{
  g_autoptr (GBytes) bytes = decode_text (turned), png = NULL;
  g_autoptr (GdkTexture) texture = make_texture (bytes, "image/jpeg", 2000, NULL), again = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  liaison_file_texture_encode (texture, NULL, take_answer_cb, &answer);
  png = liaison_file_texture_encode_finish (wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  again = make_texture (png, "image/png", 2000, &error);
  g_assert_cmpint (gdk_texture_get_height (again), ==, 40);
}

static void
test_files_are_called_what_they_are (void)
{
  LiaisonAttachment *attachment = (LiaisonAttachment *) liaison_record_new (&liaison_entity_attachment);
  g_autoptr (LiaisonRecord) record = &attachment->record;
  g_autofree char *subtitle = NULL, *described = NULL;

  attachment->media_type = g_strdup ("application/vnd.oasis.opendocument.text");
  attachment->size = 12000;
  subtitle = liaison_file_subtitle (attachment);
  g_assert_cmpstr (subtitle, ==, "Text document · 12.0\302\240kB");
  attachment->description = g_strdup ("By hand");
  g_assert_true (liaison_moment_parse ("2021-05", &attachment->taken_on, NULL));
  described = liaison_file_subtitle (attachment);
  g_assert_true (g_str_has_suffix (described, "\nBy hand"));
  g_assert_nonnull (g_strrstr (described, "2021"));
  g_assert_true (liaison_file_is_text ("text/csv"));
  g_assert_false (liaison_file_is_text ("application/pdf"));
  g_assert_false (liaison_file_texture_can_decode ("image/svg+xml"));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/files/smaller", test_a_picture_is_made_smaller);
  g_test_add_func ("/files/turned", test_a_photo_is_turned);
  g_test_add_func ("/files/bomb", test_too_many_dots_are_refused);
  g_test_add_func ("/files/broken", test_broken_pictures);
  g_test_add_func ("/files/pasted", test_what_is_pasted_becomes_a_file);
  g_test_add_func ("/files/words", test_files_are_called_what_they_are);
  return g_test_run ();
}
