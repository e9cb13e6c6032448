// SPDX-License-Identifier: GPL-3.0-or-later
// One row a file, and one for all of them. Signal ::decided () after the choices are set; it is closed then.
#include "liaison-file-question.h"

#include "liaison-row.h"
#include "liaison-session-files.h"

#include <glib/gi18n.h>

struct _LiaisonFileQuestion {
  AdwDialog parent_instance;

  GPtrArray *files; /* (element-type LiaisonIncoming): those asked about */
  GPtrArray *rows;  /* (element-type AdwComboRow): in the same order */
  AdwPreferencesGroup *all_group;
  AdwComboRow *all_row;
  AdwPreferencesPage *page;
  GtkButton *attach_button;
};

G_DEFINE_FINAL_TYPE (LiaisonFileQuestion, liaison_file_question, ADW_TYPE_DIALOG)

enum {
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The choices of a row, the default first, and what they are called. */
typedef struct {
  const char *label;
  LiaisonIncomingChoice choice;
} Choice;

static const Choice removable[] = {
  { N_ ("Remove the location"), LIAISON_INCOMING_REMOVE_PLACE },
  { N_ ("Keep the location"), LIAISON_INCOMING_KEEP_PLACE },
  { N_ ("Leave out"), LIAISON_INCOMING_LEAVE_OUT },
};

static const Choice others[] = {
  { N_ ("Leave out"), LIAISON_INCOMING_LEAVE_OUT },
  { N_ ("Attach as it is"), LIAISON_INCOMING_KEEP_PLACE },
};

static const Choice *
choices_of (const LiaisonIncoming *incoming, guint *count)
{
  gboolean is_removable = incoming->photo.verdict == LIAISON_PHOTO_TELLS;

  *count = is_removable ? G_N_ELEMENTS (removable) : G_N_ELEMENTS (others);
  return is_removable ? removable : others;
}

static char *
say_what_it_tells (const LiaisonIncoming *incoming)
{
  g_autofree char *position = incoming->photo.has_position ? liaison_incoming_describe_position (&incoming->photo)
                                                           : NULL;

  if (incoming->photo.verdict == LIAISON_PHOTO_TELLS_FOR_GOOD)
    return g_strdup (_ ("Says where it was taken; that cannot be removed from this kind of file"));
  if (incoming->photo.verdict != LIAISON_PHOTO_TELLS)
    return g_strdup (_ ("May say where it was made; that cannot be read"));
  /* Translators: %s is a position such as "4.3° N, 7.1° W". */
  return position != NULL ? g_strdup_printf (_ ("This photo says where it was taken (%s)"), position)
                          : g_strdup (_ ("This photo names the place where it was taken"));
}

/* A group for each file: its name may be long, what becomes of it must not be cut short. */
static AdwPreferencesGroup *
make_group (const LiaisonIncoming *incoming)
{
  g_autofree char *tells = say_what_it_tells (incoming);
  g_autofree char *title = g_markup_escape_text (incoming->name, -1);
  g_autofree char *description = g_markup_escape_text (tells, -1);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
make_row (const LiaisonIncoming *incoming)
{
  gboolean is_removable = incoming->photo.verdict == LIAISON_PHOTO_TELLS;
  GtkWidget *row = liaison_row_new (ADW_TYPE_COMBO_ROW, is_removable ? _ ("Location") : _ ("File"), NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint count;
  const Choice *choices = choices_of (incoming, &count);

  for (guint i = 0; i < count; i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  return row;
}

/* The choice for all goes to every row that has it. */
static void
all_changed_cb (LiaisonFileQuestion *self)
{
  LiaisonIncomingChoice wanted = removable[adw_combo_row_get_selected (self->all_row)].choice;

  for (guint i = 0; i < self->files->len; i++) {
    guint count;
    const Choice *choices = choices_of (self->files->pdata[i], &count);
    for (guint j = 0; j < count; j++)
      if (choices[j].choice == wanted)
        adw_combo_row_set_selected (self->rows->pdata[i], j);
  }
}

static void
attach_clicked_cb (LiaisonFileQuestion *self)
{
  for (guint i = 0; i < self->files->len; i++) {
    LiaisonIncoming *incoming = self->files->pdata[i];
    guint count, selected = adw_combo_row_get_selected (self->rows->pdata[i]);
    const Choice *choices = choices_of (incoming, &count);
    if (selected < count)
      incoming->choice = choices[selected].choice;
  }
  g_signal_emit (self, signals[DECIDED], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel_clicked_cb (LiaisonFileQuestion *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
liaison_file_question_dispose (GObject *object)
{
  LiaisonFileQuestion *self = LIAISON_FILE_QUESTION (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FILE_QUESTION);
  G_OBJECT_CLASS (liaison_file_question_parent_class)->dispose (object);
}

static void
liaison_file_question_class_init (LiaisonFileQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_file_question_dispose;
  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/files/liaison-file-question.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileQuestion, all_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileQuestion, all_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileQuestion, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileQuestion, attach_button);
  gtk_widget_class_bind_template_callback (widget_class, attach_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
liaison_file_question_init (LiaisonFileQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_file_question_is_needed: Returns: whether one of (element-type LiaisonIncoming) @files asks for a decision
 */
gboolean
liaison_file_question_is_needed (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (((const LiaisonIncoming *) files->pdata[i])->photo.verdict != LIAISON_PHOTO_SILENT)
      return TRUE;
  return FALSE;
}

/** liaison_file_question_new: Returns: (transfer floating): a dialog about those of @files that ask for a decision */
AdwDialog *
liaison_file_question_new (GPtrArray *files)
{
  LiaisonFileQuestion *self = g_object_new (LIAISON_TYPE_FILE_QUESTION, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_incoming_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++) {
    const LiaisonIncoming *incoming = files->pdata[i];
    AdwPreferencesGroup *group;
    GtkWidget *row;
    if (incoming->photo.verdict == LIAISON_PHOTO_SILENT)
      continue;
    group = make_group (incoming);
    row = make_row (incoming);
    g_ptr_array_add (self->files, liaison_incoming_ref (files->pdata[i]));
    g_ptr_array_add (self->rows, g_object_ref (row));
    adw_preferences_group_add (group, row);
    adw_preferences_page_add (self->page, group);
  }
  for (guint i = 0; i < G_N_ELEMENTS (removable); i++)
    gtk_string_list_append (labels, _ (removable[i].label));
  adw_combo_row_set_model (self->all_row, G_LIST_MODEL (labels));
  g_signal_connect_object (self->all_row, "notify::selected", G_CALLBACK (all_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->all_group), self->files->len > 1);
  return ADW_DIALOG (self);
}
