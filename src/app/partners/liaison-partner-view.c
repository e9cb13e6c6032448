// SPDX-License-Identifier: GPL-3.0-or-later
// One partner, whole.
#include "liaison-partner-view.h"

struct _LiaisonPartnerView {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerView, liaison_partner_view, ADW_TYPE_BIN)

static void
liaison_partner_view_dispose (GObject *object)
{
  LiaisonPartnerView *self = LIAISON_PARTNER_VIEW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_view_parent_class)->dispose (object);
}

static void
liaison_partner_view_class_init (LiaisonPartnerViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_view_dispose;
}

static void
liaison_partner_view_init (LiaisonPartnerView *self)
{
}

GtkWidget *
liaison_partner_view_new (LiaisonSession *session)
{
  LiaisonPartnerView *self = g_object_new (LIAISON_TYPE_PARTNER_VIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
liaison_partner_view_show (LiaisonPartnerView *self, const LiaisonId *id)
{
  g_return_if_fail (LIAISON_IS_PARTNER_VIEW (self));
}
