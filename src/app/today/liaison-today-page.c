// SPDX-License-Identifier: GPL-3.0-or-later
// What the day asks for.
#include "liaison-today-page.h"

struct _LiaisonTodayPage {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonTodayPage, liaison_today_page, ADW_TYPE_BIN)

static void
liaison_today_page_dispose (GObject *object)
{
  LiaisonTodayPage *self = LIAISON_TODAY_PAGE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_today_page_parent_class)->dispose (object);
}

static void
liaison_today_page_class_init (LiaisonTodayPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_today_page_dispose;
}

static void
liaison_today_page_init (LiaisonTodayPage *self)
{
}

GtkWidget *
liaison_today_page_new (LiaisonSession *session)
{
  LiaisonTodayPage *self = g_object_new (LIAISON_TYPE_TODAY_PAGE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
