// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for the file to import.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileDialog *liaison_import_file_dialog_new (void);

G_END_DECLS
