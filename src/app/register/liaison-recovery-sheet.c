// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key on paper.
#include "liaison-recovery-sheet.h"

#include <glib/gi18n.h>

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const char *const *texts = user_data;
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
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
