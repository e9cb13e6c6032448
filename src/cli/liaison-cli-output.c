// SPDX-License-Identifier: GPL-3.0-or-later
// Text in columns, and JSON documents. All output is UTF-8, whatever the locale: what is kept must come out unharmed.
#include "liaison-cli-output.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COLUMN_GAP 2

/* No column of a terminal gets narrower, however many there are. */
#define COLUMN_LEAST 12

struct _LiaisonCliTable {
  GPtrArray *rows; /* (element-type GStrv), the headers first */
  guint n_columns;
};

/* How many columns of a terminal @text takes. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

/* One line, without what a terminal would obey: texts come from anywhere. */
static char *
make_cell (const char *text)
{
  GString *cell = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_iscntrl (c))
      g_string_append_c (cell, ' ');
    else
      g_string_append_unichar (cell, c);
  }
  return g_string_free (cell, FALSE);
}

static void
add_cells (LiaisonCliTable *table, const char *first, va_list *arguments)
{
  char **cells = g_new0 (char *, table->n_columns + 1);
  const char *text = first;

  for (guint i = 0; i < table->n_columns; i++) {
    cells[i] = make_cell (text);
    text = va_arg (*arguments, const char *);
  }
  g_ptr_array_add (table->rows, cells);
}

static LiaisonCliTable *
new_table (guint n_columns)
{
  LiaisonCliTable *table = g_new0 (LiaisonCliTable, 1);

  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->n_columns = n_columns;
  return table;
}

/** liaison_cli_table_new: Returns: (transfer full): a table with translated headers */
LiaisonCliTable *
liaison_cli_table_new (const char *first_header, ...)
{
  LiaisonCliTable *table;
  va_list arguments;
  guint count = 1;

  va_start (arguments, first_header);
  while (va_arg (arguments, const char *) != NULL)
    count++;
  va_end (arguments);
  table = new_table (count);
  va_start (arguments, first_header);
  add_cells (table, first_header, &arguments);
  va_end (arguments);
  return table;
}

/** liaison_cli_table_new_v: Returns: (transfer full): the same from a list of headers, ended by %NULL */
LiaisonCliTable *
liaison_cli_table_new_v (const char *const *headers)
{
  LiaisonCliTable *table = new_table (g_strv_length ((char **) headers));

  liaison_cli_table_take (table, g_strdupv ((char **) headers));
  return table;
}

/** liaison_cli_table_free: Frees it. */
void
liaison_cli_table_free (LiaisonCliTable *table)
{
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/** liaison_cli_table_add: Adds a row: exactly as many cells as there are headers, then %NULL. */
void
liaison_cli_table_add (LiaisonCliTable *table, const char *first_cell, ...)
{
  va_list arguments;

  va_start (arguments, first_cell);
  add_cells (table, first_cell, &arguments);
  va_end (arguments);
}

/** liaison_cli_table_take: Adds a row; takes @cells, as many as there are headers. */
void
liaison_cli_table_take (LiaisonCliTable *table, char **cells)
{
  for (guint i = 0; i < table->n_columns; i++) {
    char *cell = make_cell (cells[i]);
    g_free (cells[i]);
    cells[i] = cell;
  }
  g_ptr_array_add (table->rows, cells);
}

/* A terminal's width; 0 where the text goes elsewhere, and is given whole. */
static guint
find_width (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

/* Takes from the widest column until all fit. */
static void
shrink (guint *widths, guint n_columns, guint limit)
{
  for (;;) {
    guint sum = (n_columns - 1) * COLUMN_GAP, widest = 0;
    for (guint i = 0; i < n_columns; i++) {
      sum += widths[i];
      if (widths[i] > widths[widest])
        widest = i;
    }
    if (limit == 0 || sum <= limit || widths[widest] <= COLUMN_LEAST)
      return;
    widths[widest]--;
  }
}

/* Cuts @cell to @width, with a mark at the end. */
static void
cut (char *cell, guint width)
{
  guint used = 0;
  char *p = cell;

  if (measure (cell) <= width)
    return;
  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    guint wide = g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    if (used + wide > width - 1)
      break;
    used += wide;
  }
  *p = '\0';
}

static void
print_row (char **cells, const guint *widths, guint n_columns)
{
  guint last = 0;

  for (guint i = 0; i < n_columns; i++)
    if (*cells[i] != '\0')
      last = i;
  for (guint i = 0; i <= last; i++) {
    gboolean whole = measure (cells[i]) <= widths[i];
    cut (cells[i], widths[i]);
    printf ("%s%s", cells[i], whole ? "" : "…");
    if (i < last)
      printf ("%*s", (int) (widths[i] + COLUMN_GAP - measure (cells[i]) - (whole ? 0 : 1)), "");
  }
  (void) putchar ('\n');
}

/** liaison_cli_table_print: Prints it, unless there is no row. */
void
liaison_cli_table_print (LiaisonCliTable *table)
{
  g_autofree guint *widths = g_new0 (guint, table->n_columns);

  if (table->rows->len < 2)
    return;
  for (guint r = 0; r < table->rows->len; r++)
    for (guint i = 0; i < table->n_columns; i++)
      widths[i] = MAX (widths[i], measure (((char **) g_ptr_array_index (table->rows, r))[i]));
  shrink (widths, table->n_columns, find_width ());
  for (guint r = 0; r < table->rows->len; r++)
    print_row (g_ptr_array_index (table->rows, r), widths, table->n_columns);
}

static void G_GNUC_PRINTF (2, 0)
print_lines (FILE *stream, const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *line = make_cell (lines[i]);
    (void) fprintf (stream, "%s\n", line);
  }
}

