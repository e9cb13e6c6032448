// SPDX-License-Identifier: GPL-3.0-or-later
// A place in the sidebar: its icon, its name, its number of partners.
//
// A family unfolds to its kinds: by its button, or with the arrow keys. Partners may be dropped on it. A saved list has
// a menu.
#include "liaison-sidebar-row.h"

#include "liaison-accessible.h"
#include "liaison-list-dialog.h"
#include "liaison-numbers.h"

#include <glib/gi18n.h>

struct _LiaisonSidebarRow {
  GtkListBoxRow parent_instance;

  const LiaisonPlace *place;
  GtkBox *box;
  GtkLabel *count;
  GtkButton *fold; /* (nullable): of families */
  gboolean is_unfolded;
  LiaisonSession *session; /* (nullable): of saved lists */
  LiaisonId id;
};

enum {
  FOLD_CHANGED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonSidebarRow, liaison_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
can_unfold (LiaisonSidebarRow *self)
{
  return self->fold && gtk_widget_get_visible (GTK_WIDGET (self->fold));
}

static void
set_unfolded (LiaisonSidebarRow *self, gboolean is_unfolded)
{
  const char *label = is_unfolded ? _ ("Hide Kinds") : _ ("Show Kinds");

  if (self->is_unfolded == is_unfolded)
    return;
  self->is_unfolded = is_unfolded;
  gtk_button_set_icon_name (self->fold, is_unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fold), label);
  liaison_accessible_set_label (GTK_WIDGET (self->fold), label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded, -1);
  g_signal_emit (self, signals[FOLD_CHANGED], 0);
}

static void
fold_cb (LiaisonSidebarRow *self)
{
  set_unfolded (self, !self->is_unfolded);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  LiaisonSidebarRow *self = LIAISON_SIDEBAR_ROW (user_data);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint unfold = is_mirrored ? GDK_KEY_Left : GDK_KEY_Right, fold = is_mirrored ? GDK_KEY_Right : GDK_KEY_Left;

  if (!can_unfold (self) || (key != unfold && key != fold) || self->is_unfolded == (key == unfold))
    return GDK_EVENT_PROPAGATE;
  set_unfolded (self, key == unfold);
  return GDK_EVENT_STOP;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  g_signal_emit (user_data, signals[DROPPED], 0, g_value_get_boxed (value));
  return TRUE;
}

/* A family, which unfolds and takes partners. */
static void
add_family_parts (LiaisonSidebarRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_ARRAY, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *fold = gtk_button_new_from_icon_name ("pan-end-symbolic");

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->fold = GTK_BUTTON (fold);
  gtk_widget_add_css_class (fold, "flat");
  gtk_widget_add_css_class (fold, "sidebar-button");
  gtk_widget_set_valign (fold, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (fold, FALSE);
  gtk_widget_set_tooltip_text (fold, _ ("Show Kinds"));
  g_signal_connect_object (fold, "clicked", G_CALLBACK (fold_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->box, fold, gtk_widget_get_prev_sibling (GTK_WIDGET (self->count)));
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonSidebarRow *self = LIAISON_SIDEBAR_ROW (user_data);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  liaison_list_dialog_rename (root, self->session, &self->id, liaison_place_label (self->place));
}

static void
trash_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonSidebarRow *self = LIAISON_SIDEBAR_ROW (user_data);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.trash", "(ss)", "saved_list", self->place->list);
}

static void
menu_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (user_data));
}

static void
liaison_sidebar_row_dispose (GObject *object)
{
  g_clear_object (&LIAISON_SIDEBAR_ROW (object)->session);
  G_OBJECT_CLASS (liaison_sidebar_row_parent_class)->dispose (object);
}

