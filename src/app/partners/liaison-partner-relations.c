// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a partner is related to, and how: what is current under its label, what has ended below.
#include "liaison-partner-relations.h"

#include "liaison-accessible.h"
#include "liaison-names.h"
#include "liaison-places.h"
#include "liaison-read-links.h"
#include "liaison-relation-dialog.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonPartnerRelations {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonId id;
  char *name;
  GPtrArray *lines; /* (element-type LiaisonRelationLine): NULL until they are read */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerRelations, liaison_partner_relations, ADW_TYPE_BIN)

static LiaisonPeriodState
find_state (const LiaisonRelationLine *line)
{
  const LiaisonMoment today = liaison_moment_today ();

  return liaison_period_state (&line->relation->from, &line->relation->to, &today);
}

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

/* "since 2019 · heard from Omar"; where it does not stand under its label, that comes first. */
static char *
describe (const LiaisonRelationLine *line, gboolean with_label)
{
  g_autofree char *period = liaison_period_format (&line->relation->from, &line->relation->to);
  g_autoptr (GString) text = g_string_new (NULL);

  if (with_label)
    add_word (text, line->label);
  if (find_state (line) == LIAISON_PERIOD_FUTURE) {
    /* Translators: %s is a time, such as "since 2027" or "2027 – 2030", that has not begun yet. */
    g_autofree char *coming = g_strdup_printf (_ ("To come: %s"), period);
    add_word (text, coming);
  } else {
    add_word (text, period);
  }
  if (line->relation->source != NULL) {
    /* Translators: %s is where something is known from. */
    g_autofree char *source = g_strdup_printf (_ ("source: %s"), line->relation->source);
    add_word (text, source);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_menu (const LiaisonRelationLine *line)
{
  static const struct {
    const char *label, *action;
  } items[] = { { N_ ("E_nd…"), "relations.end" },
                { N_ ("_Edit…"), "relations.edit" },
                { N_ ("Move to _Trash"), "relations.trash" } };
  g_autofree char *uuid = liaison_id_to_string (&line->relation->record.id);
  /* Translators: opens a menu; %s is the partner a relation leads to. */
  g_autofree char *label = g_strdup_printf (_ ("Actions for the relation with %s"), line->name);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = find_state (line) == LIAISON_PERIOD_PAST ? 1 : 0; i < G_N_ELEMENTS (items); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);
    g_menu_item_set_action_and_target (item, items[i].action, "s", uuid);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  return button;
}

static GtkWidget *
make_row (LiaisonPartnerRelations *self, const LiaisonRelationLine *line, gboolean with_label)
{
  g_autofree char *subtitle = describe (line, with_label);
  g_autofree char *uuid = liaison_id_to_string (&line->other->record.id);
  const char *classification = line->relation->record.classification;
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, line->name, subtitle);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), liaison_row_make_icon (liaison_family_icon (line->other->family)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (g_strcmp0 (classification, "unclassified") != 0) {
    GtkWidget *icon = gtk_image_new_from_icon_name ("channel-secure-symbolic");
    const char *label = liaison_names_label (liaison_names_of (self->session), &liaison_vocabulary_classification,
                                             classification);
    gtk_widget_set_tooltip_text (icon, label);
    liaison_accessible_set_label (icon, label);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu (line));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  liaison_row_set_action (row, "win.show-partner", uuid);
  return row;
}

static AdwPreferencesGroup *
add_group (LiaisonPartnerRelations *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *first = g_utf8_substring (title, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);
  g_autofree char *heading = g_strconcat (upper, g_utf8_next_char (title), NULL);
  g_autofree char *escaped = g_markup_escape_text (heading, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_current (LiaisonPartnerRelations *self)
{
  AdwPreferencesGroup *group = NULL;
  const char *label = NULL;

  for (guint i = 0; i < self->lines->len; i++) {
    const LiaisonRelationLine *line = self->lines->pdata[i];
    if (find_state (line) == LIAISON_PERIOD_PAST || *line->label == '\0')
      continue;
    if (group == NULL || strcmp (label, line->label) != 0)
      group = add_group (self, line->label);
    label = line->label;
    adw_preferences_group_add (group, make_row (self, line, FALSE));
  }
}

static void
add_past (LiaisonPartnerRelations *self)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < self->lines->len; i++) {
    const LiaisonRelationLine *line = self->lines->pdata[i];
    GtkWidget *row;
    if (find_state (line) != LIAISON_PERIOD_PAST)
      continue;
    if (group == NULL)
      group = add_group (self, _ ("Ended relations"));
    row = make_row (self, line, TRUE);
    gtk_widget_add_css_class (row, "dimmed");
    adw_preferences_group_add (group, row);
  }
}

