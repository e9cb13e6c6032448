// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that go on over pages.
#include "liaison-report-table.h"

/* Of a bar, in points: below the top of the text, and how thick. */
#define BAR_DROP   3.5
#define BAR_HEIGHT 6

/* Between text and hairlines, and between columns, in points. */
#define PADDING_Y    5
#define PADDING_GRID 4
#define GUTTER       12

/* A row that needs more than this share of a page is cut rather than moved. */
#define MOVED_MAX 0.5

typedef struct {
  LiaisonReportFlow *flow;
  guint done;  /* lines that are on a page */
  double drop; /* see drop_of() */
  gboolean shaded;
  gboolean has_bar;
  double bar; /* how much of its width the bar takes, 0 to 1 */
} Cell;

/* @min_height: of its text */
typedef struct {
  Cell *cells;
  double min_height;
} Row;

struct _LiaisonReportTable {
  LiaisonReport *report;
  LiaisonTableLook look;
  guint n_columns;
  double *left;  /* of each cell, and the right end of the last */
  double *width; /* of its text */
  double padding_x;
  double padding_y;
  double row_height;
  gboolean fills;
  Cell *header;
  GPtrArray *rows;
};

static Cell *
make_cells (LiaisonReportTable *table)
{
  Cell *cells = g_new0 (Cell, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++) {
    cells[i].flow = liaison_report_flow_new (liaison_report_context (table->report), table->width[i]);
    liaison_report_flow_align (cells[i].flow);
  }
  return cells;
}

static void
free_cells (LiaisonReportTable *table, Cell *cells)
{
  for (guint i = 0; cells != NULL && i < table->n_columns; i++)
    liaison_report_flow_free (cells[i].flow);
  g_free (cells);
}

static void
place_columns (LiaisonReportTable *table, const double *weights)
{
  double total = 0, x = 0, whole = liaison_report_width (table->report);
  gboolean is_grid = table->look == LIAISON_TABLE_GRID;

  for (guint i = 0; i < table->n_columns; i++)
    total += weights[i];
  for (guint i = 0; i < table->n_columns; i++) {
    double share = whole * weights[i] / total;
    table->left[i] = x;
    table->width[i] = share - 2 * table->padding_x - (!is_grid && i + 1 < table->n_columns ? GUTTER : 0);
    x += share;
  }
  table->left[table->n_columns] = whole;
}

/**
 * liaison_report_table_new:
 * @weights: how the columns share the width of the text
 *
 * Returns: (transfer full): an empty table
 */
LiaisonReportTable *
liaison_report_table_new (LiaisonReport *report, LiaisonTableLook look, const double *weights, guint n_columns)
{
  LiaisonReportTable *table = g_new0 (LiaisonReportTable, 1);

  table->report = liaison_report_ref (report);
  table->look = look;
  table->n_columns = n_columns;
  table->left = g_new0 (double, n_columns + 1);
  table->width = g_new0 (double, n_columns);
  table->padding_x = look == LIAISON_TABLE_GRID ? PADDING_GRID : 0;
  table->padding_y = look == LIAISON_TABLE_PLAIN ? 1.5 : look == LIAISON_TABLE_GRID ? PADDING_GRID : PADDING_Y;
  table->rows = g_ptr_array_new ();
  place_columns (table, weights);
  return table;
}

/** liaison_report_table_free: Frees it; what was put on pages stays. */
void
liaison_report_table_free (LiaisonReportTable *table)
{
  for (guint i = 0; i < table->rows->len; i++) {
    Row *row = g_ptr_array_index (table->rows, i);
    free_cells (table, row->cells);
    g_free (row);
  }
  free_cells (table, table->header);
  g_ptr_array_unref (table->rows);
  liaison_report_unref (table->report);
  g_free (table->left);
  g_free (table->width);
  g_free (table);
}

/** liaison_report_table_set_header: @texts: one a column */
void
liaison_report_table_set_header (LiaisonReportTable *table, const char *const *texts)
{
  free_cells (table, table->header);
  table->header = make_cells (table);
  for (guint i = 0; i < table->n_columns; i++)
    liaison_report_flow_add (table->header[i].flow, LIAISON_STYLE_LABEL, texts[i]);
}

/** liaison_report_table_set_row_height: Rows added from now on are at least @height points high. */
void
liaison_report_table_set_row_height (LiaisonReportTable *table, double height)
{
  table->row_height = height;
}

/* Whether there is more of a cell to come. */
static gboolean
has_more (const Cell *cell)
{
  return cell->done < liaison_report_flow_length (cell->flow);
}

