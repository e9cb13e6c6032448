// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the passphrase of the open register.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PASSPHRASE_PAGE (liaison_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPassphrasePage, liaison_passphrase_page, LIAISON, PASSPHRASE_PAGE, AdwNavigationPage)

AdwNavigationPage *liaison_passphrase_page_new (LiaisonSession *session);

G_END_DECLS
