// SPDX-License-Identifier: GPL-3.0-or-later
// Which families of partners were met where, and who was not.
#include "liaison-coverage-page.h"

#include "liaison-coverage-grid.h"
#include "liaison-error-text.h"
#include "liaison-insight-list.h"
#include "liaison-insight-save.h"
#include "liaison-period-bar.h"

#define LIAISON_TYPE_COVERAGE_PAGE (liaison_coverage_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCoveragePage, liaison_coverage_page, LIAISON, COVERAGE_PAGE, AdwBin)

struct _LiaisonCoveragePage {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonCoverage *coverage; /* NULL until it was read */
  GHashTable *unfolded;      /* (element-type utf8): regions whose countries are shown */
  GtkWidget *period;
  GtkStack *stack;
  AdwToggleGroup *grouping;
  AdwBin *grid;
  AdwBin *list;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (LiaisonCoveragePage, liaison_coverage_page, ADW_TYPE_BIN)

static void show_coverage (LiaisonCoveragePage *self);

static void
open_cb (const char *family, const char *place, const char *title, gpointer data)
{
  LiaisonCoveragePage *self = LIAISON_COVERAGE_PAGE (data);

  liaison_insight_list_push_partners (GTK_WIDGET (self), self->session, title, &self->coverage->wish, family, place);
}

/* The keyboard comes back to the region. */
static gboolean
focus_region (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "coverage-head")) {
    GtkWidget *text = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (widget)));
    if (GTK_IS_LABEL (text) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (text)), label) == 0)
      return gtk_widget_grab_focus (widget);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_region (child, label))
      return TRUE;
  return FALSE;
}

static void
fold_cb (const char *region, gpointer data)
{
  LiaisonCoveragePage *self = LIAISON_COVERAGE_PAGE (data);
  g_autofree char *code = g_strdup (region);

  if (!g_hash_table_remove (self->unfolded, code))
    g_hash_table_add (self->unfolded, g_strdup (code));
  show_coverage (self);
  for (guint i = 0; i < self->coverage->regions->len; i++) {
    const LiaisonCoverageRow *row = g_ptr_array_index (self->coverage->regions, i);
    if (g_str_equal (row->code, code))
      focus_region (GTK_WIDGET (self->grid), row->label);
  }
}

static void
show_coverage (LiaisonCoveragePage *self)
{
  const LiaisonCoverageLook look = { self->unfolded, open_cb, fold_cb, self };

  adw_bin_set_child (self->grid, liaison_coverage_grid_new (self->coverage, &look));
  adw_bin_set_child (self->list, liaison_coverage_list_new (self->coverage, &look));
  gtk_stack_set_visible_child_name (self->stack, self->coverage->total->all.known > 0 ? "coverage" : "empty");
}

static void
coverage_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCoveragePage) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonCoverage *coverage = liaison_session_coverage_finish (LIAISON_SESSION (source), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_clear_pointer (&coverage, liaison_coverage_unref);
    return;
  }
  if (coverage == NULL) {
    g_autofree char *text = liaison_error_text (error);
    adw_status_page_set_description (self->problem, text);
    gtk_stack_set_visible_child_name (self->stack, "problem");
    return;
  }
  g_clear_pointer (&self->coverage, liaison_coverage_unref);
  self->coverage = coverage;
  show_coverage (self);
}

static void
read_coverage (LiaisonCoveragePage *self)
{
  LiaisonCoverageWish wish = { .language = liaison_language_of_interface () };

  wish.grouping = g_strcmp0 (adw_toggle_group_get_active_name (self->grouping), "world") == 0
                      ? LIAISON_COVERAGE_REGION
                      : LIAISON_COVERAGE_UN_GROUP;
  liaison_period_bar_get (LIAISON_PERIOD_BAR (self->period), &wish.from, &wish.to);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_coverage (self->session, &wish, self->cancellable, coverage_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  LiaisonCoveragePage *self = LIAISON_COVERAGE_PAGE (widget);

  if (self->coverage != NULL)
    liaison_insight_save_coverage (widget, self->session, self->coverage);
}

static void
liaison_coverage_page_dispose (GObject *object)
{
  LiaisonCoveragePage *self = LIAISON_COVERAGE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->coverage, liaison_coverage_unref);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_COVERAGE_PAGE);
  G_OBJECT_CLASS (liaison_coverage_page_parent_class)->dispose (object);
}

static void
liaison_coverage_page_class_init (LiaisonCoveragePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_coverage_page_dispose;
  g_type_ensure (LIAISON_TYPE_PERIOD_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/insight/liaison-coverage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoveragePage, period);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoveragePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoveragePage, grouping);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoveragePage, grid);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoveragePage, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCoveragePage, problem);
  gtk_widget_class_install_action (widget_class, "coverage.save", NULL, save_cb);
}

static void
liaison_coverage_page_init (LiaisonCoveragePage *self)
{
  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_coverage_page_new: Returns: (transfer floating): the page; it follows the register */
GtkWidget *
liaison_coverage_page_new (LiaisonSession *session)
{
  LiaisonCoveragePage *self = g_object_new (LIAISON_TYPE_COVERAGE_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (self->grouping, "notify::active", G_CALLBACK (read_coverage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->period, "changed", G_CALLBACK (read_coverage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (read_coverage), self, G_CONNECT_SWAPPED);
  read_coverage (self);
  return GTK_WIDGET (self);
}
