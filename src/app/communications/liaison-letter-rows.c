// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters in a narrow window: rows of two lines.
#include "liaison-letter-table.h"

#include "liaison-accessible.h"
#include "liaison-letter-look.h"

#include <glib/gi18n.h>

/* The texts of one row; it owns none of them. */
typedef struct {
  GtkInscription *title;
  GtkInscription *detail;
  GtkLabel *state;
  const char *style;
} Texts;

#define KEY_TEXTS "texts"

static GtkWidget *
make_text (const char *style)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 8);
  gtk_widget_set_hexpand (text, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (text, style);
  return text;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = make_text ("heading"), *detail = make_text ("caption"), *state = gtk_label_new (NULL);
  Texts *texts = g_new0 (Texts, 1);

  gtk_widget_add_css_class (detail, "dimmed");
  gtk_widget_add_css_class (state, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (state), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (top), title);
  gtk_box_append (GTK_BOX (top), state);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  texts->title = GTK_INSCRIPTION (title);
  texts->detail = GTK_INSCRIPTION (detail);
  texts->state = GTK_LABEL (state);
  g_object_set_data_full (G_OBJECT (box), KEY_TEXTS, texts, g_free);
  gtk_list_item_set_child (item, box);
}

static void
show_style (Texts *texts, const char *style)
{
  if (texts->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (texts->state), texts->style);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (texts->state), style);
  texts->style = style;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const LiaisonLetterRow *row = liaison_letter_item_row (gtk_list_item_get_item (item));
  Texts *texts = g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), KEY_TEXTS);
  g_autofree char *title = liaison_letter_row_title (row), *detail = liaison_letter_row_detail (row);
  g_autofree char *state = liaison_letter_standing_words (&row->standing), *label = liaison_letter_row_label (row);
  g_autofree char *second = g_strjoin (*detail != '\0' && *row->addressee != '\0' ? " · " : "", row->addressee, detail,
                                       NULL);

  gtk_inscription_set_text (texts->title, title);
  gtk_inscription_set_text (texts->detail, second);
  gtk_label_set_text (texts->state, state);
  show_style (texts, liaison_letter_state_style (row->standing.state));
  gtk_list_item_set_accessible_label (item, label);
}

static void
activate_cb (GtkListView *view, guint position, gpointer user_data)
{
  liaison_letter_open (GTK_WIDGET (view), user_data, position);
}

/** liaison_letter_rows_new: Returns: (transfer floating): the letters, each on two lines */
GtkWidget *
liaison_letter_rows_new (LiaisonLetterList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list)))),
                                       factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "liaison-plain-list");
  liaison_accessible_set_label (view, _ ("Register of Letters"));
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), list, G_CONNECT_DEFAULT);
  return view;
}
