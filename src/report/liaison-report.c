// SPDX-License-Identifier: GPL-3.0-or-later
// A document in type.
#include "liaison-report.h"

#include "liaison-catalogue.h"
#include "liaison-error.h"
#include "liaison-report-page.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Where a heading stands, text follows on the same page: so much room for it. */
#define AFTER_HEADING 62

/* From the edge of the text to what runs above and below it. */
#define RUNNING_GAP 22

/* The short bar above a title. */
#define BAR_WIDTH  34
#define BAR_HEIGHT 2.6

/* A heading in the outline; @page counts from 1. */
typedef struct {
  char *text;
  guint page;
  double y;
} Entry;

struct _LiaisonReport {
  gatomicrefcount refs;
  LiaisonReportMeasures measures;
  LiaisonLanguage language;
  char *title;
  char *author;
  char *mark;
  char *note;
  LiaisonMoment date;
  PangoContext *context;
  GPtrArray *pages;
  GArray *entries;
  double y;
  gboolean finished;
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->text);
}

/* Apart from any screen: the same on every machine with these fonts. */
static PangoContext *
make_context (LiaisonLanguage language)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (liaison_language_code (language)));
  return context;
}

static LiaisonReportPage *
last_page (LiaisonReport *report)
{
  return g_ptr_array_index (report->pages, report->pages->len - 1);
}

/** liaison_report_new: Returns: (transfer full): an empty document */
LiaisonReport *
liaison_report_new (const LiaisonReportSetup *setup)
{
  LiaisonReport *report = g_new0 (LiaisonReport, 1);

  g_atomic_ref_count_init (&report->refs);
  report->measures = liaison_report_measure (setup->paper, setup->landscape);
  report->language = setup->language;
  report->title = g_strdup (setup->title);
  report->author = g_strdup (setup->author);
  report->mark = g_strdup (setup->mark);
  report->note = g_strdup (setup->note);
  report->date = setup->date;
  report->context = make_context (setup->language);
  report->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_report_page_free);
  report->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (report->entries, clear_entry);
  liaison_report_turn_page (report);
  return report;
}

/** liaison_report_ref: Returns: @report */
LiaisonReport *
liaison_report_ref (LiaisonReport *report)
{
  g_atomic_ref_count_inc (&report->refs);
  return report;
}

/** liaison_report_unref: Gives one reference back. */
void
liaison_report_unref (LiaisonReport *report)
{
  if (!g_atomic_ref_count_dec (&report->refs))
    return;
  g_ptr_array_unref (report->pages);
  g_array_unref (report->entries);
  g_object_unref (report->context);
  g_free (report->title);
  g_free (report->author);
  g_free (report->mark);
  g_free (report->note);
  g_free (report);
}

/** liaison_report_context: Returns: (transfer none): what all text of it is set with */
PangoContext *
liaison_report_context (LiaisonReport *report)
{
  return report->context;
}

/** liaison_report_width: Returns: the width of the text, in points */
double
liaison_report_width (const LiaisonReport *report)
{
  return report->measures.width - report->measures.left - report->measures.right;
}

/** liaison_report_page_room: Returns: the height of an empty page's text, in points */
double
liaison_report_page_room (const LiaisonReport *report)
{
  return report->measures.height - report->measures.top - report->measures.bottom;
}

/** liaison_report_room: Returns: what is left of that on this page */
double
liaison_report_room (const LiaisonReport *report)
{
  return liaison_report_page_room (report) - report->y;
}

/** liaison_report_turn_page: Goes on at the top of the next page. */
void
liaison_report_turn_page (LiaisonReport *report)
{
  g_ptr_array_add (report->pages, liaison_report_page_new ());
  report->y = 0;
}

/** liaison_report_advance: Goes down by @height, which fits. */
void
liaison_report_advance (LiaisonReport *report, double height)
{
  report->y += height;
}

/** liaison_report_begin: Begins a structure element, which may end on another page; @tag is a literal. */
void
liaison_report_begin (LiaisonReport *report, const char *tag)
{
  liaison_report_page_add_tag (last_page (report), tag, TRUE);
}

/** liaison_report_end: Ends it. */
void
liaison_report_end (LiaisonReport *report, const char *tag)
{
  liaison_report_page_add_tag (last_page (report), tag, FALSE);
}

/**
 * liaison_report_put_lines:
 * @x: from the left of the text
 * @y: from where the page is filled to
 * @tagged: whether each paragraph is a structure element of its own
 */
