// SPDX-License-Identifier: GPL-3.0-or-later
// Choices to check, searched when there are many; a new one may be made of what was searched for.
#include "liaison-check-list.h"

#include "liaison-accessible.h"
#include "liaison-fold.h"
#include "liaison-words.h"

#include <glib/gi18n.h>

/* From so many choices on they can be searched. */
#define SEARCH_FROM 8
/* Of a list that is searched, whatever is found. */
#define LIST_HEIGHT 280

struct _LiaisonCheckList {
  AdwBin parent_instance;

  GtkSearchEntry *search;
  GtkScrolledWindow *scrolled;
  GtkBox *checks;
  GtkWidget *nothing;
  GtkButton *add;
  GPtrArray *choices; /* (nullable) (element-type LiaisonChoice) */
  char *add_label;    /* (nullable): nothing can be added without one */
  gboolean is_filling;
};

enum {
  TOGGLED,
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonCheckList, liaison_check_list, ADW_TYPE_BIN)

static const LiaisonChoice *
choice_of (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "choice");
}

static void
toggled_cb (LiaisonCheckList *self, GtkCheckButton *check)
{
  if (self->is_filling)
    return;
  gtk_check_button_set_inconsistent (check, FALSE);
  g_signal_emit (self, signals[TOGGLED], 0, choice_of (GTK_WIDGET (check))->code, gtk_check_button_get_active (check));
}

static GtkWidget *
make_check (LiaisonCheckList *self, LiaisonChoice *choice, LiaisonCheck state)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (choice->label);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_top (label, 4);
  gtk_widget_set_margin_bottom (label, 4);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), state == LIAISON_CHECK_ON);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check), state == LIAISON_CHECK_SOME);
  liaison_accessible_set_label (check, choice->label);
  g_object_set_data (G_OBJECT (check), "choice", choice);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static void
clear_checks (LiaisonCheckList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks))))
    gtk_box_remove (self->checks, child);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
}

/* Offers to make what was typed, unless there is just that. */
static void
show_add (LiaisonCheckList *self, const char *text, gboolean is_there)
{
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->add), self->add_label && *text && !is_there);
  if (!self->add_label)
    return;
  label = g_strdup_printf ("%s “%s”", self->add_label, text);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (self->add)), label);
  liaison_accessible_set_label (GTK_WIDGET (self->add), label);
}

static void
search_changed_cb (LiaisonCheckList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *folded = liaison_fold (text);
  g_auto (GStrv) words = liaison_words (text);
  guint all = liaison_words_all ((const char *const *) words), found = 0;
  gboolean is_there = FALSE;

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); check;
       check = gtk_widget_get_next_sibling (check)) {
    const LiaisonChoice *choice = choice_of (check);
    gboolean visible = liaison_words_find ((const char *const *) words, choice->label, NULL) == all;
    gtk_widget_set_visible (check, visible);
    found += visible ? 1 : 0;
    is_there |= g_str_equal (choice->folded, folded);
  }
  gtk_widget_set_visible (self->nothing, found == 0 && !self->add_label);
  show_add (self, text, is_there);
}

static void
add_cb (LiaisonCheckList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_emit (self, signals[ADDED], 0, text);
}

/* Enter takes the only one found, or the first; what is not there is made. */
static void
search_activate_cb (LiaisonCheckList *self)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->checks));

  while (check && !gtk_widget_get_visible (check))
    check = gtk_widget_get_next_sibling (check);
  if (!*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    return;
  if (check) {
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  } else if (gtk_widget_get_visible (GTK_WIDGET (self->add))) {
    add_cb (self);
  }
}

static void
stop_search_cb (LiaisonCheckList *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static gboolean
liaison_check_list_grab_focus (GtkWidget *widget)
{
  LiaisonCheckList *self = LIAISON_CHECK_LIST (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->checks));

  if (gtk_widget_get_visible (GTK_WIDGET (self->search)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return first && gtk_widget_grab_focus (first);
}

static void
liaison_check_list_dispose (GObject *object)
{
  LiaisonCheckList *self = LIAISON_CHECK_LIST (object);

  if (self->choices)
    clear_checks (self);
  g_clear_pointer (&self->add_label, g_free);
  G_OBJECT_CLASS (liaison_check_list_parent_class)->dispose (object);
}

static void
liaison_check_list_class_init (LiaisonCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_check_list_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = liaison_check_list_grab_focus;
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_search (LiaisonCheckList *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (search), 0);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (search), _ ("Search"));
  liaison_accessible_set_label (search, _ ("Search"));
  g_signal_connect_object (search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  self->search = GTK_SEARCH_ENTRY (search);
  return search;
}

static void
liaison_check_list_init (LiaisonCheckList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *add = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  self->checks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->nothing = gtk_label_new (_ ("Nothing Found"));
  gtk_widget_add_css_class (self->nothing, "dimmed");
  gtk_widget_set_margin_top (self->nothing, 12);
  gtk_widget_set_margin_bottom (self->nothing, 12);
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->checks));
  gtk_box_append (GTK_BOX (inner), self->nothing);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  g_object_set (self->scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", LIST_HEIGHT, "width-request", 240, "child", inner, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (add), label);
  self->add = GTK_BUTTON (add);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_search (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scrolled));
  gtk_box_append (GTK_BOX (box), add);
  adw_bin_set_child (ADW_BIN (self), box);
}

/** liaison_check_list_new: Returns: (transfer floating): a list of nothing */
GtkWidget *
liaison_check_list_new (void)
{
  return g_object_new (LIAISON_TYPE_CHECK_LIST, NULL);
}

/** liaison_check_list_set_add_label: Lets people make a new choice; @label is what the button says before its name. */
void
liaison_check_list_set_add_label (LiaisonCheckList *self, const char *label)
{
  g_return_if_fail (LIAISON_IS_CHECK_LIST (self));

  g_set_str (&self->add_label, label);
}

/**
 * liaison_check_list_show:
 * @choices: (element-type LiaisonChoice): not changed while they are shown
 * @state: tells of each whether it is checked
 */
void
liaison_check_list_show (LiaisonCheckList *self, GPtrArray *choices, LiaisonCheckState state, gpointer user_data)
{
  gboolean is_long = choices->len >= SEARCH_FROM;

  g_return_if_fail (LIAISON_IS_CHECK_LIST (self));

  self->is_filling = TRUE;
  g_ptr_array_ref (choices);
  clear_checks (self);
  self->choices = choices;
  for (guint i = 0; i < choices->len; i++)
    gtk_box_append (self->checks, make_check (self, g_ptr_array_index (choices, i),
                                              state (g_ptr_array_index (choices, i), user_data)));
  gtk_widget_set_visible (GTK_WIDGET (self->search), is_long || self->add_label);
  gtk_scrolled_window_set_min_content_height (self->scrolled, is_long ? LIST_HEIGHT : -1);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  self->is_filling = FALSE;
}
