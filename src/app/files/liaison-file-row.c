// SPDX-License-Identifier: GPL-3.0-or-later
// Its actions are those of the view of files around it, and the window's.
#include "liaison-file-row.h"

#include "liaison-accessible.h"
#include "liaison-file-look.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

#define THUMBNAIL 48

struct _LiaisonFileRow {
  AdwActionRow parent_instance;

  LiaisonAttachment *attachment;
  GtkOverlay *frame;
  GtkWidget *picture; /* over it, so that its own size does not matter */
};

G_DEFINE_FINAL_TYPE (LiaisonFileRow, liaison_file_row, ADW_TYPE_ACTION_ROW)

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (const char *uuid)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) out = g_menu_new (), change = g_menu_new (), trash = g_menu_new ();

  add_item (out, _ ("_Open in Another Application…"), "files.open", g_variant_new_string (uuid));
  add_item (out, _ ("_Save a Copy…"), "files.save", g_variant_new_string (uuid));
  add_item (change, _ ("_Edit Details…"), "files.edit", g_variant_new_string (uuid));
  add_item (trash, _ ("Move to _Trash"), "win.trash", g_variant_new ("(ss)", "attachment", uuid));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (trash));
  return G_MENU_MODEL (menu);
}

static void
add_menu_button (LiaisonFileRow *self, const char *uuid)
{
  g_autoptr (GMenuModel) menu = make_menu (uuid);
  g_autofree char *label = NULL;
  GtkWidget *button = gtk_menu_button_new ();

  /* Translators: names the menu button of a file; %s is the name of the file. */
  label = g_strdup_printf (_ ("Actions for %s"), self->attachment->name);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("More Actions"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  liaison_accessible_set_label (button, label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
add_mark (LiaisonFileRow *self, const char *classification)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("liaison-confidential-symbolic");

  gtk_widget_set_tooltip_text (icon, classification);
  liaison_accessible_set_label (icon, classification);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

static void
liaison_file_row_finalize (GObject *object)
{
  liaison_record_unref (&LIAISON_FILE_ROW (object)->attachment->record);
  G_OBJECT_CLASS (liaison_file_row_parent_class)->finalize (object);
}

static void
liaison_file_row_class_init (LiaisonFileRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_file_row_finalize;
}

static void
show_in_frame (LiaisonFileRow *self, GtkWidget *picture)
{
  if (self->picture != NULL)
    gtk_overlay_remove_overlay (self->frame, self->picture);
  self->picture = picture;
  g_object_set (picture, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_overlay_add_overlay (self->frame, picture);
}

static void
liaison_file_row_init (LiaisonFileRow *self)
{
  GtkWidget *space = adw_bin_new ();

  gtk_widget_set_size_request (space, THUMBNAIL, THUMBNAIL);
  self->frame = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->frame, space);
  gtk_widget_set_valign (GTK_WIDGET (self->frame), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self->frame), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self->frame), "file-thumbnail");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->frame));
}

/**
 * liaison_file_row_new:
 * @classification: (nullable): in words, for a file that is not open to all
 *
 * Returns: (transfer floating): a row that shows an icon until it gets a picture
 */
GtkWidget *
liaison_file_row_new (LiaisonAttachment *attachment, const char *classification)
{
  LiaisonFileRow *self = g_object_new (LIAISON_TYPE_FILE_ROW, "use-markup", FALSE, NULL);
  g_autofree char *subtitle = liaison_file_subtitle (attachment);
  g_autofree char *uuid = liaison_id_to_string (&attachment->record.id);
  g_autoptr (GIcon) icon = liaison_file_icon (attachment->media_type);
  GtkWidget *image = gtk_image_new_from_gicon (icon);

  self->attachment = (LiaisonAttachment *) liaison_record_ref (&attachment->record);
  liaison_row_set_title (GTK_WIDGET (self), attachment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 24);
  show_in_frame (self, image);
  if (classification != NULL)
    add_mark (self, classification);
  add_menu_button (self, uuid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  liaison_row_set_action (GTK_WIDGET (self), "files.preview", uuid);
  return GTK_WIDGET (self);
}

/** liaison_file_row_attachment: Returns: (transfer none): the file it is about */
const LiaisonAttachment *
liaison_file_row_attachment (LiaisonFileRow *self)
{
  g_return_val_if_fail (LIAISON_IS_FILE_ROW (self), NULL);
  return self->attachment;
}

/** liaison_file_row_set_texture: Shows a picture in place of the icon. */
void
liaison_file_row_set_texture (LiaisonFileRow *self, GdkTexture *texture)
{
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));

  g_return_if_fail (LIAISON_IS_FILE_ROW (self));
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_COVER);
  show_in_frame (self, picture);
}
