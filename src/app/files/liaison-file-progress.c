// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of work at a time; what is done in a moment shows nothing.
#include "liaison-file-progress.h"

#include "liaison-accessible.h"

/* In milliseconds. */
#define PATIENCE 200
#define INTERVAL 80

struct _LiaisonFileProgress {
  AdwBin parent_instance;

  GCancellable *cancellable; /* (nullable): of the work under way */
  LiaisonImportMeter *meter; /* the same */
  guint patience_source;
  guint progress_source;
  GtkLabel *label;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (LiaisonFileProgress, liaison_file_progress, ADW_TYPE_BIN)

static gboolean
progress_cb (gpointer data)
{
  LiaisonFileProgress *self = data;

  gtk_progress_bar_set_fraction (self->bar, liaison_import_meter_fraction (self->meter));
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer data)
{
  LiaisonFileProgress *self = data;

  self->patience_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->progress_source = g_timeout_add (INTERVAL, progress_cb, self);
  return G_SOURCE_REMOVE;
}

static void
cancel_clicked_cb (LiaisonFileProgress *self)
{
  liaison_file_progress_cancel (self);
}

static void
liaison_file_progress_dispose (GObject *object)
{
  LiaisonFileProgress *self = LIAISON_FILE_PROGRESS (object);

  liaison_file_progress_cancel (self);
  liaison_file_progress_end (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FILE_PROGRESS);
  G_OBJECT_CLASS (liaison_file_progress_parent_class)->dispose (object);
}

static void
liaison_file_progress_class_init (LiaisonFileProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_file_progress_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/files/liaison-file-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileProgress, label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileProgress, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
liaison_file_progress_init (LiaisonFileProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_file_progress_begin:
 * @label: what is being done
 * @meter: (out) (transfer none): for the work to tell how far it is
 *
 * Call only when not busy.
 *
 * Returns: (transfer none): for the work to watch
 */
GCancellable *
liaison_file_progress_begin (LiaisonFileProgress *self, const char *label, LiaisonImportMeter **meter)
{
  g_return_val_if_fail (LIAISON_IS_FILE_PROGRESS (self) && self->cancellable == NULL, NULL);

  self->cancellable = g_cancellable_new ();
  self->meter = liaison_import_meter_new ();
  gtk_label_set_text (self->label, label);
  gtk_progress_bar_set_fraction (self->bar, 0);
  liaison_accessible_set_label (GTK_WIDGET (self->bar), label);
  self->patience_source = g_timeout_add (PATIENCE, patience_cb, self);
  *meter = self->meter;
  return self->cancellable;
}

/** liaison_file_progress_end: The work is done, or was cancelled. */
void
liaison_file_progress_end (LiaisonFileProgress *self)
{
  g_return_if_fail (LIAISON_IS_FILE_PROGRESS (self));
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->meter, liaison_import_meter_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** liaison_file_progress_is_busy: Returns: whether some work is under way */
gboolean
liaison_file_progress_is_busy (LiaisonFileProgress *self)
{
  g_return_val_if_fail (LIAISON_IS_FILE_PROGRESS (self), FALSE);
  return self->cancellable != NULL;
}

/** liaison_file_progress_cancel: Asks the work to stop; it ends a moment later. */
void
liaison_file_progress_cancel (LiaisonFileProgress *self)
{
  g_return_if_fail (LIAISON_IS_FILE_PROGRESS (self));
  g_cancellable_cancel (self->cancellable);
}
