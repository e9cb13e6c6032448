// SPDX-License-Identifier: GPL-3.0-or-later
// The year in numbers.
#include "liaison-figures-page.h"

#include "liaison-document-dialog.h"
#include "liaison-error-text.h"
#include "liaison-figures-section.h"
#include "liaison-insight-list.h"
#include "liaison-insight-save.h"
#include "liaison-numbers.h"
#include "liaison-period-bar.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_FIGURES_PAGE (liaison_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFiguresPage, liaison_figures_page, LIAISON, FIGURES_PAGE, AdwBin)

struct _LiaisonFiguresPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonFigures *figures; /* NULL until they were read */
  gboolean shows_all[LIAISON_FIGURES_SECTIONS];
  GtkWidget *period;
  GtkToggleButton *tables;
  GtkStack *stack;
  GtkBox *content;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (LiaisonFiguresPage, liaison_figures_page, ADW_TYPE_BIN)

static void show_figures (LiaisonFiguresPage *self);

static void
open_cb (const LiaisonFigure *figure, gpointer data)
{
  LiaisonFiguresPage *self = LIAISON_FIGURES_PAGE (data);

  liaison_insight_list_push_records (GTK_WIDGET (self), self->session, figure->label, figure->entity, figure->ids);
}

static void
more_cb (GtkButton *button, gpointer user_data)
{
  LiaisonFiguresPage *self = LIAISON_FIGURES_PAGE (user_data);

  self->shows_all[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "section"))] = TRUE;
  show_figures (self);
}

static void
add_note (LiaisonFiguresPage *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (self->content, label);
}

static void
add_section (LiaisonFiguresPage *self, LiaisonFiguresSection section, const LiaisonFiguresLook *look)
{
  GtkWidget *part = liaison_figures_section_new (self->figures, section, look);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *title;
  g_autoptr (GPtrArray) chosen = liaison_figures_of (self->figures, section);
  gboolean is_short = part != NULL && !look->shows_all && section >= LIAISON_FIGURES_STATES &&
                      section <= LIAISON_FIGURES_THEMES && chosen->len > LIAISON_FIGURES_SHORT + 2;

  g_object_ref_sink (box);
  if (part != NULL) {
    title = gtk_label_new (liaison_figures_section_label (section, self->figures->wish.language));
    gtk_label_set_xalign (GTK_LABEL (title), 0);
    gtk_label_set_wrap (GTK_LABEL (title), TRUE);
    gtk_widget_add_css_class (title, "title-4");
    gtk_box_append (GTK_BOX (box), title);
    gtk_box_append (GTK_BOX (box), part);
    gtk_box_append (self->content, box);
  }
  if (is_short) {
    g_autofree char *number = liaison_number_format (chosen->len);
    /* Translators: %s is a number of lines. */
    g_autofree char *text = g_strdup_printf (_ ("Show All %s"), number);
    GtkWidget *button = gtk_button_new_with_label (text);
    gtk_widget_add_css_class (button, "flat");
    gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
    g_object_set_data (G_OBJECT (button), "section", GUINT_TO_POINTER (section));
    g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_DEFAULT);
    gtk_box_append (GTK_BOX (box), button);
  }
  g_object_unref (box);
}

static void
show_figures (LiaisonFiguresPage *self)
{
  LiaisonFiguresLook look = { .as_table = gtk_toggle_button_get_active (self->tables), .open = open_cb, .data = self };
  GtkWidget *child;

  if (self->figures == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  gtk_box_append (self->content, liaison_figures_tiles_new (self->figures, &look));
  if (self->figures->undated > 0) {
    g_autofree char *text = g_strdup_printf (
        ngettext ("%u letter may be of that period: its date is not known well enough",
                  "%u letters may be of that period: their dates are not known well enough", self->figures->undated),
        self->figures->undated);
    add_note (self, text);
  }
  for (guint i = 0; i < LIAISON_FIGURES_SECTIONS; i++) {
    look.shows_all = self->shows_all[i];
    add_section (self, (LiaisonFiguresSection) i, &look);
  }
  add_note (self, _ ("The thin mark on a bar is where it ended a year before. Letters count by the day they were sent, "
                     "replies until today, and for the year before with as much time."));
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
figures_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFiguresPage) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonFigures *figures = liaison_session_figures_finish (LIAISON_SESSION (source), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_clear_pointer (&figures, liaison_figures_unref);
    return;
  }
  if (figures == NULL) {
    g_autofree char *text = liaison_error_text (error);
    adw_status_page_set_description (self->problem, text);
    gtk_stack_set_visible_child_name (self->stack, "problem");
    return;
  }
  g_clear_pointer (&self->figures, liaison_figures_unref);
  self->figures = figures;
  show_figures (self);
}

static void
read_figures (LiaisonFiguresPage *self)
{
  LiaisonFiguresWish wish = { .audience = LIAISON_AUDIENCE_INTERNAL, .language = liaison_language_of_interface () };

  liaison_period_bar_get (LIAISON_PERIOD_BAR (self->period), &wish.from, &wish.to);
  wish.as_of = liaison_moment_today ();
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_figures (self->session, &wish, self->cancellable, figures_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  LiaisonFiguresPage *self = LIAISON_FIGURES_PAGE (widget);

  if (self->figures != NULL)
    liaison_insight_save_figures (widget, self->session, self->figures);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  LiaisonFiguresPage *self = LIAISON_FIGURES_PAGE (widget);
  LiaisonMoment from, to;

  liaison_period_bar_get (LIAISON_PERIOD_BAR (self->period), &from, &to);
  adw_dialog_present (liaison_document_dialog_new_figures (self->session, &from, &to), widget);
}

static void
liaison_figures_page_dispose (GObject *object)
{
  LiaisonFiguresPage *self = LIAISON_FIGURES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->figures, liaison_figures_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FIGURES_PAGE);
  G_OBJECT_CLASS (liaison_figures_page_parent_class)->dispose (object);
}

static void
liaison_figures_page_class_init (LiaisonFiguresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_figures_page_dispose;
  g_type_ensure (LIAISON_TYPE_PERIOD_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/insight/liaison-figures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFiguresPage, period);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFiguresPage, tables);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFiguresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFiguresPage, content);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFiguresPage, problem);
  gtk_widget_class_install_action (widget_class, "figures.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
}

static void
liaison_figures_page_init (LiaisonFiguresPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_figures_page_new: Returns: (transfer floating): the page; it follows the register */
GtkWidget *
liaison_figures_page_new (LiaisonSession *session)
{
  LiaisonFiguresPage *self = g_object_new (LIAISON_TYPE_FIGURES_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (self->tables, "toggled", G_CALLBACK (show_figures), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->period, "changed", G_CALLBACK (read_figures), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (read_figures), self, G_CONNECT_SWAPPED);
  read_figures (self);
  return GTK_WIDGET (self);
}