/* How far the first line of a cell is put down, to stand on one line with the larger letters beside it. */
static double
drop_of (const LiaisonReportTable *table, const Cell *cells, guint column)
{
  double lowest = 0;

  if (!has_more (&cells[column]))
    return 0;
  for (guint i = 0; i < table->n_columns; i++)
    if (has_more (&cells[i]))
      lowest = MAX (lowest, liaison_report_flow_line (cells[i].flow, cells[i].done)->ascent);
  return lowest - liaison_report_flow_line (cells[column].flow, cells[column].done)->ascent;
}

static double
text_height (const LiaisonReportTable *table, const Cell *cells)
{
  double height = 0;

  for (guint i = 0; i < table->n_columns; i++)
    height = MAX (height,
                  drop_of (table, cells, i) + liaison_report_flow_height (cells[i].flow, cells[i].done,
                                                                          liaison_report_flow_length (cells[i].flow)));
  return height;
}

static double
header_height (const LiaisonReportTable *table)
{
  return table->header != NULL ? text_height (table, table->header) + 2 * table->padding_y : 0;
}

/** liaison_report_table_fill_page: The rows share what is left of the page, if they fit there. */
void
liaison_report_table_fill_page (LiaisonReportTable *table)
{
  table->fills = TRUE;
}

/** liaison_report_table_add_row: Begins a row, whose cells are empty. */
void
liaison_report_table_add_row (LiaisonReportTable *table)
{
  Row *row = g_new0 (Row, 1);

  row->cells = make_cells (table);
  row->min_height = MAX (0, table->row_height - 2 * table->padding_y);
  g_ptr_array_add (table->rows, row);
}

static Row *
last_row (LiaisonReportTable *table)
{
  return g_ptr_array_index (table->rows, table->rows->len - 1);
}

/** liaison_report_table_cell: Returns: (transfer none): the text of a cell of the row begun last, to be filled */
LiaisonReportFlow *
liaison_report_table_cell (LiaisonReportTable *table, guint column)
{
  return last_row (table)->cells[column].flow;
}

/** liaison_report_table_shade: Gives a cell of the row begun last a faint ground. */
void
liaison_report_table_shade (LiaisonReportTable *table, guint column)
{
  last_row (table)->cells[column].shaded = TRUE;
}

/** liaison_report_table_bar: Draws a bar into an empty cell of the row begun last; @fraction: 0 to 1 of its width */
void
liaison_report_table_bar (LiaisonReportTable *table, guint column, double fraction)
{
  last_row (table)->cells[column].bar = fraction;
  last_row (table)->cells[column].has_bar = TRUE;
}

/* It repeats a number beside it, and is no part of the structure of the document. */
static void
put_bar (LiaisonReportTable *table, guint column, double fraction)
{
  double left = table->left[column] + table->padding_x;
  double width = table->width[column];

  liaison_report_put_box (table->report, left, table->padding_y + BAR_DROP, width, BAR_HEIGHT, LIAISON_COLOR_FAINT);
  if (fraction > 0)
    liaison_report_put_box (table->report, left, table->padding_y + BAR_DROP, MAX (1, width * fraction), BAR_HEIGHT,
                            LIAISON_COLOR_ACCENT);
}

/** liaison_report_table_rows: Returns: how many rows there are */
guint
liaison_report_table_rows (const LiaisonReportTable *table)
{
  return table->rows->len;
}

/* Nothing stands between the names of columns. */
static void
put_lines_around (LiaisonReportTable *table, double height, gboolean is_header)
{
  double right = table->left[table->n_columns];

  if (table->look == LIAISON_TABLE_PLAIN)
    return;
  liaison_report_put_rule (table->report, 0, height, right, height, LIAISON_COLOR_RULE);
  for (guint i = 0; table->look == LIAISON_TABLE_GRID && !is_header && i <= table->n_columns; i++)
    liaison_report_put_rule (table->report, table->left[i], 0, table->left[i], height, LIAISON_COLOR_RULE);
}

/* Puts as much of a row as fits into @height of text; all of it if it fits. */
static void
put_row (LiaisonReportTable *table, Cell *cells, double height, const char *tag)
{
  LiaisonReport *report = table->report;

  for (guint i = 0; i < table->n_columns; i++)
    if (cells[i].shaded)
      liaison_report_put_box (report, table->left[i], 0, table->left[i + 1] - table->left[i],
                              height + 2 * table->padding_y, LIAISON_COLOR_FAINT);
  for (guint i = 0; i < table->n_columns; i++)
    if (cells[i].has_bar && cells[i].done == 0)
      put_bar (table, i, cells[i].bar);
  for (guint i = 0; i < table->n_columns; i++)
    cells[i].drop = drop_of (table, cells, i);
  liaison_report_begin (report, "TR");
  for (guint i = 0; i < table->n_columns; i++) {
    guint to = liaison_report_flow_fit (cells[i].flow, cells[i].done, height - cells[i].drop);
    liaison_report_begin (report, tag);
    liaison_report_put_lines (report, cells[i].flow, cells[i].done, to, table->left[i] + table->padding_x,
                              table->padding_y + cells[i].drop, TRUE);
    liaison_report_end (report, tag);
    cells[i].done = to;
  }
  liaison_report_end (report, "TR");
  put_lines_around (table, height + 2 * table->padding_y, cells == table->header);
  liaison_report_advance (report, height + 2 * table->padding_y);
}

