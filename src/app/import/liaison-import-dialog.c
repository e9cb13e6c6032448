// SPDX-License-Identifier: GPL-3.0-or-later
// Brings in partners from a file.
#include "liaison-import-dialog.h"

struct _LiaisonImportDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonImportDialog, liaison_import_dialog, ADW_TYPE_DIALOG)

static void
liaison_import_dialog_dispose (GObject *object)
{
  LiaisonImportDialog *self = LIAISON_IMPORT_DIALOG (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_import_dialog_parent_class)->dispose (object);
}

static void
liaison_import_dialog_class_init (LiaisonImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_import_dialog_dispose;
}

static void
liaison_import_dialog_init (LiaisonImportDialog *self)
{
}

AdwDialog *
liaison_import_dialog_new (LiaisonSession *session, GFile *file)
{
  LiaisonImportDialog *self = g_object_new (LIAISON_TYPE_IMPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  return ADW_DIALOG (self);
}
