// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners: search, sort, filter.
#include "liaison-partner-page.h"

struct _LiaisonPartnerPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  gboolean follows_selection;
};

enum {
  PROP_FOLLOWS_SELECTION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LiaisonPartnerPage, liaison_partner_page, ADW_TYPE_BIN)

static void
liaison_partner_page_dispose (GObject *object)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_page_parent_class)->dispose (object);
}

static void
liaison_partner_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, LIAISON_PARTNER_PAGE (object)->follows_selection);
}

static void
liaison_partner_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  LIAISON_PARTNER_PAGE (object)->follows_selection = g_value_get_boolean (value);
}

static void
liaison_partner_page_class_init (LiaisonPartnerPageClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = liaison_partner_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = liaison_partner_page_set_property;
  props[PROP_FOLLOWS_SELECTION] = g_param_spec_boolean ("follows-selection", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_page_dispose;
}

static void
liaison_partner_page_init (LiaisonPartnerPage *self)
{
}

GtkWidget *
liaison_partner_page_new (LiaisonSession *session)
{
  LiaisonPartnerPage *self = g_object_new (LIAISON_TYPE_PARTNER_PAGE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
liaison_partner_page_show_family (LiaisonPartnerPage *self, const char *family, const char *kind)
{
  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));
}

void
liaison_partner_page_search (LiaisonPartnerPage *self)
{
  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));
}
