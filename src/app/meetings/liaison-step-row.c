// SPDX-License-Identifier: GPL-3.0-or-later
// One next step in a form.
//
// Folded, it reads as a sentence; unfolded, each part of it can be changed. What is stored stays of the kind it is.
#include "liaison-step-row.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-language.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonStepRow {
  AdwExpanderRow parent_instance;

  LiaisonRecord *stored; /* NULL for a new one */
  LiaisonId owner;
  GPtrArray *staff; /* (element-type LiaisonStaff) (nullable) */
  GtkWidget *text;
  GtkWidget *due;
  AdwComboRow *who;
  GtkWidget *kind; /* NULL for what is stored */
  gboolean is_filling;
};

enum { REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonStepRow, liaison_step_row, ADW_TYPE_EXPANDER_ROW)

static const char *const kind_labels[] = { N_ ("To do"), N_ ("We promised"), N_ ("They promised"), N_ ("They need") };

static GListModel *
make_kind_labels (void)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kind_labels); i++)
    gtk_string_list_append (model, _ (kind_labels[i]));
  return G_LIST_MODEL (model);
}

static LiaisonStepKind
get_kind (LiaisonStepRow *self)
{
  g_autoptr (LiaisonDraftStep) step = NULL;

  if (self->kind != NULL)
    return (LiaisonStepKind) adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind));
  step = liaison_draft_step_new (LIAISON_STEP_TASK, self->stored);
  return step->kind;
}

static const char *
owner_name (LiaisonStepRow *self)
{
  for (guint i = 0; self->staff != NULL && i < self->staff->len; i++) {
    const LiaisonStaff *staff = self->staff->pdata[i];
    if (liaison_id_equal (&staff->record.id, &self->owner))
      return staff->name;
  }
  return NULL;
}

/* "To do · due 18 September 2026 · Ilse Moran" */
static void
update (LiaisonStepRow *self)
{
  g_autoptr (GString) words = g_string_new (_ (kind_labels[get_kind (self)]));
  const char *due = gtk_editable_get_text (GTK_EDITABLE (self->due)), *owner = owner_name (self);
  LiaisonStepKind kind = get_kind (self);
  gboolean is_need = kind == LIAISON_STEP_NEED,
           is_ours = kind == LIAISON_STEP_TASK || kind == LIAISON_STEP_PROMISED_BY_US;

  if (*due != '\0' && !is_need) {
    /* Translators: %s is a date. */
    g_autofree char *sentence = g_strdup_printf (_ ("due %s"), due);
    g_string_append_printf (words, " · %s", sentence);
  }
  if (owner != NULL && is_ours)
    g_string_append_printf (words, " · %s", owner);
  g_object_set (self, "subtitle", words->str, NULL);
  liaison_row_set_title (GTK_WIDGET (self), gtk_editable_get_text (GTK_EDITABLE (self->text)));
  gtk_widget_set_visible (self->due, !is_need);
  gtk_widget_set_visible (GTK_WIDGET (self->who), is_ours && self->staff != NULL && self->staff->len > 0);
}

static void
who_cb (LiaisonStepRow *self)
{
  guint selected = adw_combo_row_get_selected (self->who);

  if (self->is_filling || self->staff == NULL)
    return;
  self->owner = (LiaisonId) { 0 };
  if (selected > 0 && selected <= self->staff->len)
    self->owner = ((LiaisonRecord *) self->staff->pdata[selected - 1])->id;
  update (self);
}

