// SPDX-License-Identifier: GPL-3.0-or-later
// How documents look.
#include "liaison-report-style.h"

/* Families that read well on paper in Latin, Greek and Cyrillic; Pango finds others for the scripts they lack. */
#define SANS  "Noto Sans, Adwaita Sans, Source Sans 3, DejaVu Sans, Sans"
#define SERIF "Noto Serif, Source Serif 4, DejaVu Serif, Serif"

#define MILLIMETRES (72 / 25.4)

/**
 * Look:
 * @size: in points
 * @leading: distance of lines, in sizes
 * @before: space above, where something stands above
 */
typedef struct {
  const char *family;
  double size;
  double leading;
  double before;
  guint32 color;
  PangoWeight weight;
  gboolean struck;
} Look;

static const Look looks[] = {
  [LIAISON_STYLE_TITLE] = { SERIF, 22, 1.18, 3, LIAISON_COLOR_TEXT, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_SUBTITLE] = { SANS, 10.5, 1.4, 5, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_KICKER] = { SANS, 8.5, 1.3, 9, LIAISON_COLOR_ACCENT, PANGO_WEIGHT_BOLD, FALSE },
  [LIAISON_STYLE_HEADING] = { SERIF, 13, 1.25, 20, LIAISON_COLOR_ACCENT, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_BODY] = { SANS, 9.5, 1.4, 5, LIAISON_COLOR_TEXT, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_STRONG] = { SANS, 9.5, 1.4, 4, LIAISON_COLOR_TEXT, PANGO_WEIGHT_BOLD, FALSE },
  [LIAISON_STYLE_MUTED] = { SANS, 8.5, 1.4, 1.5, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_LABEL] = { SANS, 8.5, 1.4, 3, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_WARNING] = { SANS, 9.5, 1.4, 4, LIAISON_COLOR_WARN, PANGO_WEIGHT_BOLD, FALSE },
  [LIAISON_STYLE_STRUCK] = { SANS, 9.5, 1.4, 4, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, TRUE },
  [LIAISON_STYLE_DAY] = { SERIF, 12, 1.15, 0, LIAISON_COLOR_TEXT, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_DAY_OUTSIDE] = { SERIF, 12, 1.15, 0, 0xb9b8b4, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_SMALL] = { SANS, 7.5, 1.3, 0, LIAISON_COLOR_TEXT, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_SMALL_STRONG] = { SANS, 7.5, 1.3, 4, LIAISON_COLOR_ACCENT, PANGO_WEIGHT_BOLD, FALSE },
  [LIAISON_STYLE_SMALL_MUTED] = { SANS, 7, 1.3, 0, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_SMALL_STRUCK] = { SANS, 7.5, 1.3, 0, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, TRUE },
  [LIAISON_STYLE_RUNNING] = { SANS, 7.5, 1.2, 0, LIAISON_COLOR_MUTED, PANGO_WEIGHT_NORMAL, FALSE },
  [LIAISON_STYLE_MARK] = { SANS, 7.5, 1.2, 0, LIAISON_COLOR_WARN, PANGO_WEIGHT_BOLD, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (looks) == LIAISON_REPORT_STYLES);

/** liaison_report_measure: Returns: the measures of a page; what lies down is used closer to its edges */
LiaisonReportMeasures
liaison_report_measure (LiaisonPaper paper, gboolean landscape)
{
  double width = paper == LIAISON_PAPER_LETTER ? 612 : 210 * MILLIMETRES;
  double height = paper == LIAISON_PAPER_LETTER ? 792 : 297 * MILLIMETRES;
  double side = (landscape ? 14 : 22) * MILLIMETRES;

  return (LiaisonReportMeasures) { .width = landscape ? height : width,
                                   .height = landscape ? width : height,
                                   .left = side,
                                   .right = side,
                                   .top = (landscape ? 17 : 24) * MILLIMETRES,
                                   .bottom = (landscape ? 15 : 22) * MILLIMETRES };
}

/**
 * liaison_report_style_layout:
 * @text: in any script; a line feed begins a line
 * @width: in points; negative for as wide as it is
 *
 * Each paragraph begins on the side that its own script begins on.
 *
 * Returns: (transfer full): @text in @style
 */
PangoLayout *
liaison_report_style_layout (PangoContext *context, LiaisonReportStyle style, const char *text, double width)
{
  const Look *look = &looks[style];
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (look->family);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  pango_font_description_set_weight (font, look->weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute ((int) (look->size * look->leading * PANGO_SCALE)));
  /* Programs that read a document aloud lose ligatures, and what follows them. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  if (look->struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/** liaison_report_style_color: Returns: 0xRRGGBB */
guint32
liaison_report_style_color (LiaisonReportStyle style)
{
  return looks[style].color;
}

/** liaison_report_style_before: Returns: the space above, in points */
double
liaison_report_style_before (LiaisonReportStyle style)
{
  return looks[style].before;
}

/** liaison_report_style_leads: Returns: whether it is of no use without what follows: a day, a time */
gboolean
liaison_report_style_leads (LiaisonReportStyle style)
{
  return style == LIAISON_STYLE_SMALL_STRONG || style == LIAISON_STYLE_DAY;
}
