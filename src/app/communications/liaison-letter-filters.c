// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of the register of letters.
#include "liaison-letter-filters.h"

#include "liaison-accessible.h"
#include "liaison-letter-facets.h"

#include <glib/gi18n.h>

struct _LiaisonLetterFilters {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonLetterList *list;
  LiaisonLetterFilter filter;
  AdwWrapBox *chips;
};

G_DEFINE_FINAL_TYPE (LiaisonLetterFilters, liaison_letter_filters, ADW_TYPE_BIN)

#define KEY_FACET "facet"
#define KEY_CODES "codes"

static void show_chips (LiaisonLetterFilters *self);

static GPtrArray *
list_choices (LiaisonLetterFilters *self, LiaisonLetterFacet facet)
{
  return liaison_letter_facet_choices (facet, liaison_letter_list_all (self->list), liaison_names_of (self->session),
                                       liaison_country_names_of (self->session));
}

static void
apply (LiaisonLetterFilters *self)
{
  liaison_letter_list_set_filter (self->list, &self->filter);
  show_chips (self);
}

static void
chip_clicked_cb (LiaisonLetterFilters *self, GtkWidget *chip)
{
  LiaisonLetterFacet facet = (LiaisonLetterFacet) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), KEY_FACET));

  liaison_letter_facet_set (facet, &self->filter, NULL);
  apply (self);
}

static GtkWidget *
make_chip (LiaisonLetterFilters *self, LiaisonLetterFacet facet, const char *label)
{
  g_autofree char *name = g_strdup_printf (_ ("Remove the filter “%s”"), label);
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic", "pixel-size", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  liaison_accessible_set_label (chip, name);
  g_object_set_data (G_OBJECT (chip), KEY_FACET, GINT_TO_POINTER (facet));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

/* What a code is called; the code itself where no letter has it any more. */
static char *
find_label (LiaisonLetterFilters *self, LiaisonLetterFacet facet, const char *code)
{
  g_autoptr (GPtrArray) choices = list_choices (self, facet);

  for (guint i = 0; i < choices->len; i++) {
    const LiaisonLetterChoice *choice = g_ptr_array_index (choices, i);
    if (g_str_equal (choice->code, code))
      return g_strdup (choice->label);
  }
  return g_strdup (code);
}

static void
show_chips (LiaisonLetterFilters *self)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, old);
  for (int i = 0; i < LIAISON_LETTER_FACETS; i++) {
    g_autofree char *code = liaison_letter_facet_get ((LiaisonLetterFacet) i, &self->filter);
    g_autofree char *label = code != NULL ? find_label (self, (LiaisonLetterFacet) i, code) : NULL;
    if (label != NULL)
      adw_wrap_box_append (self->chips, make_chip (self, (LiaisonLetterFacet) i, label));
  }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

static void
selected_cb (LiaisonLetterFilters *self, GParamSpec *pspec, AdwComboRow *row)
{
  LiaisonLetterFacet facet = (LiaisonLetterFacet) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KEY_FACET));
  GPtrArray *choices = g_object_get_data (G_OBJECT (row), KEY_CODES);
  guint selected = adw_combo_row_get_selected (row);
  const LiaisonLetterChoice *choice = selected > 0 && selected <= choices->len
                                          ? g_ptr_array_index (choices, selected - 1)
                                          : NULL;

  liaison_letter_facet_set (facet, &self->filter, choice != NULL ? choice->code : NULL);
  apply (self);
}

static GtkWidget *
make_row (LiaisonLetterFilters *self, LiaisonLetterFacet facet)
{
  g_autoptr (GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen = liaison_letter_facet_get (facet, &self->filter);
  GPtrArray *choices = list_choices (self, facet);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", liaison_letter_facet_label (facet), "use-markup", FALSE,
                                 "enable-search", choices->len > 10, "expression", string, NULL);
  guint selected = 0;

  gtk_string_list_append (labels, C_ ("filter", "All"));
  for (guint i = 0; i < choices->len; i++) {
    const LiaisonLetterChoice *choice = g_ptr_array_index (choices, i);
    g_autofree char *label = g_strdup_printf ("%s (%u)", choice->label, choice->count);
    gtk_string_list_append (labels, label);
    if (g_strcmp0 (choice->code, chosen) == 0)
      selected = i + 1;
  }
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_object_set_data (G_OBJECT (row), KEY_FACET, GINT_TO_POINTER (facet));
  g_object_set_data_full (G_OBJECT (row), KEY_CODES, choices, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
clear_clicked_cb (LiaisonLetterFilters *self, GtkWidget *button)
{
  liaison_letter_filters_clear (self);
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (button, ADW_TYPE_DIALOG)));
}

/** liaison_letter_filters_choose: Opens the dialog that chooses; what is chosen shows at once. */
void
liaison_letter_filters_choose (LiaisonLetterFilters *self)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *bar = adw_header_bar_new ();
  GtkWidget *clear = gtk_button_new_with_mnemonic (_ ("_Clear All"));
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();

  for (int i = 0; i < LIAISON_LETTER_FACETS; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, (LiaisonLetterFacet) i));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  g_signal_connect_object (clear, "clicked", G_CALLBACK (clear_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), clear);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Filter Letters"));
  adw_dialog_set_content_width (dialog, 420);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/** liaison_letter_filters_clear: Lets all letters through that the searched words find. */
void
liaison_letter_filters_clear (LiaisonLetterFilters *self)
{
  for (int i = 0; i < LIAISON_LETTER_FACETS; i++)
    liaison_letter_facet_set ((LiaisonLetterFacet) i, &self->filter, NULL);
  apply (self);
}

/** liaison_letter_filters_set_text: @text: what was typed into the search entry */
void
liaison_letter_filters_set_text (LiaisonLetterFilters *self, const char *text)
{
  liaison_letter_filter_set_text (&self->filter, text);
  liaison_letter_list_set_filter (self->list, &self->filter);
}

static void
liaison_letter_filters_dispose (GObject *object)
{
  LiaisonLetterFilters *self = LIAISON_LETTER_FILTERS (object);

  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_letter_filters_parent_class)->dispose (object);
}

static void
liaison_letter_filters_finalize (GObject *object)
{
  liaison_letter_filter_clear (&LIAISON_LETTER_FILTERS (object)->filter);
  G_OBJECT_CLASS (liaison_letter_filters_parent_class)->finalize (object);
}

static void
liaison_letter_filters_class_init (LiaisonLetterFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_letter_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_letter_filters_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_letter_filters_init (LiaisonLetterFilters *self)
{
  GtkWidget *chips = adw_wrap_box_new ();

  self->chips = ADW_WRAP_BOX (chips);
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 6);
  adw_bin_set_child (ADW_BIN (self), chips);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  liaison_accessible_set_label (GTK_WIDGET (self), _ ("Filters"));
}

/** liaison_letter_filters_new: Returns: (transfer floating): the chips of the filters of @list */
GtkWidget *
liaison_letter_filters_new (LiaisonSession *session, LiaisonLetterList *list)
{
  LiaisonLetterFilters *self = g_object_new (LIAISON_TYPE_LETTER_FILTERS, NULL);

  self->session = g_object_ref (session);
  self->list = g_object_ref (list);
  return GTK_WIDGET (self);
}
