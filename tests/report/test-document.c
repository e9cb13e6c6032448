// SPDX-License-Identifier: GPL-3.0-or-later
// Documents from what may go: periods, languages, dates, and bytes that are always the same.
#include "liaison-catalogue.h"
#include "liaison-error.h"
#include "liaison-report-dates.h"
#include "liaison-report-document.h"

#include <string.h>

static const LiaisonMoment november = { 2026, 11, 0, -1 };

static LiaisonMeeting *
make_meeting (const char *title, const char *starts, const char *ends, const char *zone)
{
  LiaisonMeeting *meeting = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);

  meeting->title = g_strdup (title);
  meeting->start_zone = g_strdup (zone);
  g_assert_true (liaison_moment_parse (starts, &meeting->starts, NULL));
  g_assert_true (ends == NULL || liaison_moment_parse (ends, &meeting->ends, NULL));
  return meeting;
}

static GBytes *
write_document (LiaisonDocumentKind kind, LiaisonLanguage language, GPtrArray *meetings, guint *pages)
{
  GPtrArray *records[LIAISON_DOCUMENT_ENTITIES] = { NULL };
  LiaisonDocumentContent content = {
    .wish = { .kind = kind, .language = language, .from = november, .to = LIAISON_MOMENT_NONE },
    .records = records,
    .meetings = meetings,
    .today = { 2026, 11, 24, -1 }
  };
  g_autoptr (LiaisonReport) report = liaison_report_make (&content);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  liaison_report_write_pdf (report, stream, NULL, &error);
  g_assert_no_error (error);
  *pages = liaison_report_pages (report);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_same_bytes (void)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  g_ptr_array_add (meetings, make_meeting ("نور", "2026-11-24T09:00Z", NULL, NULL));
  g_ptr_array_add (meetings, make_meeting ("Experts", "2026-11", NULL, NULL));
  for (int kind = LIAISON_DOCUMENT_MONTH; kind <= LIAISON_DOCUMENT_PARTNER; kind++) {
    guint pages;
    g_autoptr (GBytes) first = NULL;
    g_autoptr (GBytes) second = NULL;
    if (kind == LIAISON_DOCUMENT_WEEK)
      continue;
    first = write_document ((LiaisonDocumentKind) kind, LIAISON_LANGUAGE_FR, meetings, &pages);
    second = write_document ((LiaisonDocumentKind) kind, LIAISON_LANGUAGE_FR, meetings, &pages);
    g_assert_true (g_bytes_equal (first, second));
    g_assert_cmpuint (pages, ==, 1);
    g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), "%PDF-1.7", 8), ==, 0);
  }
}