static void
remove_cb (LiaisonStepRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
add_rows (LiaisonStepRow *self, const LiaisonDraftStep *step)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  g_autoptr (GListModel) labels = make_kind_labels ();

  self->text = liaison_row_new (ADW_TYPE_ENTRY_ROW, _ ("Step"), NULL);
  self->due = liaison_date_row_new (_ ("Due"), FALSE);
  self->who = ADW_COMBO_ROW (liaison_row_new (ADW_TYPE_COMBO_ROW, _ ("Done by"), NULL));
  adw_expander_row_add_row (row, self->text);
  adw_expander_row_add_row (row, self->due);
  adw_expander_row_add_row (row, GTK_WIDGET (self->who));
  gtk_editable_set_text (GTK_EDITABLE (self->text), liaison_draft_step_text (step->record));
  liaison_date_row_set_moment (LIAISON_DATE_ROW (self->due), liaison_draft_step_due (step->record));
  if (step->due != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->due), step->due);
  if (step->before == NULL) {
    self->kind = liaison_row_new (ADW_TYPE_COMBO_ROW, _ ("Kind of step"), NULL);
    adw_combo_row_set_model (ADW_COMBO_ROW (self->kind), labels);
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), step->kind);
    adw_expander_row_add_row (row, self->kind);
    g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->text, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->due, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "notify::selected", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
}

static void
add_remove (LiaisonStepRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove this step"));
  liaison_accessible_set_label (button, _ ("Remove this step"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
liaison_step_row_finalize (GObject *object)
{
  LiaisonStepRow *self = LIAISON_STEP_ROW (object);

  g_clear_pointer (&self->stored, liaison_record_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_step_row_parent_class)->finalize (object);
}

static void
liaison_step_row_class_init (LiaisonStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_step_row_finalize;
  signals[REMOVE] = g_signal_new ("remove", LIAISON_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  0);
}

static void
liaison_step_row_init (LiaisonStepRow *self)
{
}

/** liaison_step_row_new: @step: what it shows first; not kept. Returns: (transfer floating): the row */
GtkWidget *
liaison_step_row_new (const LiaisonDraftStep *step)
{
  LiaisonStepRow *self = g_object_new (LIAISON_TYPE_STEP_ROW, "use-markup", FALSE, "title-lines", 3, NULL);

  self->stored = step->before != NULL ? liaison_record_copy (step->before) : NULL;
  self->owner = *liaison_draft_step_owner (step->record);
  add_remove (self);
  add_rows (self, step);
  update (self);
  return GTK_WIDGET (self);
}

/** liaison_step_row_make_kinds: Returns: (transfer floating): a choice of kinds for what is still being typed */
GtkDropDown *
liaison_step_row_make_kinds (void)
{
  GtkWidget *kinds = gtk_drop_down_new (make_kind_labels (), NULL);

  gtk_widget_set_valign (kinds, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (kinds, "flat");
  liaison_accessible_set_label (kinds, _ ("Kind of step"));
  return GTK_DROP_DOWN (kinds);
}

/** liaison_step_row_set_staff: @staff: (element-type LiaisonStaff): who may do it */
void
liaison_step_row_set_staff (LiaisonStepRow *self, GPtrArray *staff)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = g_ptr_array_ref (staff);
  gtk_string_list_append (names, _ ("Nobody yet"));
  for (guint i = 0; i < staff->len; i++) {
    const LiaisonStaff *one = staff->pdata[i];
    gtk_string_list_append (names, one->name != NULL ? one->name : "");
    if (liaison_id_equal (&one->record.id, &self->owner))
      selected = i + 1;
  }
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->who, selected);
  self->is_filling = FALSE;
  update (self);
}

/** liaison_step_row_read: Returns: (transfer full) (nullable): what it holds; %NULL without a text. Its due is set
 * where that is no date, which the row then says. */
LiaisonDraftStep *
liaison_step_row_read (LiaisonStepRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
  LiaisonMoment due = LIAISON_MOMENT_NONE;
  LiaisonDraftStep *step;

  if (*text == '\0')
    return NULL;
  step = liaison_draft_step_new (get_kind (self), self->stored);
  if (!liaison_date_row_get_moment (LIAISON_DATE_ROW (self->due), &due)) {
    step->due = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->due)));
    due = LIAISON_MOMENT_NONE;
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
    gtk_widget_grab_focus (self->due);
  }
  liaison_draft_step_set (step, text, &due);
  liaison_draft_step_set_owner (step, &self->owner);
  return step;
}
