// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a web page: one file, no script, nothing from elsewhere, headings, lists and tables marked as such.
#include "liaison-report-outline.h"

static const char style[] =
    "body{max-width:46em;margin:2em auto;padding:0 1em;font-family:'Noto Sans',sans-serif;line-height:1.5;"
    "color:#1f1f24;background:#fff}\n"
    "h1,h2{font-family:'Noto Serif',serif;font-weight:normal;line-height:1.25}\n"
    "h2{color:#1b5a96;margin-top:1.8em}\n"
    "h3{font-size:1em;margin-bottom:.3em}\n"
    ".mark{color:#a51d2d;font-weight:bold;font-size:.85em}\n"
    ".kicker{color:#1b5a96;font-weight:bold;font-size:.85em;margin-bottom:0}\n"
    ".note,footer,.subtitle{color:#63636b;font-size:.9em}\n"
    "table{border-collapse:collapse;width:100%;font-size:.9em}\n"
    "th,td{text-align:start;vertical-align:top;padding:.4em .6em .4em 0;border-bottom:1px solid #d3d2ce}\n"
    "caption{text-align:start;color:#63636b}\n"
    "@media (prefers-color-scheme:dark){body{color:#eee;background:#1f1f24}h2,.kicker{color:#8ab8e6}"
    ".mark{color:#ff8a94}.note,footer,.subtitle,caption{color:#b5b5bd}th,td{border-color:#55555c}}\n"
    "@media print{body{margin:0;max-width:none}}\n";

/* Text with its lines as lines. */
static void
add_text (GString *page, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *escaped = g_markup_escape_text (lines[i], -1);
    g_string_append_printf (page, "%s%s", i > 0 ? "<br>\n" : "", escaped);
  }
}

static void
add_element (GString *page, const char *open, const char *text, const char *close)
{
  if (text == NULL)
    return;
  g_string_append (page, open);
  add_text (page, text);
  g_string_append_printf (page, "%s\n", close);
}

static void
add_cells (GString *page, char **cells, const char *open, const char *close)
{
  g_string_append (page, "<tr>");
  for (guint i = 0; cells[i] != NULL; i++) {
    g_string_append (page, open);
    add_text (page, cells[i]);
    g_string_append (page, close);
  }
  g_string_append (page, "</tr>\n");
}

static void
add_table (GString *page, const LiaisonOutlineBlock *block)
{
  g_string_append (page, "<table>\n");
  add_element (page, "<caption>", block->text, "</caption>");
  g_string_append (page, "<thead>\n");
  add_cells (page, block->table->headers, "<th scope=\"col\">", "</th>");
  g_string_append (page, "</thead>\n<tbody>\n");
  for (guint i = 0; i < block->table->rows->len; i++)
    add_cells (page, g_ptr_array_index (block->table->rows, i), "<td>", "</td>");
  g_string_append (page, "</tbody>\n</table>\n");
}

static void
add_block (GString *page, const LiaisonOutlineBlock *block)
{
  static const char *const elements[][2] = {
    [LIAISON_OUTLINE_HEADING] = { "<h2>", "</h2>" },  [LIAISON_OUTLINE_SUBHEADING] = { "<h3>", "</h3>" },
    [LIAISON_OUTLINE_PARAGRAPH] = { "<p>", "</p>" },  [LIAISON_OUTLINE_STRONG] = { "<p><strong>", "</strong></p>" },
    [LIAISON_OUTLINE_LINES] = { "<p>", "</p>" },      [LIAISON_OUTLINE_ITEM] = { "<li>", "</li>" },
    [LIAISON_OUTLINE_NUMBERED] = { "<li>", "</li>" }, [LIAISON_OUTLINE_NOTE] = { "<p class=\"note\">", "</p>" },
  };

  if (block->kind == LIAISON_OUTLINE_TABLE)
    add_table (page, block);
  else
    add_element (page, elements[block->kind][0], block->text, elements[block->kind][1]);
}

static const char *
list_of (const LiaisonOutlineBlock *block)
{
  if (block != NULL && block->kind == LIAISON_OUTLINE_ITEM)
    return "ul";
  return block != NULL && block->kind == LIAISON_OUTLINE_NUMBERED ? "ol" : NULL;
}

/* Items that follow each other are one list. */
static void
add_blocks (GString *page, const GPtrArray *blocks)
{
  const char *open = NULL;

  for (guint i = 0; i <= blocks->len; i++) {
    const LiaisonOutlineBlock *block = i < blocks->len ? g_ptr_array_index (blocks, i) : NULL;
    const char *wanted = list_of (block);
    if (g_strcmp0 (open, wanted) != 0) {
      if (open != NULL)
        g_string_append_printf (page, "</%s>\n", open);
      if (wanted != NULL)
        g_string_append_printf (page, "<%s>\n", wanted);
      open = wanted;
    }
    if (block != NULL)
      add_block (page, block);
  }
}

/** liaison_report_outline_to_html: Returns: (transfer full): a whole page, UTF-8 */
char *
liaison_report_outline_to_html (const LiaisonReportOutline *outline)
{
  GString *page = g_string_new ("<!DOCTYPE html>\n");
  g_autofree char *title = g_markup_escape_text (outline->title, -1);

  g_string_append_printf (page,
                          "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta name=\"robots\" content=\"noindex\">\n<title>%s</title>\n<style>\n%s</style>\n"
                          "</head>\n<body>\n",
                          liaison_language_code (outline->language), title, style);
  add_element (page, "<p class=\"mark\">", outline->mark, "</p>");
  g_string_append (page, "<main>\n");
  if (outline->shows_title) {
    add_element (page, "<p class=\"kicker\">", outline->kicker, "</p>");
    add_element (page, "<h1>", outline->title, "</h1>");
    add_element (page, "<p class=\"subtitle\">", outline->subtitle, "</p>");
  }
  add_blocks (page, outline->blocks);
  g_string_append (page, "</main>\n");
  add_element (page, "<footer><p>", outline->note, "</p></footer>");
  g_string_append (page, "</body>\n</html>\n");
  return g_string_free (page, FALSE);
}
