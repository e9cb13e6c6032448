// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a list of work: what it is, about whom, its state as a pill, how far it is, what can be done with it.
#include "liaison-work-row.h"

#include "liaison-accessible.h"
#include "liaison-late-menu.h"
#include "liaison-objective-rules.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonWorkRow {
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  AdwWrapBox *pills;
  GtkBox *body;
  GtkWidget *progress; /* (nullable) */
  GtkBox *line;
  GtkWidget *menu; /* (nullable) */
  GString *words;  /* all that it says */
};

G_DEFINE_FINAL_TYPE (LiaisonWorkRow, liaison_work_row, ADW_TYPE_BIN)

static void
liaison_work_row_finalize (GObject *object)
{
  g_string_free (LIAISON_WORK_ROW (object)->words, TRUE);
  G_OBJECT_CLASS (liaison_work_row_parent_class)->finalize (object);
}

static void
liaison_work_row_class_init (LiaisonWorkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_work_row_finalize;
}

static GtkLabel *
add_label (LiaisonWorkRow *self, int lines, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", lines, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->body, label);
  return GTK_LABEL (label);
}

static void
liaison_work_row_init (LiaisonWorkRow *self)
{
  self->words = g_string_new (NULL);
  self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->icon = GTK_IMAGE (liaison_row_make_icon ("liaison-objective-symbolic"));
  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->icon), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "dim-label");
  gtk_box_append (self->line, GTK_WIDGET (self->icon));
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_hexpand (GTK_WIDGET (self->body), TRUE);
  gtk_box_append (self->line, GTK_WIDGET (self->body));
  self->title = add_label (self, 3, NULL);
  self->subtitle = add_label (self, 3, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "caption");
  self->pills = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->pills, 6);
  adw_wrap_box_set_line_spacing (self->pills, 6);
  gtk_widget_set_margin_top (GTK_WIDGET (self->pills), 3);
  gtk_box_append (self->body, GTK_WIDGET (self->pills));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->line));
}

/** liaison_work_row_new: Returns: (transfer floating): a row that shows nothing */
GtkWidget *
liaison_work_row_new (void)
{
  return g_object_new (LIAISON_TYPE_WORK_ROW, NULL);
}

/** liaison_work_row_clear: Takes away all that it shows. */
void
liaison_work_row_clear (LiaisonWorkRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    adw_wrap_box_remove (self->pills, child);
  gtk_widget_set_visible (GTK_WIDGET (self->pills), FALSE);
  if (self->progress != NULL)
    gtk_box_remove (self->body, self->progress);
  self->progress = NULL;
  if (self->menu != NULL)
    gtk_box_remove (self->line, self->menu);
  self->menu = NULL;
  g_string_truncate (self->words, 0);
}

static void
add_words (LiaisonWorkRow *self, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (self->words, "%s%s", self->words->len > 0 ? ", " : "", words);
}

/** liaison_work_row_set_title: @subtitle: (nullable) */
void
liaison_work_row_set_title (LiaisonWorkRow *self, const char *icon, const char *title, const char *subtitle)
{
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');
  add_words (self, title);
  add_words (self, subtitle);
}

/** liaison_work_row_add_pill: @style: (nullable): a style class: "success", "warning", "error" */
void
liaison_work_row_add_pill (LiaisonWorkRow *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "liaison-pill");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  adw_wrap_box_append (self->pills, label);
  gtk_widget_set_visible (GTK_WIDGET (self->pills), TRUE);
  add_words (self, text);
}

/** liaison_progress_describe: Returns: (transfer full): "45 %", or that nobody can tell */
char *
liaison_progress_describe (int progress)
{
  if (progress == LIAISON_PROGRESS_UNKNOWN)
    return g_strdup (_ ("Nothing measured yet"));
  /* Translators: how much of something is done. %d is a number, %% the sign of per cent. */
  return g_strdup_printf (_ ("%d%% done"), progress);
}

/** liaison_progress_new: Returns: (transfer floating): how far something is, as a bar and in words */
GtkWidget *
liaison_progress_new (int progress)
{
  g_autofree char *words = liaison_progress_describe (progress);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (words);

  if (progress != LIAISON_PROGRESS_UNKNOWN) {
    GtkWidget *bar = gtk_progress_bar_new ();
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), progress / 100.0);
    gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
    gtk_widget_set_hexpand (bar, TRUE);
    gtk_widget_set_size_request (bar, 60, -1);
    liaison_accessible_set_label (bar, words);
    gtk_box_append (GTK_BOX (box), bar);
  }
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/** liaison_work_row_set_progress: @progress: 0 to 100, or %LIAISON_PROGRESS_UNKNOWN */
void
liaison_work_row_set_progress (LiaisonWorkRow *self, int progress)
{
  g_autofree char *words = liaison_progress_describe (progress);

  self->progress = liaison_progress_new (progress);
  gtk_widget_set_margin_top (self->progress, 3);
  gtk_box_append (self->body, self->progress);
  add_words (self, words);
}

/** liaison_work_row_set_menu: What can be done with it in place. */
void
liaison_work_row_set_menu (LiaisonWorkRow *self, GMenuModel *menu)
{
  g_autofree char *label = g_strdup_printf (_ ("Actions for “%s”"), gtk_label_get_text (self->title));

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_widget_set_tooltip_text (self->menu, _ ("More Actions"));
  liaison_accessible_set_label (self->menu, label);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  liaison_late_menu (GTK_MENU_BUTTON (self->menu), menu);
  gtk_box_append (self->line, self->menu);
}

/** liaison_work_row_describe: Returns: (transfer full): all that it says, for a screen reader */
char *
liaison_work_row_describe (LiaisonWorkRow *self)
{
  return g_strdup (self->words->str);
}
