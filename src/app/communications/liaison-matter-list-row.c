// SPDX-License-Identifier: GPL-3.0-or-later
// A matter in a list: what it is called, where, how far it is, what its intake lacks.
#include "liaison-matter-list-row.h"

#include "liaison-matter-parts.h"
#include "liaison-names.h"

#include <glib/gi18n.h>

struct _LiaisonMatterItem {
  GObject parent_instance;

  LiaisonMatterRow *row;
};

G_DEFINE_FINAL_TYPE (LiaisonMatterItem, liaison_matter_item, G_TYPE_OBJECT)

/* The labels of a row, in the order they are made. */
typedef enum {
  TITLE,
  FACTS,
  LACKS,
  STATE,
  N_LABELS,
} Label;

#define LABELS "liaison-labels"

static void
liaison_matter_item_finalize (GObject *object)
{
  liaison_matter_row_free (LIAISON_MATTER_ITEM (object)->row);
  G_OBJECT_CLASS (liaison_matter_item_parent_class)->finalize (object);
}

static void
liaison_matter_item_class_init (LiaisonMatterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_matter_item_finalize;
}

static void
liaison_matter_item_init (LiaisonMatterItem *self)
{
}

/** liaison_matter_item_new: Returns: (transfer full): an object that holds @row, which it takes */
LiaisonMatterItem *
liaison_matter_item_new (LiaisonMatterRow *row)
{
  LiaisonMatterItem *self = g_object_new (LIAISON_TYPE_MATTER_ITEM, NULL);

  self->row = row;
  return self;
}

/** liaison_matter_item_row: Returns: (transfer none): what it holds */
const LiaisonMatterRow *
liaison_matter_item_row (LiaisonMatterItem *self)
{
  return self->row;
}

static GtkLabel *
make_label (GtkWidget *box, int lines, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/** liaison_matter_list_row_new: Returns: (transfer floating): an empty row */
GtkWidget *
liaison_matter_list_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkLabel **labels = g_new0 (GtkLabel *, N_LABELS);

  labels[TITLE] = make_label (box, 2, "heading");
  labels[FACTS] = make_label (box, 2, "dimmed");
  labels[LACKS] = make_label (box, 2, "warning");
  gtk_widget_add_css_class (GTK_WIDGET (labels[LACKS]), "caption");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (row), box);
  labels[STATE] = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (labels[STATE]), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (labels[STATE]), "liaison-pill");
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (labels[STATE]));
  g_object_set_data_full (G_OBJECT (row), LABELS, labels, g_free);
  return row;
}

static void
add_word (GString *words, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (words, words->len > 0 ? " · " : "");
  g_string_append (words, word);
}

/* "Guinea · 10 people, of whom 4 women · 2 letters · Camille" */
static char *
describe (LiaisonSession *session, const LiaisonMatterRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *countries = liaison_names_list (liaison_names_of (session), &liaison_vocabulary_country,
                                                   row->matter->countries);
  g_autofree char *people = row->victims > 0 ? liaison_matter_people_words (row->victims, row->women) : NULL;
  g_autofree char *letters = NULL;

  add_word (words, countries);
  add_word (words, people);
  letters = row->letters > 0
                ? g_strdup_printf (ngettext ("%d letter", "%d letters", (gulong) row->letters), (int) row->letters)
                : g_strdup (_ ("no letter yet"));
  add_word (words, letters);
  add_word (words, row->owner);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * liaison_matter_list_row_show:
 * @widget: of liaison_matter_list_row_new()
 *
 * Shows another matter.
 *
 * Returns: (transfer full): all it says, for a screen reader
 */
char *
liaison_matter_list_row_show (GtkWidget *widget, LiaisonSession *session, const LiaisonMatterRow *row)
{
  GtkLabel **labels = g_object_get_data (G_OBJECT (widget), LABELS);
  const LiaisonMatter *matter = row->matter;
  const char *state = liaison_names_label (liaison_names_of (session), &liaison_vocabulary_matter_state, matter->state);
  gboolean is_open = liaison_matter_is_open (matter->state);
  g_autofree char *facts = describe (session, row), *missing = liaison_intake_describe (row->missing);
  /* Translators: %s are questions of the intake that are not answered yes: "Credible, Source reliable". */
  g_autofree char *lacks = g_strdup_printf (_ ("Intake lacks: %s"), missing);
  gboolean lacks_any = is_open && row->missing != 0;

  gtk_label_set_label (labels[TITLE], matter->title);
  gtk_label_set_label (labels[FACTS], facts);
  gtk_label_set_label (labels[LACKS], lacks);
  gtk_widget_set_visible (GTK_WIDGET (labels[LACKS]), lacks_any);
  gtk_label_set_label (labels[STATE], state);
  gtk_widget_remove_css_class (GTK_WIDGET (labels[STATE]), "success");
  gtk_widget_remove_css_class (GTK_WIDGET (labels[STATE]), "dimmed");
  gtk_widget_remove_css_class (GTK_WIDGET (labels[STATE]), "accent");
  gtk_widget_add_css_class (GTK_WIDGET (labels[STATE]), liaison_matter_state_style (matter->state));
  return g_strjoin (", ", matter->title, state, facts, lacks_any ? lacks : NULL, NULL);
}
