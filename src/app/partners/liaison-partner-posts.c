// SPDX-License-Identifier: GPL-3.0-or-later
// The posts of a body with their holders, the posts of a person, and the bodies above and below.
//
// What was shown stays until it is read again, so nothing jumps when something else of the page changes.
#include "liaison-partner-posts.h"

#include "liaison-body-tree.h"
#include "liaison-post-dialogs.h"
#include "liaison-post-row.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonPartnerPosts {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonId id;
  gboolean is_person;
  LiaisonPartnerLinks *links;
  GHashTable *expanded; /* (element-type LiaisonId): posts that are unfolded */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerPosts, liaison_partner_posts, ADW_TYPE_BIN)

static AdwPreferencesGroup *
add_group (LiaisonPartnerPosts *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_button (AdwPreferencesGroup *group, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new (), *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_preferences_group_set_header_suffix (group, button);
}

static void
add_lesson (AdwPreferencesGroup *group, const char *text)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, text, NULL);

  gtk_widget_add_css_class (row, "lesson");
  adw_preferences_group_add (group, row);
}

static void
expanded_cb (LiaisonPartnerPosts *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  const LiaisonId *id = g_object_get_data (G_OBJECT (row), "id");

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->expanded, g_memdup2 (id, sizeof *id));
  else
    g_hash_table_remove (self->expanded, id);
}

static void
add_posts (LiaisonPartnerPosts *self)
{
  AdwPreferencesGroup *group;

  if (self->is_person && self->links->posts->len == 0)
    return;
  group = add_group (self, _ ("Posts"));
  add_button (group, _ ("Add Post"), "posts.add");
  if (self->links->posts->len == 0)
    add_lesson (group, _ ("A post stays when its holder goes: note it once, then who holds it"));
  for (guint i = 0; i < self->links->posts->len; i++) {
    const LiaisonId *id = &((LiaisonBodyPost *) self->links->posts->pdata[i])->post->record.id;
    GtkWidget *row = liaison_post_row_new (self->links, i);
    g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (id, sizeof *id), g_free);
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (self->expanded, id));
    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
    adw_preferences_group_add (group, row);
  }
}

static gboolean
is_past (const LiaisonPostHeld *held)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_period_state (&held->tenure->from, &held->tenure->to, &today) == LIAISON_PERIOD_PAST;
}

static guint
add_held_rows (AdwPreferencesGroup *group, GPtrArray *held, gboolean past)
{
  guint count = 0;

  for (guint i = 0; i < held->len; i++) {
    const LiaisonPostHeld *one = held->pdata[i];
    if (one->post == NULL || is_past (one) != past)
      continue;
    adw_preferences_group_add (group, liaison_post_held_row_new (one, FALSE));
    count++;
  }
  return count;
}

static guint
count_past (GPtrArray *held)
{
  guint count = 0;

  for (guint i = 0; i < held->len; i++)
    count += is_past (held->pdata[i]) && ((LiaisonPostHeld *) held->pdata[i])->post != NULL ? 1 : 0;
  return count;
}

static void
add_held (LiaisonPartnerPosts *self)
{
  AdwPreferencesGroup *group;

  if (!self->is_person && self->links->held->len == 0)
    return;
  group = add_group (self, _ ("Posts held"));
  add_button (group, _ ("Add Post Held"), "posts.take");
  if (add_held_rows (group, self->links->held, FALSE) == 0)
    add_lesson (group, _ ("No post is known at present"));
  if (count_past (self->links->held) > 0)
    add_held_rows (add_group (self, _ ("Posts held before")), self->links->held, TRUE);
}

static void
fill (LiaisonPartnerPosts *self)
{
  GtkWidget *child, *tree;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  if (self->is_person)
    add_held (self);
  add_posts (self);
  if (!self->is_person)
    add_held (self);
  tree = liaison_body_tree_new (self->links);
  if (tree != NULL)
    gtk_box_append (self->box, tree);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerPosts) self = user_data;
  LiaisonPartnerLinks *links = liaison_session_load_links_finish (LIAISON_SESSION (source), result, NULL);

  if (links == NULL)
    return;
  g_clear_pointer (&self->links, liaison_partner_links_free);
  self->links = links;
  fill (self);
}

