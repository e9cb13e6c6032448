// SPDX-License-Identifier: GPL-3.0-or-later
// A list of partners with its letters. The list itself knows them and nothing of list views.
#include "liaison-partner-sections.h"

struct _LiaisonPartnerSections {
  GObject parent_instance;

  LiaisonPartnerList *partners;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonPartnerSections, liaison_partner_sections, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_PARTNER_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (LIAISON_PARTNER_SECTIONS (model)->partners));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (LIAISON_PARTNER_SECTIONS (model)->partners), position);
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  liaison_partner_list_initial (LIAISON_PARTNER_SECTIONS (model)->partners, position, start, end);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
initials_changed_cb (LiaisonPartnerSections *self)
{
  guint count = get_n_items (G_LIST_MODEL (self));

  if (count > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, count);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "initial");
  gtk_list_header_set_child (header, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  LiaisonPartnerSections *self = LIAISON_PARTNER_SECTIONS (user_data);
  guint start, end;
  gunichar letter = liaison_partner_list_initial (self->partners, gtk_list_header_get_start (header), &start, &end);
  char text[7] = { '\0' };

  if (letter != 0)
    g_unichar_to_utf8 (letter, text);
  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
liaison_partner_sections_dispose (GObject *object)
{
  g_clear_object (&LIAISON_PARTNER_SECTIONS (object)->partners);
  G_OBJECT_CLASS (liaison_partner_sections_parent_class)->dispose (object);
}

static void
liaison_partner_sections_class_init (LiaisonPartnerSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_sections_dispose;
}

static void
liaison_partner_sections_init (LiaisonPartnerSections *self)
{
}

/** liaison_partner_sections_new: Returns: (transfer full): @partners with their letters */
LiaisonPartnerSections *
liaison_partner_sections_new (LiaisonPartnerList *partners)
{
  LiaisonPartnerSections *self = g_object_new (LIAISON_TYPE_PARTNER_SECTIONS, NULL);

  self->partners = g_object_ref (partners);
  g_signal_connect_object (partners, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (partners, "initials-changed", G_CALLBACK (initials_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** liaison_partner_sections_headings: Returns: (transfer full): what makes the headings of a list view over it */
GtkListItemFactory *
liaison_partner_sections_headings (LiaisonPartnerSections *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  return factory;
}