/** liaison_cli_print: Prints one or more lines; the last line end is added. */
void
liaison_cli_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  print_lines (stdout, format, arguments);
  va_end (arguments);
}

/** liaison_cli_note: The same to standard error: what is no part of the answer. */
void
liaison_cli_note (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  print_lines (stderr, format, arguments);
  va_end (arguments);
}

/** liaison_cli_format_time: Returns: (transfer full): an instant, in this machine's zone, to the minute */
char *
liaison_cli_format_time (gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (microseconds / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
}

/** liaison_cli_begin_json: Returns: (transfer full): a builder inside the answer's object */
JsonBuilder *
liaison_cli_begin_json (LiaisonCli *cli)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  liaison_cli_add_text (builder, "command", cli->command);
  return builder;
}

/** liaison_cli_end_json: Closes the answer's object and prints it. */
void
liaison_cli_end_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

/** liaison_cli_end_change: Adds whether @set changed anything, and which change set that was; closes the object and
 * prints it. */
void
liaison_cli_end_change (JsonBuilder *builder, const LiaisonChangeSet *set)
{
  gboolean changed = !liaison_change_set_is_empty (set);

  liaison_cli_add_boolean (builder, "changed", changed);
  if (changed)
    liaison_cli_add_id (builder, "change_set", &set->id);
  liaison_cli_end_json (builder);
}

/** liaison_cli_print_change: Says what @set changed. */
void
liaison_cli_print_change (const LiaisonChangeSet *set)
{
  g_autofree char *sentence = liaison_change_set_describe (set->label, set->argument);

  liaison_cli_print ("%s", liaison_change_set_is_empty (set) ? _ ("Nothing to change.") : sentence);
}

/** liaison_cli_add_text: Adds a member; nothing if @value is %NULL */
void
liaison_cli_add_text (JsonBuilder *builder, const char *name, const char *value)
{
  g_autofree char *valid = NULL;

  if (value == NULL)
    return;
  valid = g_utf8_make_valid (value, -1);
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, valid);
}

/** liaison_cli_add_integer: Adds a member */
void
liaison_cli_add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/** liaison_cli_add_boolean: Adds a member */
void
liaison_cli_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/** liaison_cli_add_id: Adds a member; nothing if @id is nil */
void
liaison_cli_add_id (JsonBuilder *builder, const char *name, const LiaisonId *id)
{
  g_autofree char *text = liaison_id_to_string (id);

  if (!liaison_id_is_nil (id))
    liaison_cli_add_text (builder, name, text);
}

/** liaison_cli_add_time: Adds an instant in UTC; nothing if @microseconds is 0 */
void
liaison_cli_add_time (JsonBuilder *builder, const char *name, gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc_usec (microseconds);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S.%fZ") : NULL;

  if (microseconds != 0)
    liaison_cli_add_text (builder, name, text);
}
