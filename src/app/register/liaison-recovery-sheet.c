// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key on paper.
#include "liaison-recovery-sheet.h"

#include <glib/gi18n.h>
#include <qrencode.h>
#include <string.h>

/* Light modules around a code (ISO/IEC 18004, "quiet zone"). */
#define QUIET 4
/* Of the side of a code on paper, in points: 5 cm */
#define CODE_SIDE (50 / 25.4 * 72)
#define GAP       24

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const char *const *texts = user_data;
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  double scale;
  int height;
  g_autofree char *markup = g_markup_printf_escaped (
      "<span size='xx-large' weight='bold'>%s</span>\n\n%s\n\n<span font_family='monospace' "
      "size='x-large'>%s</span>\n\n"
      "%s",
      texts[0], _ ("Recovery key of a Liaison register"), texts[1],
      _ ("Whoever has this key and a copy of the register can read all of it. Keep this sheet locked away, and never "
         "beside the computer."));

  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  pango_cairo_show_layout (cairo, layout);
  explicit_bzero (markup, strlen (markup));

  /* Where the sheet ends the words; lengths of the context are pixels of its own resolution. */
  pango_layout_get_pixel_size (layout, NULL, &height);
  scale = gtk_print_context_get_dpi_x (context) / 72;
  liaison_recovery_sheet_draw_code (cairo, texts[1], 0, height + GAP * scale, CODE_SIDE * scale);
}

/**
 * liaison_recovery_sheet_draw_code:
 * @key: a recovery key
 * @x: of the left edge, the quiet zone included; @y: of the upper edge
 * @side: how long a side is, the quiet zone included
 *
 * Draws @key as a QR code, black on what is there, which must be white. A quarter of it may be damaged and it is read
 * all the same (ISO/IEC 18004, error correction level Q). Lengths are in the units of @cairo.
 *
 * Returns: whether it could be drawn
 */
gboolean
liaison_recovery_sheet_draw_code (cairo_t *cairo, const char *key, double x, double y, double side)
{
  QRcode *code = QRcode_encodeString (key, 0, QR_ECLEVEL_Q, QR_MODE_8, TRUE);
  double module;

  if (code == NULL)
    return FALSE;
  module = side / (code->width + 2 * QUIET);
  cairo_save (cairo);
  cairo_translate (cairo, x + QUIET * module, y + QUIET * module);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if (code->data[row * code->width + column] & 1)
        cairo_rectangle (cairo, column * module, row * module, module, module);
  cairo_fill (cairo);
  cairo_restore (cairo);
  explicit_bzero (code->data, (gsize) code->width * (gsize) code->width);
  QRcode_free (code);
  return TRUE;
}

/**
 * liaison_recovery_sheet_print:
 * @parent: the window
 * @name: of the register
 * @key: its recovery key
 *
 * Asks for a printer and prints one sheet.
 */
void
liaison_recovery_sheet_print (GtkWindow *parent, const char *name, const char *key)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  const char *texts[] = { name, key };
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, "Liaison");
  /* The texts live on this stack: the call below returns when all is drawn. */
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), texts);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", error->message);
}
