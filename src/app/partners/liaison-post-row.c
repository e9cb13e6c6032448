// SPDX-License-Identifier: GPL-3.0-or-later
// A post of a body: who holds it, who held it before, and who held it on a day that is asked for.
//
// The menus act through the actions of LiaisonPartnerPosts, with ids for targets.
#include "liaison-post-row.h"

#include "liaison-accessible.h"
#include "liaison-date-row.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonPostRow {
  AdwExpanderRow parent_instance;

  GPtrArray *succession; /* (element-type LiaisonPostHeld) */
  GtkWidget *date;
  GPtrArray *answers; /* (element-type GtkWidget): the rows below the date */
};

G_DEFINE_FINAL_TYPE (LiaisonPostRow, liaison_post_row, ADW_TYPE_EXPANDER_ROW)

static void
add_item (GMenu *menu, const char *label, const char *action, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (GMenu *menu, const char *title)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: opens a menu; %s is a post, or who held it. */
  g_autofree char *label = g_strdup_printf (_ ("Actions for “%s”"), title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  return button;
}

/* A mark for what is confidential; NULL for what is not. */
static GtkWidget *
make_mark (const LiaisonRecord *record)
{
  const char *label = liaison_vocabulary_label (&liaison_vocabulary_classification, record->classification);
  GtkWidget *icon;

  if (g_strcmp0 (record->classification, "unclassified") == 0)
    return NULL;
  icon = gtk_image_new_from_icon_name ("channel-secure-symbolic");
  gtk_widget_set_tooltip_text (icon, label);
  liaison_accessible_set_label (icon, label);
  return icon;
}

static LiaisonPeriodState
find_state (const LiaisonPostHeld *held)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_period_state (&held->tenure->from, &held->tenure->to, &today);
}

/* "since 2019"; for one to come, "to come: since 2027". */
static char *
describe_time (const LiaisonPostHeld *held)
{
  g_autofree char *period = liaison_period_format (&held->tenure->from, &held->tenure->to);

  if (find_state (held) == LIAISON_PERIOD_FUTURE)
    /* Translators: %s is a time, such as "since 2027" or "2027 – 2030", that has not begun yet. */
    return g_strdup_printf (_ ("To come: %s"), period);
  if (*period == '\0')
    return g_strdup (_ ("Dates not known"));
  return g_steal_pointer (&period);
}

static char *
describe_holders (GPtrArray *succession, gboolean has_ended)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const LiaisonPostHeld *only = NULL;
  guint count = 0;

  for (guint i = 0; i < succession->len; i++) {
    const LiaisonPostHeld *held = succession->pdata[i];
    if (find_state (held) != LIAISON_PERIOD_CURRENT)
      continue;
    only = held;
    g_string_append_printf (names, "%s%s", count++ > 0 ? ", " : "", held->name);
  }
  if (count == 0)
    return g_strdup (has_ended ? _ ("No longer exists") : _ ("Nobody holds it"));
  if (count == 1 && liaison_moment_is_set (&only->tenure->from)) {
    g_autofree char *period = liaison_period_format (&only->tenure->from, &only->tenure->to);
    g_string_append_printf (names, " · %s", period);
  }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
clear_answers (LiaisonPostRow *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->answers->pdata[i]);
  g_ptr_array_set_size (self->answers, 0);
}

static void
add_answer (LiaisonPostRow *self, const char *title, const char *subtitle)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, subtitle);

  gtk_widget_add_css_class (row, "property");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->answers, row);
}

static void
answer (LiaisonPostRow *self)
{
  g_autoptr (GPtrArray) found = NULL;
  LiaisonMoment on;

  clear_answers (self);
  if (!liaison_date_row_get_moment (LIAISON_DATE_ROW (self->date), &on) || !liaison_moment_is_set (&on))
    return;
  found = liaison_posts_held_on (self->succession, &on);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonPostHeld *held = found->pdata[i];
    g_autofree char *period = liaison_period_format (&held->tenure->from, &held->tenure->to);
    g_autofree char *text = *period != '\0' ? g_strjoin (" · ", liaison_held_label (held->held), period, NULL)
                                            : g_strdup (liaison_held_label (held->held));
    add_answer (self, held->name, text);
  }
  if (found->len == 0)
    add_answer (self, _ ("Nobody is known to have held it then"), NULL);
  liaison_accessible_announce (GTK_WIDGET (self),
                               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->answers->pdata[0])));
}