static void
add_button (LiaisonPartnerRelations *self)
{
  GtkWidget *button = gtk_button_new (), *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Add Relation"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, self->lines->len > 0 ? "flat" : "pill");
  gtk_widget_set_halign (button, self->lines->len > 0 ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "relations.add");
  gtk_box_append (self->box, button);
}

static void
fill (LiaisonPartnerRelations *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL;)
    gtk_box_remove (self->box, child);
  if (self->lines == NULL)
    return;
  if (self->lines->len == 0) {
    GtkWidget *empty = adw_status_page_new ();
    adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No Relations Yet"));
    adw_status_page_set_description (
        ADW_STATUS_PAGE (empty),
        _ ("Who represents them, who protects them, whom they work with: noted once, it shows on both their pages."));
    gtk_widget_add_css_class (empty, "compact");
    gtk_box_append (self->box, empty);
  }
  add_button (self);
  add_current (self);
  add_past (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerRelations) self = user_data;
  g_autoptr (GPtrArray) lines = liaison_session_load_relations_finish (LIAISON_SESSION (source), result, NULL);

  if (lines == NULL)
    return;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_steal_pointer (&lines);
  fill (self);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerRelations *self = LIAISON_PARTNER_RELATIONS (widget);

  adw_dialog_present (liaison_relation_dialog_new (self->session, &self->id, self->name, NULL, FALSE), widget);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerRelations *self = LIAISON_PARTNER_RELATIONS (widget);
  gboolean ending = strcmp (name, "relations.end") == 0;
  LiaisonId id;

  if (self->lines == NULL || !liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  for (guint i = 0; i < self->lines->len; i++) {
    const LiaisonRelation *relation = ((LiaisonRelationLine *) self->lines->pdata[i])->relation;
    if (!liaison_id_equal (&relation->record.id, &id))
      continue;
    adw_dialog_present (liaison_relation_dialog_new (self->session, &self->id, self->name, relation, ending), widget);
    return;
  }
}

static void
trash_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.trash", "(ss)", "relation", g_variant_get_string (parameter, NULL));
}

static void
liaison_partner_relations_dispose (GObject *object)
{
  LiaisonPartnerRelations *self = LIAISON_PARTNER_RELATIONS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_relations_parent_class)->dispose (object);
}

static void
liaison_partner_relations_finalize (GObject *object)
{
  LiaisonPartnerRelations *self = LIAISON_PARTNER_RELATIONS (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self->name);
  G_OBJECT_CLASS (liaison_partner_relations_parent_class)->finalize (object);
}

static void
liaison_partner_relations_class_init (LiaisonPartnerRelationsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_relations_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_relations_finalize;
  gtk_widget_class_install_action (widget_class, "relations.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "relations.edit", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "relations.end", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "relations.trash", "s", trash_cb);
}

static void
liaison_partner_relations_init (LiaisonPartnerRelations *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/** liaison_partner_relations_show: Reads and shows the relations of the partner of @details. */
void
liaison_partner_relations_show (LiaisonPartnerRelations *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  static const char *const actions[] = { "relations.add", "relations.edit", "relations.end", "relations.trash" };
  const LiaisonId *id = &details->row->partner->record.id;

  g_set_object (&self->session, session);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!liaison_id_equal (&self->id, id)) {
    g_clear_pointer (&self->lines, g_ptr_array_unref);
    fill (self);
  }
  self->id = *id;
  g_set_str (&self->name, details->row->name);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !liaison_session_is_read_only (session));
  self->cancellable = g_cancellable_new ();
  liaison_session_load_relations (session, id, self->cancellable, loaded_cb, g_object_ref (self));
}
