// SPDX-License-Identifier: GPL-3.0-or-later
// Has the keyring of the session open the register, or no longer.
#pragma once

#include "liaison-session-keyring.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_KEYRING_PAGE (liaison_keyring_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonKeyringPage, liaison_keyring_page, LIAISON, KEYRING_PAGE, AdwNavigationPage)

AdwNavigationPage *liaison_keyring_page_new (LiaisonSession *session, LiaisonKeyringOffer offer);
const char *liaison_keyring_page_describe (LiaisonKeyringOffer offer);

G_END_DECLS
