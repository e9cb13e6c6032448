// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks what is to be done after a meeting.
//
// A step is two rows: what, and until when; Enter in the first begins another step. One without a text is not kept.
#include "liaison-step-list.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-need.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

typedef struct {
  LiaisonRecord *stored; /* NULL for a new one */
  GtkWidget *text;
  GtkWidget *due;
  GtkDropDown *kind;
} Step;

struct _LiaisonStepList {
  AdwPreferencesGroup parent_instance;

  GPtrArray *steps; /* (element-type Step) */
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (LiaisonStepList, liaison_step_list, ADW_TYPE_PREFERENCES_GROUP)

static void
free_step (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->stored, liaison_record_unref);
  g_free (step);
}

static Step *
find_step (LiaisonStepList *self, gpointer widget)
{
  for (guint i = 0; i < self->steps->len; i++) {
    Step *step = g_ptr_array_index (self->steps, i);
    if (gtk_widget_is_ancestor (widget, step->text) || widget == step->text)
      return step;
  }
  return NULL;
}

static void
remove_cb (LiaisonStepList *self, GtkWidget *button)
{
  Step *step = find_step (self, button);

  if (step == NULL)
    return;
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), step->text);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), step->due);
  g_ptr_array_remove (self->steps, step);
  gtk_widget_grab_focus (self->add);
}

static void add_cb (LiaisonStepList *self);

static GtkDropDown *
make_kinds (void)
{
  static const char *const labels[] = { N_ ("To do"), N_ ("We promised"), N_ ("They promised"), N_ ("They need") };
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *kinds;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_string_list_append (model, _ (labels[i]));
  kinds = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
  gtk_widget_set_valign (kinds, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (kinds, "flat");
  liaison_accessible_set_label (kinds, _ ("Kind of step"));
  return GTK_DROP_DOWN (kinds);
}

/* A need has no day by which it is done. */
static void
kind_selected_cb (GtkDropDown *kind, GParamSpec *pspec, GtkWidget *due)
{
  gboolean is_need = gtk_drop_down_get_selected (kind) == LIAISON_STEP_NEED;

  if (is_need)
    gtk_editable_set_text (GTK_EDITABLE (due), "");
  gtk_editable_set_editable (GTK_EDITABLE (due), !is_need);
  liaison_date_row_set_title (LIAISON_DATE_ROW (due), is_need ? _ ("Raised in this meeting") : _ ("Due"));
}

static void
add_rows (LiaisonStepList *self, Step *step)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Remove this step"));
  liaison_accessible_set_label (remove, _ ("Remove this step"));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (step->text), remove);
  g_signal_connect_object (step->text, "entry-activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  if (step->kind != NULL)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (step->due), GTK_WIDGET (step->kind));
  g_object_ref (self->add);
  adw_preferences_group_remove (group, self->add);
  adw_preferences_group_add (group, step->text);
  adw_preferences_group_add (group, step->due);
  adw_preferences_group_add (group, self->add);
  g_object_unref (self->add);
}

/* @shown: (nullable): what the rows show; what is stored stays of the kind it is */
static Step *
add_step (LiaisonStepList *self, const LiaisonDraftStep *shown)
{
  Step *step = g_new0 (Step, 1);

  step->text = liaison_row_new (ADW_TYPE_ENTRY_ROW, _ ("What is to be done"), NULL);
  step->due = liaison_date_row_new (_ ("Due"), FALSE);
  if (shown == NULL || shown->before == NULL)
    step->kind = make_kinds ();
  if (step->kind != NULL)
    g_signal_connect_object (step->kind, "notify::selected", G_CALLBACK (kind_selected_cb), step->due,
                             G_CONNECT_DEFAULT);
  if (shown != NULL) {
    step->stored = shown->before != NULL ? liaison_record_copy (shown->before) : NULL;
    gtk_editable_set_text (GTK_EDITABLE (step->text), liaison_draft_step_text (shown->record));
    liaison_date_row_set_moment (LIAISON_DATE_ROW (step->due), liaison_draft_step_due (shown->record));
  }
  if (shown != NULL && shown->due != NULL)
    gtk_editable_set_text (GTK_EDITABLE (step->due), shown->due);
  if (shown != NULL && step->kind != NULL)
    gtk_drop_down_set_selected (step->kind, shown->kind);
  if (step->stored != NULL && step->stored->entity == &liaison_entity_need)
    gtk_widget_set_visible (step->due, FALSE);
  g_ptr_array_add (self->steps, step);
  add_rows (self, step);
  return step;
}

