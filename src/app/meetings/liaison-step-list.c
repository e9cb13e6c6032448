// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks what is to be done after a meeting.
//
// One entry takes a step after the other: a line, Enter. When it is due, who does it and of which kind it is may be in
// that line; what was understood is seen in the row that comes of it. What still stands in the entry counts as well.
#include "liaison-step-list.h"

#include "liaison-accessible.h"
#include "liaison-draft.h"
#include "liaison-row.h"
#include "liaison-step-row.h"
#include "liaison-step-text.h"

#include <glib/gi18n.h>

/* Texts of a kept draft: the step being typed, and its kind. */
#define TEXT_ENTRY "step_entry"
#define TEXT_KIND  "step_entry_kind"

struct _LiaisonStepList {
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;  /* (element-type LiaisonStepRow) */
  GPtrArray *staff; /* (element-type LiaisonStaff) (nullable) */
  GtkWidget *entry;
  GtkDropDown *kind;
};

G_DEFINE_FINAL_TYPE (LiaisonStepList, liaison_step_list, ADW_TYPE_PREFERENCES_GROUP)

static void
remove_cb (LiaisonStepList *self, GtkWidget *row)
{
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_grab_focus (self->entry);
}

/* Above the entry. */
static void
add_row (LiaisonStepList *self, const LiaisonDraftStep *step)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *row = liaison_step_row_new (step);

  if (self->staff != NULL)
    liaison_step_row_set_staff (LIAISON_STEP_ROW (row), self->staff);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  g_object_ref (self->entry);
  adw_preferences_group_remove (group, self->entry);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, self->entry);
  g_object_unref (self->entry);
}

/* Returns: (transfer full) (nullable): what stands in the entry as a step; NULL for nothing */
static LiaisonDraftStep *
read_entry (LiaisonStepList *self)
{
  g_auto (LiaisonStepText) typed = { 0 };
  LiaisonDraftStep *step;

  liaison_step_text_read (&typed, gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->staff);
  if (*typed.text == '\0')
    return NULL;
  step = liaison_draft_step_new (
      typed.kind >= 0 ? (LiaisonStepKind) typed.kind : gtk_drop_down_get_selected (self->kind), NULL);
  liaison_draft_step_set (step, typed.text, &typed.due);
  liaison_draft_step_set_owner (step, &typed.owner);
  return step;
}

static void
add_cb (LiaisonStepList *self)
{
  g_autoptr (LiaisonDraftStep) step = read_entry (self);

  if (step != NULL) {
    /* Translators: said by a screen reader; %s is what is to be done after a meeting. */
    g_autofree char *text = g_strdup_printf (_ ("Next step added: %s"), liaison_draft_step_text (step->record));
    add_row (self, step);
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
    gtk_drop_down_set_selected (self->kind, LIAISON_STEP_TASK);
    liaison_accessible_announce (GTK_WIDGET (self), text);
  }
  gtk_widget_grab_focus (self->entry);
  liaison_row_scroll_to (self->entry);
}

static void
liaison_step_list_finalize (GObject *object)
{
  LiaisonStepList *self = LIAISON_STEP_LIST (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
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
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  self->entry = liaison_row_new (ADW_TYPE_ENTRY_ROW, _ ("What is to be done"), NULL);
  self->kind = liaison_step_row_make_kinds ();
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_tooltip_text (add, _ ("Add a Next Step"));
  liaison_accessible_set_label (add, _ ("Add a Next Step"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->entry), GTK_WIDGET (self->kind));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->entry), add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
}

/** liaison_step_list_load: Shows the steps of @draft, and what was being typed when it was kept; call once. */
void
liaison_step_list_load (LiaisonStepList *self, LiaisonMeetingDraft *draft)
{
  const char *text = draft->texts != NULL ? g_hash_table_lookup (draft->texts, TEXT_ENTRY) : NULL;
  const char *kind = draft->texts != NULL ? g_hash_table_lookup (draft->texts, TEXT_KIND) : NULL;

  for (guint i = 0; i < draft->steps->len; i++)
    add_row (self, draft->steps->pdata[i]);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  if (kind != NULL)
    gtk_drop_down_set_selected (self->kind, (guint) g_ascii_strtoull (kind, NULL, 10));
}

/** liaison_step_list_set_staff: @staff: (element-type LiaisonStaff): who may do what is to be done */
void
liaison_step_list_set_staff (LiaisonStepList *self, GPtrArray *staff)
{
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = g_ptr_array_ref (staff);
  for (guint i = 0; i < self->rows->len; i++)
    liaison_step_row_set_staff (self->rows->pdata[i], staff);
}

/* Returns: (transfer full): what the rows hold */
static GPtrArray *
read_rows (LiaisonStepList *self)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free);

  for (guint i = 0; i < self->rows->len; i++) {
    LiaisonDraftStep *step = liaison_step_row_read (self->rows->pdata[i]);
    if (step != NULL)
      g_ptr_array_add (steps, step);
  }
  return steps;
}

/** liaison_step_list_apply: Puts the steps into @draft. Returns: whether all is well; rows that are wrong say so */
gboolean
liaison_step_list_apply (LiaisonStepList *self, LiaisonMeetingDraft *draft)
{
  g_autoptr (GPtrArray) steps = read_rows (self);
  LiaisonDraftStep *typed = read_entry (self);

  if (typed != NULL)
    g_ptr_array_add (steps, typed);
  for (guint i = 0; i < steps->len; i++)
    if (((LiaisonDraftStep *) steps->pdata[i])->due != NULL)
      return FALSE;
  liaison_meeting_draft_set_steps (draft, g_steal_pointer (&steps));
  return TRUE;
}

/** liaison_step_list_keep: Puts the steps into @draft, right or wrong, and what is being typed into its texts. */
void
liaison_step_list_keep (LiaisonStepList *self, LiaisonMeetingDraft *draft)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  liaison_meeting_draft_set_steps (draft, read_rows (self));
  if (*text == '\0')
    return;
  g_hash_table_insert (draft->texts, g_strdup (TEXT_ENTRY), g_strdup (text));
  g_hash_table_insert (draft->texts, g_strdup (TEXT_KIND),
                       g_strdup_printf ("%u", gtk_drop_down_get_selected (self->kind)));
}

/** liaison_step_list_is_empty: Returns: whether there is no step, and none is being typed */
gboolean
liaison_step_list_is_empty (LiaisonStepList *self)
{
  return self->rows->len == 0 && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
}

/** liaison_step_list_entry: Returns: (transfer none): where the next step is typed */
GtkWidget *
liaison_step_list_entry (LiaisonStepList *self)
{
  return self->entry;
}
