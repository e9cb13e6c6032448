// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the preferences where the office edits the templates of its letters; see data/templates/README.md.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TEMPLATES_PAGE (liaison_templates_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTemplatesPage, liaison_templates_page, LIAISON, TEMPLATES_PAGE, AdwNavigationPage)

GtkWidget *liaison_templates_row_new (LiaisonSession *session);

G_END_DECLS