void
liaison_report_put_lines (LiaisonReport *report, const LiaisonReportFlow *flow, guint from, guint to, double x,
                          double y, gboolean tagged)
{
  LiaisonReportPage *page = last_page (report);

  for (guint i = from; i < to; i++) {
    const LiaisonReportLine *line = liaison_report_flow_line (flow, i);
    y += i > from ? line->before : 0;
    if (tagged && (line->index == 0 || i == from))
      liaison_report_page_add_tag (page, "P", TRUE);
    /* The space at the end of a line is content of its own, where some programs stop reading. */
    if (line->count > 1)
      liaison_report_page_add_tag (page, "Span", TRUE);
    liaison_report_page_add_line (page, line, report->measures.left + x, report->measures.top + report->y + y);
    if (line->count > 1)
      liaison_report_page_add_tag (page, "Span", FALSE);
    if (tagged && (line->index + 1 == line->count || i + 1 == to))
      liaison_report_page_add_tag (page, "P", FALSE);
    y += line->height;
  }
}

/** liaison_report_put_rule: Draws a hairline; from the left of the text and from where the page is filled to. */
void
liaison_report_put_rule (LiaisonReport *report, double x1, double y1, double x2, double y2, guint32 color)
{
  double left = report->measures.left, top = report->measures.top + report->y;

  liaison_report_page_add_rule (last_page (report), left + x1, top + y1, left + x2, top + y2, color);
}

/** liaison_report_put_box: Fills a rectangle, placed in the same way. */
void
liaison_report_put_box (LiaisonReport *report, double x, double y, double width, double height, guint32 color)
{
  liaison_report_page_add_box (last_page (report), report->measures.left + x, report->measures.top + report->y + y,
                               width, height, color);
}

static void
remember (LiaisonReport *report, const char *text)
{
  Entry entry = { g_strdup (text), report->pages->len, report->measures.top + report->y };

  g_array_append_val (report->entries, entry);
}

/* One paragraph as an element of its own kind, all on this page. */
static void
put_element (LiaisonReport *report, LiaisonReportStyle style, const char *tag, const char *text)
{
  g_autoptr (LiaisonReportFlow) flow = liaison_report_flow_new (report->context, liaison_report_width (report));
  guint length;

  liaison_report_flow_align (flow);
  liaison_report_flow_add (flow, style, text);
  length = liaison_report_flow_length (flow);
  if (length == 0)
    return;
  if (report->y > 0)
    report->y += liaison_report_style_before (style);
  liaison_report_begin (report, tag);
  liaison_report_put_lines (report, flow, 0, length, 0, 0, FALSE);
  liaison_report_end (report, tag);
  report->y += liaison_report_flow_height (flow, 0, length);
}

/**
 * liaison_report_add_title:
 * @kicker: (nullable): a short line above
 * @title: the only heading of the first level
 * @subtitle: (nullable)
 */
void
liaison_report_add_title (LiaisonReport *report, const char *kicker, const char *title, const char *subtitle)
{
  liaison_report_put_box (report, 0, 0, BAR_WIDTH, BAR_HEIGHT, LIAISON_COLOR_ACCENT);
  report->y += BAR_HEIGHT;
  put_element (report, LIAISON_STYLE_KICKER, "P", kicker);
  remember (report, title);
  put_element (report, LIAISON_STYLE_TITLE, "H1", title);
  put_element (report, LIAISON_STYLE_SUBTITLE, "P", subtitle);
}

/** liaison_report_add_heading: Begins a part; what follows stands on the same page. */
void
liaison_report_add_heading (LiaisonReport *report, const char *text)
{
  if (liaison_report_room (report) < liaison_report_style_before (LIAISON_STYLE_HEADING) + AFTER_HEADING)
    liaison_report_turn_page (report);
  remember (report, text);
  put_element (report, LIAISON_STYLE_HEADING, "H2", text);
}

/** liaison_report_add_text: Adds @text (nullable), cut into paragraphs at its line feeds and between pages. */
void
liaison_report_add_text (LiaisonReport *report, LiaisonReportStyle style, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (LiaisonReportFlow) flow = liaison_report_flow_new (report->context, liaison_report_width (report));
  guint from = 0, length;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    liaison_report_flow_add (flow, style, g_strstrip (paragraphs[i]));
  length = liaison_report_flow_length (flow);
  if (report->y > 0 && length > 0)
    report->y += liaison_report_style_before (style);
  while (from < length) {
    guint to = liaison_report_flow_fit (flow, from, liaison_report_room (report));
    if (to == from && report->y > 0) {
      liaison_report_turn_page (report);
      continue;
    }
    to = MAX (to, from + 1);
    liaison_report_put_lines (report, flow, from, to, 0, 0, TRUE);
    report->y += liaison_report_flow_height (flow, from, to);
    from = to;
  }
}

/** liaison_report_add_space: Leaves @height free, unless a page begins. */
void
liaison_report_add_space (LiaisonReport *report, double height)
{
  if (report->y > 0)
    report->y += height;
}

