// SPDX-License-Identifier: GPL-3.0-or-later
// A form row to choose one or several codes of a long list, by searching its labels.
#include "liaison-choice-row.h"

#include "liaison-accessible.h"
#include "liaison-fold.h"

#include <glib/gi18n.h>
#include <string.h>

/* Lists shorter than this are seen whole: no search entry. */
#define SEARCH_FROM 10
#define LIST_HEIGHT 300

struct _LiaisonChoiceRow {
  AdwActionRow parent_instance;

  LiaisonNames *names;
  const LiaisonVocabulary *vocabulary;
  gboolean several;
  char *codes;
  GPtrArray *choices; /* made when the list is first opened; dropped when the names change */

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkScrolledWindow *scrolled;
  GtkBox *checks;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (LiaisonChoiceRow, liaison_choice_row, ADW_TYPE_ACTION_ROW)

enum {
  PROP_CODES = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_row (LiaisonChoiceRow *self)
{
  g_autofree char *labels = liaison_names_list (self->names, self->vocabulary, self->codes);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), labels);
  if (*labels != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "property");
}

static void
take_codes (LiaisonChoiceRow *self, char *codes)
{
  g_free (self->codes);
  self->codes = codes;
  update_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODES]);
}

static void
toggled_cb (LiaisonChoiceRow *self, GtkCheckButton *check)
{
  const LiaisonChoice *choice = g_object_get_data (G_OBJECT (check), "choice");
  gboolean active = gtk_check_button_get_active (check);

  if (active == liaison_codes_contain (self->codes, choice->code))
    return;
  if (self->several) {
    take_codes (self, liaison_codes_with (self->codes, choice->code, active));
    return;
  }
  take_codes (self, active ? g_strdup (choice->code) : NULL);
  gtk_popover_popdown (self->popover);
}

static GtkWidget *
make_check (LiaisonChoiceRow *self, LiaisonChoice *choice)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (choice->label);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  liaison_accessible_set_label (check, choice->label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), liaison_codes_contain (self->codes, choice->code));
  g_object_set_data (G_OBJECT (check), "choice", choice);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* What is chosen first, so that it can be seen and taken away without a search. */
static int
compare_chosen (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LiaisonChoice *first = *(const LiaisonChoice *const *) a, *second = *(const LiaisonChoice *const *) b;
  const char *codes = user_data;

  return liaison_codes_contain (codes, second->code) - liaison_codes_contain (codes, first->code);
}

static void
clear_checks (LiaisonChoiceRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks))) != NULL)
    gtk_box_remove (self->checks, child);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
}

static void
popover_map_cb (LiaisonChoiceRow *self)
{
  clear_checks (self);
  self->choices = liaison_names_choices (self->names, self->vocabulary);
  g_ptr_array_sort_with_data (self->choices, compare_chosen, self->codes);
  for (guint i = 0; i < self->choices->len; i++)
    gtk_box_append (self->checks, make_check (self, self->choices->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->choices->len >= SEARCH_FROM);
  /* A list that is searched keeps its height, whatever is found. */
  gtk_scrolled_window_set_min_content_height (self->scrolled, self->choices->len >= SEARCH_FROM ? LIST_HEIGHT : -1);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (self->nothing, self->choices->len == 0);
  if (self->choices->len >= SEARCH_FROM)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Every word typed must begin a word of the label. */
static gboolean
matches (const LiaisonChoice *choice, char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++) {
    const char *found = choice->folded;
    while ((found = strstr (found, words[i])) != NULL && found != choice->folded && g_ascii_isalnum (found[-1]))
      found++;
    if (found == NULL)
      return FALSE;
  }
  return TRUE;
}

static void
search_changed_cb (LiaisonChoiceRow *self)
{
  g_autofree char *folded = liaison_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);
  guint found = 0;

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check != NULL;
       check = gtk_widget_get_next_sibling (check)) {
    gboolean visible = matches (g_object_get_data (G_OBJECT (check), "choice"), words);
    gtk_widget_set_visible (check, visible);
    found += visible ? 1 : 0;
  }
  gtk_widget_set_visible (self->nothing, found == 0);
}

/* Enter takes the first one found, then is ready for the next word. */
static void
search_activate_cb (LiaisonChoiceRow *self)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks));

  while (check != NULL && !gtk_widget_get_visible (check))
    check = gtk_widget_get_next_sibling (check);
  if (check == NULL || *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
stop_search_cb (LiaisonChoiceRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
names_changed_cb (LiaisonChoiceRow *self)
{
  gtk_popover_popdown (self->popover);
  clear_checks (self);
  update_row (self);
}

static void
liaison_choice_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_CODES:
    g_value_set_string (value, LIAISON_CHOICE_ROW (object)->codes);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
liaison_choice_row_dispose (GObject *object)
{
  LiaisonChoiceRow *self = LIAISON_CHOICE_ROW (object);

  if (self->checks != NULL)
    clear_checks (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_CHOICE_ROW);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (liaison_choice_row_parent_class)->dispose (object);
}

static void
liaison_choice_row_finalize (GObject *object)
{
  g_free (LIAISON_CHOICE_ROW (object)->codes);
  G_OBJECT_CLASS (liaison_choice_row_parent_class)->finalize (object);
}

static void
liaison_choice_row_class_init (LiaisonChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_choice_row_get_property;
  object_class->dispose = liaison_choice_row_dispose;
  object_class->finalize = liaison_choice_row_finalize;
  properties[PROP_CODES] = g_param_spec_string ("codes", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/widgets/liaison-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonChoiceRow, button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChoiceRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChoiceRow, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChoiceRow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChoiceRow, checks);
  gtk_widget_class_bind_template_child (widget_class, LiaisonChoiceRow, nothing);
  gtk_widget_class_bind_template_callback (widget_class, popover_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
liaison_choice_row_init (LiaisonChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_choice_row_new:
 * @names: where the labels come from
 * @vocabulary: what to choose from
 * @title: translated
 * @several: whether more than one may be chosen
 */
GtkWidget *
liaison_choice_row_new (LiaisonNames *names, const LiaisonVocabulary *vocabulary, const char *title, gboolean several)
{
  LiaisonChoiceRow *self = g_object_new (LIAISON_TYPE_CHOICE_ROW, "title", title, NULL);

  self->names = g_object_ref (names);
  self->vocabulary = vocabulary;
  self->several = several;
  liaison_accessible_set_label (GTK_WIDGET (self->button), title);
  g_signal_connect_object (names, "changed", G_CALLBACK (names_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** liaison_choice_row_set_codes: @codes: (nullable): a set as a CODES field stores it, or one code */
void
liaison_choice_row_set_codes (LiaisonChoiceRow *self, const char *codes)
{
  take_codes (self, g_strdup (codes));
}

/** liaison_choice_row_get_codes: Returns: (nullable): what is chosen */
const char *
liaison_choice_row_get_codes (LiaisonChoiceRow *self)
{
  return self->codes;
}