/* Returns: (transfer full) (nullable): what the rows hold; NULL without a text. Its due is set where that is no date.
 */
static LiaisonDraftStep *
read_step (const Step *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->text))));
  LiaisonStepKind kind = row->kind != NULL ? gtk_drop_down_get_selected (row->kind) : LIAISON_STEP_TASK;
  LiaisonMoment due = LIAISON_MOMENT_NONE;
  LiaisonDraftStep *step;

  if (*text == '\0')
    return NULL;
  step = liaison_draft_step_new (kind, row->stored);
  if (!liaison_date_row_get_moment (LIAISON_DATE_ROW (row->due), &due)) {
    step->due = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->due)));
    due = LIAISON_MOMENT_NONE;
  }
  liaison_draft_step_set (step, text, &due);
  return step;
}

static void
add_cb (LiaisonStepList *self)
{
  gtk_widget_grab_focus (add_step (self, NULL)->text);
}

static void
liaison_step_list_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_STEP_LIST (object)->steps);
  G_OBJECT_CLASS (liaison_step_list_parent_class)->finalize (object);
}

static void
liaison_step_list_class_init (LiaisonStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_step_list_finalize;
}

static void
liaison_step_list_init (LiaisonStepList *self)
{
  self->steps = g_ptr_array_new_with_free_func (free_step);
  self->add = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("_Add a Next Step"), "use-underline", TRUE,
                            "start-icon-name", "list-add-symbolic", NULL);
  g_signal_connect_object (self->add, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add);
}

/** liaison_step_list_load: @steps: (element-type LiaisonDraftStep): those to start with; call once */
void
liaison_step_list_load (LiaisonStepList *self, GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    add_step (self, steps->pdata[i]);
}

/** liaison_step_list_apply: Puts the steps into @draft. Returns: whether all is well; rows that are wrong say so */
gboolean
liaison_step_list_apply (LiaisonStepList *self, LiaisonMeetingDraft *draft)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free);

  for (guint i = 0; i < self->steps->len; i++) {
    const Step *row = g_ptr_array_index (self->steps, i);
    LiaisonDraftStep *step = read_step (row);
    if (step == NULL)
      continue;
    g_ptr_array_add (steps, step);
    if (step->due != NULL) {
      gtk_widget_grab_focus (row->due);
      return FALSE;
    }
  }
  liaison_meeting_draft_set_steps (draft, g_steal_pointer (&steps));
  return TRUE;
}

/** liaison_step_list_keep: Puts the steps into @draft, right or wrong. */
void
liaison_step_list_keep (LiaisonStepList *self, LiaisonMeetingDraft *draft)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free);

  for (guint i = 0; i < self->steps->len; i++) {
    LiaisonDraftStep *step = read_step (self->steps->pdata[i]);
    if (step != NULL)
      g_ptr_array_add (steps, step);
  }
  liaison_meeting_draft_set_steps (draft, steps);
}

/** liaison_step_list_is_empty: Returns: whether no step has a text */
gboolean
liaison_step_list_is_empty (LiaisonStepList *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (*gtk_editable_get_text (GTK_EDITABLE (((Step *) self->steps->pdata[i])->text)) != '\0')
      return FALSE;
  return TRUE;
}
