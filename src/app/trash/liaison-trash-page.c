// SPDX-License-Identifier: GPL-3.0-or-later
// What was put in the trash: restored with one click, or erased for good after a question, for nothing takes that back.
#include "liaison-trash-page.h"

#include "liaison-error-text.h"
#include "liaison-numbers.h"
#include "liaison-reads.h"
#include "liaison-trash-row.h"

#include <glib/gi18n.h>

/* So many are listed, the latest first; the count says how many there are. */
#define MAX_LISTED 1000

struct _LiaisonTrashPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GListStore *items;
  gint64 count;
  AdwWindowTitle *title;
  GtkButton *empty_button;
  GtkStack *stack;
  GtkListView *list;
  GtkSignalListItemFactory *factory;
};

G_DEFINE_FINAL_TYPE (LiaisonTrashPage, liaison_trash_page, ADW_TYPE_BIN)

/* What a question is about: one record, or with a NULL entity all of them. */
typedef struct {
  LiaisonTrashPage *page;
  const LiaisonEntity *entity;
  LiaisonId id;
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->page);
  g_free (question);
}

static const LiaisonTrashed *
find_item (LiaisonTrashPage *self, const char *entity, const char *uuid)
{
  LiaisonId id;

  for (guint i = 0; liaison_id_parse (uuid, &id) && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++) {
    g_autoptr (LiaisonTrashItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
    const LiaisonTrashed *trashed = liaison_trash_item_get (item);
    if (g_str_equal (trashed->entity->name, entity) && liaison_id_equal (&trashed->id, &id))
      return trashed;
  }
  return NULL;
}

static void
show_count (LiaisonTrashPage *self)
{
  g_autofree char *number = liaison_number_format (self->count);
  g_autofree char *listed = liaison_number_format (MAX_LISTED);
  g_autofree char *text = NULL;

  if (self->count > MAX_LISTED)
    /* Translators: how many records are in the trash, and how many of them are listed. */
    text = g_strdup_printf (_ ("%s items, the last %s are listed"), number, listed);
  else if (self->count > 0)
    text = g_strdup_printf (ngettext ("%s item", "%s items", (gulong) self->count), number);
  adw_window_title_set_subtitle (self->title, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), self->count > 0);
}

static void
show_trash (LiaisonTrashPage *self, GPtrArray *trash)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trash->len; i++)
    g_ptr_array_add (items, liaison_trash_item_new (trash, i));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, trash->len > 0 ? "list" : "empty");
  show_count (self);
}

static void
trash_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTrashPage) self = user_data;
  g_autoptr (GPtrArray) trash = liaison_session_trash_finish (LIAISON_SESSION (source), result, NULL);

  if (trash != NULL && self->session != NULL)
    show_trash (self, trash);
}

static void
count_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTrashPage) self = user_data;
  gint64 count = liaison_session_trash_count_finish (LIAISON_SESSION (source), result, NULL);

  if (count >= 0)
    self->count = count;
}

static void
read_trash (LiaisonTrashPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* The reader answers in the order it is asked. */
  liaison_session_trash_count (self->session, self->cancellable, count_cb, g_object_ref (self));
  liaison_session_trash (self->session, MAX_LISTED, self->cancellable, trash_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonTrashPage *self)
{
  read_trash (self);
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTrashPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    text = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : liaison_error_text (error);
  else
    text = g_strdup (_ ("Erased for good"));
  if (text != NULL && self->session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  const Question *question = user_data;

  if (g_str_equal (response, "erase") && question->page->session != NULL)
    liaison_session_erase (question->page->session, question->entity, &question->id, erased_cb,
                           g_object_ref (question->page));
}

/* A title may be one very long word, which the dialog's own labels do not break. */
static GtkWidget *
make_title (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
ask (LiaisonTrashPage *self, const LiaisonTrashed *trashed, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (NULL, NULL);
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (self);
  if (trashed != NULL) {
    question->entity = trashed->entity;
    question->id = trashed->id;
  }
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (dialog), heading);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), body);
  if (trashed != NULL)
    adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), make_title (trashed->title));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "erase", _ ("_Erase"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
erase_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonTrashPage *self = LIAISON_TRASH_PAGE (widget);
  const LiaisonTrashed *trashed;
  const char *entity, *uuid;

  g_variant_get (parameter, "(&s&s)", &entity, &uuid);
  trashed = find_item (self, entity, uuid);
  if (trashed == NULL)
    return;
  ask (self, trashed, _ ("Erase for Good?"),
       _ ("It is taken out of the register with all that belongs to it, out of its history and the search too. Nothing "
          "can bring it back, and what was changed before cannot be undone any more."));
}

static void
empty_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonTrashPage *self = LIAISON_TRASH_PAGE (widget);
  g_autofree char *number = liaison_number_format (self->count);
  /* Translators: %s is a number. */
  g_autofree char *heading = g_strdup_printf (
      ngettext ("Erase %s Item for Good?", "Erase %s Items for Good?", (gulong) self->count), number);

  ask (self, NULL, heading,
       _ ("All that is in the trash is taken out of the register, out of its history and the search too. Nothing can "
          "bring it back, and what was changed before cannot be undone any more."));
}

static void
enable_actions (LiaisonTrashPage *self)
{
  gboolean is_writable = !liaison_session_is_read_only (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.erase", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", is_writable);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, liaison_trash_row_new ());
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  liaison_trash_row_show (LIAISON_TRASH_ROW (gtk_list_item_get_child (list_item)), list_item);
}

static void
liaison_trash_page_dispose (GObject *object)
{
  LiaisonTrashPage *self = LIAISON_TRASH_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_TRASH_PAGE);
  g_clear_object (&self->items);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_trash_page_parent_class)->dispose (object);
}

static void
liaison_trash_page_class_init (LiaisonTrashPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_trash_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/trash/liaison-trash-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashPage, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashPage, factory);
  gtk_widget_class_install_action (widget_class, "trash.erase", "(ss)", erase_cb);
  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty_cb);
}

static void
liaison_trash_page_init (LiaisonTrashPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (LIAISON_TYPE_TRASH_ITEM);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  g_signal_connect_object (self->factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * liaison_trash_page_new:
 * @session: open
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
liaison_trash_page_new (LiaisonSession *session)
{
  LiaisonTrashPage *self = g_object_new (LIAISON_TYPE_TRASH_PAGE, NULL);

  self->session = g_object_ref (session);
  enable_actions (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (enable_actions), self, G_CONNECT_SWAPPED);
  read_trash (self);
  return GTK_WIDGET (self);
}
