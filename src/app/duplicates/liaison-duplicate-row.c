// SPDX-License-Identifier: GPL-3.0-or-later
// A pair of partners that may be one: how likely, why, and what to do about it.
#include "liaison-duplicate-row.h"

#include "liaison-accessible.h"
#include "liaison-names.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LiaisonDuplicateRow {
  GtkListBoxRow parent_instance;

  LiaisonId first_id;
  LiaisonId second_id;

  GtkLabel *score;
  GtkWidget *first;
  GtkLabel *first_label;
  GtkWidget *second;
  GtkLabel *second_label;
  GtkLabel *reasons;
  GtkWidget *apart;
  GtkWidget *merge;
};

enum { OPEN, APART, MERGE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonDuplicateRow, liaison_duplicate_row, GTK_TYPE_LIST_BOX_ROW)

static void
open_partner (LiaisonDuplicateRow *self, const LiaisonId *id)
{
  g_autofree char *text = liaison_id_to_string (id);

  g_signal_emit (self, signals[OPEN], 0, text);
}

static void
open_first_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonDuplicateRow *self = LIAISON_DUPLICATE_ROW (widget);

  open_partner (self, &self->first_id);
}

static void
open_second_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonDuplicateRow *self = LIAISON_DUPLICATE_ROW (widget);

  open_partner (self, &self->second_id);
}

static void
apart_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[APART], 0);
}

static void
merge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MERGE], 0);
}

static void
liaison_duplicate_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DUPLICATE_ROW);
  G_OBJECT_CLASS (liaison_duplicate_row_parent_class)->dispose (object);
}

static void
liaison_duplicate_row_class_init (LiaisonDuplicateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_duplicate_row_dispose;
  signals[OPEN] = g_signal_new ("open", LIAISON_TYPE_DUPLICATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[APART] = g_signal_new ("apart", LIAISON_TYPE_DUPLICATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[MERGE] = g_signal_new ("merge", LIAISON_TYPE_DUPLICATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "row.open-first", NULL, open_first_cb);
  gtk_widget_class_install_action (widget_class, "row.open-second", NULL, open_second_cb);
  gtk_widget_class_install_action (widget_class, "row.apart", NULL, apart_cb);
  gtk_widget_class_install_action (widget_class, "row.merge", NULL, merge_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/duplicates/liaison-duplicate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, score);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, first);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, first_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, second);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, second_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, apart);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDuplicateRow, merge);
}

static void
liaison_duplicate_row_init (LiaisonDuplicateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_duplicate_reason_text: Returns: (transfer full): a sentence, with countries by their names */
char *
liaison_duplicate_reason_text (LiaisonSession *session, const LiaisonMatchReason *reason)
{
  LiaisonNames *names = liaison_names_of (session);
  LiaisonMatchReason named = *reason;
  g_autofree char *first = NULL, *second = NULL;

  if (reason->code == LIAISON_MATCH_SAME_COUNTRY || reason->code == LIAISON_MATCH_OTHER_COUNTRY) {
    first = liaison_names_list (names, &liaison_vocabulary_country, reason->first);
    named.first = first;
    if (reason->second != NULL)
      second = liaison_names_list (names, &liaison_vocabulary_country, reason->second);
    named.second = second;
  }
  return liaison_match_reason_describe (&named);
}

static void
set_names (LiaisonDuplicateRow *self, const LiaisonDuplicate *duplicate)
{
  const char *first = duplicate->first_title, *second = duplicate->second_title;
  /* Translators: %s is the name of a partner. */
  g_autofree char *open_first = g_strdup_printf (_ ("Open %s"), first);
  /* Translators: %s is the name of a partner. */
  g_autofree char *open_second = g_strdup_printf (_ ("Open %s"), second);
  /* Translators: both are names of partners. */
  g_autofree char *pair = g_strdup_printf (_ ("%s and %s"), first, second);

  gtk_label_set_label (self->first_label, first);
  gtk_label_set_label (self->second_label, second);
  liaison_accessible_set_label (self->first, open_first);
  liaison_accessible_set_label (self->second, open_second);
  liaison_accessible_set_description (self->apart, pair);
  liaison_accessible_set_description (self->merge, pair);
  liaison_accessible_set_label (GTK_WIDGET (self), pair);
}

/**
 * liaison_duplicate_row_new:
 * @can_change: whether anything can be written
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_duplicate_row_new (LiaisonSession *session, const LiaisonDuplicate *duplicate, gboolean can_change)
{
  LiaisonDuplicateRow *self = g_object_new (LIAISON_TYPE_DUPLICATE_ROW, NULL);
  g_autoptr (GString) reasons = g_string_new (NULL);

  self->first_id = duplicate->match->first;
  self->second_id = duplicate->match->second;
  for (guint i = 0; i < duplicate->match->reasons->len; i++) {
    g_autofree char *text = liaison_duplicate_reason_text (session, duplicate->match->reasons->pdata[i]);
    g_string_append_printf (reasons, "%s%s", i > 0 ? "\n" : "", text);
  }
  gtk_label_set_label (self->score, liaison_match_describe_score (duplicate->match->score));
  gtk_label_set_label (self->reasons, reasons->str);
  set_names (self, duplicate);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.apart", can_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.merge", can_change);
  return GTK_WIDGET (self);
}

/** liaison_duplicate_row_first: Returns: (transfer none): one of the partners */
const LiaisonId *
liaison_duplicate_row_first (LiaisonDuplicateRow *self)
{
  return &self->first_id;
}

/** liaison_duplicate_row_second: Returns: (transfer none): the other */
const LiaisonId *
liaison_duplicate_row_second (LiaisonDuplicateRow *self)
{
  return &self->second_id;
}
