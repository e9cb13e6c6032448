// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a partner, or makes one.
#include "liaison-partner-dialog.h"

struct _LiaisonPartnerDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerDialog, liaison_partner_dialog, ADW_TYPE_DIALOG)

static void
liaison_partner_dialog_dispose (GObject *object)
{
  LiaisonPartnerDialog *self = LIAISON_PARTNER_DIALOG (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_dialog_parent_class)->dispose (object);
}

static void
liaison_partner_dialog_class_init (LiaisonPartnerDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_dialog_dispose;
}

static void
liaison_partner_dialog_init (LiaisonPartnerDialog *self)
{
}

AdwDialog *
liaison_partner_dialog_new (LiaisonSession *session, const LiaisonId *partner, const char *kind, const char *family)
{
  LiaisonPartnerDialog *self = g_object_new (LIAISON_TYPE_PARTNER_DIALOG, NULL);

  self->session = g_object_ref (session);
  return ADW_DIALOG (self);
}
