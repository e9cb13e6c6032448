// SPDX-License-Identifier: GPL-3.0-or-later
// What was put in the trash.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TRASH_PAGE (liaison_trash_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTrashPage, liaison_trash_page, LIAISON, TRASH_PAGE, AdwBin)

GtkWidget *liaison_trash_page_new (LiaisonSession *session);

G_END_DECLS
