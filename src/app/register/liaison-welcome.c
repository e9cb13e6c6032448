// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: make a register, open one, or look at a sample.
#include "liaison-welcome.h"

#include "liaison-create-dialog.h"
#include "liaison-error-text.h"
#include "liaison-open-register.h"
#include "liaison-sample-register.h"

#include <glib/gi18n.h>

struct _LiaisonWelcome {
  AdwBin parent_instance;

  LiaisonSession *session;
  GtkButton *create_button;
  GtkButton *open_button;
  GtkButton *sample_button;
};

G_DEFINE_FINAL_TYPE (LiaisonWelcome, liaison_welcome, ADW_TYPE_BIN)

static void
create_cb (LiaisonWelcome *self)
{
  adw_dialog_present (liaison_create_dialog_new (self->session), GTK_WIDGET (self));
}

static void
open_cb (LiaisonWelcome *self)
{
  liaison_open_register_ask (self->session, GTK_WIDGET (self));
}

static void
sample_cb (LiaisonWelcome *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  liaison_sample_register_open (self->session, GTK_WIDGET (self));
}

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
  gtk_widget_class_bind_template_child (widget_class, LiaisonWelcome, create_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWelcome, open_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWelcome, sample_button);
}

static void
liaison_welcome_init (LiaisonWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->create_button, "clicked", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open_button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sample_button, "clicked", G_CALLBACK (sample_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_welcome_new:
 * @session: closed
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
liaison_welcome_new (LiaisonSession *session)
{
  LiaisonWelcome *self = g_object_new (LIAISON_TYPE_WELCOME, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
