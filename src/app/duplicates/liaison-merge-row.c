// SPDX-License-Identifier: GPL-3.0-or-later
// One field of two partners, side by side, and which value is taken.
#include "liaison-merge-row.h"

#include "liaison-accessible.h"

#include <glib/gi18n.h>

/* Of a long text, so many lines are shown. */
#define MAX_LINES 6

struct _LiaisonMergeRow {
  AdwPreferencesRow parent_instance;

  char *field;
  char *label;
  GtkWidget *box;
  GtkWidget *pair;
  GtkWidget *checks[3]; /* by LiaisonTake; the last is NULL where both cannot be kept */
};

G_DEFINE_FINAL_TYPE (LiaisonMergeRow, liaison_merge_row, ADW_TYPE_PREFERENCES_ROW)

static GtkWidget *
make_check (LiaisonMergeRow *self, const char *value)
{
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (value);
  /* Translators: a field, then one of its values: "Scope: Local". */
  g_autofree char *name = g_strdup_printf (C_ ("field and value", "%s: %s"), self->label, value);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  if (self->checks[0] != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->checks[0]));
  liaison_accessible_set_label (check, name);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  return check;
}

static void
liaison_merge_row_finalize (GObject *object)
{
  LiaisonMergeRow *self = LIAISON_MERGE_ROW (object);

  g_free (self->field);
  g_free (self->label);
  G_OBJECT_CLASS (liaison_merge_row_parent_class)->finalize (object);
}

static void
liaison_merge_row_class_init (LiaisonMergeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_merge_row_finalize;
}

static void
liaison_merge_row_init (LiaisonMergeRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->pair), TRUE);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 12);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * liaison_merge_row_new:
 * @field: its name
 * @label: what people call it
 * @keep: the value of the partner that stays, in words
 * @other: the value of the one that goes
 *
 * Returns: (transfer floating): a row; the value of the partner that stays is taken
 */
GtkWidget *
liaison_merge_row_new (const char *field, const char *label, const char *keep, const char *other)
{
  LiaisonMergeRow *self = g_object_new (LIAISON_TYPE_MERGE_ROW, NULL);
  GtkWidget *heading = gtk_label_new (label);

  self->field = g_strdup (field);
  self->label = g_strdup (label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  liaison_accessible_set_label (GTK_WIDGET (self), label);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), self->pair);
  self->checks[LIAISON_TAKE_KEEP] = make_check (self, keep);
  self->checks[LIAISON_TAKE_OTHER] = make_check (self, other);
  gtk_box_append (GTK_BOX (self->pair), self->checks[LIAISON_TAKE_KEEP]);
  gtk_box_append (GTK_BOX (self->pair), self->checks[LIAISON_TAKE_OTHER]);
  liaison_merge_row_set_take (self, LIAISON_TAKE_KEEP);
  return GTK_WIDGET (self);
}

/** liaison_merge_row_set_can_both: Offers to keep both values. */
void
liaison_merge_row_set_can_both (LiaisonMergeRow *self)
{
  self->checks[LIAISON_TAKE_BOTH] = make_check (self, _ ("Both"));
  gtk_box_append (GTK_BOX (self->box), self->checks[LIAISON_TAKE_BOTH]);
}

/** liaison_merge_row_set_take: Chooses. */
void
liaison_merge_row_set_take (LiaisonMergeRow *self, LiaisonTake take)
{
  g_return_if_fail (self->checks[take] != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[take]), TRUE);
}

/** liaison_merge_row_set_narrow: Puts the values below each other, or side by side. */
void
liaison_merge_row_set_narrow (LiaisonMergeRow *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->pair),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->pair), !narrow);
  gtk_box_set_spacing (GTK_BOX (self->pair), narrow ? 6 : 12);
}

/** liaison_merge_row_assignment: Returns: (transfer full): FIELD=keep, FIELD=other or FIELD=both */
char *
liaison_merge_row_assignment (LiaisonMergeRow *self)
{
  LiaisonTake take = LIAISON_TAKE_KEEP;

  for (guint i = 0; i < G_N_ELEMENTS (self->checks); i++)
    if (self->checks[i] != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      take = (LiaisonTake) i;
  return g_strconcat (self->field, "=", liaison_take_name (take), NULL);
}
