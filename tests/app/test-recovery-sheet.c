// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key as a code that a camera reads: every module where it belongs, and light all around.
#include "liaison-recovery-sheet.h"

#include <qrencode.h>
#include <string.h>

#define KEY    "XW73C-02NG0-HZ1JM-TVWCV-79YQ6-59VHB-G5N52-8RHJB"
#define QUIET  4
#define MODULE 6
#define X      17
#define Y      29

static gboolean
is_dark (cairo_surface_t *surface, int x, int y)
{
  const guint8 *line = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, line + 4 * x, sizeof pixel);
  return (pixel & 0xff) < 128;
}

static cairo_surface_t *
draw (const char *key, int side)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, X + side + 10, Y + side + 10);
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  g_assert_true (liaison_recovery_sheet_draw_code (cairo, key, X, Y, side));
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_code (void)
{
  QRcode *code = QRcode_encodeString (KEY, 0, QR_ECLEVEL_Q, QR_MODE_8, TRUE);
  int modules = code->width + 2 * QUIET;
  cairo_surface_t *surface = draw (KEY, modules * MODULE);
  const char *kept = g_getenv ("LIAISON_TEST_PICTURE");

  for (int row = -QUIET; row < code->width + QUIET; row++)
    for (int column = -QUIET; column < code->width + QUIET; column++) {
      gboolean inside = row >= 0 && column >= 0 && row < code->width && column < code->width;
      gboolean dark = inside && (code->data[row * code->width + column] & 1) != 0;
      int x = X + (column + QUIET) * MODULE + MODULE / 2, y = Y + (row + QUIET) * MODULE + MODULE / 2;
      g_assert_cmpint (is_dark (surface, x, y), ==, dark);
    }
  if (kept != NULL)
    cairo_surface_write_to_png (surface, kept);
  cairo_surface_destroy (surface);
  QRcode_free (code);
}

/* What no code can hold is not drawn, and nothing breaks. */
static void
test_too_long (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 50, 50);
  cairo_t *cairo = cairo_create (surface);
  g_autofree char *text = g_strnfill (5000, 'x');

  g_assert_false (liaison_recovery_sheet_draw_code (cairo, text, 0, 0, 50));
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery-sheet/code", test_code);
  g_test_add_func ("/recovery-sheet/too-long", test_too_long);
  return g_test_run ();
}
