// SPDX-License-Identifier: GPL-3.0-or-later
// What a file would bring in, row by row, and what of it shall be left out.
#include "liaison-import-review.h"

#include "liaison-import-line.h"
#include "liaison-import-people.h"
#include "liaison-import-rows.h"
#include "liaison-import-words.h"

#include <glib/gi18n.h>

struct _LiaisonImportReview {
  AdwBin parent_instance;

  LiaisonImportPreview *preview; /* (nullable) */
  LiaisonImportFormat format;
  LiaisonImportRows *list;
  int verdicts[LIAISON_IMPORT_SHOWN_MAX]; /* of the choices of the row "Rows" */

  AdwActionRow *people_row;
  AdwComboRow *shown_row;
  AdwSwitchRow *duplicates_row;
  AdwSwitchRow *trashed_row;
  AdwSwitchRow *bad_row;
  AdwBanner *banner;
  GtkListView *rows;
  GtkSignalListItemFactory *factory;
};

enum {
  CHANGED,
  PEOPLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonImportReview, liaison_import_review, ADW_TYPE_BIN)

/* A record of Liaison's own, or a letter with its reference, is never added twice. */
static gboolean
is_known (LiaisonImportFormat format)
{
  return format == LIAISON_IMPORT_JSON || format == LIAISON_IMPORT_COMMUNICATIONS;
}

static LiaisonTrashedPolicy
trashed_policy (LiaisonImportReview *self)
{
  if (adw_switch_row_get_active (self->trashed_row))
    return LIAISON_TRASHED_RESTORE;
  return is_known (self->format) ? LIAISON_TRASHED_SKIP : LIAISON_TRASHED_NEW;
}

static gboolean
is_blocked (LiaisonImportReview *self)
{
  return self->preview->plan->counts[LIAISON_ROW_BAD] > 0 && !adw_switch_row_get_active (self->bad_row);
}

static guint
count_wanted (LiaisonImportReview *self)
{
  LiaisonImportPlan plan = liaison_import_review_plan (self);

  return liaison_import_plan_count_to_add (&plan) + liaison_import_plan_count_to_update (&plan);
}

static void
choice_cb (LiaisonImportReview *self)
{
  if (self->preview == NULL)
    return;
  if (is_blocked (self))
    liaison_import_review_tell (self, _ ("Some rows cannot be read: correct the file, or leave them out"));
  else
    liaison_import_review_tell (self, count_wanted (self) == 0 ? _ ("There is nothing to add or to update") : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
shown_cb (LiaisonImportReview *self)
{
  guint selected = adw_combo_row_get_selected (self->shown_row);

  if (self->preview != NULL && selected < LIAISON_IMPORT_SHOWN_MAX)
    liaison_import_rows_show (self->list, self->preview, self->verdicts[selected]);
}

static void
people_cb (LiaisonImportReview *self)
{
  g_signal_emit (self, signals[PEOPLE], 0);
}

static void
liaison_import_review_dispose (GObject *object)
{
  LiaisonImportReview *self = LIAISON_IMPORT_REVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_REVIEW);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (liaison_import_review_parent_class)->dispose (object);
}

static void
liaison_import_review_class_init (LiaisonImportReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_import_review_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[PEOPLE] = g_signal_new ("people", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/import/liaison-import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, people_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, shown_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, duplicates_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, trashed_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, bad_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, rows);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportReview, factory);
}

static void
liaison_import_review_init (LiaisonImportReview *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = liaison_import_rows_new ();
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  liaison_import_line_serve (self->factory);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->shown_row, "notify::selected", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people_row, "activated", G_CALLBACK (people_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->duplicates_row, "notify::active", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->trashed_row, "notify::active", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bad_row, "notify::active", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_import_review_show: Shows what @preview would do to the register. */
void
liaison_import_review_show (LiaisonImportReview *self, LiaisonImportPreview *preview, LiaisonImportFormat format)
{
  const LiaisonImportPlan *plan = preview->plan;
  const guint *counts = plan->counts;
  gboolean has_doubles = counts[LIAISON_ROW_DUPLICATE] + counts[LIAISON_ROW_KNOWN] > 0;
  g_autoptr (GtkStringList) labels = liaison_import_words_shown (plan, self->verdicts);
  g_autofree char *people = liaison_import_people_describe (plan);

  liaison_import_preview_ref (preview);
  g_clear_pointer (&self->preview, liaison_import_preview_unref);
  self->preview = preview;
  self->format = format;
  adw_combo_row_set_model (self->shown_row, G_LIST_MODEL (labels));
  /* What is wrong comes last, and is what a person must see first. */
  adw_combo_row_set_selected (self->shown_row,
                              counts[LIAISON_ROW_BAD] > 0 ? g_list_model_get_n_items (G_LIST_MODEL (labels)) - 1 : 0);
  shown_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->people_row), plan->people->len > 0);
  adw_action_row_set_subtitle (self->people_row, people);
  gtk_widget_set_visible (GTK_WIDGET (self->duplicates_row), has_doubles && !is_known (format));
  gtk_widget_set_visible (GTK_WIDGET (self->trashed_row), counts[LIAISON_ROW_TRASHED] > 0);
  adw_switch_row_set_active (self->trashed_row, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->bad_row), counts[LIAISON_ROW_BAD] > 0);
  adw_switch_row_set_active (self->duplicates_row, TRUE);
  adw_switch_row_set_active (self->bad_row, FALSE);
  choice_cb (self);
}

/** liaison_import_review_plan: Returns: the plan as the switches want it carried out; shares everything with that of
 * the preview */
LiaisonImportPlan
liaison_import_review_plan (LiaisonImportReview *self)
{
  LiaisonImportPlan plan = *self->preview->plan;

  plan.keep_duplicates = !adw_switch_row_get_active (self->duplicates_row);
  plan.trashed = trashed_policy (self);
  return plan;
}

/** liaison_import_review_is_ready: Returns: whether there is something to import, and nothing against it */
gboolean
liaison_import_review_is_ready (LiaisonImportReview *self)
{
  return self->preview != NULL && !is_blocked (self) && count_wanted (self) > 0;
}

/** liaison_import_review_tell: @text: (nullable): what went wrong */
void
liaison_import_review_tell (LiaisonImportReview *self, const char *text)
{
  if (text != NULL)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, text != NULL);
}
