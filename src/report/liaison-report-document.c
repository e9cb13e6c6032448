// SPDX-License-Identifier: GPL-3.0-or-later
// The documents, as a whole.
#include "liaison-report-document.h"

#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*Put) (LiaisonReport *report, const LiaisonReportContent *content);

static const Put put_functions[] = {
  liaison_report_put_month,   liaison_report_put_week,       liaison_report_put_agenda,
  liaison_report_put_meeting, liaison_report_put_attendance, liaison_report_put_partner,
  liaison_report_put_figures, liaison_report_put_programme,  liaison_report_put_briefing,
};

/* What is drawn comes before what is told in an outline. */
G_STATIC_ASSERT (G_N_ELEMENTS (put_functions) == LIAISON_DOCUMENT_LETTER);

/* Of the first meeting, or of the partner. */
static char *
make_title (const LiaisonReportContent *content)
{
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  const LiaisonMeeting *meeting = from->meetings != NULL && from->meetings->len > 0
                                      ? g_ptr_array_index (from->meetings, 0)
                                      : NULL;

  if (from->wish.kind >= LIAISON_DOCUMENT_LETTER)
    return NULL;
  if (liaison_document_is_period (from->wish.kind))
    return liaison_report_period_title (content);
  if (from->wish.kind == LIAISON_DOCUMENT_PARTNER)
    return liaison_report_partner_name (content, &from->wish.record);
  if (from->wish.kind == LIAISON_DOCUMENT_PROGRAMME) {
    const LiaisonVisit *visit = (const LiaisonVisit *) liaison_report_record (content, &liaison_entity_visit,
                                                                              &from->wish.record);
    return visit != NULL ? g_strdup (visit->title) : NULL;
  }
  return meeting != NULL ? g_strdup (meeting->title) : NULL;
}

/* 0 for unclassified, 2 for the highest. */
static guint
rate (const LiaisonRecord *record)
{
  if (g_strcmp0 (record->classification, "strictly_confidential") == 0)
    return 2;
  if (g_strcmp0 (record->classification, "confidential") == 0)
    return 1;
  return record->entity == &liaison_entity_meeting &&
                 g_strcmp0 (((const LiaisonMeeting *) record)->openness, "confidential") == 0
             ? 1
             : 0;
}

static guint
highest (const LiaisonDocumentContent *from)
{
  guint level = 0;

  for (guint i = 0; i < LIAISON_DOCUMENT_ENTITIES; i++)
    for (guint j = 0; from->records[i] != NULL && j < from->records[i]->len; j++)
      level = MAX (level, rate (g_ptr_array_index (from->records[i], j)));
  return level;
}

/* "Confidential · For the office only" */
static char *
make_mark (const LiaisonReportContent *content)
{
  static const char *const levels[] = { NULL, "confidential", "strictly_confidential" };
  static const char *const audiences[] = { N_ ("For the office only"), N_ ("For United Nations partners"),
                                           N_ ("For States"), NULL };
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  const char *level = liaison_report_label (content, &liaison_vocabulary_classification, levels[highest (from)]);
  const char *audience = audiences[from->wish.audience];

  if (audience != NULL)
    audience = liaison_report_say (content, audience);
  if (level == NULL || audience == NULL)
    return g_strdup (level != NULL ? level : audience);
  return g_strdup_printf ("%s \xc2\xb7 %s", level, audience);
}

static LiaisonReportOutline *
make_outline (const LiaisonReportContent *content)
{
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  g_autofree char *today = liaison_report_date (content, &from->today);
  g_autofree char *mark = make_mark (content);
  LiaisonReportOutline *outline = from->wish.kind == LIAISON_DOCUMENT_LETTER
                                      ? liaison_report_outline_letter (content)
                                      : liaison_report_outline_communications (content);

  outline->paper = from->wish.paper;
  outline->date = from->today;
  outline->note = g_strdup_printf ("Liaison \xc2\xb7 %s", today);
  /* What is a draft says so on every page. */
  outline->mark = from->wish.kind == LIAISON_DOCUMENT_LETTER
                      ? g_strdup_printf ("%s \xc2\xb7 %s",
                                         liaison_document_label (from->wish.kind, from->wish.language), mark)
                      : g_steal_pointer (&mark);
  return outline;
}

static gboolean
write_bytes (GOutputStream *stream, gconstpointer data, gsize size, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, data, size, NULL, cancellable, error);
}

/* A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
static void
add_csv_cell (GString *text, const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);

  g_string_append_printf (text, "\"%s%s\"", *cell != '\0' && strchr ("=+-@\t\r\n", *cell) != NULL ? "'" : "", quoted);
}

static char *
write_rows (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    char **row = g_ptr_array_index (rows, i);
    for (guint j = 0; row[j] != NULL; j++) {
      if (j > 0)
        g_string_append_c (text, ',');
      add_csv_cell (text, row[j]);
    }
    g_string_append (text, "\r\n");
  }
  return g_string_free (text, FALSE);
}

static gboolean
write_text (GOutputStream *stream, char *text, GCancellable *cancellable, GError **error)
{
  g_autofree char *owned = text;

  return write_bytes (stream, owned, strlen (owned), cancellable, error);
}

/**
 * liaison_report_write:
 * @from: what may go, with a format that its kind offers
 *
 * Writes the document; the same content gives the same bytes.
 */
gboolean
liaison_report_write (const LiaisonDocumentContent *from, GOutputStream *stream, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (LiaisonReportContent) content = NULL;
  g_autoptr (LiaisonReportOutline) outline = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (from->wish.format == LIAISON_FORMAT_PDF || !liaison_document_offers (from->wish.kind, from->wish.format)) {
    g_autoptr (LiaisonReport) report = liaison_report_make (from);
    return liaison_report_write_pdf (report, stream, cancellable, error);
  }
  content = liaison_report_content_new (from);
  if (from->wish.format == LIAISON_FORMAT_CSV) {
    rows = liaison_report_communications_rows (content);
    return write_text (stream, write_rows (rows), cancellable, error);
  }
  outline = make_outline (content);
  if (from->wish.format == LIAISON_FORMAT_HTML)
    return write_text (stream, liaison_report_outline_to_html (outline), cancellable, error);
  bytes = liaison_report_outline_to_odt (outline);
  return write_bytes (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cancellable, error);
}

/**
 * liaison_report_make:
 * @from: what may go
 *
 * Takes about a millisecond a page.
 *
 * Returns: (transfer full): the document, finished
 */
LiaisonReport *
liaison_report_make (const LiaisonDocumentContent *from)
{
  g_autoptr (LiaisonReportContent) content = liaison_report_content_new (from);
  g_autofree char *title = make_title (content);
  g_autofree char *mark = make_mark (content);
  g_autofree char *today = liaison_report_date (content, &from->today);
  g_autofree char *note = g_strdup_printf ("Liaison \xc2\xb7 %s", today);
  LiaisonReportSetup setup = {
    .paper = from->wish.paper,
    .landscape = from->wish.kind <= LIAISON_DOCUMENT_WEEK,
    .language = from->wish.language,
    .title = title != NULL ? title : liaison_document_label (from->wish.kind, from->wish.language),
    .mark = mark,
    .note = note,
    .date = from->today,
  };
  LiaisonReport *report;

  if (from->wish.kind >= LIAISON_DOCUMENT_LETTER) {
    g_autoptr (LiaisonReportOutline) outline = make_outline (content);
    return liaison_report_outline_set (outline);
  }
  report = liaison_report_new (&setup);
  put_functions[from->wish.kind](report, content);
  liaison_report_finish (report);
  return report;
}
