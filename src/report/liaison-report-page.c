// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on one page.
#include "liaison-report-page.h"

/* Of hairlines, in points. */
#define RULE_WIDTH 0.6

typedef enum {
  MARK_TAG,
  MARK_LINE,
  MARK_RULE,
  MARK_BOX,
} MarkKind;

/* One thing on the page. @tag: a literal; @begin: whether the structure element begins or ends here */
typedef struct {
  MarkKind kind;
  const char *tag;
  gboolean begin;
  PangoLayout *layout;
  PangoLayoutLine *line;
  char *uri;
  double x, y, x2, y2;
  guint32 color;
} Mark;

struct _LiaisonReportPage {
  GArray *marks;
};

static void
clear_mark (gpointer data)
{
  Mark *mark = data;

  g_clear_pointer (&mark->line, pango_layout_line_unref);
  g_clear_object (&mark->layout);
  g_free (mark->uri);
}

static void
set_color (cairo_t *cairo, guint32 color)
{
  cairo_set_source_rgb (cairo, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
}

/* In the attributes of a tag, quotes and backslashes are escaped. */
static void
begin_link (cairo_t *cairo, const char *uri)
{
  g_autoptr (GString) attributes = g_string_new ("uri='");

  for (const char *p = uri; *p != '\0'; p++) {
    if (*p == '\'' || *p == '\\')
      g_string_append_c (attributes, '\\');
    g_string_append_c (attributes, *p);
  }
  g_string_append_c (attributes, '\'');
  cairo_tag_begin (cairo, CAIRO_TAG_LINK, attributes->str);
}

static void
draw_line (const Mark *mark, cairo_t *cairo, gboolean tagged)
{
  gboolean links = tagged && mark->uri != NULL;

  if (links)
    begin_link (cairo, mark->uri);
  set_color (cairo, mark->color);
  cairo_move_to (cairo, mark->x, mark->y);
  pango_cairo_show_layout_line (cairo, mark->line);
  if (links)
    cairo_tag_end (cairo, CAIRO_TAG_LINK);
}

static void
draw_mark (const Mark *mark, cairo_t *cairo, gboolean tagged)
{
  switch (mark->kind) {
  case MARK_TAG:
    if (tagged && mark->begin)
      cairo_tag_begin (cairo, mark->tag, NULL);
    else if (tagged)
      cairo_tag_end (cairo, mark->tag);
    return;
  case MARK_LINE:
    draw_line (mark, cairo, tagged);
    return;
  case MARK_RULE:
    set_color (cairo, mark->color);
    cairo_set_line_width (cairo, RULE_WIDTH);
    cairo_move_to (cairo, mark->x, mark->y);
    cairo_line_to (cairo, mark->x2, mark->y2);
    cairo_stroke (cairo);
    return;
  case MARK_BOX:
  default:
    set_color (cairo, mark->color);
    cairo_rectangle (cairo, mark->x, mark->y, mark->x2, mark->y2);
    cairo_fill (cairo);
  }
}

/** liaison_report_page_new: Returns: (transfer full): an empty page */
LiaisonReportPage *
liaison_report_page_new (void)
{
  LiaisonReportPage *page = g_new0 (LiaisonReportPage, 1);

  page->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (page->marks, clear_mark);
  return page;
}

/** liaison_report_page_free: Frees it. */
void
liaison_report_page_free (LiaisonReportPage *page)
{
  g_array_unref (page->marks);
  g_free (page);
}

/** liaison_report_page_add_tag: Begins or ends a structure element; @tag is a literal. */
void
liaison_report_page_add_tag (LiaisonReportPage *page, const char *tag, gboolean begin)
{
  Mark mark = { .kind = MARK_TAG, .tag = tag, .begin = begin };

  g_array_append_val (page->marks, mark);
}

/** liaison_report_page_add_line: Adds a line of text whose flow has its left at @x and whose top is at @y. */
void
liaison_report_page_add_line (LiaisonReportPage *page, const LiaisonReportLine *line, double x, double y)
{
  Mark mark = { .kind = MARK_LINE,
                .layout = g_object_ref (line->layout),
                .line = pango_layout_line_ref (line->line),
                .uri = g_strdup (line->uri),
                .x = x + line->x,
                .y = y + line->ascent,
                .color = line->color };

  g_array_append_val (page->marks, mark);
}

/** liaison_report_page_add_rule: Adds a hairline. */
void
liaison_report_page_add_rule (LiaisonReportPage *page, double x1, double y1, double x2, double y2, guint32 color)
{
  Mark mark = { .kind = MARK_RULE, .x = x1, .y = y1, .x2 = x2, .y2 = y2, .color = color };

  g_array_append_val (page->marks, mark);
}

/** liaison_report_page_add_box: Adds a filled rectangle. */
void
liaison_report_page_add_box (LiaisonReportPage *page, double x, double y, double width, double height, guint32 color)
{
  Mark mark = { .kind = MARK_BOX, .x = x, .y = y, .x2 = width, .y2 = height, .color = color };

  g_array_append_val (page->marks, mark);
}

/** liaison_report_page_draw: Draws it; in points. @tagged: with its structure, for a PDF that takes all pages */
void
liaison_report_page_draw (const LiaisonReportPage *page, cairo_t *cairo, gboolean tagged)
{
  for (guint i = 0; i < page->marks->len; i++)
    draw_mark (&g_array_index (page->marks, Mark, i), cairo, tagged);
}
