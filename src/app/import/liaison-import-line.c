// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a file that is about to be imported: what it would add, or why it cannot.
#include "liaison-import-line.h"

#include "liaison-import-rows.h"

#include <glib/gi18n.h>

struct _LiaisonImportLine {
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *detail;
  GtkLabel *line;
};

G_DEFINE_FINAL_TYPE (LiaisonImportLine, liaison_import_line, ADW_TYPE_BIN)

typedef struct {
  const char *icon;
  const char *class;
  const char *words;
} Look;

/* By verdict. */
static const Look looks[LIAISON_ROW_VERDICTS] = {
  { "list-add-symbolic", "success", N_ ("New") },
  { "document-edit-symbolic", "accent", N_ ("Update") },
  { "object-select-symbolic", "dim-label", N_ ("Unchanged") },
  { "user-trash-symbolic", "warning", N_ ("In the trash") },
  { "edit-copy-symbolic", "dim-label", N_ ("Twice in the file") },
  { "object-select-symbolic", "dim-label", N_ ("Already in the register") },
  { "window-close-symbolic", "warning", N_ ("Cancelled") },
  { "dialog-error-symbolic", "error", N_ ("Bad row") },
};

/* What is wrong as a sentence of its own: on the command line it follows the place. */
static char *
capitalize (const char *message)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (message)), first);
  return *message != '\0' ? g_strconcat (first, g_utf8_next_char (message), NULL) : g_strdup (message);
}

static char *
describe_problem (const LiaisonImportProblem *problem)
{
  if (problem == NULL || problem->place.column == 0)
    return g_strdup (_ ("Bad row"));
  if (problem->column_name != NULL)
    /* Translators: the number of a column, then its heading. */
    return g_strdup_printf (_ ("Column %u, %s"), problem->place.column, problem->column_name);
  return g_strdup_printf (_ ("Column %u"), problem->place.column);
}

/* What becomes of the row. */
static char *
describe_verdict (LiaisonImportRowItem *item, const LiaisonImportRow *row)
{
  g_autofree char *changes = liaison_import_row_item_changes (item);

  if (row->verdict == LIAISON_ROW_DUPLICATE)
    /* Translators: a row of a file that repeats an earlier one; %u is the number of that line. */
    return g_strdup_printf (_ ("Same as line %u"), row->same_as_line);
  if (changes != NULL)
    /* Translators: what becomes of a row of a list (“Update”), then the names of the fields that change. */
    return g_strdup_printf (_ ("%s: %s"), _ (looks[row->verdict].words), changes);
  return g_strdup (_ (looks[row->verdict].words));
}

static char *
describe (LiaisonImportRowItem *item, const LiaisonImportRow *row, const LiaisonImportProblem *problem)
{
  g_autofree char *when = liaison_import_row_item_when (item);
  const LiaisonImportProblem *note = liaison_import_row_item_note (item);
  g_autoptr (GString) text = NULL;
  g_autofree char *verdict = NULL;

  if (row->verdict == LIAISON_ROW_BAD)
    return describe_problem (problem);
  verdict = describe_verdict (item, row);
  text = g_string_new (verdict);
  if (when != NULL)
    g_string_append_printf (text, " · %s", when);
  if (note != NULL)
    g_string_append_printf (text, " · %s", note->message);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
liaison_import_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_LINE);
  G_OBJECT_CLASS (liaison_import_line_parent_class)->dispose (object);
}

static void
liaison_import_line_class_init (LiaisonImportLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_import_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/import/liaison-import-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportLine, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportLine, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportLine, detail);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportLine, line);
}

static void
liaison_import_line_init (LiaisonImportLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the item of @list_item. */
static void
show_item (LiaisonImportLine *self, GtkListItem *list_item)
{
  LiaisonImportRowItem *item = LIAISON_IMPORT_ROW_ITEM (gtk_list_item_get_item (list_item));
  const LiaisonImportRow *row = liaison_import_row_item_row (item);
  const LiaisonImportProblem *problem = row->verdict == LIAISON_ROW_BAD ? liaison_import_row_item_problem (item) : NULL;
  g_autofree char *title = problem != NULL ? capitalize (problem->message) : liaison_import_row_item_title (item);
  g_autofree char *detail = describe (item, row, problem);
  /* Translators: %u is the number of a line of a file. */
  g_autofree char *line = g_strdup_printf (_ ("Line %u"), problem != NULL ? problem->place.line : row->line);
  g_autofree char *label = g_strdup_printf ("%s, %s, %s", line, title != NULL ? title : "", detail);
  const char *classes[] = { looks[row->verdict].class, NULL };

  gtk_image_set_from_icon_name (self->icon, looks[row->verdict].icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), classes);
  gtk_label_set_text (self->name, title != NULL ? title : "…");
  gtk_label_set_text (self->detail, detail);
  gtk_label_set_text (self->line, line);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, g_object_new (LIAISON_TYPE_IMPORT_LINE, NULL));
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  show_item (LIAISON_IMPORT_LINE (gtk_list_item_get_child (list_item)), list_item);
}

/** liaison_import_line_serve: Has @factory make lines for items that are #LiaisonImportRowItem. */
void
liaison_import_line_serve (GtkSignalListItemFactory *factory)
{
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
}