/* Gives each row at least as much as makes all of them fill @room: the lower ones grow alike. */
static void
share_room (LiaisonReportTable *table, double room)
{
  double low = 0, high = room;

  /* Halving 20 times is finer than a point. */
  for (guint i = 0; i < 20; i++) {
    double level = (low + high) / 2, sum = 0;
    for (guint j = 0; j < table->rows->len; j++) {
      const Row *row = g_ptr_array_index (table->rows, j);
      sum += MAX (level, text_height (table, row->cells) + 2 * table->padding_y);
    }
    if (sum <= room)
      low = level;
    else
      high = level;
  }
  for (guint j = 0; j < table->rows->len; j++)
    ((Row *) g_ptr_array_index (table->rows, j))->min_height = MAX (0, low - 2 * table->padding_y);
}

/* The table is a structure element on each page: readers are told the header again where eyes see it again. */
static void
begin_part (LiaisonReportTable *table)
{
  double right = table->left[table->n_columns];

  liaison_report_begin (table->report, "Table");
  if (table->header == NULL) {
    if (table->look == LIAISON_TABLE_GRID)
      liaison_report_put_rule (table->report, 0, 0, right, 0, LIAISON_COLOR_RULE);
    return;
  }
  for (guint i = 0; i < table->n_columns; i++)
    table->header[i].done = 0;
  put_row (table, table->header, text_height (table, table->header), "TH");
  if (table->look == LIAISON_TABLE_RULED)
    liaison_report_put_rule (table->report, 0, 0, right, 0, LIAISON_COLOR_MUTED);
}

static void
go_on (LiaisonReportTable *table)
{
  liaison_report_end (table->report, "Table");
  liaison_report_turn_page (table->report);
  begin_part (table);
}

static gboolean
is_done (const LiaisonReportTable *table, const Row *row)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (has_more (&row->cells[i]))
      return FALSE;
  return TRUE;
}

/* Whether something of each unfinished cell fits; else a cut would leave a row that says nothing. */
static gboolean
can_begin (const LiaisonReportTable *table, const Row *row, double room)
{
  for (guint i = 0; i < table->n_columns; i++) {
    const Cell *cell = &row->cells[i];
    double drop = drop_of (table, row->cells, i);
    if (has_more (cell) && liaison_report_flow_fit (cell->flow, cell->done, room - drop) == cell->done)
      return FALSE;
  }
  return TRUE;
}

static void
put_whole_row (LiaisonReportTable *table, Row *row)
{
  double page = liaison_report_page_room (table->report) - header_height (table) - 2 * table->padding_y;
  gboolean fresh = FALSE;

  do {
    double height = MAX (text_height (table, row->cells), row->min_height);
    double room = liaison_report_room (table->report) - 2 * table->padding_y;
    gboolean cuts = height > page * MOVED_MAX && height > row->min_height;
    if (height > room + 0.01 && !fresh && (!cuts || !can_begin (table, row, room))) {
      go_on (table);
      fresh = TRUE;
      continue;
    }
    put_row (table, row->cells, MIN (height, room), "TD");
    fresh = FALSE;
    row->min_height = 0;
  } while (!is_done (table, row));
}

/** liaison_report_table_put: Puts the table on the page and, where it is longer, on those after it; without any row it
 * puts nothing. */
void
liaison_report_table_put (LiaisonReportTable *table)
{
  const Row *first;
  double wanted = header_height (table) + 2 * table->padding_y;

  if (table->rows->len == 0)
    return;
  if (table->fills)
    share_room (table, liaison_report_room (table->report) - header_height (table));
  first = g_ptr_array_index (table->rows, 0);
  wanted += MAX (first->min_height,
                 MIN (text_height (table, first->cells), liaison_report_page_room (table->report) * MOVED_MAX));
  if (wanted > liaison_report_room (table->report) && wanted < liaison_report_page_room (table->report))
    liaison_report_turn_page (table->report);
  begin_part (table);
  for (guint i = 0; i < table->rows->len; i++)
    put_whole_row (table, g_ptr_array_index (table->rows, i));
  liaison_report_end (table->report, "Table");
}
