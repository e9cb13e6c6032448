// SPDX-License-Identifier: GPL-3.0-or-later
// What was put in the trash.
#include "liaison-trash-page.h"

struct _LiaisonTrashPage {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonTrashPage, liaison_trash_page, ADW_TYPE_BIN)

static void
liaison_trash_page_dispose (GObject *object)
{
  LiaisonTrashPage *self = LIAISON_TRASH_PAGE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_trash_page_parent_class)->dispose (object);
}

static void
liaison_trash_page_class_init (LiaisonTrashPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_trash_page_dispose;
}

static void
liaison_trash_page_init (LiaisonTrashPage *self)
{
}

GtkWidget *
liaison_trash_page_new (LiaisonSession *session)
{
  LiaisonTrashPage *self = g_object_new (LIAISON_TYPE_TRASH_PAGE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