/* @align: 0 for the left of the text, 1 for its right; no part of the structure of the document */
static void
put_running (LiaisonReport *report, guint page, LiaisonReportStyle style, const char *text, double y, double align)
{
  g_autoptr (LiaisonReportFlow) flow = liaison_report_flow_new (report->context, -1);
  LiaisonReportPage *on = g_ptr_array_index (report->pages, page);
  const LiaisonReportLine *line;
  PangoRectangle extents;
  double left;

  liaison_report_flow_add (flow, style, text);
  if (liaison_report_flow_length (flow) == 0)
    return;
  line = liaison_report_flow_line (flow, 0);
  pango_layout_line_get_extents (line->line, NULL, &extents);
  left = report->measures.left + align * (liaison_report_width (report) - (double) extents.width / PANGO_SCALE);
  liaison_report_page_add_tag (on, "Artifact", TRUE);
  liaison_report_page_add_line (on, line, left - line->x, y);
  liaison_report_page_add_tag (on, "Artifact", FALSE);
}

/** liaison_report_finish: Puts what runs above and below the text on each page; nothing is added after it. */
void
liaison_report_finish (LiaisonReport *report)
{
  double above = report->measures.top - RUNNING_GAP - 6, below = report->measures.height - report->measures.bottom;

  g_return_if_fail (!report->finished);
  report->finished = TRUE;
  for (guint i = 0; i < report->pages->len; i++) {
    /* Translators: below a page of a document: its number, and how many there are. */
    const char *format = liaison_translate (report->language, N_ ("Page {n} of {count}"));
    g_autoptr (GString) number = g_string_new (format);
    g_autofree char *n = g_strdup_printf ("%u", i + 1);
    g_autofree char *count = g_strdup_printf ("%u", report->pages->len);
    g_string_replace (number, "{n}", n, 1);
    g_string_replace (number, "{count}", count, 1);
    if (i > 0)
      put_running (report, i, LIAISON_STYLE_RUNNING, report->title, above, 0);
    put_running (report, i, LIAISON_STYLE_MARK, report->mark, above, 1);
    put_running (report, i, LIAISON_STYLE_RUNNING, report->note, below + RUNNING_GAP - 6, 0);
    put_running (report, i, LIAISON_STYLE_RUNNING, number->str, below + RUNNING_GAP - 6, 1);
  }
}

/** liaison_report_pages: Returns: how many pages there are */
guint
liaison_report_pages (const LiaisonReport *report)
{
  return report->pages->len;
}

/** liaison_report_measures: Returns: the measures of each page */
LiaisonReportMeasures
liaison_report_measures (const LiaisonReport *report)
{
  return report->measures;
}

/** liaison_report_draw_page: Draws one page, counted from 0, where a unit of @cairo is a point. */
void
liaison_report_draw_page (LiaisonReport *report, guint page, cairo_t *cairo)
{
  g_return_if_fail (page < report->pages->len);
  liaison_report_page_draw (g_ptr_array_index (report->pages, page), cairo, FALSE);
}

/* Where the PDF goes, and what went wrong there. */
typedef struct {
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL &&
      g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable, &sink->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (const LiaisonReport *report, cairo_surface_t *surface)
{
  char date[LIAISON_MOMENT_BUFFER];

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  if (report->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Liaison");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, liaison_moment_write (&report->date, date));
  cairo_pdf_surface_set_custom_metadata (surface, "Language", liaison_language_code (report->language));
}

/* The headings below the title. */
static void
add_outline (const LiaisonReport *report, cairo_surface_t *surface)
{
  int top = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < report->entries->len; i++) {
    const Entry *entry = &g_array_index (report->entries, Entry, i);
    g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", entry->page, (int) report->measures.left,
                                              (int) entry->y);
    int id = cairo_pdf_surface_add_outline (surface, top, entry->text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (i == 0)
      top = id;
  }
}

/* What ends early ends its element too, or cairo keeps it for good. */
static void
draw_pages (const LiaisonReport *report, cairo_t *cairo, Sink *sink)
{
  guint count = report->pages->len;

  cairo_tag_begin (cairo, "Document", NULL);
  for (guint i = 0; i < count && sink->error == NULL; i++) {
    gboolean is_cancelled = g_cancellable_set_error_if_cancelled (sink->cancellable, &sink->error);
    gboolean is_last = is_cancelled || i + 1 == count;
    liaison_report_page_draw (g_ptr_array_index (report->pages, i), cairo, TRUE);
    if (is_last)
      cairo_tag_end (cairo, "Document");
    cairo_show_page (cairo);
  }
}

/**
 * liaison_report_write_pdf:
 * @report: finished
 * @error: of the stream, or G_IO_ERROR_CANCELLED
 *
 * Returns: whether all of the PDF is in @stream, which stays open
 */
gboolean
liaison_report_write_pdf (LiaisonReport *report, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Sink sink = { stream, cancellable, NULL };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, &sink, report->measures.width,
                                                                  report->measures.height);
  cairo_t *cairo = cairo_create (surface);
  cairo_status_t status;

  g_return_val_if_fail (report->finished, FALSE);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_7);
  set_metadata (report, surface);
  draw_pages (report, cairo, &sink);
  add_outline (report, surface);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (sink.error != NULL) {
    g_propagate_error (error, sink.error);
    return FALSE;
  }
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "writing a PDF: %s", cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}
