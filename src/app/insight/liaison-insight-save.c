// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a file and writes figures or coverage into it, for spreadsheets.
#include "liaison-insight-save.h"

#include "liaison-error-text.h"

#include <glib/gi18n.h>

/** What is written; one of @figures and @coverage is set. */
typedef struct {
  GtkWidget *from;
  LiaisonSession *session;
  LiaisonFigures *figures;
  LiaisonCoverage *coverage;
} Saving;

static void
free_saving (Saving *saving)
{
  g_object_unref (saving->from);
  g_object_unref (saving->session);
  g_clear_pointer (&saving->figures, liaison_figures_unref);
  g_clear_pointer (&saving->coverage, liaison_coverage_unref);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!liaison_session_insight_written (LIAISON_SESSION (source), result, &error)) {
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      return;
    text = liaison_error_text (error);
  }
  gtk_widget_activate_action (saving->from, "win.toast", "s", text != NULL ? text : _ ("Table saved"));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  LiaisonSession *session = saving->session;
  LiaisonFigures *figures = saving->figures;
  LiaisonCoverage *coverage = saving->coverage;

  if (file == NULL || liaison_session_state (session) != LIAISON_SESSION_OPEN)
    return;
  if (figures != NULL)
    liaison_session_write_figures (session, figures, file, NULL, written_cb, g_steal_pointer (&saving));
  else
    liaison_session_write_coverage (session, coverage, file, NULL, written_cb, g_steal_pointer (&saving));
}

static void
ask (Saving *saving, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (saving->from);

  gtk_file_dialog_set_title (dialog, _ ("Save the Table"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, saving);
}

/** liaison_insight_save_figures: @from: a widget of the page that shows them */
void
liaison_insight_save_figures (GtkWidget *from, LiaisonSession *session, LiaisonFigures *figures)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->from = g_object_ref (from);
  saving->session = g_object_ref (session);
  saving->figures = liaison_figures_ref (figures);
  ask (saving, "liaison-figures.csv");
}

/** liaison_insight_save_coverage: @from: a widget of the page that shows it */
void
liaison_insight_save_coverage (GtkWidget *from, LiaisonSession *session, LiaisonCoverage *coverage)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->from = g_object_ref (from);
  saving->session = g_object_ref (session);
  saving->coverage = liaison_coverage_ref (coverage);
  ask (saving, "liaison-coverage.csv");
}
