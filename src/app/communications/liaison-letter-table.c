// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters as a table that sorts by any of its columns.
#include "liaison-letter-table.h"

#include "liaison-accessible.h"
#include "liaison-letter-look.h"

#include <glib/gi18n.h>

/* What a table needs besides its rows. */
typedef struct {
  LiaisonLetterList *list;
  LiaisonNames *names;
} Table;

/**
 * Column:
 * @order: what its header sorts by
 * @width: in pixels, the least
 * @expands: whether it takes what room there is
 * @text: (transfer full): what a cell says
 * @style: (nullable): the style class of a cell
 */
typedef struct {
  const char *title;
  LiaisonLetterOrder order;
  int width;
  gboolean expands;
  char *(*text) (const LiaisonLetterRow *row, const Table *table);
  const char *(*style) (const LiaisonLetterRow *row);
} Column;

static char *
write_reference (const LiaisonLetterRow *row, const Table *table)
{
  return g_strdup (*row->reference != '\0' ? row->full_reference : "–");
}

static char *
write_type (const LiaisonLetterRow *row, const Table *table)
{
  return g_strdup (row->letter->type != NULL
                       ? liaison_names_label (table->names, &liaison_vocabulary_communication_type, row->letter->type)
                       : "");
}

static char *
write_addressee (const LiaisonLetterRow *row, const Table *table)
{
  return g_strdup (row->addressee);
}

static char *
write_sent (const LiaisonLetterRow *row, const Table *table)
{
  return liaison_moment_format (&row->letter->sent_on, NULL, liaison_language_of_interface ());
}

static char *
write_mandates (const LiaisonLetterRow *row, const Table *table)
{
  return liaison_letter_row_mandates (row, 2);
}

static char *
write_state (const LiaisonLetterRow *row, const Table *table)
{
  return liaison_letter_standing_words (&row->standing);
}

static const char *
style_state (const LiaisonLetterRow *row)
{
  return liaison_letter_state_style (row->standing.state);
}

static char *
write_publication (const LiaisonLetterRow *row, const Table *table)
{
  return liaison_letter_publication_words (row->letter, liaison_letter_list_today (table->list));
}

static const char *
style_publication (const LiaisonLetterRow *row)
{
  return liaison_publication_style (row->publication);
}

static const Column columns[] = {
  { N_ ("Reference"), LIAISON_LETTERS_BY_REFERENCE, 130, FALSE, write_reference, NULL },
  { N_ ("Type"), LIAISON_LETTERS_BY_TYPE, 110, FALSE, write_type, NULL },
  { N_ ("Addressee"), LIAISON_LETTERS_BY_ADDRESSEE, 140, TRUE, write_addressee, NULL },
  { N_ ("Sent on"), LIAISON_LETTERS_BY_SENT, 110, FALSE, write_sent, NULL },
  { N_ ("Signatories"), LIAISON_LETTERS_BY_MANDATES, 140, TRUE, write_mandates, NULL },
  { N_ ("Reply"), LIAISON_LETTERS_BY_STATE, 120, FALSE, write_state, style_state },
  { N_ ("Publication"), LIAISON_LETTERS_BY_PUBLICATION, 130, FALSE, write_publication, style_publication },
};

#define KEY_COLUMN "column"
#define KEY_STYLE  "style"

/** liaison_letter_open: Shows the page of the letter at @position of @list. */
void
liaison_letter_open (GtkWidget *widget, LiaisonLetterList *list, guint position)
{
  g_autoptr (LiaisonLetterItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_autofree char *uuid = NULL;

  if (item == NULL)
    return;
  uuid = liaison_id_to_string (&liaison_letter_item_row (item)->letter->record.id);
  gtk_widget_activate_action (widget, "win.show-record", "(ss)", "communication", uuid);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (text), PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 2);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 3);
  gtk_column_view_cell_set_child (cell, text);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer user_data)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), KEY_COLUMN);
  const LiaisonLetterRow *row = liaison_letter_item_row (gtk_column_view_cell_get_item (cell));
  GtkWidget *child = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = column->text (row, user_data);
  const char *style = column->style != NULL ? column->style (row) : NULL;
  const char *before = g_object_get_data (G_OBJECT (child), KEY_STYLE);

  gtk_inscription_set_text (GTK_INSCRIPTION (child), text);
  gtk_widget_set_tooltip_text (child, *text != '\0' ? text : NULL);
  if (g_strcmp0 (before, style) == 0)
    return;
  if (before != NULL)
    gtk_widget_remove_css_class (child, before);
  if (style != NULL)
    gtk_widget_add_css_class (child, style);
  g_object_set_data (G_OBJECT (child), KEY_STYLE, (gpointer) style);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  g_autofree char *label = liaison_letter_row_label (liaison_letter_item_row (gtk_column_view_row_get_item (row)));

  gtk_column_view_row_set_accessible_label (row, label);
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, gpointer user_data)
{
  GtkColumnViewSorter *view_sorter = GTK_COLUMN_VIEW_SORTER (sorter);
  GtkColumnViewColumn *chosen = gtk_column_view_sorter_get_primary_sort_column (view_sorter);
  const Column *column = chosen != NULL ? g_object_get_data (G_OBJECT (chosen), KEY_COLUMN) : NULL;

  if (column != NULL)
    liaison_letter_list_set_order (user_data, column->order,
                                   gtk_column_view_sorter_get_primary_sort_order (view_sorter) == GTK_SORT_DESCENDING);
}

static void
free_table (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkColumnViewColumn *
make_column (const Column *column, LiaisonLetterList *list, LiaisonNames *names)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_ (column->title), factory);
  /* The list sorts itself; a column without a sorter would have no header to click. */
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  Table *table = g_new0 (Table, 1);

  /* Both live as long as the view that shows the list. */
  table->list = list;
  table->names = names;
  g_object_set_data (G_OBJECT (factory), KEY_COLUMN, (gpointer) column);
  g_object_set_data (G_OBJECT (made), KEY_COLUMN, (gpointer) column);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cell_cb), table, free_table, G_CONNECT_DEFAULT);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, column->expands);
  if (!column->expands)
    gtk_column_view_column_set_fixed_width (made, column->width);
  return made;
}

static void
activate_cb (GtkColumnView *view, guint position, gpointer user_data)
{
  liaison_letter_open (GTK_WIDGET (view), user_data, position);
}

/** liaison_letter_table_new: Returns: (transfer floating): the table; the list keeps its order */
GtkWidget *
liaison_letter_table_new (LiaisonLetterList *list, LiaisonNames *names)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list))));
  GtkWidget *view = gtk_column_view_new (selection);
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = make_column (&columns[i], list, names);
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    if (columns[i].order == LIAISON_LETTERS_BY_SENT)
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column, GTK_SORT_DESCENDING);
  }
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_column_view_set_row_factory (GTK_COLUMN_VIEW (view), rows);
  g_object_unref (rows);
  gtk_column_view_set_single_click_activate (GTK_COLUMN_VIEW (view), TRUE);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  liaison_accessible_set_label (view, _ ("Register of Letters"));
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), list, G_CONNECT_DEFAULT);
  g_signal_connect_object (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view)), "changed",
                           G_CALLBACK (sorter_changed_cb), list, G_CONNECT_DEFAULT);
  return view;
}