static void
test_cancelled (void)
{
  GPtrArray *records[LIAISON_DOCUMENT_ENTITIES] = { NULL };
  LiaisonDocumentContent content = { .wish = { .kind = LIAISON_DOCUMENT_PARTNER },
                                     .records = records,
                                     .today = { 2026, 11, 24, -1 } };
  g_autoptr (LiaisonReport) report = liaison_report_make (&content);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (liaison_report_write_pdf (report, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* As a printer draws: one page, without structure. */
static void
test_draw (void)
{
  GPtrArray *records[LIAISON_DOCUMENT_ENTITIES] = { NULL };
  LiaisonDocumentContent content = { .wish = { .kind = LIAISON_DOCUMENT_PARTNER },
                                     .records = records,
                                     .today = { 2026, 11, 24, -1 } };
  g_autoptr (LiaisonReport) report = liaison_report_make (&content);
  LiaisonReportMeasures measures = liaison_report_measures (report);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) measures.width, (int) measures.height);
  cairo_t *cairo = cairo_create (surface);
  guint inked = 0;

  liaison_report_draw_page (report, 0, cairo);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      inked += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 128;
  g_assert_cmpuint (inked, >, 300);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

static void
assert_when (const char *starts, const char *ends, const char *zone, LiaisonLanguage language, const char *wanted)
{
  LiaisonMeeting *meeting = make_meeting ("x", starts, ends, zone);
  g_autofree char *when = liaison_report_when (meeting, language);
  g_auto (GStrv) parts = g_strsplit (when, "\xe2\x80\xaf", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (g_strdelimit (plain, "\xc2\xa0", ' '), ==, wanted);
  liaison_record_unref (&meeting->record);
}

static void
test_when (void)
{
  assert_when ("2026-09-14T09:00Z", "2026-09-14T10:30Z", NULL, LIAISON_LANGUAGE_EN,
               "Monday 14 September 2026, 09:00\xe2\x80\x93"
               "10:30");
  assert_when ("2026-09-01T09:00Z", NULL, NULL, LIAISON_LANGUAGE_FR, "mardi 1er septembre 2026, 9 h 00");
  assert_when ("2015-09", NULL, NULL, LIAISON_LANGUAGE_FR, "septembre 2015");
  assert_when ("2015", NULL, NULL, LIAISON_LANGUAGE_EN, "2015");
  assert_when ("2026-12-02", "2026-12-04", NULL, LIAISON_LANGUAGE_EN,
               "Wednesday 2 December 2026 \xe2\x80\x93 Friday 4 December 2026");
  /* what ends at midnight does not reach into the next day */
  assert_when ("2026-12-02T22:00Z", "2026-12-03T00:00Z", NULL, LIAISON_LANGUAGE_EN,
               "Wednesday 2 December 2026, 22:00\xe2\x80\x93"
               "00:00");
}

static void
test_periods (void)
{
  static const struct {
    int first, last; /* days from 1 November 2026 */
    const char *english;
    const char *french;
  } cases[] = {
    { 0, 0, "1 November 2026", "1er novembre 2026" },
    { 22, 28,
      "23\xe2\x80\x93"
      "29 November 2026",
      "du 23 au 29 novembre 2026" },
    { 0, 4,
      "1\xe2\x80\x93"
      "5 November 2026",
      "du 1er au 5 novembre 2026" },
    { 29, 35, "30 November 2026 \xe2\x80\x93 6 December 2026", "du 30 novembre 2026 au 6 décembre 2026" },
    { 0, 60, "November \xe2\x80\x93 December 2026", "novembre \xe2\x80\x93 décembre 2026" },
    { 0, 91, "November 2026 \xe2\x80\x93 January 2027", "novembre 2026 \xe2\x80\x93 janvier 2027" },
  };
  guint32 base, ignored;

  liaison_moment_span (&november, NULL, &base, &ignored);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint32 first = base + (guint32) cases[i].first, last = base + (guint32) cases[i].last;
    g_autofree char *english = liaison_report_days (first, last, LIAISON_LANGUAGE_EN);
    g_autofree char *french = liaison_report_days (first, last, LIAISON_LANGUAGE_FR);
    g_assert_cmpstr (english, ==, cases[i].english);
    g_assert_cmpstr (french, ==, cases[i].french);
  }
}

static void
test_wishes (void)
{
  LiaisonDocumentWish week = { .kind = LIAISON_DOCUMENT_WEEK, .from = { 2026, 11, 24, -1 }, .to = LIAISON_MOMENT_NONE };
  LiaisonDocumentWish agenda = { .kind = LIAISON_DOCUMENT_AGENDA,
                                 .from = { 2026, 0, 0, -1 },
                                 .to = LIAISON_MOMENT_NONE };
  g_autoptr (GError) error = NULL;
  guint32 first, last;
  GDate date;

  g_assert_true (liaison_document_check (&week, NULL));
  liaison_document_days (&week, &first, &last);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, first);
  g_assert_cmpint (g_date_get_day (&date), ==, 23);
  g_assert_cmpuint (last - first, ==, 6);
  liaison_document_days (&agenda, &first, &last);
  g_assert_cmpuint (last - first, ==, 364);
  agenda.to = (LiaisonMoment) { 2025, 0, 0, -1 };
  g_assert_false (liaison_document_check (&agenda, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_clear_error (&error);
  agenda.to.year = 2300;
  g_assert_false (liaison_document_check (&agenda, &error));
}

static void
test_catalogue (void)
{
  g_assert_cmpstr (liaison_translate (LIAISON_LANGUAGE_FR, "Attendance list"), ==, "Liste de présence");
  g_assert_cmpstr (liaison_translate (LIAISON_LANGUAGE_EN, "Attendance list"), ==, "Attendance list");
  g_assert_cmpstr (liaison_translate (LIAISON_LANGUAGE_FR, "No such text"), ==, "No such text");
  g_assert_cmpstr (liaison_translate (LIAISON_LANGUAGE_FR, ""), ==, "");
  g_assert_cmpstr (liaison_translate_context (LIAISON_LANGUAGE_FR, "openness", "Closed"), ==, "À huis clos");
  g_assert_cmpstr (
      liaison_translate_plural (LIAISON_LANGUAGE_FR, "%u page would be written", "%u pages would be written", 0), ==,
      "%u page serait écrite");
  g_assert_cmpstr (
      liaison_translate_plural (LIAISON_LANGUAGE_FR, "%u page would be written", "%u pages would be written", 2), ==,
      "%u pages seraient écrites");
  g_assert_cmpstr (liaison_vocabulary_label_in (&liaison_vocabulary_presence, "invited", LIAISON_LANGUAGE_FR), !=,
                   "Invited");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/same-bytes", test_same_bytes);
  g_test_add_func ("/document/cancelled", test_cancelled);
  g_test_add_func ("/document/draw", test_draw);
  g_test_add_func ("/document/when", test_when);
  g_test_add_func ("/document/periods", test_periods);
  g_test_add_func ("/document/wishes", test_wishes);
  g_test_add_func ("/document/catalogue", test_catalogue);
  return g_test_run ();
}
