// SPDX-License-Identifier: GPL-3.0-or-later
// A document as an OpenDocument text (OASIS OpenDocument 1.3, part 3), for word processors.
#include "liaison-report-outline.h"

#include "liaison-zip.h"

#include <string.h>

#define NAMESPACES                                                                                                     \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                                                 \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                                     \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                                                   \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                                                   \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                                          \
  "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "                                            \
  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "                                                                     \
  "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\""

#define MIMETYPE "application/vnd.oasis.opendocument.text"

static const char head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

static const char manifest[] =
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.3\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" MIMETYPE "\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
    "</manifest:manifest>\n";

/* Named as word processors name them, so that the office can restyle the text. */
static const char styles[] =
    "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
    "<style:style style:name=\"Text_20_body\" style:display-name=\"Text body\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Standard\" style:class=\"text\">"
    "<style:paragraph-properties fo:margin-bottom=\"0.25cm\" fo:text-align=\"justify\" fo:line-height=\"120%\"/>"
    "</style:style>"
    "<style:style style:name=\"Lines\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.4cm\"/></style:style>"
    "<style:style style:name=\"Strong\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-bottom=\"0.3cm\"/><style:text-properties fo:font-weight=\"bold\"/>"
    "</style:style>"
    "<style:style style:name=\"Note\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-bottom=\"0.25cm\"/>"
    "<style:text-properties fo:color=\"#63636b\" fo:font-size=\"9pt\"/></style:style>"
    "<style:style style:name=\"Mark\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:text-properties fo:color=\"#a51d2d\" fo:font-weight=\"bold\" fo:font-size=\"9pt\"/></style:style>"
    "<style:style style:name=\"Title\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
    "style:class=\"chapter\"><style:paragraph-properties fo:margin-bottom=\"0.3cm\"/>"
    "<style:text-properties fo:font-size=\"20pt\"/></style:style>"
    "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\" style:default-outline-level=\"1\" "
    "style:class=\"text\"><style:paragraph-properties fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.25cm\" "
    "fo:keep-with-next=\"always\"/><style:text-properties fo:font-size=\"13pt\" fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" "
    "style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\" style:default-outline-level=\"2\" "
    "style:class=\"text\"><style:paragraph-properties fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.2cm\" "
    "fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>"
    "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
    "text:bullet-char=\"\xe2\x80\x93\"><style:list-level-properties text:space-before=\"0.4cm\" "
    "text:min-label-width=\"0.6cm\"/></text:list-level-style-bullet></text:list-style>"
    "<text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" style:num-suffix=\".\" "
    "style:num-format=\"1\"><style:list-level-properties text:space-before=\"0.4cm\" text:min-label-width=\"0.7cm\"/>"
    "</text:list-level-style-number></text:list-style>";

static void
add_text (GString *xml, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *escaped = g_markup_escape_text (lines[i], -1);
    g_string_append_printf (xml, "%s%s", i > 0 ? "<text:line-break/>" : "", escaped);
  }
}

static void
add_paragraph (GString *xml, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", name);
  add_text (xml, text);
  g_string_append (xml, "</text:p>\n");
}

static void
add_heading (GString *xml, int level, const char *text)
{
  g_string_append_printf (xml, "<text:h text:style-name=\"Heading_20_%d\" text:outline-level=\"%d\">", level, level);
  add_text (xml, text);
  g_string_append (xml, "</text:h>\n");
}

static void
add_cells (GString *xml, char **cells, const char *style)
{
  g_string_append (xml, "<table:table-row>");
  for (guint i = 0; cells[i] != NULL; i++) {
    g_string_append (xml, "<table:table-cell office:value-type=\"string\">");
    add_paragraph (xml, style, cells[i]);
    g_string_append (xml, "</table:table-cell>");
  }
  g_string_append (xml, "</table:table-row>\n");
}

static void
add_table (GString *xml, const LiaisonOutlineBlock *block, guint number)
{
  add_paragraph (xml, "Note", block->text);
  g_string_append_printf (xml,
                          "<table:table table:name=\"Table%u\"><table:table-column "
                          "table:number-columns-repeated=\"%u\"/><table:table-header-rows>",
                          number, block->table->n_columns);
  add_cells (xml, block->table->headers, "Strong");
  g_string_append (xml, "</table:table-header-rows>");
  for (guint i = 0; i < block->table->rows->len; i++)
    add_cells (xml, g_ptr_array_index (block->table->rows, i), "Standard");
  g_string_append (xml, "</table:table>\n");
}

static void
add_block (GString *xml, const LiaisonOutlineBlock *block, guint number)
{
  switch (block->kind) {
  case LIAISON_OUTLINE_HEADING:
  case LIAISON_OUTLINE_SUBHEADING:
    add_heading (xml, block->kind == LIAISON_OUTLINE_HEADING ? 1 : 2, block->text);
    break;
  case LIAISON_OUTLINE_STRONG:
    add_paragraph (xml, "Strong", block->text);
    break;
  case LIAISON_OUTLINE_LINES:
    add_paragraph (xml, "Lines", block->text);
    break;
  case LIAISON_OUTLINE_NOTE:
    add_paragraph (xml, "Note", block->text);
    break;
  case LIAISON_OUTLINE_ITEM:
  case LIAISON_OUTLINE_NUMBERED:
    g_string_append (xml, "<text:list-item>");
    add_paragraph (xml, "Text_20_body", block->text);
    g_string_append (xml, "</text:list-item>\n");
    break;
  case LIAISON_OUTLINE_TABLE:
    add_table (xml, block, number);
    break;
  case LIAISON_OUTLINE_PARAGRAPH:
  default:
    add_paragraph (xml, "Text_20_body", block->text);
  }
}

