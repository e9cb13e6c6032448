// SPDX-License-Identifier: GPL-3.0-or-later
// A document as what it says, and set in type.
#include "liaison-report-outline.h"

#include "liaison-report-table.h"

#define BELOW_TITLE 8
#define ABOVE_TABLE 4
#define ABOVE_LINES 7

static void
free_table (LiaisonOutlineTable *table)
{
  g_strfreev (table->headers);
  g_free (table->weights);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
free_block (gpointer data)
{
  LiaisonOutlineBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->table, free_table);
  g_free (block);
}

/** liaison_report_outline_new: Returns: (transfer full): an empty document */
LiaisonReportOutline *
liaison_report_outline_new (const char *title, LiaisonLanguage language)
{
  LiaisonReportOutline *outline = g_new0 (LiaisonReportOutline, 1);

  outline->title = g_strdup (title);
  outline->shows_title = TRUE;
  outline->language = language;
  outline->date = LIAISON_MOMENT_NONE;
  outline->blocks = g_ptr_array_new_with_free_func (free_block);
  return outline;
}

/** liaison_report_outline_free: Frees it. */
void
liaison_report_outline_free (LiaisonReportOutline *outline)
{
  g_free (outline->title);
  g_free (outline->kicker);
  g_free (outline->subtitle);
  g_free (outline->mark);
  g_free (outline->note);
  g_ptr_array_unref (outline->blocks);
  g_free (outline);
}

static LiaisonOutlineBlock *
add_block (LiaisonReportOutline *outline, LiaisonOutlineKind kind, const char *text)
{
  const LiaisonOutlineBlock *last = outline->blocks->len > 0
                                        ? g_ptr_array_index (outline->blocks, outline->blocks->len - 1)
                                        : NULL;
  LiaisonOutlineBlock *block = g_new0 (LiaisonOutlineBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  if (kind == LIAISON_OUTLINE_NUMBERED)
    block->number = last != NULL && last->kind == kind ? last->number + 1 : 1;
  g_ptr_array_add (outline->blocks, block);
  return block;
}

/** liaison_report_outline_add: @kind: not a table */
void
liaison_report_outline_add (LiaisonReportOutline *outline, LiaisonOutlineKind kind, const char *text)
{
  if (text != NULL && *text != '\0')
    add_block (outline, kind, text);
}

/**
 * liaison_report_outline_add_table:
 * @caption: (nullable)
 * @headers: (array zero-terminated=1)
 * @weights: as many
 *
 * Returns: (transfer none): the table, without rows
 */
LiaisonOutlineTable *
liaison_report_outline_add_table (LiaisonReportOutline *outline, const char *caption, const char *const *headers,
                                  const double *weights)
{
  LiaisonOutlineBlock *block = add_block (outline, LIAISON_OUTLINE_TABLE, caption);
  LiaisonOutlineTable *table = g_new0 (LiaisonOutlineTable, 1);

  table->headers = g_strdupv ((char **) headers);
  table->n_columns = g_strv_length (table->headers);
  table->weights = g_memdup2 (weights, table->n_columns * sizeof *weights);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  block->table = table;
  return table;
}

/** liaison_outline_table_add_row: @cells: (array zero-terminated=1): as many as there are columns */
void
liaison_outline_table_add_row (LiaisonOutlineTable *table, const char *const *cells)
{
  g_ptr_array_add (table->rows, g_strdupv ((char **) cells));
}

static void
set_table (LiaisonReport *report, const LiaisonOutlineTable *table)
{
  g_autoptr (LiaisonReportTable)
      set = liaison_report_table_new (report, LIAISON_TABLE_RULED, table->weights, table->n_columns);

  liaison_report_add_space (report, ABOVE_TABLE);
  liaison_report_table_set_header (set, (const char *const *) table->headers);
  for (guint i = 0; i < table->rows->len; i++) {
    char **cells = g_ptr_array_index (table->rows, i);
    liaison_report_table_add_row (set);
    for (guint j = 0; j < table->n_columns; j++)
      if (*cells[j] != '\0')
        liaison_report_flow_add (liaison_report_table_cell (set, j), LIAISON_STYLE_BODY, cells[j]);
  }
  liaison_report_table_put (set);
}

/* The lines of an address or a signature stand closer together than paragraphs do. */
static void
set_lines (LiaisonReport *report, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

  liaison_report_add_space (report, ABOVE_LINES);
  liaison_report_add_text (report, LIAISON_STYLE_BODY, lines[0]);
  if (lines[0] != NULL && lines[1] != NULL)
    liaison_report_add_text (report, LIAISON_STYLE_MUTED, lines[1]);
}

static void
set_block (LiaisonReport *report, const LiaisonOutlineBlock *block)
{
  static const LiaisonReportStyle styles[] = {
    [LIAISON_OUTLINE_HEADING] = LIAISON_STYLE_HEADING,   [LIAISON_OUTLINE_SUBHEADING] = LIAISON_STYLE_STRONG,
    [LIAISON_OUTLINE_PARAGRAPH] = LIAISON_STYLE_BODY,    [LIAISON_OUTLINE_STRONG] = LIAISON_STYLE_STRONG,
    [LIAISON_OUTLINE_LINES] = LIAISON_STYLE_BODY,        [LIAISON_OUTLINE_ITEM] = LIAISON_STYLE_BODY,
    [LIAISON_OUTLINE_NUMBERED] = LIAISON_STYLE_BODY,     [LIAISON_OUTLINE_NOTE] = LIAISON_STYLE_MUTED,
    [LIAISON_OUTLINE_TABLE] = LIAISON_STYLE_SMALL_MUTED,
  };
  g_autofree char *text = NULL;

  if (block->kind == LIAISON_OUTLINE_TABLE) {
    set_table (report, block->table);
    return;
  }
  if (block->kind == LIAISON_OUTLINE_LINES) {
    set_lines (report, block->text);
    return;
  }
  if (block->kind == LIAISON_OUTLINE_HEADING) {
    liaison_report_add_heading (report, block->text);
    return;
  }
  if (block->kind == LIAISON_OUTLINE_NUMBERED)
    text = g_strdup_printf ("%u. %s", block->number, block->text);
  else if (block->kind == LIAISON_OUTLINE_ITEM)
    text = g_strdup_printf ("\xe2\x80\x93 %s", block->text);
  if (block->kind == LIAISON_OUTLINE_SUBHEADING)
    liaison_report_add_space (report, BELOW_TITLE);
  liaison_report_add_text (report, styles[block->kind], text != NULL ? text : block->text);
}

/** liaison_report_outline_set: Returns: (transfer full): the pages, finished */
LiaisonReport *
liaison_report_outline_set (const LiaisonReportOutline *outline)
{
  LiaisonReportSetup setup = {
    .paper = outline->paper,
    .landscape = outline->landscape,
    .language = outline->language,
    .title = outline->title,
    .mark = outline->mark,
    .note = outline->note,
    .date = outline->date,
  };
  LiaisonReport *report = liaison_report_new (&setup);

  if (outline->shows_title) {
    liaison_report_add_title (report, outline->kicker, outline->title, outline->subtitle);
    liaison_report_add_space (report, BELOW_TITLE);
  }
  for (guint i = 0; i < outline->blocks->len; i++)
    set_block (report, g_ptr_array_index (outline->blocks, i));
  liaison_report_finish (report);
  return report;
}
