// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in a list: who it is on two lines, and the marks nobody may miss.
#include "liaison-partner-list-row.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n.h>

/* More countries than this are only counted. */
#define MAX_COUNTRIES 2

struct _LiaisonPartnerListRow {
  AdwBin parent_instance;

  LiaisonCountryNames *countries;
  char *family_class;
  GtkListItem *list_item; /* (nullable) (unowned): while it is bound */
  GSignalGroup *item_signals;
  AdwAvatar *avatar;
  GtkInscription *name;
  GtkInscription *detail;
  GtkImage *risk;
  GtkImage *no_contact;
  GtkImage *confidential;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerListRow, liaison_partner_list_row, ADW_TYPE_BIN)

/* What is short comes first: the rest may be cut off. */
static char *
describe (LiaisonPartnerListRow *self, const LiaisonPartnerRow *content)
{
  g_autofree char *countries = liaison_country_names_list (self->countries, content->partner->countries, MAX_COUNTRIES);
  const char *parts[4] = { NULL };
  guint count = 0;

  if (content->acronym && *content->acronym && g_strcmp0 (content->acronym, content->name) != 0)
    parts[count++] = content->acronym;
  parts[count++] = liaison_vocabulary_label (&liaison_vocabulary_partner_kind, content->partner->kind);
  if (*countries)
    parts[count++] = countries;
  return g_strjoinv (" · ", (char **) parts);
}

/* The colour of the family, from the style sheet. */
static void
show_family (LiaisonPartnerListRow *self, const char *family)
{
  g_autofree char *name = family ? g_strconcat ("family-", family, NULL) : NULL;

  if (name)
    g_strdelimit (name, "_", '-');
  if (g_strcmp0 (name, self->family_class) == 0)
    return;
  if (self->family_class)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->family_class);
  if (name)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  g_set_str (&self->family_class, name);
}

/* The avatar takes the first letters of the first and the last word: only words that begin with a letter are any good.
 */
static char *
name_for_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    if (g_unichar_isalnum (g_utf8_get_char (words[i])))
      g_string_append_printf (text, "%s ", words[i]);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Says the mark in words as well, for those who do not see it; returns whether it is shown. */
static gboolean
show_mark (GtkImage *image, gboolean is_shown, const char *words)
{
  gtk_widget_set_visible (GTK_WIDGET (image), is_shown);
  if (is_shown)
    gtk_widget_set_tooltip_text (GTK_WIDGET (image), words);
  return is_shown;
}

static void
add_words (GString *label, const char *words)
{
  g_string_append_printf (label, ", %s", words);
}

static void
show_marks (LiaisonPartnerListRow *self, const LiaisonPartner *partner, GString *label)
{
  const char *classification = partner->record.classification;
  const char *words = liaison_vocabulary_label (&liaison_vocabulary_classification, classification);
  gboolean is_critical = g_strcmp0 (partner->protection_risk, "critical") == 0;
  gboolean is_high = g_strcmp0 (partner->protection_risk, "high") == 0;

  if (show_mark (self->confidential, g_strcmp0 (classification, "unclassified") != 0, words))
    add_words (label, words);
  if (show_mark (self->no_contact, partner->do_not_contact, _ ("Do not contact")))
    add_words (label, _ ("Do not contact"));
  words = is_critical ? _ ("Critical protection risk") : _ ("High protection risk");
  if (show_mark (self->risk, is_critical || is_high, words))
    add_words (label, words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->risk), is_critical ? "warning" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->risk), is_critical ? "error" : "warning");
}

static void
show_nothing (LiaisonPartnerListRow *self)
{
  adw_avatar_set_text (self->avatar, "");
  gtk_inscription_set_text (self->name, "");
  gtk_inscription_set_text (self->detail, "");
  gtk_widget_set_visible (GTK_WIDGET (self->risk), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->no_contact), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->confidential), FALSE);
}

static void
show_content (LiaisonPartnerListRow *self)
{
  LiaisonPartnerItem *item = self->list_item ? gtk_list_item_get_item (self->list_item) : NULL;
  LiaisonPartnerRow *content = item ? liaison_partner_item_content (item) : NULL;
  g_autoptr (GString) label = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *initials = NULL;
  gboolean has_code_name;

  if (!content) {
    show_nothing (self);
    return;
  }
  has_code_name = content->partner->code_name && *content->partner->code_name;
  detail = describe (self, content);
  initials = name_for_initials (content->name);
  show_family (self, content->partner->family);
  adw_avatar_set_text (self->avatar, initials);
  adw_avatar_set_show_initials (self->avatar, !has_code_name);
  adw_avatar_set_icon_name (self->avatar, has_code_name ? "liaison-shield-symbolic" : NULL);
  gtk_inscription_set_text (self->name, content->name);
  gtk_inscription_set_text (self->detail, detail);
  label = g_string_new (content->name);
  add_words (label, detail);
  show_marks (self, content->partner, label);
  gtk_list_item_set_accessible_label (self->list_item, label->str);
}

static void
content_changed_cb (LiaisonPartnerListRow *self)
{
  show_content (self);
}

static void
liaison_partner_list_row_dispose (GObject *object)
{
  LiaisonPartnerListRow *self = LIAISON_PARTNER_LIST_ROW (object);

  self->list_item = NULL;
  g_clear_object (&self->item_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PARTNER_LIST_ROW);
  g_clear_object (&self->countries);
  G_OBJECT_CLASS (liaison_partner_list_row_parent_class)->dispose (object);
}

static void
liaison_partner_list_row_finalize (GObject *object)
{
  g_free (LIAISON_PARTNER_LIST_ROW (object)->family_class);
  G_OBJECT_CLASS (liaison_partner_list_row_parent_class)->finalize (object);
}

static void
liaison_partner_list_row_class_init (LiaisonPartnerListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_list_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_list_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, detail);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, risk);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, no_contact);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, confidential);
}

static void
liaison_partner_list_row_init (LiaisonPartnerListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->item_signals = g_signal_group_new (LIAISON_TYPE_PARTNER_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::content", G_CALLBACK (content_changed_cb), self);
}

/**
 * liaison_partner_list_row_new:
 * @countries: for the second line
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
liaison_partner_list_row_new (LiaisonCountryNames *countries)
{
  LiaisonPartnerListRow *self = g_object_new (LIAISON_TYPE_PARTNER_LIST_ROW, NULL);

  self->countries = g_object_ref (countries);
  g_signal_connect_object (countries, "changed", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * liaison_partner_list_row_show:
 * @list_item: (nullable): whose LiaisonPartnerItem to show and follow; %NULL when the row is put away
 */
void
liaison_partner_list_row_show (LiaisonPartnerListRow *self, GtkListItem *list_item)
{
  g_return_if_fail (LIAISON_IS_PARTNER_LIST_ROW (self));

  self->list_item = list_item;
  g_signal_group_set_target (self->item_signals, list_item ? gtk_list_item_get_item (list_item) : NULL);
  show_content (self);
}
