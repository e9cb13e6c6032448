// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on a printer.
#include "liaison-document-print.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  liaison_report_draw_page (user_data, (guint) page, gtk_print_context_get_cairo_context (context));
}

/* The paper that the pages were made for, without margins: the pages have their own. */
static GtkPageSetup *
make_page_setup (LiaisonReport *report)
{
  LiaisonReportMeasures measures = liaison_report_measures (report);
  gboolean lies = measures.width > measures.height;
  double width = lies ? measures.height : measures.width, height = lies ? measures.width : measures.height;
  /* A4 is 595 points wide, a letter 612. */
  GtkPaperSize *paper = gtk_paper_size_new (width < 600 && height > 800 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_orientation (setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

/**
 * liaison_document_print:
 * @report: finished
 *
 * Asks for a printer and prints; the name of the job tells nothing, as others see it in the queue.
 *
 * Returns: whether it is on its way; without an error where it was called off
 */
gboolean
liaison_document_print (GtkWindow *parent, LiaisonReport *report, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (report);

  gtk_print_operation_set_n_pages (operation, (int) liaison_report_pages (report));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, "Liaison");
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The report lives as long as this call, which returns when all is drawn. */
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), report);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) ==
         GTK_PRINT_OPERATION_RESULT_APPLY;
}