static const LiaisonBodyPost *
find_post (LiaisonPartnerPosts *self, GVariant *parameter)
{
  LiaisonId id;

  if (self->links == NULL || !liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  for (guint i = 0; i < self->links->posts->len; i++) {
    const LiaisonBodyPost *post = self->links->posts->pdata[i];
    if (liaison_id_equal (&post->post->record.id, &id))
      return post;
  }
  return NULL;
}

static const LiaisonTenure *
find_in (GPtrArray *list, const LiaisonId *id)
{
  for (guint i = 0; i < list->len; i++) {
    const LiaisonPostHeld *held = list->pdata[i];
    if (liaison_id_equal (&held->tenure->record.id, id))
      return held->tenure;
  }
  return NULL;
}

static const LiaisonTenure *
find_tenure (LiaisonPartnerPosts *self, GVariant *parameter)
{
  const LiaisonTenure *found;
  LiaisonId id;

  if (self->links == NULL || !liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  found = find_in (self->links->held, &id);
  for (guint i = 0; found == NULL && i < self->links->posts->len; i++)
    found = find_in (((LiaisonBodyPost *) self->links->posts->pdata[i])->succession, &id);
  return found;
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (widget);

  adw_dialog_present (liaison_post_dialog_new (self->session, &self->id, NULL), widget);
}

static void
take_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (widget);

  adw_dialog_present (liaison_take_post_dialog_new (self->session, &self->id), widget);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (widget);
  const LiaisonBodyPost *post = find_post (self, parameter);

  if (post != NULL)
    adw_dialog_present (liaison_post_dialog_new (self->session, &self->id, post->post), widget);
}

static void
hand_over_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (widget);
  const LiaisonBodyPost *post = find_post (self, parameter);

  if (post != NULL)
    adw_dialog_present (liaison_hand_over_dialog_new (self->session, post->post, post->succession), widget);
}

static void
edit_tenure_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (widget);
  const LiaisonTenure *tenure = find_tenure (self, parameter);

  if (tenure != NULL)
    adw_dialog_present (strcmp (name, "posts.end-tenure") == 0 ? liaison_tenure_dialog_new_end (self->session, tenure)
                                                               : liaison_tenure_dialog_new (self->session, tenure),
                        widget);
}

static void
trash_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.trash", "(ss)", strcmp (name, "posts.trash") == 0 ? "post" : "tenure",
                              g_variant_get_string (parameter, NULL));
}

static void
liaison_partner_posts_dispose (GObject *object)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_posts_parent_class)->dispose (object);
}

static void
liaison_partner_posts_finalize (GObject *object)
{
  LiaisonPartnerPosts *self = LIAISON_PARTNER_POSTS (object);

  g_clear_pointer (&self->links, liaison_partner_links_free);
  g_hash_table_unref (self->expanded);
  G_OBJECT_CLASS (liaison_partner_posts_parent_class)->finalize (object);
}

static void
liaison_partner_posts_class_init (LiaisonPartnerPostsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_posts_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_posts_finalize;
  gtk_widget_class_install_action (widget_class, "posts.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "posts.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "posts.edit", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "posts.hand-over", "s", hand_over_cb);
  gtk_widget_class_install_action (widget_class, "posts.trash", "s", trash_cb);
  gtk_widget_class_install_action (widget_class, "posts.edit-tenure", "s", edit_tenure_cb);
  gtk_widget_class_install_action (widget_class, "posts.end-tenure", "s", edit_tenure_cb);
  gtk_widget_class_install_action (widget_class, "posts.trash-tenure", "s", trash_cb);
}

static void
liaison_partner_posts_init (LiaisonPartnerPosts *self)
{
  self->expanded = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/** liaison_partner_posts_show: Reads and shows the posts of the partner of @details, in the register of @session. */
void
liaison_partner_posts_show (LiaisonPartnerPosts *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  const LiaisonId *id = &details->row->partner->record.id;
  gboolean is_writable = !liaison_session_is_read_only (session);
  static const char *const actions[] = { "posts.add",   "posts.take",        "posts.edit",       "posts.hand-over",
                                         "posts.trash", "posts.edit-tenure", "posts.end-tenure", "posts.trash-tenure" };

  g_set_object (&self->session, session);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!liaison_id_equal (&self->id, id)) {
    g_clear_pointer (&self->links, liaison_partner_links_free);
    g_hash_table_remove_all (self->expanded);
    for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL;)
      gtk_box_remove (self->box, child);
  }
  self->id = *id;
  self->is_person = g_strcmp0 (details->row->partner->kind, "person") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], is_writable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_links (session, id, self->cancellable, loaded_cb, g_object_ref (self));
}
