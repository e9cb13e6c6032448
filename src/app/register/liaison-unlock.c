// SPDX-License-Identifier: GPL-3.0-or-later
// The closed door of a register: asks for its passphrase, or for the recovery key.
#include "liaison-unlock.h"

struct _LiaisonUnlock {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonUnlock, liaison_unlock, ADW_TYPE_BIN)

static void
liaison_unlock_dispose (GObject *object)
{
  LiaisonUnlock *self = LIAISON_UNLOCK (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_UNLOCK);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_unlock_parent_class)->dispose (object);
}

static void
liaison_unlock_class_init (LiaisonUnlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_unlock_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/register/liaison-unlock.ui");
}

static void
liaison_unlock_init (LiaisonUnlock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
liaison_unlock_new (LiaisonSession *session)
{
  LiaisonUnlock *self = g_object_new (LIAISON_TYPE_UNLOCK, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
