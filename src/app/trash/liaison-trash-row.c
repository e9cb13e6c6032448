// SPDX-License-Identifier: GPL-3.0-or-later
// One record in the trash: what it is, and the two ways out.
#include "liaison-trash-row.h"

#include "liaison-accessible.h"
#include "liaison-language.h"

#include <glib/gi18n.h>

struct _LiaisonTrashItem {
  GObject parent_instance;

  GPtrArray *trash;
  guint index;
};

G_DEFINE_FINAL_TYPE (LiaisonTrashItem, liaison_trash_item, G_TYPE_OBJECT)

struct _LiaisonTrashRow {
  AdwBin parent_instance;

  GtkImage *icon;
  GtkInscription *name;
  GtkInscription *detail;
  GtkButton *restore;
  GtkButton *erase;
};

G_DEFINE_FINAL_TYPE (LiaisonTrashRow, liaison_trash_row, ADW_TYPE_BIN)

static const char *
icon_of (const LiaisonEntity *entity)
{
  if (g_str_equal (entity->name, "partner"))
    return "liaison-partners-symbolic";
  if (g_str_equal (entity->name, "meeting"))
    return "liaison-meeting-symbolic";
  return "text-x-generic-symbolic";
}

static char *
describe (const LiaisonTrashed *trashed)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (trashed->trashed_at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *when = NULL;
  LiaisonMoment day = LIAISON_MOMENT_NONE;
  GDate date;

  if (local != NULL) {
    g_date_clear (&date, 1);
    g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                    (GDateYear) g_date_time_get_year (local));
    day = liaison_moment_from_date (&date);
  }
  when = liaison_moment_format (&day, NULL, liaison_language_of_interface ());
  /* Translators: what kind of record it is (Partner), and the day it was deleted. */
  return g_strdup_printf (C_ ("in the trash", "%s · %s"), _ (trashed->entity->label), when);
}

static void
set_target (GtkButton *button, const char *action, const LiaisonTrashed *trashed, const char *uuid)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", trashed->entity->name, uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
liaison_trash_item_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_TRASH_ITEM (object)->trash);
  G_OBJECT_CLASS (liaison_trash_item_parent_class)->finalize (object);
}

static void
liaison_trash_item_class_init (LiaisonTrashItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_trash_item_finalize;
}

static void
liaison_trash_item_init (LiaisonTrashItem *self)
{
}

static void
liaison_trash_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TRASH_ROW);
  G_OBJECT_CLASS (liaison_trash_row_parent_class)->dispose (object);
}

static void
liaison_trash_row_class_init (LiaisonTrashRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_trash_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/trash/liaison-trash-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashRow, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashRow, detail);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashRow, restore);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTrashRow, erase);
}

static void
liaison_trash_row_init (LiaisonTrashRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its own words come before what it is told to be called; but a hundred buttons are not all called "Restore". */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->restore), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * liaison_trash_item_new:
 * @trash: (element-type LiaisonTrashed): which it keeps
 *
 * Returns: (transfer full): one of them, for a list model
 */
LiaisonTrashItem *
liaison_trash_item_new (GPtrArray *trash, guint index)
{
  LiaisonTrashItem *self = g_object_new (LIAISON_TYPE_TRASH_ITEM, NULL);

  self->trash = g_ptr_array_ref (trash);
  self->index = index;
  return self;
}

/** liaison_trash_item_get: Returns: what it stands for */
const LiaisonTrashed *
liaison_trash_item_get (LiaisonTrashItem *self)
{
  return g_ptr_array_index (self->trash, self->index);
}

GtkWidget *
liaison_trash_row_new (void)
{
  return g_object_new (LIAISON_TYPE_TRASH_ROW, NULL);
}

/** liaison_trash_row_show: Shows the item of @list_item. */
void
liaison_trash_row_show (LiaisonTrashRow *self, GtkListItem *list_item)
{
  const LiaisonTrashed *trashed = liaison_trash_item_get (LIAISON_TRASH_ITEM (gtk_list_item_get_item (list_item)));
  g_autofree char *uuid = liaison_id_to_string (&trashed->id);
  g_autofree char *detail = describe (trashed);
  /* Translators: accessible names of buttons; %s is the title of a record. */
  g_autofree char *restore = g_strdup_printf (_ ("Restore %s"), trashed->title);
  g_autofree char *erase = g_strdup_printf (_ ("Erase %s for good"), trashed->title);
  g_autofree char *label = g_strdup_printf ("%s, %s", trashed->title, detail);

  gtk_image_set_from_icon_name (self->icon, icon_of (trashed->entity));
  gtk_inscription_set_text (self->name, trashed->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), trashed->title);
  gtk_inscription_set_text (self->detail, detail);
  gtk_list_item_set_accessible_label (list_item, label);
  liaison_accessible_set_label (GTK_WIDGET (self->restore), restore);
  liaison_accessible_set_label (GTK_WIDGET (self->erase), erase);
  set_target (self->restore, "win.restore", trashed, uuid);
  set_target (self->erase, "trash.erase", trashed, uuid);
}
