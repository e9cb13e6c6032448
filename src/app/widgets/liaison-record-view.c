// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one record: what it is called, what state it is in, what can be done with it, its parts, its files.
#include "liaison-record-view.h"

#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-files-view.h"
#include "liaison-names.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  LiaisonSession *session;
  LiaisonId id; /* nil: none */
  GCancellable *cancellable;
  gpointer details; /* what is shown; NULL for nothing */
  GMenuModel *menu; /* (nullable): of the subclass */

  GtkStack *stack;
  AdwStatusPage *gone;
  GtkWidget *edit_button;
  GtkMenuButton *menu_button;
  GMenu *more;
  GtkScrolledWindow *scrolled;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  AdwWrapBox *pills;
  AdwWrapBox *actions;
  GtkBox *sections;
  LiaisonFilesView *files;
} LiaisonRecordViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (LiaisonRecordView, liaison_record_view, ADW_TYPE_BIN)

#define PRIVATE(self) ((LiaisonRecordViewPrivate *) liaison_record_view_get_instance_private (self))

static const LiaisonRecord *
record_of (LiaisonRecordView *self)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  return priv->details != NULL ? LIAISON_RECORD_VIEW_GET_CLASS (self)->record (priv->details) : NULL;
}

static void
show_page (LiaisonRecordView *self, const char *name)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);
  gboolean is_record = strcmp (name, "record") == 0;

  gtk_stack_set_visible_child_name (priv->stack, name);
  gtk_widget_set_visible (priv->edit_button, is_record && LIAISON_RECORD_VIEW_GET_CLASS (self)->edit != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->menu_button), is_record);
}

/* The title of the page names the record, but for what is confidential: titles get about. */
static void
update_title (LiaisonRecordView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);
  const LiaisonRecord *record = record_of (self);
  const char *title = gtk_label_get_text (PRIVATE (self)->title);
  gboolean is_told = record != NULL && g_strcmp0 (record->classification, "unclassified") == 0 && *title != '\0';

  if (page != NULL)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (page),
                                   is_told ? title : _ (LIAISON_RECORD_VIEW_GET_CLASS (self)->name));
}

static void
empty_wrap_box (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

/* What has the focus may be among what is made anew, and a window without a focus is not what the toolkit expects. */
static void
rescue_focus (LiaisonRecordView *self)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && (gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->sections)) ||
                        gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->actions))))
    gtk_widget_grab_focus (GTK_WIDGET (priv->menu_button));
}

static void
fill (LiaisonRecordView *self)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);
  const LiaisonRecord *record = record_of (self);
  GtkWidget *child;

  rescue_focus (self);
  empty_wrap_box (priv->pills);
  empty_wrap_box (priv->actions);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (priv->sections))) != NULL)
    gtk_box_remove (priv->sections, child);
  LIAISON_RECORD_VIEW_GET_CLASS (self)->fill (self, priv->details);
  if (g_strcmp0 (record->classification, "unclassified") != 0)
    liaison_record_view_add_pill (
        self, liaison_vocabulary_label (&liaison_vocabulary_classification, record->classification), "confidential");
  gtk_widget_set_visible (GTK_WIDGET (priv->pills), gtk_widget_get_first_child (GTK_WIDGET (priv->pills)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->actions), gtk_widget_get_first_child (GTK_WIDGET (priv->actions)) != NULL);
  liaison_files_view_show (priv->files, priv->session, record);
}

static void
free_details (LiaisonRecordView *self)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  if (priv->details != NULL)
    LIAISON_RECORD_VIEW_GET_CLASS (self)->free (priv->details);
  priv->details = NULL;
}

static void
clear (LiaisonRecordView *self)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  free_details (self);
}

static void
take_details (LiaisonRecordView *self, gpointer details)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);
  const LiaisonRecord *before = record_of (self);
  const LiaisonRecord *record = LIAISON_RECORD_VIEW_GET_CLASS (self)->record (details);
  gboolean is_other = before == NULL || !liaison_id_equal (&before->id, &record->id);

  free_details (self);
  priv->details = details;
  if (record->trashed_at != 0) {
    show_page (self, "trashed");
    return;
  }
  fill (self);
  show_page (self, "record");
  update_title (self);
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (priv->scrolled), 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonRecordView) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer details = liaison_session_finish (LIAISON_SESSION (source), result, &error);

  if (details != NULL && PRIVATE (self)->session != NULL) {
    take_details (self, details);
    return;
  }
  if (details != NULL)
    LIAISON_RECORD_VIEW_GET_CLASS (self)->free (details);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  free_details (self);
  if (!g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
    g_autofree char *text = liaison_error_text (error);
    adw_status_page_set_description (PRIVATE (self)->gone, text);
  }
  show_page (self, "gone");
}

static void
load (LiaisonRecordView *self)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);
  LiaisonRecordViewClass *klass = LIAISON_RECORD_VIEW_GET_CLASS (self);

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->cancellable = g_cancellable_new ();
  liaison_session_read (priv->session, klass->read, g_memdup2 (&priv->id, sizeof priv->id), g_free, klass->free,
                        priv->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonRecordView *self, GArray *touched)
{
  const LiaisonId *id = &PRIVATE (self)->id;
  const char *const *related = LIAISON_RECORD_VIEW_GET_CLASS (self)->related;

  for (guint i = 0; i < touched->len && !liaison_id_is_nil (id); i++) {
    const LiaisonTouched *one = &g_array_index (touched, LiaisonTouched, i);
    if (liaison_id_equal (&one->id, id) || liaison_id_equal (&one->owner, id) ||
        (related != NULL && g_strv_contains (related, one->entity->name))) {
      load (self);
      return;
    }
  }
}