static void
add_date (LiaisonPostRow *self)
{
  self->date = liaison_date_row_new (_ ("Who held it on a day, in a month, in a year"), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->date), TRUE);
  g_signal_connect_object (self->date, "apply", G_CALLBACK (answer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "entry-activated", G_CALLBACK (answer), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->date);
}

static void
add_pill (LiaisonPostRow *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "liaison-pill");
  gtk_widget_add_css_class (label, "warning");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), label);
}

static gboolean
is_vacant (GPtrArray *succession)
{
  for (guint i = 0; i < succession->len; i++)
    if (find_state (succession->pdata[i]) == LIAISON_PERIOD_CURRENT)
      return FALSE;
  return TRUE;
}

static void
fill (LiaisonPostRow *self, const LiaisonBodyPost *post)
{
  const LiaisonMoment today = liaison_moment_today ();
  gboolean has_ended = liaison_period_state (&post->post->from, &post->post->to, &today) == LIAISON_PERIOD_PAST;
  g_autofree char *subtitle = describe_holders (post->succession, has_ended);
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean vacant = is_vacant (post->succession);
  GtkWidget *mark;

  liaison_row_set_title (GTK_WIDGET (self), post->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  mark = make_mark (&post->post->record);
  if (mark != NULL)
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), mark);
  if (vacant && !has_ended)
    add_pill (self, C_ ("post", "Vacant"));
  add_item (menu, vacant ? _ ("_New Holder…") : _ ("_Hand Over…"), "posts.hand-over", &post->post->record.id);
  add_item (menu, _ ("_Edit Post…"), "posts.edit", &post->post->record.id);
  add_item (menu, _ ("Move to _Trash"), "posts.trash", &post->post->record.id);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), make_menu_button (menu, post->title));
  for (guint i = 0; i < post->succession->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), liaison_post_held_row_new (post->succession->pdata[i], TRUE));
  if (post->succession->len > 0)
    add_date (self);
}

static void
liaison_post_row_finalize (GObject *object)
{
  LiaisonPostRow *self = LIAISON_POST_ROW (object);

  g_clear_pointer (&self->succession, g_ptr_array_unref);
  g_ptr_array_unref (self->answers);
  G_OBJECT_CLASS (liaison_post_row_parent_class)->finalize (object);
}

static void
liaison_post_row_class_init (LiaisonPostRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_post_row_finalize;
}

static void
liaison_post_row_init (LiaisonPostRow *self)
{
  self->answers = g_ptr_array_new ();
}

/** liaison_post_row_new: Returns: (transfer floating): the row of the post at @index */
GtkWidget *
liaison_post_row_new (LiaisonPartnerLinks *links, guint index)
{
  const LiaisonBodyPost *post = links->posts->pdata[index];
  LiaisonPostRow *self = g_object_new (LIAISON_TYPE_POST_ROW, "use-markup", FALSE, "title-lines", 5, "subtitle-lines",
                                       2, NULL);

  self->succession = g_ptr_array_ref (post->succession);
  fill (self, post);
  return GTK_WIDGET (self);
}

/**
 * liaison_post_held_row_new:
 * @names_holder: whether to tell who held it; else which post it was
 *
 * Returns: (transfer floating): a row that leads to the holder, or to the body
 */
GtkWidget *
liaison_post_held_row_new (const LiaisonPostHeld *held, gboolean names_holder)
{
  const char *title = names_holder || held->post == NULL ? held->name : held->words;
  const LiaisonId *target = names_holder || held->post == NULL ? &held->tenure->holder : &held->post->body;
  g_autofree char *time = describe_time (held);
  g_autofree char *uuid = liaison_id_to_string (target);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, time);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *mark;

  if (find_state (held) == LIAISON_PERIOD_CURRENT)
    add_item (menu, _ ("E_nd…"), "posts.end-tenure", &held->tenure->record.id);
  add_item (menu, _ ("_Edit…"), "posts.edit-tenure", &held->tenure->record.id);
  add_item (menu, _ ("Move to _Trash"), "posts.trash-tenure", &held->tenure->record.id);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  if (find_state (held) == LIAISON_PERIOD_PAST)
    gtk_widget_add_css_class (row, "dimmed");
  mark = make_mark (&held->tenure->record);
  if (mark != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (menu, title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  liaison_row_set_action (row, "win.show-partner", uuid);
  return row;
}
