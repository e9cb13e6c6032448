// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in a list: who it is on two lines, and the marks nobody may miss.
#include "liaison-partner-list-row.h"

#include "liaison-initials.h"
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
  LiaisonInitials *initials;
  GtkInscription *name;
  GtkInscription *detail;
  GtkBox *marks;
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

/* Adds a mark, and says it in words as well for those who do not see it. Few rows have any, so none is kept ready. */
static void
add_mark (LiaisonPartnerListRow *self, GString *label, const char *icon_name, const char *css_class, const char *words)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                   icon_name, "tooltip-text", words, NULL);

  gtk_widget_add_css_class (image, css_class);
  gtk_box_append (self->marks, image);
  g_string_append_printf (label, ", %s", words);
}

static void
clear_marks (LiaisonPartnerListRow *self)
{
  GtkWidget *mark;

  while ((mark = gtk_widget_get_first_child (GTK_WIDGET (self->marks))))
    gtk_box_remove (self->marks, mark);
}

static void
show_marks (LiaisonPartnerListRow *self, const LiaisonPartner *partner, GString *label)
{
  const char *classification = partner->record.classification;
  gboolean is_critical = g_strcmp0 (partner->protection_risk, "critical") == 0;

  if (is_critical || g_strcmp0 (partner->protection_risk, "high") == 0)
    add_mark (self, label, "liaison-risk-symbolic", is_critical ? "error" : "warning",
              is_critical ? _ ("Critical protection risk") : _ ("High protection risk"));
  if (partner->do_not_contact)
    add_mark (self, label, "liaison-do-not-contact-symbolic", "error", _ ("Do not contact"));
  if (g_strcmp0 (classification, "unclassified") != 0)
    add_mark (self, label, "liaison-confidential-symbolic", "dim-label",
              liaison_vocabulary_label (&liaison_vocabulary_classification, classification));
}

static void
show_nothing (LiaisonPartnerListRow *self)
{
  liaison_initials_set_name (self->initials, NULL);
  gtk_inscription_set_text (self->name, "");
  gtk_inscription_set_text (self->detail, "");
}

static void
show_content (LiaisonPartnerListRow *self)
{
  LiaisonPartnerItem *item = self->list_item ? gtk_list_item_get_item (self->list_item) : NULL;
  LiaisonPartnerRow *content = item ? liaison_partner_item_content (item) : NULL;
  g_autoptr (GString) label = NULL;
  g_autofree char *detail = NULL;

  clear_marks (self);
  if (!content) {
    show_nothing (self);
    return;
  }
  detail = describe (self, content);
  show_family (self, content->partner->family);
  if (content->partner->code_name && *content->partner->code_name)
    liaison_initials_set_icon (self->initials, "liaison-shield-symbolic");
  else
    liaison_initials_set_name (self->initials, content->name);
  gtk_inscription_set_text (self->name, content->name);
  gtk_inscription_set_text (self->detail, detail);
  label = g_string_new (content->name);
  g_string_append_printf (label, ", %s", detail);
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

  g_type_ensure (LIAISON_TYPE_INITIALS);
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_list_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_list_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, initials);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, detail);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerListRow, marks);
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
