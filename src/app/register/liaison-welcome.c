// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: make a register, open one, or look at a sample.
#include "liaison-welcome.h"

struct _LiaisonWelcome {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonWelcome, liaison_welcome, ADW_TYPE_BIN)

static void
liaison_welcome_dispose (GObject *object)
{
  LiaisonWelcome *self = LIAISON_WELCOME (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_WELCOME);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_welcome_parent_class)->dispose (object);
}

static void
liaison_welcome_class_init (LiaisonWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_welcome_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/register/liaison-welcome.ui");
}

static void
liaison_welcome_init (LiaisonWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
liaison_welcome_new (LiaisonSession *session)
{
  LiaisonWelcome *self = g_object_new (LIAISON_TYPE_WELCOME, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