static const char *
list_of (const LiaisonOutlineBlock *block)
{
  if (block != NULL && block->kind == LIAISON_OUTLINE_ITEM)
    return "Bullets";
  return block != NULL && block->kind == LIAISON_OUTLINE_NUMBERED ? "Numbers" : NULL;
}

static char *
make_content (const LiaisonReportOutline *outline)
{
  GString *xml = g_string_new (head);
  const char *open = NULL;

  g_string_append (xml, "<office:document-content " NAMESPACES "><office:body><office:text>\n");
  add_paragraph (xml, "Mark", outline->mark);
  if (outline->shows_title) {
    add_paragraph (xml, "Note", outline->kicker);
    add_paragraph (xml, "Title", outline->title);
    add_paragraph (xml, "Note", outline->subtitle);
  }
  for (guint i = 0; i <= outline->blocks->len; i++) {
    const LiaisonOutlineBlock *block = i < outline->blocks->len ? g_ptr_array_index (outline->blocks, i) : NULL;
    const char *wanted = list_of (block);
    if (g_strcmp0 (open, wanted) != 0) {
      if (open != NULL)
        g_string_append (xml, "</text:list>\n");
      if (wanted != NULL)
        g_string_append_printf (xml, "<text:list text:style-name=\"%s\">\n", wanted);
      open = wanted;
    }
    if (block != NULL)
      add_block (xml, block, i + 1);
  }
  g_string_append (xml, "</office:text></office:body></office:document-content>\n");
  return g_string_free (xml, FALSE);
}

static char *
make_styles (const LiaisonReportOutline *outline)
{
  gboolean letter = outline->paper == LIAISON_PAPER_LETTER;
  const char *country = outline->language == LIAISON_LANGUAGE_FR ? "FR" : "GB";

  return g_strdup_printf (
      "%s<office:document-styles " NAMESPACES
      "><office:font-face-decls><style:font-face style:name=\"Body\" svg:font-family=\"'Noto Serif', 'Liberation "
      "Serif', serif\"/></office:font-face-decls><office:styles><style:default-style style:family=\"paragraph\">"
      "<style:text-properties style:font-name=\"Body\" fo:font-size=\"11pt\" fo:language=\"%s\" fo:country=\"%s\"/>"
      "</style:default-style>%s</office:styles><office:automatic-styles><style:page-layout style:name=\"Page\">"
      "<style:page-layout-properties fo:page-width=\"%s\" fo:page-height=\"%s\" fo:margin=\"2.5cm\"/>"
      "</style:page-layout></office:automatic-styles><office:master-styles><style:master-page "
      "style:name=\"Standard\" style:page-layout-name=\"Page\"/></office:master-styles></office:document-styles>\n",
      head, liaison_language_code (outline->language), country, styles, letter ? "21.59cm" : "21cm",
      letter ? "27.94cm" : "29.7cm");
}

static char *
make_meta (const LiaisonReportOutline *outline)
{
  g_autofree char *title = g_markup_escape_text (outline->title, -1);

  return g_strdup_printf ("%s<office:document-meta " NAMESPACES "><office:meta><dc:title>%s</dc:title><dc:language>%s"
                          "</dc:language><meta:creation-date>%04d-%02d-%02dT00:00:00</meta:creation-date>"
                          "</office:meta></office:document-meta>\n",
                          head, title, liaison_language_code (outline->language), outline->date.year,
                          outline->date.month, outline->date.day);
}

/** liaison_report_outline_to_odt: Returns: (transfer full): the file; @outline has a whole day as its date */
GBytes *
liaison_report_outline_to_odt (const LiaisonReportOutline *outline)
{
  g_autofree char *content = make_content (outline);
  g_autofree char *style = make_styles (outline);
  g_autofree char *meta = make_meta (outline);
  g_autofree char *listed = g_strconcat (head, manifest, NULL);
  LiaisonZip *zip;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) outline->date.day, (GDateMonth) outline->date.month,
                  (GDateYear) outline->date.year);
  zip = liaison_zip_new (&date);
  /* The first file, as it is: by it the type of the package is known. */
  liaison_zip_add (zip, "mimetype", MIMETYPE, strlen (MIMETYPE), FALSE);
  liaison_zip_add (zip, "content.xml", content, strlen (content), TRUE);
  liaison_zip_add (zip, "styles.xml", style, strlen (style), TRUE);
  liaison_zip_add (zip, "meta.xml", meta, strlen (meta), TRUE);
  liaison_zip_add (zip, "META-INF/manifest.xml", listed, strlen (listed), TRUE);
  return liaison_zip_finish (zip);
}