static void
names_changed_cb (LiaisonRecordView *self)
{
  const LiaisonRecord *record = record_of (self);

  if (record != NULL && record->trashed_at == 0)
    fill (self);
}

static void
locked_cb (LiaisonRecordView *self)
{
  liaison_record_view_show (self, NULL);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonRecordView *self = LIAISON_RECORD_VIEW (widget);

  if (record_of (self) != NULL && !liaison_session_is_read_only (PRIVATE (self)->session))
    LIAISON_RECORD_VIEW_GET_CLASS (self)->edit (self);
}

static void
move (LiaisonRecordView *self, const char *action)
{
  g_autofree char *uuid = liaison_id_to_string (&PRIVATE (self)->id);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "(ss)", LIAISON_RECORD_VIEW_GET_CLASS (self)->entity->name,
                              uuid);
}

static void
trash_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (LIAISON_RECORD_VIEW (widget), "win.trash");
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (LIAISON_RECORD_VIEW (widget), "win.restore");
}

static void
liaison_record_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_record_view_parent_class)->root (widget);
  update_title (LIAISON_RECORD_VIEW (widget));
}

static void
liaison_record_view_dispose (GObject *object)
{
  LiaisonRecordView *self = LIAISON_RECORD_VIEW (object);
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  clear (self);
  g_clear_object (&priv->menu);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_RECORD_VIEW);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (liaison_record_view_parent_class)->dispose (object);
}

static void
liaison_record_view_class_init (LiaisonRecordViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_record_view_dispose;
  widget_class->root = liaison_record_view_root;
  g_type_ensure (LIAISON_TYPE_FILES_VIEW);
  gtk_widget_class_install_action (widget_class, "record.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "record.trash", NULL, trash_cb);
  gtk_widget_class_install_action (widget_class, "record.restore", NULL, restore_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/widgets/liaison-record-view.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, stack);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, gone);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, edit_button);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, more);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, scrolled);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, icon);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, title);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, subtitle);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, pills);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, actions);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, sections);
  gtk_widget_class_bind_template_child_private (widget_class, LiaisonRecordView, files);
}

static void
liaison_record_view_init (LiaisonRecordView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_record_view_set_up:
 *
 * Called once, before anything is shown.
 */
void
liaison_record_view_set_up (LiaisonRecordView *self, LiaisonSession *session)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);
  LiaisonRecordViewClass *klass = LIAISON_RECORD_VIEW_GET_CLASS (self);

  g_return_if_fail (LIAISON_IS_RECORD_VIEW (self) && priv->session == NULL);

  priv->session = g_object_ref (session);
  gtk_image_set_from_icon_name (priv->icon, klass->icon);
  adw_status_page_set_icon_name (priv->gone, klass->icon);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_names_of (session), "changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * liaison_record_view_show:
 * @id: (nullable): which record; what was shown stays until it is read
 */
void
liaison_record_view_show (LiaisonRecordView *self, const LiaisonId *id)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  g_return_if_fail (LIAISON_IS_RECORD_VIEW (self));

  if (id == NULL || liaison_id_is_nil (id)) {
    clear (self);
    priv->id = (LiaisonId) { 0 };
    show_page (self, "empty");
    update_title (self);
    return;
  }
  priv->id = *id;
  load (self);
}

/** liaison_record_view_session: Returns: (transfer none): the session */
LiaisonSession *
liaison_record_view_session (LiaisonRecordView *self)
{
  return PRIVATE (self)->session;
}

/** liaison_record_view_id: Returns: which record is shown; nil for none */
const LiaisonId *
liaison_record_view_id (LiaisonRecordView *self)
{
  return &PRIVATE (self)->id;
}

/** liaison_record_view_details: Returns: (transfer none) (nullable): what was read */
gpointer
liaison_record_view_details (LiaisonRecordView *self)
{
  return PRIVATE (self)->details;
}

/**
 * liaison_record_view_set_menu:
 * @menu: items of the subclass, which stand before those every record has
 */
void
liaison_record_view_set_menu (LiaisonRecordView *self, GMenuModel *menu)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  if (priv->menu != NULL)
    g_menu_remove (priv->more, 0);
  g_set_object (&priv->menu, menu);
  if (menu != NULL)
    g_menu_prepend_section (priv->more, NULL, menu);
}

/**
 * liaison_record_view_set_heading:
 * @subtitle: (nullable): a line below
 */
void
liaison_record_view_set_heading (LiaisonRecordView *self, const char *title, const char *subtitle)
{
  LiaisonRecordViewPrivate *priv = PRIVATE (self);

  gtk_label_set_text (priv->title, title != NULL ? title : "");
  gtk_label_set_text (priv->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle), subtitle != NULL && *subtitle != '\0');
}

/**
 * liaison_record_view_add_pill:
 * @text: what state it is in
 * @style: (nullable): a style class besides that of pills: "success", "warning", "error", "confidential"
 *
 * Returns: (transfer none): the pill
 */
GtkWidget *
liaison_record_view_add_pill (LiaisonRecordView *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "liaison-pill");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  adw_wrap_box_append (PRIVATE (self)->pills, label);
  return label;
}

/**
 * liaison_record_view_add_action:
 * @label: with a mnemonic
 * @target: (nullable): a string that the action takes
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
liaison_record_view_add_action (LiaisonRecordView *self, const char *label, const char *action, const char *target,
                                gboolean is_suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  adw_wrap_box_append (PRIVATE (self)->actions, button);
  return button;
}

/**
 * liaison_record_view_add_section:
 * @section: (nullable): %NULL, as functions give that have nothing to show, adds nothing
 */
void
liaison_record_view_add_section (LiaisonRecordView *self, GtkWidget *section)
{
  if (section != NULL)
    gtk_box_append (PRIVATE (self)->sections, section);
}