static void
liaison_sidebar_row_class_init (LiaisonSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_sidebar_row_dispose;
  signals[FOLD_CHANGED] = g_signal_new ("fold-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
liaison_sidebar_row_init (LiaisonSidebarRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

static GtkWidget *
make_icon (const LiaisonPlace *place)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", place->icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  /* A kind stands below its family: the room of the icon alone. */
  if (place->kind)
    gtk_widget_set_opacity (icon, 0);
  return icon;
}

/** liaison_sidebar_row_new: Returns: (transfer floating): a row for @place */
GtkWidget *
liaison_sidebar_row_new (const LiaisonPlace *place)
{
  LiaisonSidebarRow *self = g_object_new (LIAISON_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *label = gtk_label_new (liaison_place_label (place));

  self->place = place;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (self->box, make_icon (place));
  gtk_box_append (self->box, label);
  if (place->is_counted) {
    GtkWidget *count = gtk_label_new (NULL);

    gtk_widget_add_css_class (count, "dim-label");
    gtk_widget_add_css_class (count, "numeric");
    gtk_widget_add_css_class (count, "caption");
    gtk_box_append (self->box, count);
    self->count = GTK_LABEL (count);
  }
  if (place->family && !place->kind)
    add_family_parts (self);
  liaison_accessible_set_label (GTK_WIDGET (self), liaison_place_label (place));
  return GTK_WIDGET (self);
}

/** liaison_sidebar_row_place: Returns: where it leads */
const LiaisonPlace *
liaison_sidebar_row_place (LiaisonSidebarRow *self)
{
  g_return_val_if_fail (LIAISON_IS_SIDEBAR_ROW (self), NULL);

  return self->place;
}

/** liaison_sidebar_row_set_count: Shows how many partners are there; nothing for 0, a question mark for less. */
void
liaison_sidebar_row_set_count (LiaisonSidebarRow *self, gint64 count)
{
  const char *label;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LIAISON_IS_SIDEBAR_ROW (self));

  label = liaison_place_label (self->place);
  /* An empty list says so: it was made to be filled. */
  if (count > 0 || (count == 0 && self->place->list))
    text = liaison_number_format (count);
  else if (count < 0)
    text = g_strdup ("?");
  name = text ? g_strdup_printf ("%s, %s", label, text) : g_strdup (label);
  gtk_label_set_text (self->count, text ? text : "");
  liaison_accessible_set_label (GTK_WIDGET (self), name);
}

/** liaison_sidebar_row_set_can_unfold: Says whether a family has several kinds. */
void
liaison_sidebar_row_set_can_unfold (LiaisonSidebarRow *self, gboolean can_unfold)
{
  g_return_if_fail (LIAISON_IS_SIDEBAR_ROW (self) && self->fold);

  gtk_widget_set_visible (GTK_WIDGET (self->fold), can_unfold);
  if (!can_unfold)
    set_unfolded (self, FALSE);
}

/** liaison_sidebar_row_is_unfolded: Returns: whether the kinds of the family are to be shown */
gboolean
liaison_sidebar_row_is_unfolded (LiaisonSidebarRow *self)
{
  g_return_val_if_fail (LIAISON_IS_SIDEBAR_ROW (self), FALSE);

  return self->is_unfolded;
}

/** liaison_sidebar_row_set_list: Gives the row of a saved list its menu. */
void
liaison_sidebar_row_set_list (LiaisonSidebarRow *self, LiaisonSession *session, const LiaisonSavedList *list)
{
  static const GActionEntry entries[] = { { .name = "rename", .activate = rename_cb },
                                          { .name = "trash", .activate = trash_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;
  GtkGesture *click;
  GtkWidget *button;

  g_return_if_fail (LIAISON_IS_SIDEBAR_ROW (self));

  g_set_object (&self->session, session);
  self->id = list->record.id;
  if (liaison_session_is_read_only (session))
    return;
  button = gtk_menu_button_new ();
  click = gtk_gesture_click_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "saved", G_ACTION_GROUP (actions));
  g_menu_append (menu, _ ("_Rename…"), "saved.rename");
  g_menu_append (menu, _ ("Move to _Trash"), "saved.trash");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  /* Translators: %s is the name of a saved list. */
  label = g_strdup_printf (_ ("Menu of the list “%s”"), list->name);
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sidebar-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (self->box, button, gtk_widget_get_prev_sibling (GTK_WIDGET (self->count)));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_cb), button, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
